"""Which reviews of one verdict come first.

They are ordered by the lower bound of Wilson's interval [1] for the share of readers who find
them helpful: a few votes in favour do not yet outdo many. One place is kept for a new review,
which nobody could have voted for yet. All of this is in these functions, which know nothing of
how reviews are kept: another rule may take their place.

[1] E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
    Journal of the American Statistical Association 22 (1927), 209-212.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import sqrt

SURE = 1.96  # standard deviations: one time in forty the true share is still lower
NEW_PLACE = 2  # counted from 0: where the kept place is, after the two best
FEW_VOTES = 5  # a review with as many has been judged and needs no kept place
NEWEST = 20  # how many reviews back one may still be new


@dataclass(frozen=True, slots=True)
class Judged:
    """A review by its id: when it was written, and how many found it helpful or not."""

    id: int
    written: datetime
    helpful: int = 0
    unhelpful: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A review at its place, and why it stands there."""

    id: int
    reason: str


def rank(helpful: int, unhelpful: int) -> float:
    """Return the lower bound of the share that finds it helpful, from 0 to 1; without votes 0.

    >>> [round(rank(*votes), 2) for votes in ((1, 0), (9, 1), (90, 10), (0, 5))]
    [0.21, 0.6, 0.83, 0.0]
    """
    votes = helpful + unhelpful
    if not votes:
        return 0.0
    share, doubt = helpful / votes, SURE * SURE / votes
    spread = SURE * sqrt(share * (1 - share) / votes + doubt / votes / 4)
    return max(0.0, (share + doubt / 2 - spread) / (1 + doubt))


def placed(reviews: Iterable[Judged], places: int) -> tuple[Placed, ...]:
    """Return the best reviews in order, each with why it stands there, and the new one among them.

    The new one is the newest that few have voted on; it has a place of its own, so that it takes
    none from the best. To know the `places` best and the NEWEST newest is enough.
    """
    known = list(reviews)
    best = sorted(known, key=lambda one: (-rank(one.helpful, one.unhelpful), _newest_first(one)))
    found = [Placed(one.id, reason(one.helpful, one.unhelpful)) for one in best[:places]]
    shown = {one.id for one in found}
    new = (one for one in sorted(known, key=_newest_first)[:NEWEST] if _is_new(one))
    newest = next((one for one in new if one.id not in shown), None)
    if newest:
        found.insert(NEW_PLACE, Placed(newest.id, "new: this place is kept for the newest review"))
    return tuple(found)


def reason(helpful: int, unhelpful: int) -> str:
    """Return why a review stands where it does."""
    votes = helpful + unhelpful
    if not votes:
        return "no votes yet: the newest of those stand first"
    readers = "reader" if votes == 1 else "readers"
    return f"{helpful} of {votes} {readers} found it helpful"


def _is_new(one: Judged) -> bool:
    return one.helpful + one.unhelpful < FEW_VOTES


def _newest_first(one: Judged) -> tuple[float, int]:
    return -one.written.timestamp(), -one.id
