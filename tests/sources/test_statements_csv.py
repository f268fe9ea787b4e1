from pathlib import Path

import pytest

from matchcut.errors import SourceError
from matchcut.films.memory import InMemoryCatalogue
from matchcut.lines.values import Kind, Origin, Stance, Standing, Through
from matchcut.sources.csv_films import read
from matchcut.sources.statements_csv import read_lines, read_statements

HEADER = "later,earlier,kind,through,stance,voice,words,source,url\n"
LINES = HEADER + (
    "b,a,remakes,story|look,asserts,A list,It is listed.,A list,https://list.example\n"
    "a,b,resembles,,hedges,project note,Both are so.,,\n"
    "c,a,draws-on,,,project note,Not in the catalogue.,,\n"
    "b,a,remakes,,denies,Its director|A list,He says not.,,\n"
)


def folder(path: Path, lines: str) -> Path:
    (path / "films.csv").write_text("id,title,year\na,Ran,1985\nb,Up,2009\nc,Her,2013\n")
    (path / "lines.csv").write_text(lines, encoding="utf-8")
    return path


def test_rows_come_in_as_proposed_statements_with_their_voice_and_words(tmp_path: Path) -> None:
    given = read(folder(tmp_path, LINES), "ours")
    catalogue = InMemoryCatalogue(given.films[:2])
    remake, likeness, denial = read_statements(tmp_path, "ours", catalogue)
    assert (remake.earlier.title, remake.later.title) == ("Ran", "Up")
    assert (remake.kind, remake.through) == (Kind.REMAKES, (Through.STORY, Through.LOOK))
    assert (remake.voice, remake.words) == (("A list",), "It is listed.")
    assert remake.source == "A list, https://list.example"
    assert (remake.origin, remake.standing) == (Origin.IMPORT, Standing.PROPOSED)
    assert remake.directed
    assert (likeness.earlier.title, likeness.later.title) == ("Ran", "Up")  # a pair, by years
    assert likeness.stance is Stance.HEDGES
    assert not likeness.directed
    assert likeness.source == "ours"
    assert denial.voice == ("Its director", "A list")  # the one reports the other


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("b,a,apes,,,v,w,,", "line 2: kind is 'apes'"),
        ("b,a,remakes,smell,,v,w,,", "line 2: through is 'smell'"),
        ("b,a,remakes,story|look|sound|theme,,v,w,,", "line 2: 4 values of through"),
        ("b,a,remakes,,maybe,v,w,,", "line 2: stance is 'maybe'"),
        ("a,a,remakes,,,v,w,,", "line 2: a line joins 'a' to itself"),
        ("b,a,remakes,,,,w,,", "line 2: no voice"),
    ],
)
def test_a_row_that_says_nothing_clear_is_refused(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(read_lines(folder(tmp_path, f"{HEADER}{row}\n")))
    assert message in str(caught.value)


def test_a_folder_without_lines_has_none(tmp_path: Path) -> None:
    assert list(read_lines(tmp_path)) == []
