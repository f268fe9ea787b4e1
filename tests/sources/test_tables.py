from pathlib import Path

import pytest

from matchcut.errors import SourceError
from matchcut.sources.tables import read_rows


def table(folder: Path, content: bytes) -> Path:
    path = folder / "films.csv"
    path.write_bytes(content)
    return path


def test_rows_know_their_line_even_after_a_cell_of_several_lines(tmp_path: Path) -> None:
    path = table(tmp_path, '\ufeffid,title\n1,"Us\nand Them"\n\n2, Ran \n'.encode())
    rows = list(read_rows(path, ("id", "title", "year"), ("title",)))
    assert [(row.line, row["title"], row["year"]) for row in rows] == [
        (3, "Us\nand Them", ""),
        (5, "Ran", ""),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "line 1: the file is empty"),
        (b"id,titel\n1,Ran\n", "line 1: unknown column 'titel'"),
        (b"id\n1\n", "line 1: no column 'title'"),
        (b"id,title\n1,Ran\n2\n", "line 3: 1 cells where the header has 2"),
        (b"id,title\n1,Ran\n2,\n", "line 3: no title"),
        (b"id,title\n1,\xe9t\xe9\n", "can't decode"),
        (b'id,title\n1,"Ran\n', "unexpected end"),
    ],
)
def test_a_fault_names_the_file_and_the_line(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=r"films\.csv, line") as caught:
        list(read_rows(table(tmp_path, content), ("id", "title"), ("title",)))
    assert message in str(caught.value)
