"""Find which film or films a piece is about, named or not.

Signs add up for each film a phrase may name: the headline, the page's own title, a line of its
own near the top, the line of year and makers, how often and how early it is named, the people
and characters of its credits. A piece in sections, each headed by a film, is about all of them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.films.values import Film, Role
from matchcut.reading.choosing import MOST_CHARACTERS, MOST_PEOPLE, Context, choice
from matchcut.reading.documents import BlockRole
from matchcut.reading.evidence import HAND, Evidence, form_weight, log_odds
from matchcut.reading.glance import TELLING
from matchcut.reading.kinds import YEAR
from matchcut.reading.phrases import Candidate, Named
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Page
from matchcut.reading.values import PartKind, Piece, PieceKind
from matchcut.reading.vocabulary import compiled

ENOUGH = 4.0  # signs below this weight leave a piece without a subject
AHEAD = 0.2  # weight by which a subject must lead the next: namesakes are not guessed at
EARLY_CHARS = 300
TOP_CHARS = 400  # a title alone on its line counts this near to the beginning
MOST_NAMED = 5
LEAD_CHARS = 4  # a mark or a quotation mark may stand before a heading's film
SECTIONS = 2  # headed by films, from which on a piece is one in sections
SURELY = -1.0  # log-odds by hand above which words are a title
OF_PEOPLE = {"its people are named", "its director is named", "its characters are named"}
LEFT_OUT = {  # years and fame say which film of a name, not what a piece is about
    "a well-known film",
    "its year beside it",
    "nearly its year beside it",
    "another year beside it",
    "years from what the piece is about",
}

Group = list[tuple[Named, Candidate]]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a piece headed by a film, from `start` to the next."""

    start: int
    film: Film


def subjects(
    piece: Piece, page: Page, named: tuple[Named, ...], titled: tuple[Named, ...], context: Context
) -> tuple[Film, ...]:
    """Return the films `piece` is about; none where nothing tells.

    `titled` are the phrases of the page's own title, which is no part of the text.
    """
    if piece.kind is PieceKind.LIST:
        return ()
    named = _uncovered(piece, named)
    in_sections = sections(piece, page, named, context)
    if in_sections:
        return tuple(dict.fromkeys(section.film for section in in_sections))
    weighed = sorted(
        (
            (_weight(piece, group, titled, context), group[0][1].film)
            for group in _groups((*named, *titled))
        ),
        key=lambda pair: -pair[0],
    )[:2]
    if not weighed or weighed[0][0] < ENOUGH:
        return ()
    tied = len(weighed) > 1 and weighed[0][0] - weighed[1][0] < AHEAD
    return () if tied else (weighed[0][1],)


def _uncovered(piece: Piece, named: tuple[Named, ...]) -> tuple[Named, ...]:
    """The phrases, but for those inside a longer title of the headline ("Blade Runner 2049")."""
    top = piece.text.find(piece.headline) if piece.headline else -1
    end = top + len(piece.headline or "")
    inside = [n.phrase for n in named if 0 <= top <= n.phrase.start and n.phrase.end <= end]
    covered = {
        (one.start, one.end)
        for one in inside
        for other in inside
        if other.start <= one.start and one.end <= other.end and other.tokens > one.tokens
    }
    return tuple(n for n in named if (n.phrase.start, n.phrase.end) not in covered)


def sections(
    piece: Piece, page: Page, named: tuple[Named, ...], context: Context
) -> tuple[Section, ...]:
    """Return the sections of a piece whose headings each name one film; none for fewer than two."""
    headings = {s.start: s.end for s in piece.spans if s.role is BlockRole.HEADING}
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
    rest = compiled(YEAR).sub("", line.replace(words, "", 1))
    return not compiled(r"[^\W\d_]{2}").search(rest)


def _groups(named: tuple[Named, ...]) -> Iterator[Group]:
    """The phrases that may name each film, left out where they name another more fully."""
    gathered: dict[str, Group] = defaultdict(list)
    for one in named:
        full = max(form_weight(candidate.form) for candidate in one.candidates)
        for candidate in one.candidates:
            if form_weight(candidate.form) >= full:
                gathered[candidate.film.id].append((one, candidate))
    yield from gathered.values()


def _weight(piece: Piece, group: Group, titled: tuple[Named, ...], context: Context) -> float:
    """What speaks for a film as the subject; of one that has no chance only what costs little."""
    film, form = group[0][1].film, group[0][1].form
    inside = [one for one, _ in group if one not in titled]
    sure = [one for one in inside if one.odds > SURELY]
    longest = max((one for one, _ in group), key=lambda one: one.phrase.tokens).phrase
    plain = sum(sign.value for sign in _signs(piece, group, titled, sure))
    believed = 1.0 if len(group) > 1 or sure else 0.3  # of a film that may not be named at all
    if plain + believed * _most_by_people(film) < ENOUGH - AHEAD:
        return plain
    told = choice(film, form, longest, context)
    people = log_odds((one for one in told if one.sign in OF_PEOPLE), HAND)
    rest = (one for one in told if one.sign not in OF_PEOPLE and one.sign not in LEFT_OUT)
    return plain + believed * people + log_odds(rest, HAND)


def _signs(
    piece: Piece, group: Group, titled: tuple[Named, ...], sure: list[Named]
) -> Iterator[Evidence]:
    """What its places and years say for a film."""
    film = group[0][1].film
    inside = [one for one, _ in group if one not in titled]
    telling = any(one.phrase.tokens >= TELLING for one, _ in group) and not sure
    yield from _titles(piece, group, titled)
    yield from _years(film, inside)
    yield Evidence("named often", 0.7 * min(len(sure), MOST_NAMED))
    yield Evidence("its words come again", 0.5 * min(len(inside) * telling, MOST_NAMED))
    yield Evidence("named early", float(any(one.phrase.start < EARLY_CHARS for one in sure)))


def _most_by_people(film: Film) -> float:
    """The most that its people and characters could say for a film."""
    played = any(credit.character for credit in film.credits)
    return (
        HAND["its people are named"] * min(len(film.credits), MOST_PEOPLE)
        + HAND["its director is named"] * len(film.people(Role.DIRECTOR))
        + HAND["its characters are named"] * MOST_CHARACTERS * played
    )


def _years(film: Film, inside: list[Named]) -> Iterator[Evidence]:
    """Whether the years written beside its names are its own."""
    written = {one.phrase.page.year for one in inside if one.phrase.page.year}
    if film.year and written:
        near = any(abs(film.year - year) <= 1 for year in written)
        yield Evidence("its own year beside its title", 1.5 if near else -2.0)


def _titles(piece: Piece, group: Group, titled: tuple[Named, ...]) -> Iterator[Evidence]:
    """Signs from the headline, the page's title, a line of its own and the line of makers."""
    film = group[0][1].film
    headline = (piece.headline or "").strip()
    top = piece.text.find(headline) if headline else -1
    headed = False
    for one, _ in group:
        phrase = one.phrase
        if one in titled:
            yield Evidence("its title heads the page's title", 4.0)
            yield from _year_told(film, phrase.page.year)
        elif 0 <= top <= phrase.start and phrase.end <= top + len(headline) and not headed:
            headed = True
            yield Evidence(
                "its title is the headline", 5.0 if _alone(headline, phrase.words) else 2.0
            )
        elif phrase.start < TOP_CHARS and _own_line(piece, phrase.start, phrase.words):
            headed = True
            yield Evidence("a line of its own near the top", 4.0)
            yield from _year_told(film, phrase.page.year)
    if headed:
        yield from _makers(piece, film)


def _own_line(piece: Piece, start: int, words: str) -> bool:
    span = next((s for s in piece.spans if s.start <= start < s.end), None)
    entry = span is None or span.role is BlockRole.ITEM
    return not entry and _alone(piece.text[span.start : span.end], words) if span else False


def _year_told(film: Film, year: int | None) -> Iterator[Evidence]:
    if year and film.year:
        yield Evidence("its year beside the title", 3.0 if abs(film.year - year) <= 1 else -4.0)


def _makers(piece: Piece, film: Film) -> Iterator[Evidence]:
    part = next((part for part in piece.parts if part.kind is PartKind.MAKERS), None)
    if part is None:
        return
    line = piece.text[part.start : part.end].casefold()
    if film.year and str(film.year) in line:
        yield Evidence("its year is in the line of makers", 4.0)
    elif compiled(YEAR).search(line):
        yield Evidence("another year is in the line of makers", -4.0)
    if any(surname(person.name).casefold() in line for person in film.people(Role.DIRECTOR)):
        yield Evidence("its director is in the line of makers", 3.0)
