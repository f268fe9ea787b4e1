"""Every format of films with every fault: what is named, what is kept, what is left alone."""

import bz2
import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.sources.omdb_dump import write_dump
from tests.sources.staged_tables import rows
from tests.sources.wikidata_items import claim, item

from matchcut.errors import SourceError
from matchcut.sources.edition_building import How, build
from matchcut.sources.editions import read_manifest, verify
from matchcut.sources.film_sources import FilmSource, stage

Row = Callable[[int, str], str]
TEN_MILLION = 10_000_000


@dataclass(frozen=True, slots=True)
class Format:
    """How a kind of source writes a film of this number and title, in which file."""

    kind: str
    file: str
    row: Row
    header: str = ""
    pack: Callable[[bytes], bytes] = bytes
    ids: str = ""  # what a number is prefixed with in the staged key
    single: bool = False  # the source is this file, not its folder
    footer: str = ""

    def write(self, folder: Path, lines: list[bytes], cut: int = 0) -> FilmSource:
        """Write a file of these lines beside the others the source needs."""
        folder.mkdir()
        if self.kind == "omdb":
            write_dump(folder)
        ends = [text.encode() for text in (self.header, self.footer)]
        whole = [line for line in (ends[0], *lines, ends[1]) if line]
        content = self.pack(b"\n".join(whole) + b"\n")
        (folder / self.file).write_bytes(content[: len(content) - cut])
        return FilmSource(self.kind, folder / self.file if self.single else folder)

    def line(self, number: int, title: str = "Ran") -> bytes:
        """Return the line of a film."""
        return self.row(number, title).encode()

    def key(self, number: int) -> str:
        """Return the staged key of a film."""
        return f"{self.ids}{number}"


def _item(number: int, title: str) -> str:
    written = item(f"Q{number}", claim("P31", "Q11424"), labels={"en": title})
    return json.dumps(written, separators=(",", ":")) + ","


def _exported(number: int, title: str) -> str:
    told = {"adult": False, "id": number, "original_title": title, "popularity": 1, "video": False}
    return json.dumps(told)


def _solution(number: int, title: str) -> str:
    told = {"film": f"http://www.wikidata.org/entity/Q{number}", "filmLabel": title}
    return json.dumps(told) + ","


def _bz2(content: bytes) -> bytes:
    return bz2.compress(content, 1)  # blocks of 100,000 bytes: whole ones survive a cut


IMDB = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes"
FORMATS = {
    "csv": Format(
        "csv", "films.csv", lambda n, title: f"{n},{title},1985", "id,title,year", single=True
    ),
    "movielens": Format(
        "movielens",
        "movies.csv",
        lambda n, title: f'{n},"{title} (1985)",Drama|War',
        "movieId,title,genres",
    ),
    "omdb": Format(
        "omdb",
        "all_movies.csv.bz2",
        lambda n, title: f'"{n}","{title}",\\N,"1985-06-01"',
        '"id","name","parent_id","date"',
        _bz2,
    ),
    "imdb": Format(
        "imdb",
        "title.basics.tsv.gz",
        lambda n, title: f"tt{n:07}\tmovie\t{title}\t{title}\t0\t1985\t\\N\t160",
        IMDB,
        gzip.compress,
        "tt00000",
    ),
    "tmdb export": Format(
        "tmdb", "movie_ids_11_20_2026.json.gz", _exported, pack=gzip.compress, single=True
    ),
    "tmdb answers": Format(
        "tmdb", "films.jsonl", lambda n, title: json.dumps({"id": n, "title": title}), single=True
    ),
    "wikidata gz": Format(
        "wikidata", "all.json.gz", _item, "[", gzip.compress, "Q", single=True, footer="]"
    ),
    "wikidata bz2": Format("wikidata", "all.json.bz2", _item, "[", _bz2, "Q", footer="]"),
    "wikidata results": Format(
        "wikidata", "results.json", _solution, "[", ids="Q", single=True, footer="]"
    ),
    "wikidata csv": Format(
        "wikidata",
        "results.csv",
        lambda n, title: f"http://www.wikidata.org/entity/Q{n},{title}",
        "film,filmLabel",
        ids="Q",
        single=True,
    ),
}
RESULTS = ("wikidata results", "wikidata csv")  # where a film has as many rows as it takes
PACKED = [name for name, form in FORMATS.items() if form.pack is not bytes]
WITH_HEADER = [name for name, form in FORMATS.items() if len(form.header) > 1]
TWICE = "an id taken"
FAULTS: dict[str, tuple[Callable[[Format], bytes], str]] = {
    "letters that are none": (lambda form: form.line(12).replace(b"Ran", b"R\xffn"), "UTF-8|utf-8"),
    TWICE: (lambda form: form.line(10, "Chaos"), "an id that an earlier row has|is taken"),
    "ten million bytes": (lambda form: form.line(12, "R" * TEN_MILLION), "a row of over"),
}


FAULTY = [
    (name, fault) for name in FORMATS for fault in FAULTS if fault != TWICE or name not in RESULTS
]


def quiet(_step: str) -> None:
    """Tell nobody what a build is about."""


def broken(name: str, fault: str, folder: Path) -> tuple[FilmSource, str]:
    """Return a source of films 10, 11 and 13 with a faulty row before the last, and where it is."""
    form = FORMATS[name]
    faulty = FAULTS[fault][0](form)
    source = form.write(folder, [form.line(10), form.line(11), faulty, form.line(13)])
    return source, f"{form.file}, line {3 + bool(form.header)}: "


@pytest.mark.parametrize(("name", "fault"), FAULTY)
def test_a_faulty_row_is_named_by_file_and_line_and_all_others_are_kept(
    tmp_path: Path, name: str, fault: str
) -> None:
    source, place = broken(name, fault, tmp_path / "source")
    done = stage(source, tmp_path / "staged")
    kept = {key: title for key, title in rows(done, "films", "key", "title") if title == "Ran"}
    assert list(kept) == [FORMATS[name].key(number) for number in (10, 11, 13)]
    assert done.rows["films"] == len(kept)
    assert [place in example for example in done.examples] == [True]
    assert sum(done.rejected.values()) == 1


@pytest.mark.parametrize(("name", "fault"), FAULTY)
def test_a_strict_build_stops_at_the_row_and_the_earlier_edition_is_whole(
    edition: Path, tmp_path: Path, name: str, fault: str
) -> None:
    source, place = broken(name, fault, tmp_path / "source")
    before = read_manifest(edition)
    with pytest.raises(SourceError, match=FAULTS[fault][1]) as caught:
        build((source,), edition, quiet, How(strict=True))
    assert place in str(caught.value)
    assert read_manifest(edition) == before
    verify(edition)
    assert sorted(path.name for path in edition.iterdir()) == [before.inner, "manifest.json"]


@pytest.mark.parametrize("name", PACKED)
def test_of_a_file_cut_short_the_whole_rows_are_kept_or_a_strict_build_stops(
    edition: Path, tmp_path: Path, name: str
) -> None:
    form = FORMATS[name]
    lines = [form.line(number, f"Ran {number * 7919 % 10007}") for number in range(10, 5000)]
    source = form.write(tmp_path / "source", lines, cut=40)
    done = stage(source, tmp_path / "staged")
    kept = done.rows["films"]
    assert 1000 < kept <= len(lines)
    assert done.rejected["the file breaks off"] == 1
    place = f"{form.file}, line {kept + 1 + bool(form.header)}: the file breaks off"
    assert any(place in example for example in done.examples)
    before = read_manifest(edition)
    with pytest.raises(SourceError, match="the file breaks off"):
        build((source,), edition, quiet, How(strict=True))
    assert read_manifest(edition) == before
    verify(edition)


@pytest.mark.parametrize("wrong", ["nonsense", "shorter", ""])
@pytest.mark.parametrize("name", WITH_HEADER)
def test_another_header_or_none_stops_every_build_and_the_earlier_edition_is_whole(
    edition: Path, tmp_path: Path, name: str, wrong: str
) -> None:
    form = FORMATS[name]
    parted = "\t" if "\t" in form.header else ","
    headers = {"shorter": form.header.split(parted)[0], "": form.row(9, "Lear")}
    source = form.write(tmp_path / "source", [])
    path = tmp_path / "source" / form.file
    lines = [headers.get(wrong, wrong).encode(), form.line(10), b""]
    path.write_bytes(form.pack(b"\n".join(lines)))
    before = read_manifest(edition)
    with pytest.raises(SourceError) as caught:
        build((source,), edition, quiet)
    assert f"{form.file}, line 1: " in str(caught.value)
    assert read_manifest(edition) == before
    verify(edition)


@pytest.mark.parametrize("name", FORMATS)
def test_a_page_in_place_of_a_dump_stops_every_build_and_the_earlier_edition_is_whole(
    edition: Path, tmp_path: Path, name: str
) -> None:
    form = FORMATS[name]
    source = form.write(tmp_path / "source", [])
    (tmp_path / "source" / form.file).write_bytes(b"<html>\n<h1>Not found</h1>\n</html>\n")
    before = read_manifest(edition)
    with pytest.raises(SourceError, match=rf"{form.file}, line \d"):
        build((source,), edition, quiet)
    assert read_manifest(edition) == before
    verify(edition)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition that no failing build may touch."""
    folder = tmp_path_factory.mktemp("edition")
    (folder / "films.csv").write_text("title,year\nRan,1985\n", encoding="utf-8")
    build((FilmSource("csv", folder / "films.csv"),), folder / "built", quiet)
    return folder / "built"
