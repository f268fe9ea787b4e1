"""What to see next, or before, and why: films at the end of a real way, with its words.

What counts is the chance that the way to a film holds (`weighing`). A list of the best argued alone
would be six films by one director of one decade for one reason, so films are chosen one by one by
maximal marginal relevance (Carbonell and Goldstein, "The use of MMR, diversity-based reranking",
SIGIR 1998): relevance less the likeness to what was already chosen, in equal parts. Two films are
alike by the share they have in common of decade, directors, kind and through of the last step, and
the film on the way.

No statement that gives a film away is a reason.
"""

from dataclasses import dataclass, replace
from itertools import chain

from matchcut.films.values import Film, Role
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.nearby import Near, Question, Towards, near
from matchcut.lineage.snapshot import Snapshot
from matchcut.lineage.steps import Pairs, Step, steps
from matchcut.lineage.values import Way

DEPTH = 3
MOST = 6
CANDIDATES = 100  # films of each ring whose lines are asked for
BALANCE = 0.5  # of relevance against variety: in equal parts, as neither is known to matter more


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the suggestions are to be like.

    `before`: what the film stems from, and nothing that came of it or is only like it;
    `further_back`: of that, what lies behind its own sources. `seen` are ids to leave out.
    """

    asked: Filter = EVERYTHING
    before: bool = False
    further_back: bool = False
    not_same_director: bool = False
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A film to see, and the way that leads to it."""

    film: Film
    steps: tuple[Step, ...]
    chance: float


def candidates(snapshot: Snapshot, film_id: str, wanted: Wanted) -> Near:
    """Return the ways that `suggest` chooses from; it needs the lines on them."""
    towards = Towards.EARLIER if wanted.before or wanted.further_back else Towards.ANYWHERE
    return near(snapshot, film_id, Question(_unspoilt(wanted), towards, DEPTH, CANDIDATES))


def suggest(found: Near, lines: Pairs, wanted: Wanted, most: int = MOST) -> tuple[Suggestion, ...]:
    """Return at most `most` films to see, the best argued first and each unlike those before."""
    every = (_suggestion(way, lines, wanted) for way in chain(*found.rings))
    left = [one for one in every if _fits(one, wanted)]
    best = max((one.chance for one in left), default=1.0)
    traits = {one.film.id: _traits(one) for one in left}
    chosen: list[Suggestion] = []

    def marginal(one: Suggestion) -> float:
        alike = max(
            (_alike(traits[one.film.id], traits[other.film.id]) for other in chosen), default=0
        )
        return BALANCE * one.chance / best - (1 - BALANCE) * alike

    while left and len(chosen) < most:
        chosen.append(max(left, key=marginal))
        left.remove(chosen[-1])
    return tuple(chosen)


def _unspoilt(wanted: Wanted) -> Filter:
    return replace(wanted.asked, spoilers=False)


def _suggestion(way: Way, lines: Pairs, wanted: Wanted) -> Suggestion:
    taken = steps(way.films, lines, _unspoilt(wanted))
    return Suggestion(taken[-1].end, taken, way.chance)


def _fits(one: Suggestion, wanted: Wanted) -> bool:
    """Return whether the suggestion is what was asked for."""
    asked_about = one.steps[0].start
    same_director = {person.id for person in one.film.people(Role.DIRECTOR)} & {
        person.id for person in asked_about.people(Role.DIRECTOR)
    }
    return (
        one.film.id not in wanted.seen
        and (len(one.steps) > 1 or not wanted.further_back)
        and not (wanted.not_same_director and same_director)
    )


def _traits(one: Suggestion) -> frozenset[str]:
    """Return what a suggestion may have in common with another."""
    last = one.steps[-1].words
    decade = () if one.film.year is None else (f"decade {one.film.year // 10}",)
    directors = (f"by {person.id}" for person in one.film.people(Role.DIRECTOR))
    on_the_way = (f"past {step.end.id}" for step in one.steps[:-1])
    return frozenset((last.kind, *last.through, *decade, *directors, *on_the_way))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of traits in common (Jaccard's index)."""
    return len(one & other) / len(one | other)
