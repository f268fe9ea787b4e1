from dataclasses import replace
from typing import Any

import pytest
from tests.pictures.lineages import said

from matchcut.films.values import Film
from matchcut.lines.values import Kind, Stance, Standing, Statement
from matchcut.pictures.wording import HIDDEN, attribution, quotation, sentence, speaker, told, verb

OLD, NEW, UNDATED = Film("old", "M", 1931), Film("new", "M", 1951), Film("u", "Untitled")
STATEMENT = said(OLD, NEW, "remakes", "It tells the same case.")


@pytest.mark.parametrize(
    ("kind", "stance", "words"),
    [
        ("remakes", Stance.ASSERTS, "remakes"),
        ("remakes", Stance.HEDGES, "may remake"),
        ("remakes", Stance.DENIES, "does not remake"),
        ("version", Stance.HEDGES, "may be another version of"),
        ("version", Stance.DENIES, "is not another version of"),
        ("anticipated-by", Stance.DENIES, "is not anticipated by"),
        ("same-source", Stance.DENIES, "does not share its source with"),
    ],
)
def test_a_kind_is_said_as_its_voice_means_it(kind: Kind, stance: Stance, words: str) -> None:
    assert verb(replace(said(OLD, NEW, kind), stance=stance)) == words


def test_every_kind_can_be_said() -> None:
    assert len({verb(said(OLD, NEW, kind)) for kind in Kind}) == len(Kind)


@pytest.mark.parametrize(
    ("statement", "doubt"),
    [
        (said(NEW, OLD), "(against the years of release)"),
        (replace(said(UNDATED, OLD), directed=False), "(which came first is not said)"),
        (said(OLD, NEW), "M (1951) draws on M (1931)"),
        (said(UNDATED, OLD, "resembles"), "M (1931) resembles Untitled (year unknown)"),
    ],
)
def test_doubt_about_the_order_is_said(statement: Statement, doubt: str) -> None:
    assert sentence(statement).endswith(doubt)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("One. Two.", "One. Two."),
        ("One. Two! Three?", "One. Two!…"),
        ("“One.” “Two.” “Three.”", "“One.” “Two.”…"),
        ("第一句。第二句。第三句。", "第一句。第二句。…"),
        ("word " * 100, "word " * 58 + "word…"),
        ("字" * 400, "字" * 299 + "…"),
        ("", ""),
    ],
)
def test_a_quotation_is_cut_to_two_sentences_and_three_hundred_characters(
    words: str, shown: str
) -> None:
    assert quotation(said(OLD, NEW, words=words)) == shown
    assert len(shown) <= 300


def test_a_readers_own_words_stand_whole() -> None:
    own = replace(STATEMENT, quote=None, words="One. Two. Three.")
    assert quotation(own) == "One. Two. Three."


def test_what_a_writer_marked_as_a_spoiler_is_not_told() -> None:
    rows = told(replace(STATEMENT, spoiler=True))
    assert rows[1] == HIDDEN
    assert not [row for row in rows if "same case" in row]


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        (("the writer",), "the writer"),
        (("another review", "the writer"), "another review, reported by the writer"),
        ((), "an unnamed voice"),
    ],
)
def test_a_report_belongs_to_the_one_reported(voice: tuple[str, ...], words: str) -> None:
    assert speaker(replace(STATEMENT, voice=voice)) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "page at example.org; https://example.org/us-and-them; proposed"),
        ({"source": "example.org"}, "page at example.org; proposed"),  # said already
        ({"source": None, "standing": Standing.KEPT}, "page at example.org; kept"),
        (
            {"source": None, "standing": Standing.KEPT, "keeper": "Agnès"},
            "page at example.org; kept by Agnès",
        ),
    ],
)
def test_who_says_it_where_and_whether_a_reader_confirmed_it(
    changes: dict[str, Any], words: str
) -> None:
    assert attribution(replace(STATEMENT, **changes)) == words
