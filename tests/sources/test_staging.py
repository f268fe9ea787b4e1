from pathlib import Path

import pytest
from tests.sources.staged_tables import rows

from matchcut.errors import SourceError
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import TABLES, FactRow, FilmRow, Staging, TitleRow, read_staged


def test_every_table_is_there_even_without_rows_and_keeps_their_order(tmp_path: Path) -> None:
    with Staging(tmp_path / "x", "ours", inputs={"a.csv": "1"}) as staging:
        staging.add(
            FilmRow("b", "Ran", 1985, ("JP",)), FilmRow("a", "Up"), TitleRow("b", "乱", "ja")
        )
        staging.add(FactRow("a", "b", "remake", "A list"))
    done = read_staged(tmp_path / "x")
    assert done == staging.staged
    assert rows(done, "films") == [
        ("b", "Ran", 1985, ["JP"], [], None, None),
        ("a", "Up", None, [], [], None, None),
    ]
    assert rows(done, "titles") == [("b", "乱", "ja", None, "release")]
    assert all(done.table(name).is_file() for name in TABLES.values())
    assert (done.rows["facts"], done.rows["credits"]) == (1, 0)


def test_what_was_cut_short_counts_as_nothing(tmp_path: Path) -> None:
    with (
        pytest.raises(KeyError),
        Staging(tmp_path / "x", "ours") as staging,
    ):
        staging.add(FilmRow("a", {"title": "Up"}["year"]))
    assert read_staged(tmp_path / "x") is None
    assert read_staged(tmp_path / "nowhere") is None


def test_rejected_rows_are_counted_by_reason_and_some_are_named(tmp_path: Path) -> None:
    with Staging(tmp_path / "x", "ours") as staging:
        for line in range(2, 12):
            staging.reject(RowError(Path("f.tsv"), line, "no title", f"tt{line}"))
    assert staging.staged.rejected == {"no title": 10}
    assert staging.staged.examples[0] == "f.tsv, line 2: no title: tt2"
    assert len(staging.staged.examples) == 5


def test_strict_stops_at_the_first_of_them(tmp_path: Path) -> None:
    with (
        pytest.raises(SourceError, match=r"f\.tsv, line 2: no title"),
        Staging(tmp_path / "x", "ours", strict=True) as staging,
    ):
        staging.reject(RowError(Path("f.tsv"), 2, "no title"))


def test_more_rows_than_one_batch_are_all_written(tmp_path: Path) -> None:
    with Staging(tmp_path / "x", "ours") as staging:
        staging.add(*(FilmRow(str(number), "Up") for number in range(100_001)))
    assert [key for (key,) in rows(staging.staged, "films", "key")] == list(
        map(str, range(100_001))
    )
