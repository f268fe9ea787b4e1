"""Find films that are described and not named: "the 1932 version", "the original", "part two".

A description picks among the kin of the films a piece speaks of: those that share a title with
one, those that facts tie to one, and these films themselves. A year, a maker or a country picks the
one of kin that has it; "the original" is what a remake tells again, or else the best known older
film of a title; a number picks a part of a series, as titles or sequels count them, or a maker's
film, as years do ("his second film"). What does not pick one film is left alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from re import Match

from matchcut.films.catalogue import Catalogue
from matchcut.films.index import NameOf
from matchcut.films.values import FactKind, Film, Person, Role
from matchcut.reading.describing import Phrases
from matchcut.reading.matching import group_names
from matchcut.reading.naming import name_tokens
from matchcut.reading.phrases import Named
from matchcut.reading.surnames import surname
from matchcut.reading.values import Mention
from matchcut.reading.vocabularies.values import Vocabulary

SURE = 0.75
NUMBERED = 2  # from this part on a title carries its number
CLOSELY = 20  # films whose ties are looked up; no piece describes the kin of more


@dataclass(frozen=True, slots=True)
class Kin:
    """Films a piece is about, all it speaks of, those of one title together, and all of these.

    `close` are those of the title of what it is about, and those tied to that.
    """

    about: tuple[Film, ...]
    spoken_of: tuple[Film, ...]
    families: tuple[tuple[Film, ...], ...]
    close: tuple[Film, ...]
    all: tuple[Film, ...]
    directed: Mapping[tuple[str, ...], tuple[Film, ...]]

    def by(self, maker: str, *, played: bool) -> tuple[Film, ...]:
        """The films of kin that someone of that name or surname directed, or also `played` in."""
        wanted = name_tokens(maker)
        found = self.directed.get(wanted, ())
        return found or tuple(film for film in self.all if played and _plays(wanted, film))


@dataclass(frozen=True, slots=True)
class Described:
    """The film described, why it, and where its words begin."""

    film: Film
    reason: str
    start: int


def find(
    phrases: Phrases,
    named: tuple[Named, ...],
    mentions: tuple[Mention, ...],
    about: tuple[Film, ...],
    catalogue: Catalogue,
) -> Iterator[Mention]:
    """Yield the mentions among these phrases that describe a film, in reading order."""
    free = [
        found
        for found in phrases.found
        if not any(m.start < found.end() and found.start() < m.end for m in mentions)
    ]
    if not free:
        return
    kin = _kin(named, mentions, about, catalogue)
    for found in free:
        one = _meant(found, kin, phrases.words, catalogue)
        if one:
            words = found.string[one.start : found.end()]
            yield Mention(one.start, found.end(), words, one.film, None, SURE, (one.reason,))


def _kin(
    named: tuple[Named, ...],
    mentions: tuple[Mention, ...],
    about: tuple[Film, ...],
    catalogue: Catalogue,
) -> Kin:
    spoken_of = {film.id: film for film in (*about, *(m.film for m in mentions if m.film))}
    places = {(m.start, m.end) for m in mentions}
    families = [
        tuple(candidate.film for candidate in one.candidates)
        for one in named
        if (one.phrase.start, one.phrase.end) in places
    ]
    own = [_called(film.title, catalogue) for film in about]
    close = (*about, *_tied(about, catalogue), *(film for films in own for film in films))
    tied = _tied(tuple(spoken_of.values())[:CLOSELY], catalogue)
    every = (*spoken_of.values(), *(film for films in families for film in films), *close, *tied)
    films = tuple({film.id: film for film in every}.values())
    families = list({tuple(film.id for film in one): one for one in (*families, *own)}.values())
    spoken = tuple(spoken_of.values())
    return Kin(about, spoken, tuple(families), close, films, _directed(films))


def _tied(films: tuple[Film, ...], catalogue: Catalogue) -> tuple[Film, ...]:
    facts = (fact for film in films for fact in catalogue.facts(film.id))
    return catalogue.films(dict.fromkeys(end for f in facts for end in (f.earlier, f.later)))


def _called(title: str, catalogue: Catalogue) -> tuple[Film, ...]:
    key = catalogue.index.lookup(title)
    names = catalogue.index.names(key) if key is not None else ()
    return catalogue.films(dict.fromkeys(n.id for n in names if n.of is NameOf.FILM))


def _meant(
    found: Match[str], kin: Kin, words: Vocabulary, catalogue: Catalogue
) -> Described | None:
    """The film described; None if there is none, or more than one."""
    named = group_names(found)
    if "maker" in named:
        return _made(found, named, kin, words, catalogue)
    if "work" in named:
        film = _work(words.number(found[named["work"]]), kin.about, catalogue)
        reason = "so many films its director had made"
    elif "part" in named:
        film = _part(words.number(found[named["part"]]), kin, catalogue)
        reason = "the part of that number"
    elif "year" in named:
        year = found[named["year"]].lstrip("'’")
        film = _only(one for one in kin.all if str(one.year or "").endswith(year))
        reason = "the film of that title and year"
    elif "nation" in named:
        film = _made_in(words.nations[found[named["nation"]].casefold()], kin)
        reason = "the film of that title and country"
    else:
        film = _original(kin, catalogue)
        reason = "the older film of that title, or the one told again"
    return Described(film, reason, found.start()) if film else None


def _made(
    found: Match[str],
    named: Mapping[str, str],
    kin: Kin,
    words: Vocabulary,
    catalogue: Catalogue,
) -> Described | None:
    """The film of a maker, whose name may be taken for longer than it is ("Unlike Wyler's").

    Where there are words for the film besides, the maker's name is left to who is named by it.
    """
    key, told = named["maker"], named.get("noun") or named.get("work")
    work = found[named["work"]] if "work" in named else None
    parts = found[key].split(" ")
    if found.start(key) > found.start():
        parts = [found[key]]
    for at in range(len(parts)):
        made = kin.by(" ".join(parts[at:]), played="noun" in named and not work)
        if made:
            film = _work(words.number(work), made, catalogue) if work else _only(made)
            start = found.start() + len("".join(f"{part} " for part in parts[:at]))
            start = found.start(told) if told else start
            return Described(film, "the film of that title and maker", start) if film else None
    return None


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


def _made_in(nation: str, kin: Kin) -> Film | None:
    """The film of a country, or first of its language: that country's alone, and not spoken of."""
    country, _, language = nation.partition(" ")
    films = [
        film
        for film in kin.close or kin.all
        if country in film.countries or (language and film.languages[:1] == (language,))
    ]
    others = [film for film in films if film not in kin.about]
    alone = [film for film in others if film.countries == (country,)]
    return _only(alone) or _only(others) or _only(films)


def _original(kin: Kin, catalogue: Catalogue) -> Film | None:
    """What the subject remakes, or else the best known older film of its title."""
    for film in kin.about:
        facts = catalogue.facts(film.id)
        told = [f.earlier for f in facts if f.kind is FactKind.REMAKE and f.later == film.id]
        if len(set(told)) == 1:
            return catalogue.film(told[0])
    years = [film.year for film in kin.about if film.year]
    subjects = {film.id for film in kin.about}
    for films in kin.families:
        older = [film for film in films if film.year and years and film.year < min(years)]
        if older and any(film.id in subjects for film in films):
            return max(older, key=lambda film: (film.popularity, -(film.year or 0)))
    return None


def _part(number: int | None, kin: Kin, catalogue: Catalogue) -> Film | None:
    """The part of that number of a series that the piece speaks of."""
    for film in kin.about or kin.spoken_of:
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


def _work(number: int | None, films: Iterable[Film], catalogue: Catalogue) -> Film | None:
    """The film of that number by a director of these films."""
    for film in films:
        for person in film.people(Role.DIRECTOR)[:1]:
            made = [
                one
                for one in catalogue.films(catalogue.credited(person.id))
                if any(who.id == person.id for who in one.people(Role.DIRECTOR)) and one.year
            ]
            made.sort(key=lambda one: one.year or 0)
            if number and number <= len(made):
                return made[number - 1]
    return None
