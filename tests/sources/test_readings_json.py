import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from matchcut.errors import SourceError
from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import ExternalId, Film, Person
from matchcut.lines.values import Kind, ReadDocument, ReadPiece, Stance, Statement, Through
from matchcut.reading.values import (
    Copy,
    Dropped,
    Mention,
    Part,
    PartKind,
    Piece,
    PieceKind,
    Quote,
    Reading,
    Recommendation,
)
from matchcut.sources.readings_json import from_json, record, to_json

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCHEMA = json.loads((DOCS / "reading.schema.json").read_text(encoding="utf-8"))
KEEPING = Draft202012Validator(SCHEMA)

RAN = Film("tt0089881", "Ran", 1985, ids=(ExternalId("imdb", "tt0089881"),))
UNDATED = Film("f1", "A Film No One Dated")
FILMS = st.sampled_from((RAN, UNDATED))
TEXT = st.text(min_size=1, max_size=8)
OFFSET = st.integers(0, 99)
SCORE = st.integers(0, 100).map(lambda percent: percent / 100)
TEXTS = st.lists(TEXT, max_size=2).map(tuple)
VOICE = st.lists(TEXT, min_size=1, max_size=2).map(tuple)
SOME = st.lists(FILMS, max_size=2).map(tuple)
QUOTES = st.builds(Quote, TEXT, st.text(max_size=4), st.text(max_size=4), OFFSET, OFFSET)
PIECES = st.builds(
    Piece,
    id=OFFSET,
    kind=st.sampled_from(PieceKind),
    text=st.text(max_size=20),
    parent=st.none() | OFFSET,
    headline=st.none() | TEXT,
    author=st.none() | TEXT,
    date=st.none() | TEXT,
    language=st.none() | TEXT,
    spoiler_notice=st.booleans(),
    spans=st.just(()),
    marks=st.just(()),
    parts=st.lists(
        st.builds(Part, st.sampled_from(PartKind), OFFSET, OFFSET, st.none() | TEXT), max_size=2
    ).map(tuple),
    dropped=st.lists(st.builds(Dropped, TEXT, TEXT), max_size=2).map(tuple),
)
MENTIONS = st.builds(
    Mention,
    OFFSET,
    OFFSET,
    TEXT,
    st.none() | FILMS,
    st.none() | st.builds(Person, TEXT, TEXT),
    SCORE,
    TEXTS,
)
READINGS = st.builds(
    Reading,
    PIECES,
    subjects=SOME,
    sections=st.just(()),
    families=st.lists(SOME, max_size=1).map(tuple),
    mentions=st.lists(MENTIONS, max_size=2).map(tuple),
    recommendations=st.lists(st.builds(Recommendation, VOICE, TEXT, SOME, QUOTES), max_size=1).map(
        tuple
    ),
    copies=st.lists(
        st.builds(Copy, FILMS, *[st.none() | TEXT for _ in range(4)], QUOTES), max_size=1
    ).map(tuple),
)
STATEMENTS = st.builds(
    Statement,
    earlier=FILMS,
    later=FILMS,
    kind=st.sampled_from(Kind),
    through=st.lists(st.sampled_from(Through), max_size=3, unique=True).map(tuple),
    stance=st.sampled_from(Stance),
    voice=VOICE,
    quote=QUOTES,
    spoiler=st.booleans(),
    directed=st.booleans(),
    score=SCORE,
    reasons=TEXTS,
    source=st.just("review.txt"),
)
DOCUMENTS = st.builds(
    ReadDocument,
    st.just("review.txt"),
    st.just("0" * 64),
    st.lists(
        st.builds(ReadPiece, READINGS, st.lists(STATEMENTS, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
    TEXTS,
)
CATALOGUE = InMemoryCatalogue((RAN,))


def test_the_schema_keeps_to_the_standard_of_schemas() -> None:
    KEEPING.check_schema(SCHEMA)


@given(DOCUMENTS)
def test_what_is_written_keeps_to_the_schema(document: ReadDocument) -> None:
    KEEPING.validate(json.loads(to_json(document)))


@given(DOCUMENTS)
def test_what_is_written_is_read_back_the_same(document: ReadDocument) -> None:
    assert record(from_json(to_json(document), CATALOGUE)) == record(document)


def test_a_film_read_back_is_the_catalogues_if_it_has_it() -> None:
    fuller = Film("tt0089881", "Ran", 1985, countries=("JP",), ids=RAN.ids)
    piece = Piece(0, PieceKind.REVIEW, "Ran and the other", date="2020-01-02")
    said = Statement(UNDATED, RAN, Kind.DRAWS_ON, voice=("the writer",), source="x")
    document = ReadDocument("x", "0" * 64, (ReadPiece(Reading(piece), (said,)),))
    back = from_json(to_json(document), InMemoryCatalogue((fuller,))).pieces[0].statements[0]
    assert (back.later, back.earlier) == (fuller, UNDATED)
    assert (back.source, back.date) == ("x", "2020-01-02")


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{}", '{"source": "x", "sha256": "0", "pieces": [{}]}', "[" * 100_000, "{"],
    ids=range(7),
)
def test_what_is_no_reading_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match="not the JSON of a reading"):
        from_json(text, CATALOGUE)


def test_the_page_of_reference_names_every_field_and_no_other() -> None:
    page = (DOCS / "reading-json.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = {row.strip().strip("`") for row in rows}
    objects = [SCHEMA, *SCHEMA["$defs"].values()]
    assert named == {field for each in objects for field in each.get("properties", {})}


def test_every_field_of_the_schema_is_required() -> None:
    for each in [SCHEMA, *SCHEMA["$defs"].values()]:
        assert sorted(each.get("required", [])) == sorted(each.get("properties", {}))
