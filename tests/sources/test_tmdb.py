import json
from pathlib import Path
from typing import Any

import pytest
from tests.sources.staged_tables import packed, rows, staged

from matchcut.errors import SourceError
from matchcut.sources import tmdb

EXPORTED = [
    {"adult": False, "id": 11645, "original_title": "乱", "popularity": 21.5, "video": False},
    {"adult": False, "id": 2, "original_title": "Ariel", "popularity": 0.6, "video": False},
    {"adult": True, "id": 3, "original_title": "Blush", "popularity": 9.0, "video": False},
    {"adult": False, "id": 4, "original_title": "Cup Final", "popularity": 1.0, "video": True},
]
ANSWER: dict[str, Any] = {
    "id": 11645,
    "imdb_id": "tt0089881",
    "title": "Ran",
    "original_title": "乱",
    "original_language": "ja",
    "release_date": "1985-06-01",
    "production_countries": [{"iso_3166_1": "JP", "name": "Japan"}],
    "spoken_languages": [{"iso_639_1": "ja", "english_name": "Japanese"}],
    "popularity": 21.5,
    "vote_count": 1800,
    "alternative_titles": {"titles": [{"iso_3166_1": "US", "title": "Chaos", "type": ""}]},
    "translations": {
        "translations": [
            {"iso_3166_1": "TW", "iso_639_1": "zh", "data": {"title": "亂"}},
            {"iso_3166_1": "US", "iso_639_1": "en", "data": {"title": ""}},
        ]
    },
    "release_dates": {
        "results": [{"iso_3166_1": "JP", "release_dates": [{"release_date": "1985-05-31T00:00Z"}]}]
    },
    "external_ids": {"imdb_id": "tt0089881", "wikidata_id": "Q200437"},
    "credits": {
        "cast": [{"id": 70, "name": "Tatsuya Nakadai", "original_name": "仲代達矢", "order": 0}],
        "crew": [
            {"id": 5026, "name": "Akira Kurosawa", "original_name": "黒澤明", "job": "Director"},
            {"id": 9, "name": "Takao Saito", "original_name": "Takao Saito", "job": "Camera"},
        ],
    },
}


def export(folder: Path, *more: str) -> Path:
    lines = [*(json.dumps(row) for row in EXPORTED), *more]
    return packed(folder / "movie_ids_11_20_2026.json.gz", [f"{line}\n" for line in lines])


def test_an_export_gives_original_titles_and_no_videos(tmp_path: Path) -> None:
    done = staged(tmdb.stage, export(tmp_path), tmp_path, "tmdb", strict=True)
    assert rows(done, "titles") == [
        ("11645", "乱", None, None, "original"),
        ("2", "Ariel", None, None, "original"),
    ]
    (_, known), (_, hardly) = rows(done, "films", "key", "popularity")
    assert 1 > known > hardly > 0


def test_an_answer_of_the_api_gives_all_it_says_and_goes_before_the_export(tmp_path: Path) -> None:
    export(tmp_path)
    (tmp_path / "ran.json").write_text(json.dumps(ANSWER, indent=1), encoding="utf-8")
    done = staged(tmdb.stage, tmp_path, tmp_path, "tmdb", strict=True)
    assert rows(done, "films")[0][:5] == ("11645", "Ran", 1985, ["JP"], ["ja"])
    assert len(rows(done, "films")) == 2
    assert [row[1:] for row in rows(done, "titles") if row[0] == "11645"] == [
        ("乱", "ja", None, "original"),
        ("亂", "zh", "Hant", "release"),
        ("Ran", None, None, "release"),
        ("Chaos", None, None, "alias"),
    ]
    assert rows(done, "ids")[:3] == [
        ("11645", "tmdb", "11645"),
        ("11645", "imdb", "tt0089881"),
        ("11645", "wikidata", "Q200437"),
    ]
    assert rows(done, "credits") == [
        ("11645", "5026", "director", None, 0),
        ("11645", "70", "cast", None, 0),
    ]
    assert sorted(rows(done, "people")) == [
        ("5026", "Akira Kurosawa", ["黒澤明"]),
        ("70", "Tatsuya Nakadai", ["仲代達矢"]),
    ]


def test_answers_may_lie_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(f"{json.dumps(ANSWER)}\n{json.dumps({'id': 2, 'title': 'Ariel'})}\n")
    assert rows(staged(tmdb.stage, path, tmp_path, "tmdb"), "films", "title") == [
        ("Ran",),
        ("Ariel",),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "no JSON object"),
        ("[1]", "no JSON object"),
        ('{"id": "x", "original_title": "X"}', "no id or title of a film"),
        ('{"id": 7}', "no id or title of a film"),
        ('{"id": 99999999999, "original_title": "X"}', "no id or title of a film"),
        ('{"id": 2, "original_title": "Ariel"}', "an id that an earlier row has"),
    ],
)
def test_an_odd_line_is_counted_and_named(tmp_path: Path, line: str, reason: str) -> None:
    last = '{"id": 8, "original_title": "Last", "popularity": "much"}'
    done = staged(tmdb.stage, export(tmp_path, line, last), tmp_path, "tmdb")
    assert done.rejected == {reason: 1}
    assert "json.gz, line 5" in done.examples[0]
    assert ("8", "Last", None) in rows(done, "films", "key", "title", "popularity")


def test_a_folder_with_nothing_of_tmdb_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nothing of TMDB here"):
        tmdb.inputs(tmp_path)
