from pathlib import Path

import pytest

from matchcut.errors import EngineError
from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import Film
from matchcut.lines.values import Kind, ReadDocument, ReadPiece, Statement
from matchcut.reading.values import Piece, PieceKind, Quote, Reading
from matchcut.sources.library import keep, open_library, write_whole

RAN, LEAR = Film("ran", "Ran", 1985), Film("lear", "King Lear", 1971)
CATALOGUE = InMemoryCatalogue((RAN, LEAR))


def reading(sha256: str, source: str = "review.txt") -> ReadDocument:
    piece = Piece(0, PieceKind.REVIEW, "Ran owes much to King Lear.", author="Ann")
    quote = Quote("Ran owes much to King Lear.", "", "", 0, 27)
    said = Statement(LEAR, RAN, Kind.DRAWS_ON, voice=("the writer",), quote=quote, source=source)
    return ReadDocument(source, sha256, (ReadPiece(Reading(piece, (RAN,)), (said,)),))


def test_what_is_kept_is_there_again_signed_and_with_its_source(tmp_path: Path) -> None:
    keep(reading("a" * 64), tmp_path / "library")
    library = open_library(tmp_path / "library", CATALOGUE)
    assert library.warnings == ()
    said = library.statements[0]
    assert (said.earlier, said.later, said.voice, said.source) == (
        LEAR,
        RAN,
        ("Ann",),
        "review.txt",
    )


def test_keeping_a_document_again_replaces_it_and_changes_nothing_else(tmp_path: Path) -> None:
    for source in ("old.txt", "other.txt", "new.txt"):
        keep(reading(("b" if source == "other.txt" else "a") * 64, source), tmp_path)
    assert [each.source for each in open_library(tmp_path, CATALOGUE).documents] == [
        "new.txt",
        "other.txt",
    ]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_damaged_file_is_named_left_out_and_left_alone(tmp_path: Path) -> None:
    kept = [keep(reading(letter * 64), tmp_path) for letter in "abc"]
    kept[0].write_text(kept[0].read_text(encoding="utf-8")[:100], encoding="utf-8")
    kept[1].write_bytes(b"\xff\xfe\xff")
    library = open_library(tmp_path, CATALOGUE)
    assert len(library.documents) == 1
    assert [warning.partition(":")[0] for warning in library.warnings] == list(map(str, kept[:2]))
    assert all(path.exists() for path in kept)


def test_no_library_is_an_empty_one(tmp_path: Path) -> None:
    assert open_library(tmp_path / "none", CATALOGUE).documents == ()


def test_a_full_disk_is_said_and_leaves_what_was_there(tmp_path: Path) -> None:
    full = tmp_path / ("a" * 64 + ".json")
    full.mkdir()  # a folder where the file should go: it cannot be put in place
    with pytest.raises(EngineError, match="cannot be written"):
        keep(reading("a" * 64), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [full.name]


def test_what_fails_half_way_leaves_the_old_text_and_no_other_file(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert path.read_text(encoding="utf-8") == "old"
    assert len(list(tmp_path.iterdir())) == 1
