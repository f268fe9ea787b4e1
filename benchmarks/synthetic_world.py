"""A world of films that never were, in IMDb's and Wikidata's own formats; the same for one seed.

What it takes from the real one: titles of one to six words drawn as language draws them, so that
about one in eight is shared; a tenth of originals in scripts without spaces, a tenth in other
scripts; on average two and a half titles and six makers a film, some makers in hundreds; a
Wikidata with a third of the films, of which one in twelve lacks the link to IMDb, some say
another year, and a few claim an id that another claims too.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TextIO

from wordfreq import top_n_list

from matchcut.films.values import Credit, Film, Person, Role, Title

_WORDS = 12_000  # of a language
_SPOKEN = ("en", "en", "en", "en", "fr", "es", "de", "it", "pt", "ru", "zh", "ja", "ko", "ar", "pl")
_UNSPACED = frozenset({"zh", "ja"})
_LENGTHS = (14, 32, 28, 14, 8, 4)  # of a hundred titles, those of one word, of two …
_REGION = {"en": "US", "zh": "CN", "ja": "JP", "ko": "KR", "ar": "EG", "pt": "BR"}
_COUNTRY = {"fr": "Q142", "de": "Q183", "it": "Q38", "ja": "Q17", "en": "Q30"}
_IN_WIKIDATA, _WITHOUT_LINK, _ONLY_THERE = 0.30, 0.08, 0.03
_CAST = (0, 2, 3, 4, 4, 5, 6)
_THE, _NUMBERED, _OTHER_YEAR, _OTHER_ID, _BASED = 0.3, 0.04, 0.01, 0.001, 0.02
_HEADERS = {
    "title.basics": "tconst titleType primaryTitle originalTitle isAdult startYear endYear"
    " runtimeMinutes genres",
    "title.akas": "titleId ordering title region language types attributes isOriginalTitle",
    "title.ratings": "tconst averageRating numVotes",
    "title.crew": "tconst directors writers",
    "title.principals": "tconst ordering nconst category job characters",
    "name.basics": "nconst primaryName birthYear deathYear primaryProfession knownForTitles",
}


@dataclass(frozen=True, slots=True)
class Made:
    """A film that never was: its titles are text and language, the original first."""

    number: int
    year: int
    votes: int
    titles: tuple[tuple[str, str], ...]
    directors: tuple[int, ...]
    writers: tuple[int, ...]
    cast: tuple[int, ...]


class _Language:
    """The words of a language, drawn as often as they are said, the commonest a little less."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._words = [word for word in top_n_list(code, _WORDS) if any(map(str.isalpha, word))]
        self._weights = list(accumulate(1 / (20 + at) for at in range(len(self._words))))
        self._between = "" if code in _UNSPACED else " "

    def title(self, random: Random) -> str:
        """Return a title."""
        length = random.choices(range(1, 7), _LENGTHS)[0]
        words = random.choices(self._words, cum_weights=self._weights, k=length)
        if self.code == "en" and random.random() < _THE:
            words.insert(0, "the")
        text = self._between.join(words)
        if random.random() < _NUMBERED:
            text += f" {random.choice(('2', 'II', '3', 'III', 'Part 2'))}"
        return text.title() if self._between else text


def world(films: int, seed: int = 1895) -> Iterator[Film]:
    """Yield `films` films of such a world as values, for use without its files."""
    random = Random(seed)
    languages = [_Language(code) for code in _SPOKEN]
    for number in range(1, films + 1):
        made = _film(number, films, languages, random)
        titles = tuple(Title(text, language) for text, language in made.titles)
        makers = tuple(
            Credit(Person(f"nm{who:07}", _name(who, seed)), role)
            for role, whom in ((Role.DIRECTOR, made.directors), (Role.CAST, made.cast))
            for who in whom
        )
        country = _REGION.get(made.titles[0][1], made.titles[0][1].upper())
        yield Film(
            f"tt{number:07}", titles[0].text, made.year, titles, makers, countries=(country,)
        )


def write_world(folder: Path, films: int, seed: int = 1895) -> None:
    """Write `films` films as `folder/imdb` and `folder/wikidata/dump.json.gz`."""
    (folder / "wikidata").mkdir(parents=True)
    random = Random(seed)
    languages = [_Language(code) for code in _SPOKEN]
    there = folder / "wikidata" / "dump.json.gz"
    made: set[int] = set()
    with (
        imdb_tables(folder / "imdb") as tables,
        gzip.open(there, "wt", compresslevel=1, encoding="utf-8") as dump,
    ):
        dump.write("[\n")
        for item in _classes():
            dump.write(f"{json.dumps(item)},\n")
        for number in range(1, films + 1):
            film = _film(number, films, languages, random)
            drawn = random.random()
            if drawn >= _ONLY_THERE:
                write_film(film, tables)
            if drawn < _IN_WIKIDATA:
                made.update(film.directors)
                item = _item(
                    film, random, linked=drawn > _ONLY_THERE + _WITHOUT_LINK * _IN_WIKIDATA
                )
                dump.write(f"{json.dumps(item, ensure_ascii=False)},\n")
        for person in range(1, _people(films) + 1):
            name = _name(person, seed)
            write_person(person, name, tables)
            if person in made:
                dump.write(f"{json.dumps(_person(person, name), ensure_ascii=False)},\n")
        dump.write("{}\n]\n".format(json.dumps(_class("Q5", "human", None))))


def _people(films: int) -> int:
    return max(10, films * 6 // 10)


def _film(number: int, films: int, languages: Sequence[_Language], random: Random) -> Made:
    own, people = random.choice(languages), _people(films)
    titles = [(own.title(random), own.code)]
    for _ in range(random.choice((0, 1, 1, 1, 2, 4))):
        other = random.choice(languages)
        titles.append((other.title(random), other.code))

    def draw(many: int) -> tuple[int, ...]:  # the square makes some work a hundred times as often
        return tuple({1 + int(people * random.random() ** 2) for _ in range(many)})

    votes = int(random.paretovariate(0.6) * 5)
    year = min(2025, 2026 - int(random.expovariate(1 / 25)) % 130)
    return Made(number, year, votes, tuple(titles), draw(1), draw(1), draw(random.choice(_CAST)))


def write_film(film: Made, tables: dict[str, TextIO]) -> None:
    """Write what IMDb says of a film."""
    key = f"tt{film.number:07}"
    (title, _), *others = film.titles
    shown = next((text for text, code in film.titles if code == "en"), title)
    none = "\\N"
    _row(tables["title.basics"], key, "movie", shown, title, 0, film.year, none, 90, "Drama")
    _row(tables["title.ratings"], key, "6.5", film.votes)
    _row(tables["title.akas"], key, 1, title, none, none, "original", none, 1)
    for place, (text, code) in enumerate(others, start=2):
        region = _REGION.get(code, code.upper())
        _row(tables["title.akas"], key, place, text, region, code, "imdbDisplay", none, 0)
    directors, writers = (
        ",".join(f"nm{who:07}" for who in whom) or none for whom in (film.directors, film.writers)
    )
    _row(tables["title.crew"], key, directors, writers)
    for place, who in enumerate(film.cast, start=1):
        played = f'["Somebody {who % 97}"]'
        _row(tables["title.principals"], key, place, f"nm{who:07}", "actor", none, played)


def write_person(number: int, name: str, tables: dict[str, TextIO]) -> None:
    """Write what IMDb says of a person."""
    _row(tables["name.basics"], f"nm{number:07}", name, 1950, "\\N", "\\N", "\\N")


def _item(film: Made, random: Random, *, linked: bool) -> dict[str, object]:
    """Return the film's Wikidata item; one in a hundred gives the year before."""
    title, code = film.titles[0]
    year = film.year - (random.random() < _OTHER_YEAR)
    claims = {
        "P31": [_claim("wikibase-item", {"entity-type": "item", "id": "Q11424"})],
        "P1476": [_claim("monolingualtext", {"text": title, "language": code})],
        "P577": [_claim("time", {"time": f"+{year}-06-01T00:00:00Z", "precision": 9})],
        "P57": [
            _claim("wikibase-item", {"entity-type": "item", "id": f"Q{10_000_000 + who}"})
            for who in film.directors
        ],
        "P495": [_claim("wikibase-item", {"entity-type": "item", "id": _COUNTRY.get(code, "Q30")})],
    }
    if linked:
        number = film.number + (random.random() < _OTHER_ID)  # now and then another film's id
        claims["P345"] = [_claim("external-id", f"tt{number:07}")]
    if random.random() < _BASED and film.number > 1:
        earlier = {"entity-type": "item", "id": f"Q{20_000_000 + random.randrange(1, film.number)}"}
        claims["P144"] = [_claim("wikibase-item", earlier)]
    labels = {language: text for text, language in film.titles}
    labels.setdefault("en", title)
    return {
        "type": "item",
        "id": f"Q{20_000_000 + film.number}",
        "labels": {at: {"language": at, "value": text} for at, text in labels.items()},
        "descriptions": {"en": {"language": "en", "value": f"{year} film"}},
        "aliases": {},
        "claims": claims,
        "sitelinks": {f"{at}wiki": {"site": f"{at}wiki", "title": labels[at]} for at in labels},
    }


def _person(number: int, name: str) -> dict[str, object]:
    return {
        "type": "item",
        "id": f"Q{10_000_000 + number}",
        "labels": {"en": {"language": "en", "value": name}},
        "descriptions": {},
        "aliases": {},
        "claims": {
            "P31": [_claim("wikibase-item", {"entity-type": "item", "id": "Q5"})],
            "P345": [_claim("external-id", f"nm{number:07}")] if number % 4 else [],
        },
        "sitelinks": {},
    }


def _classes() -> Iterator[dict[str, object]]:
    yield _class("Q11424", "film", None)
    yield _class("Q24862", "short film", "Q11424")


def _class(item: str, label: str, above: str | None) -> dict[str, object]:
    claims = {"P279": [_claim("wikibase-item", {"entity-type": "item", "id": above})]}
    return {
        "type": "item",
        "id": item,
        "labels": {"en": {"language": "en", "value": label}},
        "descriptions": {},
        "aliases": {},
        "claims": claims if above else {},
        "sitelinks": {},
    }


def _claim(kind: str, value: object) -> dict[str, object]:
    main = {"snaktype": "value", "datatype": kind, "datavalue": {"value": value, "type": kind}}
    return {"mainsnak": main, "type": "statement", "rank": "normal"}


@lru_cache(maxsize=1 << 20)
def _name(person: int, seed: int) -> str:
    random = Random(person * 7919 + seed)
    return " ".join(
        "".join(random.choice("bdfgklmnprstvz") + random.choice("aeiou") for _ in range(length))
        for length in (2, random.choice((2, 3)))
    ).title()


@contextmanager
def imdb_tables(folder: Path) -> Iterator[dict[str, TextIO]]:
    """Give IMDb's tables, begun in a new folder, to be written to by name."""
    folder.mkdir(parents=True)
    with ExitStack() as opened:
        tables: dict[str, TextIO] = {}
        for name, header in _HEADERS.items():
            path = folder / f"{name}.tsv.gz"
            tables[name] = opened.enter_context(
                gzip.open(path, "wt", compresslevel=1, encoding="utf-8", newline="\n")
            )
            _row(tables[name], *header.split())
        yield tables


def _row(file: TextIO, *cells: object) -> None:
    file.write("\t".join(map(str, cells)) + "\n")
