"""Find which film or films a piece is about, named or not.

Signs add up for each film a phrase may name: the headline, the line of year and makers, how
often and how early it is named, the people and characters of its credits. Two films of one
family named side by side ("these two films, X and Y") are both subjects.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from matchcut.films.values import Film, Role
from matchcut.reading.evidence import Context, Evidence, choice, detection
from matchcut.reading.kinds import YEAR
from matchcut.reading.phrases import Candidate, Named
from matchcut.reading.typography import Page
from matchcut.reading.values import PartKind, Piece, PieceKind
from matchcut.reading.vocabulary import compiled

ENOUGH = 4.0  # signs below this weight leave a piece without a subject
EARLY_CHARS = 300
BESIDE_CHARS = 25  # between two titles named in one breath: "Him & Her", "Him, and then Her"
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class About:
    """How strongly a piece is about a film, and why."""

    film: Film
    weight: float
    reasons: tuple[str, ...]


def subjects(
    piece: Piece, page: Page, named: tuple[Named, ...], context: Context
) -> tuple[Film, ...]:
    """Return the films `piece` is about, most certain first; none where nothing tells."""
    versions = versions_named_together(named, page)
    if versions:
        return versions
    if piece.kind is PieceKind.LIST:
        return ()
    weighed = sorted(_about(piece, page, named, context), key=lambda one: -one.weight)
    if not weighed or weighed[0].weight < ENOUGH:
        return ()
    return (weighed[0].film,)


def versions_named_together(named: tuple[Named, ...], page: Page) -> tuple[Film, ...]:
    """Return versions of one family named side by side, as in "these two films (Him & Her)"."""
    for number, first in enumerate(named):
        for second in named[number + 1 : number + 8]:
            between = page.text[first.phrase.end : second.phrase.start]
            if second.phrase.start < first.phrase.end or not compiled(page.words.coordination).fullmatch(
                between
            ):
                continue
            pair = _kin(first, second)
            grouped = first.phrase.page.parenthesised_group or first.phrase.page.marks
            if pair and (grouped or first.phrase.tokens + second.phrase.tokens > 2):  # noqa: PLR2004
                return pair
    return ()


def _kin(first: Named, second: Named) -> tuple[Film, ...]:
    for one in first.candidates:
        for other in second.candidates:
            same = one.film.family and one.film.family == other.film.family
            if same and one.film.id != other.film.id and not (one.family or other.family):
                return (one.film, other.film)
    return ()


def _about(
    piece: Piece, page: Page, named: tuple[Named, ...], context: Context
) -> list[About]:
    gathered: dict[str, list[tuple[Named, Candidate]]] = defaultdict(list)
    for one in named:
        for candidate in one.candidates:
            gathered[candidate.film.id].append((one, candidate))
    return [_weigh(piece, page, group, context) for group in gathered.values()]


def _weigh(
    piece: Piece, page: Page, group: list[tuple[Named, Candidate]], context: Context
) -> About:
    film = group[0][1].film
    sure = [
        (one, candidate)
        for one, candidate in group
        if sum(e.weight for e in detection(one.phrase, caseless=page.caseless)) > -1
    ]
    best, form = max(group, key=lambda pair: pair[0].phrase.tokens)[0], group[0][1].form
    chosen = [e for e in choice(film, form, best.phrase, context) if "year" not in e.reason]
    people = sum(e.weight for e in chosen if e.reason.startswith("names"))
    signs = [
        *_headed(piece, page, group, film),
        Evidence("named often", 0.7 * min(len(sure), MOST_NAMED)),
        Evidence("named early", 1.0 * any(one.phrase.start < EARLY_CHARS for one, _ in sure)),
        Evidence("its people are named", people * (1.0 if len(group) > 1 or sure else 0.3)),
        *(e for e in chosen if not e.reason.startswith("names")),
    ]
    reasons = tuple(sign.reason for sign in signs if sign.weight > 0)
    return About(film, sum(sign.weight for sign in signs), reasons)


def _headed(
    piece: Piece, page: Page, group: list[tuple[Named, Candidate]], film: Film
) -> list[Evidence]:
    """Signs from the headline and the line of makers."""
    signs = []
    headline = (piece.headline or "").strip()
    top = piece.text.find(headline) if headline else -1
    for one, candidate in group:
        inside = top <= one.phrase.start and one.phrase.end <= top + len(headline)
        if top >= 0 and inside:
            rest = headline.replace(one.phrase.words, "", 1)
            whole = not compiled(r"[^\W\d_]{2}").search(compiled(YEAR).sub("", rest))
            signs.append(Evidence("its title is the headline", 5.0 if whole else 2.0))
            if whole and one.phrase.tokens == 1 and candidate.form.value != "whole":
                signs.append(Evidence("only a part of its title", -2.0))
            break
    for part in piece.parts:
        if part.kind is PartKind.MAKERS and signs:
            line = piece.text[part.start : part.end]
            if film.year and str(film.year) in line:
                signs.append(Evidence("its year is in the line of makers", 4.0))
            elif compiled(YEAR).search(line):
                signs.append(Evidence("another year is in the line of makers", -4.0))
            makers = (person.name.split()[-1] for person in film.people(Role.DIRECTOR))
            if any(last.casefold() in line.casefold() for last in makers):
                signs.append(Evidence("its director is in the line of makers", 3.0))
            break
    return signs


def with_subjects(context: Context, films: tuple[Film, ...], related: frozenset[str]) -> Context:
    """The context, now that it is known what the piece is about."""
    return replace(context, subjects=films, related=related)
