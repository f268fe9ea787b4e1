import bz2
import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.staged_tables import packed

from matchcut.errors import SourceError
from matchcut.sources.dumps import Dump, commas, fingerprints

CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\t\n\r"))


@pytest.mark.parametrize(
    "pack", [bytes, gzip.compress, bz2.compress], ids=["plain", "gzip", "bzip2"]
)
def test_a_file_is_unpacked_by_what_it_holds_whatever_its_name(
    tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "dump.txt"
    path.write_bytes(pack(b"one\r\n\ntwo"))
    assert list(Dump().lines(path)) == [(1, b"one"), (2, b""), (3, b"two")]


def test_a_row_of_ten_million_bytes_is_rejected_by_its_line_and_the_rest_read(
    tmp_path: Path,
) -> None:
    faults: list[SourceError] = []
    path = packed(tmp_path / "a.gz", ["one\n", "x" * 10_000_000, "\n", "three\n"])
    found = list(Dump(faults.append).lines(path))
    assert found == [(1, b"one"), (3, b"three")]
    assert "a.gz, line 2: a row of over 1,048,576 bytes" in str(faults[0])


def test_a_file_that_breaks_off_gives_all_its_whole_lines(tmp_path: Path) -> None:
    faults: list[SourceError] = []
    path = packed(tmp_path / "a.gz", (f"line {number * 7919}\n" for number in range(5000)), cut=9)
    found = list(Dump(faults.append).lines(path))
    assert len(found) >= 4990
    assert [f"line {len(found) + 1}: the file breaks off" in str(fault) for fault in faults] == [
        True
    ]
    with pytest.raises(SourceError, match="breaks off"):
        list(Dump().lines(path))


@given(rows=st.lists(st.tuples(CELL, CELL, CELL), max_size=20))
def test_any_cells_parted_by_tabs_come_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("tabs") / "a.tsv"
    lines = ["key\tmiddle\tlast", *("k\t" + "\t".join(row[:2]) for row in rows)]
    path.write_bytes("\n".join(lines).encode())
    found = [cells for _, cells in Dump().tabbed(path, ("key", "last"))]
    assert found == [["k", "" if last == "\\N" else last] for _, last, _ in rows]


@given(content=st.binary(max_size=300))
def test_no_bytes_at_all_make_a_table_fail_otherwise_than_by_line(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    faults: list[SourceError] = []
    path = tmp_path_factory.mktemp("odd") / "a.csv"
    path.write_bytes(b"id,title\n" + content)
    for line, cells in Dump(faults.append).table(path, commas, ("id", "title")):
        assert line > 1
        assert len(cells) == 2
    assert all("a.csv, line " in str(fault) for fault in faults)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "line 1: no column key, title"),
        (b"key\tname\n", "line 1: no column title"),
        (b"title\tkey\n", "line 1: the first column is not key"),
    ],
)
def test_a_wrong_header_stops_the_reading(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(content)
    with Dump(lambda _fault: None) as dump, pytest.raises(SourceError) as caught:
        list(dump.tabbed(path, ("key", "title")))
    assert message in str(caught.value)


def test_progress_is_told_in_packed_bytes_and_ends_at_all_of_them(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = [packed(tmp_path / name, ["x\n" * 500_000]) for name in ("a.gz", "b.gz")]
    total = sum(path.stat().st_size for path in paths)
    dump = Dump(total=total, tell=lambda read, of: told.append((read, of)))
    for path in paths:
        list(dump.lines(path))
    assert told == sorted(told)
    assert told[-1] == (total, total)


def test_a_fingerprint_tells_that_a_file_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * 200_000)
    before = fingerprints([path])
    assert fingerprints([path]) == before
    path.write_bytes(b"x" * 199_999 + b"y")
    assert fingerprints([path]) != before


def test_a_file_that_is_not_read_to_its_end_is_closed_with_its_dump(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.gz", (f"line {number}\n" for number in range(100_000)))
    opened: list[str] = []
    with Dump() as dump:
        lines = dump.lines(path)
        next(lines)
        opened += _held(path)
    assert opened
    assert _held(path) == []
    del lines


def _held(path: Path) -> list[str]:
    """What this process holds open of a file."""
    return [one.name for one in Path("/proc/self/fd").iterdir() if one.resolve() == path]
