"""Find films that are described and not named: "the 1932 version", "the original", "part two".

A description picks among the kin of the films a piece speaks of: those that share a title with
one, those that facts tie to one, and these films themselves. A year or a maker picks the one of
kin that has it; "the original" is the oldest of a title; a number picks a part of a series, as
titles count them, or a maker's film, as years do ("his second film"). What does not pick one film
is left alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from re import Match

from matchcut.films.catalogue import Catalogue
from matchcut.films.index import NameOf
from matchcut.films.values import Film, Person, Role
from matchcut.reading.evidence import name_tokens
from matchcut.reading.matching import group
from matchcut.reading.phrases import Named
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import compiled

SURE = 0.75
NUMBERED = 2  # from this part on a title carries its number


@dataclass(frozen=True, slots=True)
class Kin:
    """Films a piece speaks of, those of one title together, and all that may be described."""

    spoken_of: tuple[Film, ...]
    families: tuple[tuple[Film, ...], ...]
    all: tuple[Film, ...]
    directed: Mapping[tuple[str, ...], tuple[Film, ...]]

    def by(self, maker: str, *, played: bool) -> tuple[Film, ...]:
        """The films of kin that someone of that name or surname directed, or also `played` in."""
        wanted = name_tokens(maker)
        found = self.directed.get(wanted, ())
        return found or tuple(film for film in self.all if played and _plays(wanted, film))


def find(
    page: Page,
    named: tuple[Named, ...],
    mentions: tuple[Mention, ...],
    about: tuple[Film, ...],
    catalogue: Catalogue,
) -> Iterator[Mention]:
    """Yield the mentions that describe a film, in reading order."""
    free = [
        found
        for found in compiled(page.words.described).finditer(page.text)
        if not any(m.start < found.end() and found.start() < m.end for m in mentions)
    ]
    if not free:
        return
    kin = _kin(named, mentions, about, catalogue)
    for found in free:
        film, reason = _meant(found, kin, about, page, catalogue)
        if film:
            yield Mention(found.start(), found.end(), found[0], film, None, SURE, (reason,))


def _kin(
    named: tuple[Named, ...],
    mentions: tuple[Mention, ...],
    about: tuple[Film, ...],
    catalogue: Catalogue,
) -> Kin:
    spoken_of = {film.id: film for film in (*about, *(m.film for m in mentions if m.film))}
    families = [tuple(candidate.film for candidate in one.candidates) for one in named]
    families += [_called(film.title, catalogue) for film in about]
    families = [films for films in families if any(film.id in spoken_of for film in films)]
    tied = (fact for film in about for fact in catalogue.facts(film.id))
    ends = dict.fromkeys(end for fact in tied for end in (fact.earlier, fact.later))
    every = [*spoken_of.values(), *(film for films in families for film in films)]
    every += catalogue.films(ends)
    films = tuple({film.id: film for film in every}.values())
    spoken = tuple(spoken_of.values())
    return Kin(spoken, tuple(dict.fromkeys(families)), films, _directed(films))


def _called(title: str, catalogue: Catalogue) -> tuple[Film, ...]:
    key = catalogue.index.lookup(title)
    names = catalogue.index.names(key) if key is not None else ()
    return catalogue.films(dict.fromkeys(n.id for n in names if n.of is NameOf.FILM))


def _meant(
    found: Match[str], kin: Kin, about: tuple[Film, ...], page: Page, catalogue: Catalogue
) -> tuple[Film | None, str]:
    """The film described, and why it; None if there is none, or more than one."""
    year, maker = group(found, "year"), group(found, "maker")
    if work := group(found, "work"):
        film = _work(page.words.number(work), maker, kin, about, catalogue)
        return film, "so many films its director had made"
    if part := group(found, "part"):
        film = _part(page.words.number(part), kin, about, catalogue)
        return film, "the part of that number by its title"
    if year:
        films = [film for film in kin.all if film.year == int(year)]
        return _only(films), "the film of that title and year"
    if maker:
        made = kin.by(maker, played=group(found, "noun") is not None)
        return _only(made), "the film of that title and maker"
    return _oldest(kin, about), "the oldest of that title"


def _only(films: Iterable[Film]) -> Film | None:
    """The only film; of one title and year, entered twice, the better known."""
    ordered = sorted(films, key=lambda film: -film.popularity)
    same = {(name_tokens(film.title), film.year) for film in ordered}
    return ordered[0] if len(same) == 1 else None


def _plays(wanted: tuple[str, ...], film: Film) -> bool:
    return any(wanted in _names(credit.person) for credit in film.credits)


def _names(person: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return name_tokens(person.name), name_tokens(surname(person.name))


def _directed(films: Iterable[Film]) -> dict[tuple[str, ...], tuple[Film, ...]]:
    directed: dict[tuple[str, ...], tuple[Film, ...]] = {}
    for film in films:
        names = {name for person in film.people(Role.DIRECTOR) for name in _names(person)}
        for name in names:
            directed[name] = (*directed.get(name, ()), film)
    return directed


def _oldest(kin: Kin, about: tuple[Film, ...]) -> Film | None:
    """The oldest film of a title that the piece is about, older than what it is about."""
    years = [film.year for film in about if film.year]
    subjects = {film.id for film in about}
    for films in kin.families:
        older = [film for film in films if film.year and years and film.year < min(years)]
        if older and any(film.id in subjects for film in films):
            return min(older, key=lambda film: film.year or 0)
    return None


def _part(
    number: int | None, kin: Kin, about: tuple[Film, ...], catalogue: Catalogue
) -> Film | None:
    """The part of that number of a series that the piece speaks of."""
    for film in about or kin.spoken_of:
        tokens = name_tokens(film.title)
        counted = len(tokens) > 1 and tokens[-1].isdecimal() and int(tokens[-1]) in range(2, 20)
        own = int(tokens[-1]) if counted else 1
        stem = " ".join(tokens[:-1] if counted else tokens).removesuffix(" part")
        if number is None or not film.year or number == own:
            continue
        title = stem if number < NUMBERED else f"{stem} {number}"
        films = _called(title, catalogue) or _called(f"{stem} part {number}", catalogue)
        before = [one for one in films if one.year and (one.year - film.year) * (number - own) > 0]
        if before:
            return min(before, key=lambda one: abs((one.year or 0) - (film.year or 0)))
    return None


def _work(
    number: int | None,
    maker: str | None,
    kin: Kin,
    about: tuple[Film, ...],
    catalogue: Catalogue,
) -> Film | None:
    """The film of that number by a director of what the piece speaks of."""
    for film in kin.by(maker, played=False) if maker else about:
        for person in film.people(Role.DIRECTOR)[:1]:
            films = [
                one
                for one in catalogue.films(catalogue.credited(person.id))
                if any(who.id == person.id for who in one.people(Role.DIRECTOR)) and one.year
            ]
            films.sort(key=lambda one: one.year or 0)
            if number and number <= len(films):
                return films[number - 1]
    return None
