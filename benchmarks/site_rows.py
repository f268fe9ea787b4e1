"""The rows of a large world, written by plain SQL into the tables of a site."""

import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import connection
from django.db.models import Field, Model

from matchcut.films.folding import fold_tokens
from matchcut.lines.values import Kind
from matchcut.site.films import models as of_films
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers import models as of_readers
from matchcut.site.searching.models import WordsRow
from matchcut.site.writing import models as of_writing
from matchcut.site.writing.ranking import rank
from matchcut.site.writing.rendering import Rendered, parse, render
from matchcut.sources.editions import read_manifest
from site_films import FILMS_PER_PERSON, SEED, film_id, films, person_id, person_name

LINES, LINES_OF_ONE = 200_000, 300
REVIEWS, REVIEWS_OF_ONE, POSTS, COMMENTS = 100_000, 20_000, 5_000, 30_000
VOTES, READERS = 1_000_000, 20_000
SHELVED_EACH, SEEN_EACH, LISTS, LISTED_EACH = 10, 5, 5_000, 20
SHARED = 20_000  # recommendations, and copies
TALKED_OF = 40_000  # of so many films somebody has said something: the first ones
PASSWORD = "a match cut joins two shots"  # noqa: S105 - of every reader of a world that is none
LICENCE = "CC BY 4.0"
_BEGAN, _DAYS = datetime(2020, 1, 1, tzinfo=UTC), 2_400
_KEY = "piece-0"
_STEP = 7_919  # a prime: steps of it meet every reader once before they come round
_SAID, _QUOTED = ("reader", "kept"), ('["the writer"]', "machine", "proposed")
_HEADLINES = (
    "Slow water",
    "Against the clock",
    "A door left open",
    "Not for me",
    "Twice is better",
)
_OPENINGS = (
    "It begins where others end, and takes its time.",
    "Nobody speaks for the first ten minutes, and nobody needs to.",
    "I went in expecting a comedy.",
    "The camera hardly moves, and that is the point.",
    "A film about waiting that never feels long.",
    "I have seen it three times and liked it once.",
)
_MIDDLES = (
    "The light in the second half is *extraordinary*: every room has its own weather.",
    "What the plot gives away is that >!the brother was never on the train!<.",
    "The editing joins people who never meet, by a hand, a door, a lamp.",
    "It is too long by a third, and the third is the best part.",
    "The actors play as if no one had told them it was a tragedy.",
    "Its sound is made of footsteps, rain and one song.",
)
_ENDS = (
    "See it with somebody who likes to argue.",
    "I would not sit through it again.",
    "I came out and walked home the long way.",
    "It stays with you like a tune.",
)

Say = Callable[[str], None]
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A reader's piece by its number: on which film or in answer to what, and how it is judged."""

    number: int
    kind: str
    film: int | None = None
    parent: int | None = None
    judged: tuple[str, int, int, float] = ("", 0, 0, 0.0)  # verdict, votes for and against, rank


class World:
    """Writes the rows; chance is seeded, so that every world of a size is the same."""

    def __init__(self, into: sqlite3.Connection, size: int) -> None:
        self._into = into
        self._size = size
        self._talked_of = min(TALKED_OF, size)
        self._chance = random.Random(SEED)

    def write(self, say: Say) -> None:
        """Write every table."""
        say("readers")
        self._readers()
        say("films, titles, people")
        pairs = self._pairs()
        self._films(Counter(chain.from_iterable(pairs)))
        self._people()
        say("reviews and votes")
        self._reviews()
        self._answers()
        say("lines")
        self._statements(pairs)
        self._shared()
        say("shelves, diaries, lists")
        self._kept()

    def _add(self, model: type[Model], names: str, rows: Iterable[Row]) -> None:
        """Write rows with these columns; every other column holds what it holds by default."""
        options, given = model._meta, names.split()  # noqa: SLF001 - Django's own name
        columns = {field.attname: field.column for field in options.concrete_fields}
        fixed = {
            field.column: field.get_db_prep_save(_default(field), connection)
            for field in options.concrete_fields
            if field.attname not in given and not field.primary_key
        }
        into = [columns[name] for name in given] + list(fixed)
        quoted, marks = ",".join(f'"{column}"' for column in into), ",".join("?" * len(into))
        insert = f'INSERT INTO "{options.db_table}" ({quoted}) VALUES ({marks})'  # noqa: S608 - our own names
        constant = tuple(fixed.values())
        self._into.executemany(insert, (row + constant for row in rows))

    def _some_film(self) -> int:
        """Return the number of a film; few are spoken of much."""
        return int(self._talked_of * self._chance.random() ** 3)

    def _readers(self) -> None:
        password = make_password(PASSWORD)
        rows = (
            (number, f"reader{number}", f"reader{number}", password)
            for number in range(1, READERS + 1)
        )
        self._add(of_readers.ReaderRow, "id name folded password", rows)

    def _pairs(self) -> list[tuple[int, int]]:
        """Return pairs of films, the earlier first; one film has many."""
        years = [film.year for film in islice(films(self._size), self._talked_of)]
        found: dict[tuple[int, int], None] = {}
        while len(found) < LINES:
            one = 0 if len(found) < LINES_OF_ONE else self._some_film()
            other = self._chance.randrange(self._talked_of)
            if one != other:
                found[(one, other) if years[one] <= years[other] else (other, one)] = None
        return [pair for pair in found if pair[::-1] not in found or pair[0] < pair[1]]

    def _films(self, lines: Counter[int]) -> None:
        rows = ((one.id, one.title, one.year, lines[one.number]) for one in films(self._size))
        self._add(of_films.FilmRow, "id title year lines", rows)
        titles = (
            (one.id, place, text, language, kind)
            for one in films(self._size)
            for place, (text, language, kind) in enumerate(
                ((one.original, one.language, "original"), (one.title, "en", "release"))
            )
        )
        self._add(of_films.TitleRow, "film_id place text language kind", titles)
        names = ((f"imdb:{one.id}", one.id) for one in films(self._size))
        self._add(of_films.NameRow, "name film_id", names)

    def _people(self) -> None:
        everyone = range((self._size - 1) // FILMS_PER_PERSON + 1)
        rows = ((person_id(number), person_name(number)) for number in everyone)
        self._add(of_films.PersonRow, "id name", rows)
        words = (
            (person_id(number), word)
            for number in everyone
            for word in fold_tokens(person_name(number))
        )
        self._add(of_films.PersonWordRow, "person_id word", words)
        credits = (
            (one.id, person_id(person), place, role)
            for one in films(self._size)
            for place, (person, role) in enumerate(
                zip(one.people, ("director", "cast"), strict=True)
            )
        )
        self._add(of_films.CreditRow, "film_id person_id place role", credits)

    def _reviews(self) -> None:
        votes, chance = self._votes(), self._chance
        kept: list[Piece] = []
        cast: list[Row] = []
        for number in range(1, REVIEWS + 1):
            film = 0 if number <= REVIEWS_OF_ONE else self._some_film()
            verdict = chance.choices(("for", "mixed", "against"), (6, 2, 3))[0]
            good, voters = chance.random(), _voters(number, votes[number])
            yes = [chance.random() < good for _ in voters]
            helpful = sum(yes)
            votes_of = (helpful, len(yes) - helpful)
            kept.append(Piece(number, "review", film, None, (verdict, *votes_of, rank(*votes_of))))
            cast += zip([number] * len(yes), voters, yes, strict=True)
        self._pieces(kept)
        self._add(of_writing.VoteRow, "piece_id reader_id helpful", cast)

    def _votes(self) -> Counter[int]:
        """Return how many votes each review has; most go to few."""
        everyone = range(1, REVIEWS + 1)
        return Counter(
            self._chance.choices(everyone, [number**-0.5 for number in everyone], k=VOTES)
        )

    def _answers(self) -> None:
        """Write posts, and comments on reviews and posts."""
        posts = range(REVIEWS + 1, REVIEWS + POSTS + 1)
        self._pieces(Piece(one, "post", self._some_film()) for one in posts)
        comments = range(posts.stop, posts.stop + COMMENTS)
        self._pieces(
            Piece(one, "comment", None, 1 + int((posts.stop - 1) * self._chance.random() ** 3))
            for one in comments
        )

    def _pieces(self, written: Iterable[Piece]) -> None:
        """Write readers' pieces, and what is kept beside them."""
        pieces, about, words = [], [], []
        for one in written:
            headline = "" if one.kind == "comment" else self._chance.choice(_HEADLINES)
            markdown, rendered = self._text()
            reader, time = _author(one.number), self._time()
            film = None if one.film is None else film_id(one.film)
            shown = rendered.shown.replace(_KEY, f"piece-{one.number}")
            said = (headline, markdown, rendered.html, shown, rendered.text)
            signed = (reader, f"reader{reader}", time, time[:10], LICENCE, "en")
            place = (one.number, one.kind, film, one.parent, one.parent)
            pieces.append((*place, *one.judged, *said, *signed))
            words.append((one.number, _folded(f"{headline} {rendered.text}")))
            if film and one.kind != "review":
                about.append((one.number, film, True))
        columns = (
            "id kind film_id parent_id thread_id verdict helpful unhelpful rank headline markdown"
            " html html_shown text reader_id author written date licence language"
        )
        self._add(of_writing.PieceRow, columns, pieces)
        self._add(of_writing.AboutRow, "piece_id film_id subject", about)
        self._add(WordsRow, "piece_id folded", words)

    def _text(self) -> tuple[str, Rendered]:
        choose = self._chance.choice
        middles = (choose(_MIDDLES), choose(_MIDDLES), choose(_MIDDLES))
        return _rendered((choose(_OPENINGS), *middles, choose(_ENDS)))

    def _time(self) -> str:
        return str(_BEGAN + timedelta(minutes=self._chance.randrange(_DAYS * 24 * 60)))[:19]

    def _statements(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write a statement a pair: every other one was read in a piece, the rest readers say."""
        kinds = [kind for kind in Kind if kind is not Kind.VERSION]
        said, quoted = [], []
        for number, (earlier, later) in enumerate(pairs):
            stance = self._chance.choices(("asserts", "hedges", "denies"), (8, 1, 1))[0]
            claim = (
                film_id(earlier),
                film_id(later),
                self._chance.choice(kinds),
                '["look"]',
                stance,
            )
            words, reader = self._chance.choice(_MIDDLES), number % READERS + 1
            if number % 2:
                said.append((*claim, words, reader, f'["reader{reader}"]', self._time(), *_SAID))
            else:
                quoted.append((*claim, words, 1 + number // 2 % REVIEWS, *_QUOTED))
        columns = "earlier_id later_id kind through stance"
        self._add(StatementRow, f"{columns} words reader_id voice added origin standing", said)
        self._add(StatementRow, f"{columns} exact piece_id voice origin standing", quoted)

    def _shared(self) -> None:
        def mine() -> Iterator[tuple[str, int]]:
            return ((film_id(self._some_film()), n % READERS + 1) for n in range(SHARED))

        self._add(
            of_writing.RecommendationRow,
            "film_id reader_id voice to words",
            ((film, who, f'["reader{who}"]', "night owls", _ENDS[0]) for film, who in mine()),
        )
        copies = ((film, who, f"Shop {who % 50}", "DVD", "2026-04") for film, who in mine())
        self._add(of_writing.CopyRow, "film_id reader_id place carrier seen", copies)

    def _kept(self) -> None:
        def some(each: int) -> Iterator[tuple[int, str]]:
            return (
                (reader, film_id((reader * 7 + number * 3_571) % self._talked_of))
                for reader in range(1, READERS + 1)
                for number in range(each)
            )

        shelf = ((*one, number % 2) for number, one in enumerate(some(SHELVED_EACH)))
        self._add(of_readers.ShelfRow, "reader_id film_id seen", shelf)
        diary = ((*one, self._time()[:10], "at home") for one in some(SEEN_EACH))
        self._add(of_readers.DiaryRow, "reader_id film_id date place", diary)
        lists = ((number, number, f"Films for a night {number}") for number in range(1, LISTS + 1))
        self._add(of_readers.ListRow, "id reader_id title", lists)
        listed = (
            (number, film_id((number * 13 + place * 1_009) % self._talked_of), place)
            for number in range(1, LISTS + 1)
            for place in range(LISTED_EACH)
        )
        self._add(of_readers.ListedRow, "list_id film_id place", listed)


def _default(field: Field[Any, Any]) -> object:
    """Return what a column holds where nothing is said."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return _BEGAN
    return field.get_default()


def _author(piece: int) -> int:
    """Return the number of the reader who wrote a piece."""
    return piece % READERS + 1


def _voters(piece: int, votes: int) -> list[int]:
    """Return that many readers, none of them twice, and none who wrote the piece."""
    return [(_author(piece) - 1 + step * _STEP) % READERS + 1 for step in range(1, votes + 1)]


@cache
def _folded(text: str) -> str:
    return " ".join(fold_tokens(text))


@cache
def _rendered(sentences: tuple[str, ...]) -> tuple[str, Rendered]:
    markdown = "\n\n".join(sentences)
    return markdown, render(parse(markdown), (), _KEY)


def add_edition(folder: Path, size: int) -> None:
    """Note that the catalogue in the folder is loaded."""
    manifest = read_manifest(folder)
    of_films.EditionRow.objects.create(
        inner=manifest.inner,
        sources=[asdict(source) for source in manifest.sources],
        rows=dict(manifest.rows),
        done=size,
        finished=_BEGAN,
    )
