"""Find which film or films a piece is about, named or not.

What speaks for each film that a phrase may name adds up: the headline, the page's own title, a
line of its own near the top, the line of year and makers, how often and how early it is named,
the people and characters of its credits. A piece in sections, each headed by a film, is about
all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from matchcut.films.values import Film, Role
from matchcut.reading.choosing import Context, choice
from matchcut.reading.detecting import Phrase
from matchcut.reading.documents import BlockRole
from matchcut.reading.evidence import FORM_WEIGHTS, HAND, log_odds
from matchcut.reading.glance import TELLING
from matchcut.reading.kinds import YEAR
from matchcut.reading.phrases import Candidate, Named
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Page
from matchcut.reading.values import PartKind, Piece, PieceKind
from matchcut.reading.vocabulary import compiled

ENOUGH = 4.0  # what speaks for a film must come to so much, or a piece is left without a subject
AHEAD = 0.2  # weight by which a subject must lead the next: namesakes are not guessed at
EARLY_CHARS = 300
TOP_CHARS = 400  # a title alone on its line counts this near to the beginning
MOST_NAMED = 5
LEAD_CHARS = 4  # a mark or a quotation mark may stand before a heading's film
SECTIONS = 2  # headed by films, from which on a piece is one in sections
SURELY = -1.0  # log-odds by hand above which words are a title
UNSURE = 0.3  # how far its people count for a film that may not be named at all


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a piece headed by a film, from `start` to the next."""

    start: int
    film: Film


class Placed(NamedTuple):
    """A phrase and what its place says, whatever film it names.

    `titled` where it heads the page's own title; `headline` what its place in the headline is
    worth, 0 outside it; `own_line` whether it has a line near the top to itself.
    """

    named: Named
    titled: bool = False
    headline: float = 0.0
    own_line: bool = False


Group = list[tuple[Placed, Candidate]]


def subjects(
    piece: Piece, page: Page, named: tuple[Named, ...], titled: tuple[Named, ...], context: Context
) -> tuple[Film, ...]:
    """Return the films `piece` is about; none where nothing tells.

    `titled` are the phrases of the page's own title, which is no part of the text.
    """
    if piece.kind is PieceKind.LIST:
        return ()
    placed = tuple(_placed(piece, named))
    in_sections = sections(piece, page, tuple(one.named for one in placed), context)
    if in_sections:
        return tuple(dict.fromkeys(section.film for section in in_sections))
    groups = _groups((*placed, *(Placed(one, titled=True) for one in titled)))
    weighed = [
        (_weight(piece, group, context), group[0][1].film)
        for group in groups
        if _has_a_chance(group, context)
    ]
    weighed.sort(key=lambda pair: -pair[0])
    if not weighed or weighed[0][0] < ENOUGH:
        return ()
    tied = len(weighed) > 1 and weighed[0][0] - weighed[1][0] < AHEAD
    return () if tied else (weighed[0][1],)


def _placed(piece: Piece, named: tuple[Named, ...]) -> Iterator[Placed]:
    """The phrases, but for those inside a longer title of the headline ("Blade Runner 2049")."""
    headline = (piece.headline or "").strip()
    top = piece.text.find(headline) if headline else -1
    end = top + len(headline)
    inside = [n.phrase for n in named if 0 <= top <= n.phrase.start and n.phrase.end <= end]
    covered = {
        (one.start, one.end)
        for one in inside
        for other in inside
        if other.start <= one.start and one.end <= other.end and other.tokens > one.tokens
    }
    worth = {(one.start, one.end): 5.0 if _alone(headline, one.words) else 2.0 for one in inside}
    for one in named:
        at = (one.phrase.start, one.phrase.end)
        if at not in covered:
            headed = worth.get(at, 0.0)
            yield Placed(one, headline=headed, own_line=_own_line(piece, one.phrase))


def sections(
    piece: Piece, page: Page, named: tuple[Named, ...], context: Context
) -> tuple[Section, ...]:
    """Return the sections of a piece whose headings each name one film; none for fewer than two."""
    headings = {s.start: s.end for s in piece.spans if s.role is BlockRole.HEADING}
    if len(headings) < SECTIONS:
        return ()
    found: dict[int, tuple[float, Film]] = {}
    for one in named:
        near = range(one.phrase.start, one.phrase.start - LEAD_CHARS, -1)
        start = next((s for s in near if s in headings), None)
        if start is None or not _alone(page.text[start : headings[start]], one.phrase.words):
            continue
        for candidate in one.candidates:
            told = choice(candidate.film, candidate.form, one.phrase, context)
            weight = log_odds(told, HAND)
            if start not in found or weight > found[start][0]:
                found[start] = (weight, candidate.film)
    ordered = tuple(Section(start, film) for start, (_, film) in sorted(found.items()))
    return ordered if len({section.film.id for section in ordered}) >= SECTIONS else ()


def _alone(line: str, words: str) -> bool:
    """Whether a line holds these words and, at most, a year and punctuation."""
    rest = line.replace(words, "", 1)
    written = compiled(r"[^\W\d_]{2}").search  # soon found; years are looked for in what is left
    return not written(rest) and not written(compiled(YEAR).sub("", rest))


def _own_line(piece: Piece, phrase: Phrase) -> bool:
    """Whether it stands alone on a line near the top that is no entry of a list."""
    if phrase.start >= TOP_CHARS:
        return False
    span = next((s for s in piece.spans if s.start <= phrase.start < s.end), None)
    if span is None or span.role is BlockRole.ITEM:
        return False
    return _alone(piece.text[span.start : span.end], phrase.words)


def _groups(placed: Iterable[Placed]) -> Iterable[Group]:
    """The phrases that may name each film, left out where they name another more fully."""
    gathered: dict[str, Group] = defaultdict(list)
    for one in placed:
        full = max(FORM_WEIGHTS[candidate.form] for candidate in one.named.candidates)
        for candidate in one.named.candidates:
            if FORM_WEIGHTS[candidate.form] >= full:
                gathered[candidate.film.id].append((one, candidate))
    return gathered.values()


def _has_a_chance(group: Group, context: Context) -> bool:
    """Whether a film is named more than once, or where it tells, or its people are spoken of.

    What else there is to say for one, early and with its year, is not enough.
    """
    one, candidate = group[0]
    place = one.titled or one.headline or one.own_line
    return len(group) > 1 or bool(place or context.prospects[candidate.film.id].people)


def _weight(piece: Piece, group: Group, context: Context) -> float:
    """What speaks for a film as the subject: its places, its people, how fully it is named.

    Its fame and the years beside it do not: they say which film of a name is meant.
    """
    film, form = group[0][1].film, group[0][1].form
    inside = [one.named for one, _ in group if not one.titled]
    sure = [one for one in inside if one.odds > SURELY]
    telling = not sure and any(one.named.phrase.tokens >= TELLING for one, _ in group)
    early = any(one.phrase.start < EARLY_CHARS for one in sure)
    places = (
        sum(_titles(piece, group))
        + _years(film, inside)
        + 0.7 * min(len(sure), MOST_NAMED)
        + 0.5 * min(len(inside) * telling, MOST_NAMED)  # its words come again
        + early
    )
    people = log_odds(context.prospects[film.id].people, HAND)
    believed = 1.0 if len(group) > 1 or sure else UNSURE
    return places + believed * people + FORM_WEIGHTS[form]


def _years(film: Film, inside: list[Named]) -> float:
    """What the years written beside its names say: whether they are its own."""
    written = {one.phrase.page.year for one in inside if one.phrase.page.year}
    if not film.year or not written:
        return 0.0
    return 1.5 if any(abs(film.year - year) <= 1 for year in written) else -2.0


def _titles(piece: Piece, group: Group) -> Iterator[float]:
    """What the headline, the page's title, a line of its own and the line of makers say."""
    film = group[0][1].film
    headed = False
    for one, _ in group:
        if one.titled:
            yield 4.0
            yield _year_told(film, one.named.phrase.page.year)
        elif one.headline and not headed:
            headed = True
            yield one.headline
        elif one.own_line:
            headed = True
            yield 4.0
            yield _year_told(film, one.named.phrase.page.year)
    if headed:
        yield from _makers(piece, film)


def _year_told(film: Film, year: int | None) -> float:
    """What the year beside a title set apart says."""
    if not year or not film.year:
        return 0.0
    return 3.0 if abs(film.year - year) <= 1 else -4.0


def _makers(piece: Piece, film: Film) -> Iterator[float]:
    """What the line of makers says: the film's year or another, its director."""
    part = next((part for part in piece.parts if part.kind is PartKind.MAKERS), None)
    if part is None:
        return
    line = piece.text[part.start : part.end].casefold()
    if film.year and str(film.year) in line:
        yield 4.0
    elif compiled(YEAR).search(line):
        yield -4.0
    if any(surname(person.name).casefold() in line for person in film.people(Role.DIRECTOR)):
        yield 3.0
