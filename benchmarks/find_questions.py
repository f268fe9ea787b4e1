"""Queries with the films they mean: made from an edition's films with a seed, and by hand.

A made query takes a title and spoils it in one way. Half the titles are of the best known films,
half of any. What comes out as another title is left out, for it asks for that. Every film of that
very title is right, unless the query gives a year, a maker or a country.

A query is of the half to develop on or of the half held out by the title it asks for: no title is
in both.
"""

import csv
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category, combining, normalize
from zlib import crc32

from pypinyin import lazy_pinyin

from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film, Title

HAND = Path(__file__).with_name("find_queries.csv")
EACH = 80  # queries of a kind
BEST_KNOWN = 4000
LONG = 5  # letters of a word that a slip is made in
FEW, SOME, MANY = 3, 4, 10  # words that can be put in another order, left out; letters begun
HALF, MOSTLY = 0.5, 0.8
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(),
        strict=True,
    )
)
Spoil = Callable[[random.Random, str], str | None]


@dataclass(frozen=True, slots=True)
class Question:
    """A query, how it was made, the folded title it asks for, and the films that are right.

    Where `any_of_title`, so is every other film of that very title.
    """

    kind: str
    query: str
    title: str
    films: frozenset[str]
    any_of_title: bool = True

    @property
    def held_out(self) -> bool:
        """Whether nothing may be chosen by how this query fares."""
        return crc32(self.title.encode()) % 2 == 1


def questions(films: Sequence[Film], seed: int = 2026) -> tuple[Question, ...]:
    """Return all queries, made and by hand, in an order that the seed alone decides."""
    titled = _titled(films)
    generator = random.Random(seed)
    known = sorted(films, key=lambda film: (-film.popularity, film.id))[:BEST_KNOWN]
    every = sorted(films, key=lambda film: film.id)
    made: list[Question] = []
    for kind, spoil in SPOILT.items():
        made += _made(kind, spoil, (known, every), titled, generator)
    for kind in ("year", "maker", "country"):
        made += _with_more(kind, [film for film in known if film.credits] + every, generator)
    made += _by_hand(films, titled)
    generator.shuffle(made)
    return tuple(made)


def _titled(films: Iterable[Film]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for film in films:
        for title in film.titles:
            found[_folded(title.text)].add(film.id)
    return found


def _folded(text: str) -> str:
    return " ".join(fold_tokens(text))


def _made(
    kind: str,
    spoil: Spoil,
    pools: tuple[Sequence[Film], ...],
    titled: dict[str, set[str]],
    generator: random.Random,
) -> list[Question]:
    """Return queries of one kind: titles spoilt in one way."""
    made: dict[str, Question] = {}
    while len(made) < EACH:
        film = generator.choice(pools[len(made) % len(pools)])
        title = generator.choice(film.titles or (Title(film.title),))
        if kind == "romanised" and title.language == "ja":
            continue  # its Chinese characters are not read the Chinese way
        query, folded = spoil(generator, title.text), _folded(title.text)
        if not query or query.casefold() == title.text.casefold():
            continue
        right = titled[folded]
        if titled.get(_folded(query), right) <= right:
            made[query] = Question(kind, query, folded, frozenset(right))
    return list(made.values())


def _slip(change: Callable[[random.Random, str, int], str]) -> Spoil:
    """Return what makes one slip in a word of five letters or more."""

    def spoil(generator: random.Random, title: str) -> str | None:
        words = title.lower().split()
        long = [at for at, word in enumerate(words) if len(word) >= LONG and word.isalpha()]
        if not long:
            return None
        at = generator.choice(long)
        words[at] = change(generator, words[at], generator.randrange(len(words[at]) - 1))
        return " ".join(words)

    return spoil


def _other_letter(generator: random.Random, word: str, at: int) -> str:
    return word[:at] + generator.choice(LETTERS.replace(word[at], "")) + word[at + 1 :]


def _two_slips(generator: random.Random, title: str) -> str | None:
    once = _slip(_other_letter)(generator, title)
    return once and _slip(lambda _, word, at: word[:at] + word[at + 1 :])(generator, once)


def _reordered(generator: random.Random, title: str) -> str | None:
    words = title.split()
    if len(words) < FEW:
        return None
    return " ".join(generator.sample(words, len(words)))


def _partial(generator: random.Random, title: str) -> str | None:
    words = title.split()
    if len(words) < SOME:
        return None
    kept = sorted(range(len(words)), key=lambda at: (-len(words[at]), at))[: len(words) - 1]
    kept = sorted(generator.sample(kept, max(2, len(kept) - 1)))
    return " ".join(words[at] for at in kept)


def _begun(generator: random.Random, title: str) -> str | None:
    if len(title) < MANY or not title.isascii():
        return None
    return title[: generator.randint(max(7, len(title) // 2), len(title) - 1)].strip()


def _unblanked(generator: random.Random, title: str) -> str | None:
    blanks = [at for at, letter in enumerate(title) if letter == " "]
    if not blanks or not title.isascii():
        return None
    at = generator.choice(blanks)
    return (title[:at] + title[at + 1 :]).lower()


def _unaccented(_: random.Random, title: str) -> str | None:
    plain = "".join(letter for letter in normalize("NFD", title) if not combining(letter))
    return plain.lower() if plain != title and plain.isascii() else None


def _romanised(generator: random.Random, title: str) -> str | None:
    """Return Chinese as pinyin, Russian by a passport's table; whatever else is left out."""
    if all("\u4e00" <= letter <= "\u9fff" for letter in title) and len(title) >= FEW:
        return generator.choice(["", " "]).join(lazy_pinyin(title))
    low = title.lower()
    if any(letter in CYRILLIC for letter in low):
        return "".join(CYRILLIC.get(letter, letter) for letter in low).replace("_", "")
    return None


def _native(_: random.Random, title: str) -> str | None:
    """Return the title without its punctuation, if it is in a script of its own."""
    if any(letter >= "\u0370" for letter in title if letter.isalpha()) and len(title) >= FEW:
        return "".join(filter(_is_read, title)).lower() + " "
    return None


def _is_read(letter: str) -> bool:
    return category(letter)[0] in "LNMZ"


SPOILT: dict[str, Spoil] = {
    "letter missing": _slip(lambda _, word, at: word[:at] + word[at + 1 :]),
    "letter doubled": _slip(lambda _, word, at: word[: at + 1] + word[at:]),
    "letters swapped": _slip(
        lambda _, word, at: word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    ),
    "letter wrong": _slip(_other_letter),
    "two slips": _two_slips,
    "blank missing": _unblanked,
    "no accents": _unaccented,
    "romanised": _romanised,
    "own script": _native,
    "reordered": _reordered,
    "some words": _partial,
    "begun": _begun,
}


def _with_more(kind: str, films: Sequence[Film], generator: random.Random) -> list[Question]:
    """Return queries of a title with a year, a maker's name or a country after or before it."""
    made: dict[str, Question] = {}
    pool = films if kind != "maker" else [film for film in films if film.credits]
    while len(made) < EACH:
        film = generator.choice(pool)
        more = _more(kind, film, generator)
        if more is None:
            continue
        parts = [film.title.lower(), more.lower()]
        query = " ".join(parts if generator.random() < MOSTLY else parts[::-1])
        same = [other.id for other in films if other.title == film.title]
        fits = {one.id for one in films if one.id in same and _more_fits(kind, one, film, more)}
        about = _folded(film.title)
        made[query] = Question(f"with {kind}", query, about, frozenset(fits), any_of_title=False)
    return list(made.values())


def _more(kind: str, film: Film, generator: random.Random) -> str | None:
    if kind == "year":
        return str(film.year) if film.year else None
    if kind == "country":
        return COUNTRIES.get(film.countries[0]) if film.countries else None
    name = generator.choice(film.credits).person.name
    return name if generator.random() < HALF else name.split()[-1]


def _more_fits(kind: str, one: Film, film: Film, more: str) -> bool:
    if kind == "year":
        return one.year == film.year
    if kind == "country":
        return film.countries[0] in one.countries
    return any(more in credit.person.name for credit in one.credits)


COUNTRIES = {
    "FR": "France", "DE": "Germany", "IT": "Italian", "JP": "Japan", "ES": "Spanish",
    "KR": "Korea", "HK": "Hong Kong", "TW": "Taiwan", "CN": "Chinese", "IN": "India",
    "SE": "Sweden", "DK": "Danish", "PL": "Poland", "RU": "Russia", "MX": "Mexico",
    "BR": "Brazil", "GB": "British", "IR": "Iran",
}  # fmt: skip


def _by_hand(films: Sequence[Film], titled: dict[str, set[str]]) -> list[Question]:
    """Return the queries written by hand; a film not in the edition is named and stops the run."""
    ids = {(_folded(film.title), film.year): film.id for film in films}
    for film in films:
        for title in film.titles:
            ids.setdefault((_folded(title.text), film.year), film.id)
    made = []
    with HAND.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            asked = _folded(row["title"])
            meant = ids[asked, int(row["year"])]
            every = frozenset({meant} if row["only"] else titled[asked] | {meant})
            made.append(Question("by hand", row["query"], asked, every, not row["only"]))
    return made
