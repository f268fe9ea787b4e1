"""The starter edition as data: every row well-formed, every reference resolved, nothing twice."""

import csv
import re
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from matchcut import starter
from matchcut.films.values import Role, TitleKind
from matchcut.lines.values import Kind, Stance, Through
from matchcut.sources import csv_films

FOLDER = Path(str(resources.files(starter)))
SAMPLES = FOLDER / "samples"
NOTE = "Matchcut project note"
LONGEST_WORDS = 300  # characters
MOST_THROUGH = 3
FORMS = {
    ("films", "id"): r"[a-z0-9]+(-[a-z0-9]+)*-\d{4}",
    ("films", "year"): r"(18|19|20)\d\d",
    ("films", "original_language"): r"[a-z]{2}",
    ("films", "countries"): r"[A-Z]{2}(\|[A-Z]{2})*",
    ("films", "languages"): r"[a-z]{2}(\|[a-z]{2})*",
    ("films", "directors"): r"[a-z0-9-]+(\|[a-z0-9-]+)*",
    ("films", "imdb"): r"(tt\d{7,8})?",
    ("films", "wikidata"): r"(Q\d+)?",
    ("films", "tmdb"): r"(\d+)?",
    ("films", "omdb"): r"(\d+)?",
    ("titles", "language"): r"[a-z]{2}",
    ("titles", "script"): r"[A-Z][a-z]{3}",
    ("titles", "kind"): "|".join(TitleKind),
    ("people", "id"): r"[a-z0-9]+(-[a-z0-9]+)*",
    ("people", "imdb"): r"(nm\d{7,8})?",
    ("people", "wikidata"): r"(Q\d+)?",
    ("people", "omdb"): r"(\d+)?",
    ("credits", "role"): "|".join(Role),
    ("families", "id"): r"[a-z0-9]+(-[a-z0-9]+)*",
    ("lines", "kind"): "|".join(set(Kind) - {Kind.VERSION}),  # families say what is a version
    ("lines", "stance"): "|".join(Stance),
    ("lines", "url"): r"(https://\S+)?",
}
FILLED = {
    "films": ("id", "title", "year", "original_title", "directors"),
    "titles": ("film", "text", "kind"),
    "people": ("id", "name"),
    "credits": ("film", "person", "role"),
    "families": ("id", "title"),
    "lines": ("later", "earlier", "kind", "stance", "voice", "words", "source"),
}
UNIQUE = [
    ("films", ("id",)),
    ("films", ("imdb",)),
    ("films", ("wikidata",)),
    ("films", ("tmdb",)),
    ("films", ("omdb",)),
    ("titles", ("film", "text", "language")),
    ("people", ("id",)),
    ("people", ("imdb",)),
    ("people", ("wikidata",)),
    ("people", ("omdb",)),
    ("credits", ("film", "person", "role", "character")),
    ("families", ("id",)),
    ("lines", ("later", "earlier", "kind", "voice")),
    ("lines", ("later", "earlier", "words")),
]
REFERENCES = [
    ("films", "directors", "people"),
    ("films", "family", "families"),
    ("titles", "film", "films"),
    ("credits", "film", "films"),
    ("credits", "person", "people"),
    ("lines", "later", "films"),
    ("lines", "earlier", "films"),
]


def rows(table: str) -> list[dict[str, str]]:
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_there_are_some_hundred_films_and_lines() -> None:
    assert len(rows("films")) >= 300
    assert len(rows("lines")) >= 60


def test_the_plain_csv_source_reads_it() -> None:
    read = csv_films.read(FOLDER, "starter")
    assert len(read.films) == len(rows("films"))
    assert {member for family in read.families for member in family.members} == {
        row["id"] for row in rows("films") if row["family"]
    }


@pytest.mark.parametrize("table", FILLED)
def test_what_a_row_needs_is_filled_and_without_stray_blanks(table: str) -> None:
    for row in rows(table):
        assert all(row[column] for column in FILLED[table]), row
        assert all(cell == cell.strip() and "\n" not in cell for cell in row.values()), row


@pytest.mark.parametrize(("table", "column"), FORMS)
def test_cells_have_their_form(table: str, column: str) -> None:
    form = re.compile(FORMS[table, column])
    assert [row for row in rows(table) if not form.fullmatch(row[column])] == []


@pytest.mark.parametrize(("table", "columns"), UNIQUE)
def test_nothing_is_given_twice(table: str, columns: tuple[str, ...]) -> None:
    keys = Counter(tuple(row[column] for column in columns) for row in rows(table))
    assert [key for key, number in keys.items() if number > 1 and any(key)] == []


@pytest.mark.parametrize(("table", "column", "target"), REFERENCES)
def test_references_resolve(table: str, column: str, target: str) -> None:
    known = {row["id"] for row in rows(target)}
    named = {name for row in rows(table) for name in row[column].split("|") if name}
    assert named - known == set()


def test_nobody_is_there_for_nothing() -> None:
    used = {name for row in rows("films") for name in (*row["directors"].split("|"), row["family"])}
    used |= {row["person"] for row in rows("credits")}
    assert {row["id"] for row in (*rows("people"), *rows("families"))} - used == set()


def test_every_film_has_one_original_title_and_the_one_it_is_shown_under() -> None:
    titles = [(row["film"], row["text"]) for row in rows("titles")]
    originals = Counter(row["film"] for row in rows("titles") if row["kind"] == TitleKind.ORIGINAL)
    for film in rows("films"):
        assert (film["id"], film["title"]) in titles
        assert (film["id"], film["original_title"]) in titles
        assert originals[film["id"]] == 1


def test_a_title_is_in_the_script_it_says() -> None:
    latin = re.compile(r"[^\W\d_]", re.ASCII)
    for row in rows("titles"):
        if row["script"] == "Latn":
            assert max(row["text"]) < "\u2e80", row  # nothing East Asian
        else:
            assert not latin.fullmatch(row["text"][:1]) or not row["text"].isascii(), row


def test_a_film_draws_on_nothing_later_and_never_on_itself() -> None:
    year = {row["id"]: int(row["year"]) for row in rows("films")}
    for row in rows("lines"):
        assert row["later"] != row["earlier"]
        assert year[row["earlier"]] <= year[row["later"]], row


def test_lines_pass_known_things_and_at_most_three() -> None:
    for row in rows("lines"):
        passed = [name for name in row["through"].split("|") if name]
        assert len(passed) <= MOST_THROUGH
        assert set(passed) <= set(Through), row


def test_reasons_are_short_whole_sentences() -> None:
    for row in rows("lines"):
        assert len(row["words"]) <= LONGEST_WORDS, row
        assert row["words"][0].isupper()
        assert row["words"][-1] in ".?!"


def test_a_note_is_ours_and_a_fact_names_its_source() -> None:
    for row in rows("lines"):
        ours = row["voice"] == NOTE
        assert ours is (row["source"] == "Matchcut starter edition")
        assert not (ours and row["url"])
        assert not (ours and not row["through"])  # a note says what passes


def test_the_samples_are_listed_and_nothing_else_is() -> None:
    table = (SAMPLES / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([^`]+)`", table, flags=re.MULTILINE))
    assert listed == {path.name for path in SAMPLES.iterdir()} - {"README.md"}
