"""Input that is empty, huge, binary, in another encoding, cut off, or far too much.

Each gets a clear error or an honest smaller answer, with the right exit code; nothing is left
half-written, and nothing kept before is lost.
"""

import codecs
import json
from pathlib import Path

import pytest

from matchcut.cli import main

FILMS = """title,year,directors
Ran,1985,Akira Kurosawa
Seven Samurai,1954,Akira Kurosawa
The Magnificent Seven,1960,John Sturges
À bout de souffle,1960,Jean-Luc Godard
"""
REVIEW = (
    "The Magnificent Seven (1960) is a remake of Seven Samurai (1954), with its own café and its"
    " own señoritas. I saw it twice last week and liked it better than I had thought I would."
)


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad-input")
    (folder / "films.csv").write_text(FILMS, encoding="utf-8")
    source = f"--source=csv={folder / 'films.csv'}"
    code = main(["catalogue", "build", "--no-starter", source, f"--data={folder}"])
    assert code == 0
    return folder / "catalogue"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "nothing to read, the text is empty"),
        (b" \n\t\n", "nothing to read, the text is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "looks like a PNG picture"),
        (bytes(range(256)) * 10, "looks like binary data"),
        (b"<html><script>only()</script></html>", "there is no text"),
    ],
    ids=["empty", "blank", "picture", "binary", "page without words"],
)
def test_what_holds_no_text_is_refused_and_nothing_kept(
    catalogue: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    said: str,
) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    data = tmp_path / "data"
    arguments = ["read", str(path), "--keep", f"--catalogue={catalogue}", f"--data={data}"]
    assert main(arguments) == 3
    written = capsys.readouterr()
    assert written.out == ""
    assert f"matchcut read: {path}: " in written.err
    assert said in written.err
    assert not data.exists()


def test_200_megabytes_are_refused_at_once(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "crawl.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    assert main(["read", str(path), f"--catalogue={catalogue}"]) == 3
    assert "larger than 5 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (REVIEW.encode("utf-16"), 0),
        (REVIEW.encode("utf-16-le"), 0),
        (REVIEW.encode("utf-16-be"), 0),
        (codecs.BOM_UTF8 + REVIEW.encode(), 0),
        (REVIEW.encode("latin-1"), 1),
        (REVIEW.encode() + b" \xff\xfe", 1),
        (f"<html><body><p>{REVIEW}</p><div class='com".encode(), 0),
        (f"<article><p>{REVIEW}".encode(), 0),
        (REVIEW.replace(" is", "\0 is").encode(), 1),
        (("<div>" * 20_000 + REVIEW).encode(), 0),
    ],
    ids=[
        *("UTF-16", "UTF-16 LE", "UTF-16 BE", "BOM", "Latin-1", "broken UTF-8"),
        *("cut page", "unclosed", "NULs", "deep"),
    ],
)
def test_what_can_be_read_is_read_and_noted_where_it_was_not_certain(
    catalogue: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    notes: int,
) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    assert main(["read", str(path), "--json", f"--catalogue={catalogue}"]) == 0
    found = json.loads(capsys.readouterr().out)
    statements = [said for piece in found["pieces"] for said in piece["statements"]]
    assert [said["kind"] for said in statements] == ["remakes"]
    assert "café and its own señoritas" in statements[0]["quote"]["exact"]
    assert len(found["notes"]) == notes


@pytest.mark.parametrize(
    ("count", "joint"),
    [
        (2_000, ". "),
        (2_000, "\n\n"),
        (10_000, "\n"),
    ],
)
def test_a_file_of_nothing_but_titles_is_read_to_the_end(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int, joint: str
) -> None:
    path = tmp_path / "titles.txt"
    titles = ("Seven Samurai (1954)", "The Magnificent Seven (1960)")
    path.write_text(joint.join(titles * (count // 2)), encoding="utf-8")
    assert main(["read", str(path), "--json", f"--catalogue={catalogue}"]) == 0
    pieces = json.loads(capsys.readouterr().out)["pieces"]
    assert sum(len(piece["mentions"]) for piece in pieces) == count


def test_a_missing_catalogue_is_said_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for verb in (["read", "x"], ["film", "Ran"], ["lineage", "Ran"], ["titles", "Ran"]):
        assert main([*verb, f"--data={tmp_path}"]) == 3
        assert "hint: build one with matchcut catalogue build" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["manifest.json", "*/titles.index", "*/films.sqlite"])
def test_a_truncated_catalogue_is_said_with_what_to_do(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    copy = tmp_path / "catalogue"
    for path in [path for path in catalogue.rglob("*") if path.is_file()]:
        target = copy / path.relative_to(catalogue)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    damaged = next(copy.glob(name))
    damaged.write_bytes(damaged.read_bytes()[:100])
    assert main(["titles", "Ran", f"--catalogue={copy}"]) == 3
    assert "hint: build it again" in capsys.readouterr().err


def test_a_failed_build_leaves_the_catalogue_that_was_there(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films = tmp_path / "films.csv"
    films.write_text("title,year\nRan,when?\n", encoding="utf-8")
    before = (catalogue / "manifest.json").read_bytes()
    source = f"--source=csv={films}"
    assert main(["catalogue", "build", source, f"--catalogue={catalogue}"]) == 3
    assert "when?" in capsys.readouterr().err
    assert (catalogue / "manifest.json").read_bytes() == before
    assert sorted(path.name for path in catalogue.iterdir()) == [
        json.loads(before)["inner"],
        "manifest.json",
    ]
