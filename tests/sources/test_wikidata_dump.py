import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.staged_tables import rows, staged
from tests.sources.wikidata_items import RAN, claim, item, write_dump

from matchcut.errors import SourceError
from matchcut.sources import wikidata
from matchcut.sources.film_sources import FilmSource, stage
from matchcut.sources.staging import TABLES, Staged

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("Q11424"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def read(path: Path, *, strict: bool = False) -> Staged:
    return staged(wikidata.stage, path, path.parent, "wikidata", strict=strict)


def test_a_film_is_what_a_class_below_film_says_wherever_the_class_stands(tmp_path: Path) -> None:
    only_below = item("Q2", claim("P31", "Q24869"), labels={"en": "Dreams"})
    done = read(write_dump(tmp_path / "d.json.gz", only_below), strict=True)
    ran, dreams = rows(done, "films")
    assert ran[:6] == ("Q200437", "Ran", 1985, ["JP"], ["ja"], None)
    assert 0 < ran[6] < 1
    assert dreams == ("Q2", "Dreams", None, [], [], None, 0.0)


def test_titles_come_in_all_languages_the_original_first(tmp_path: Path) -> None:
    done = read(write_dump(tmp_path / "d.json.gz"))
    assert [row[1:] for row in rows(done, "titles")] == [
        ("乱", "ja", None, "original"),
        ("Ran", "en", None, "release"),
        ("ران", None, None, "release"),
        ("亂", "zh", "Hant", "release"),
        ("Ran : le chaos", "fr", None, "alias"),
    ]
    assert {row[1:] for row in rows(done, "ids")} == {
        ("wikidata", "Q200437"),
        ("imdb", "tt0089881"),
        ("tmdb", "11645"),
    }


def test_people_are_found_even_before_their_film(tmp_path: Path) -> None:
    done = read(write_dump(tmp_path / "d.json.gz"))
    assert rows(done, "people") == [("Q8006", "Akira Kurosawa", ["黒澤明", "Kurosawa"])]
    assert ("Q8006", "imdb", "nm0000041") in rows(done, "person_ids")
    assert rows(done, "credits") == [
        ("Q200437", "Q8006", "director", None, 0),
        ("Q200437", "Q359416", "cast", "Hidetora", 0),
    ]


@pytest.mark.parametrize(
    ("name", "later", "earlier", "kind"),
    [
        ("P144", "Q7", "Q200437", "based-on"),
        ("P941", "Q7", "Q200437", "influence"),
        ("P155", "Q7", "Q200437", "sequel"),
        ("P156", "Q200437", "Q7", "sequel"),  # what follows is the later one
        ("P4969", "Q200437", "Q7", "based-on"),
    ],
)
def test_properties_between_works_are_facts(
    tmp_path: Path, name: str, later: str, earlier: str, kind: str
) -> None:
    film = item("Q7", claim("P31", "Q11424"), claim(name, "Q200437"), labels={"en": "Seven"})
    done = read(write_dump(tmp_path / "d.json.gz", film))
    url = f"https://www.wikidata.org/wiki/Q7#{name}"
    assert (later, earlier, kind, "Wikidata", url) in rows(done, "facts")


def test_what_a_film_follows_may_be_said_of_its_place_in_a_series(tmp_path: Path) -> None:
    done = read(write_dump(tmp_path / "d.json.gz"))
    assert [row[:3] for row in rows(done, "facts")] == [
        ("Q200437", "Q181598", "based-on"),
        ("Q200437", "Q900", "sequel"),
    ]


def test_versions_of_a_film_are_its_family_and_editions_of_a_play_are_none(tmp_path: Path) -> None:
    cut = item("Q8", claim("P31", "Q11424"), claim("P629", "Q9"), labels={"en": "Nine: the Cut"})
    whole = item("Q9", claim("P31", "Q11424"), labels={"en": "Nine"})
    done = read(write_dump(tmp_path / "d.json.gz", cut, whole))
    assert rows(done, "families") == [("Q9", "Nine")]
    assert dict(rows(done, "films", "key", "family")) == {"Q200437": None, "Q8": "Q9", "Q9": "Q9"}


def test_the_classes_of_films_may_be_given(tmp_path: Path) -> None:
    write_dump(tmp_path / "d.json.gz", item("Q2", claim("P31", "Q77"), labels={"en": "Two"}))
    (tmp_path / "classes.txt").write_text("Q77\n")
    done = staged(wikidata.stage, tmp_path, tmp_path, "wikidata")
    assert rows(done, "films", "key") == [("Q2",)]


def test_odd_lines_are_counted_and_named_and_the_rest_read(tmp_path: Path) -> None:
    broken = json.dumps(RAN)[:-40]
    half = json.dumps(item("Q3", claim("P31", "Q11424"), labels={"en": "x"})).replace(
        '"x"', r'"\ud83d"'
    )
    no_name = item("Q4", claim("P31", "Q11424"), labels={})
    lines = (broken, half, no_name, RAN, b'{"type":"item","id":"Q6",\xff}', "x" * 10_000_000)
    last = item("Q5", claim("P31", "Q11424"), labels={"en": "Last"})
    done = read(write_dump(tmp_path / "d.json.gz", *lines, last))
    assert rows(done, "films", "key") == [("Q200437",), ("Q5",)]
    assert done.rejected == {
        "no JSON object": 2,
        "no name": 1,
        "an id that an earlier row has": 1,
        "a row of over 8,388,608 bytes": 1,
    }
    assert any("d.json.gz, line 10: no JSON object" in said for said in done.examples)


def test_a_dump_cut_short_gives_what_it_has_or_stops(tmp_path: Path) -> None:
    path = write_dump(tmp_path / "d.json.gz", cut=12)
    assert read(path).rejected == {"the file breaks off": 1}
    with pytest.raises(SourceError, match=r"d\.json\.gz, line \d+: the file breaks off"):
        read(path, strict=True)


@given(found=ANYTHING, name=st.sampled_from(["labels", "aliases", "claims", "sitelinks", "P577"]))
def test_no_part_of_an_item_that_is_not_what_it_should_be_stops_the_reading(
    tmp_path_factory: pytest.TempPathFactory, found: object, name: str
) -> None:
    odd = item("Q2", claim("P31", "Q11424"), labels={"en": "Odd"})
    if name == "P577":
        odd["claims"][name] = found
    else:
        odd[name] = found
    folder = tmp_path_factory.mktemp("odd")
    done = read(write_dump(folder / "d.json.gz", odd))
    assert rows(done, "films", "key")[0] == ("Q200437",)


def test_a_run_that_is_cut_short_keeps_what_the_first_reading_found(tmp_path: Path) -> None:
    dump = write_dump(tmp_path / "d.json.gz")
    source, size = FilmSource("wikidata", dump), dump.stat().st_size

    def stop_in_the_second_reading(read: int, _of: int) -> None:
        if read > size:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stage(source, tmp_path / "staged", tell=stop_in_the_second_reading)
    told: list[int] = []
    done = stage(source, tmp_path / "staged", tell=lambda read, _of: told.append(read))
    assert min(told) == size
    assert max(told) == 2 * size
    fresh = stage(source, tmp_path / "fresh")
    for table in TABLES.values():
        assert done.table(table).read_bytes() == fresh.table(table).read_bytes()


def test_what_a_cut_run_kept_of_another_dump_or_by_halves_is_not_used(tmp_path: Path) -> None:
    source = FilmSource("wikidata", write_dump(tmp_path / "d.json.gz"))
    stage(source, tmp_path / "staged")
    (kept,) = (tmp_path / "staged").glob("*d.json.gz.json")
    other = item("Q2", claim("P31", "Q24869"), labels={"en": "Dreams"})
    write_dump(tmp_path / "d.json.gz", other)
    assert stage(source, tmp_path / "staged").rows["films"] == 2
    for changed in (tmp_path / "staged").glob("*d.json.gz.json"):
        changed.write_text(kept.read_text()[:-9])
    shutil.rmtree(tmp_path / "staged" / "wikidata")
    assert stage(source, tmp_path / "staged").rows["films"] == 2
