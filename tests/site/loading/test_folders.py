import json
from pathlib import Path

import pytest
from django.test import Client
from tests.site.world import LEAR, QUIET, RAN, noticed_review, open_page

from matchcut.errors import InputError
from matchcut.lines.values import ReadDocument
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.loading.folders import Outcome, load
from matchcut.site.loading.removal import take_out, undo
from matchcut.site.writing.models import DocumentRow, LoadRow, PieceRow
from matchcut.sources.readings_json import to_json

NOTE = "# Ran\n\nRan owes its storm to King Lear (1971), and says so.\n\n" + "It is long. " * 40

pytestmark = pytest.mark.usefixtures("site")


def outcomes(folder: Path, name: str = "notes", licence: str = "") -> dict[str, int]:
    counted = load(folder, name, licence, lambda *_: None)
    return {outcome.name: files for outcome, files in counted.items()}


def everything() -> dict[str, int]:
    return {
        model.__name__: model._default_manager.count()  # noqa: SLF001 - Django's own name
        for model in (LoadRow, DocumentRow, PieceRow, StatementRow)
    }


def test_a_folder_loads_once_however_often_it_is_loaded(folder: Path) -> None:
    (folder / "ran.md").write_text(NOTE, encoding="utf-8")
    (folder / "deeper").mkdir()
    (folder / "deeper" / "lear.txt").write_text("King Lear is a film of 1971.", encoding="utf-8")
    assert outcomes(folder) == {"ADDED": 2}
    there = everything()
    assert outcomes(folder) == {"UNCHANGED": 2}
    assert everything() == there


def test_a_changed_text_takes_the_place_of_what_was_read_before(folder: Path) -> None:
    (folder / "ran.md").write_text(NOTE, encoding="utf-8")
    outcomes(folder)
    there = everything()
    (folder / "ran.md").write_text(NOTE + "And cold.", encoding="utf-8")
    assert outcomes(folder) == {"REPLACED": 1}
    assert everything() == there


def test_what_was_kept_loads_with_its_statements(folder: Path) -> None:
    undo("samples")
    (folder / "a.json").write_text(to_json(open_page()), encoding="utf-8")
    assert outcomes(folder) == {"ADDED": 1}
    assert StatementRow.objects.filter(earlier=LEAR.id, later=RAN.id, stance="denies").exists()
    assert FilmRow.objects.get(id=RAN.id).lines == 2


def test_undoing_a_load_leaves_the_site_as_it_was(folder: Path) -> None:
    there, lines = everything(), FilmRow.objects.get(id=RAN.id).lines
    (folder / "ran.md").write_text(NOTE, encoding="utf-8")
    outcomes(folder)
    assert everything() != there
    assert undo("notes") == 1
    assert everything() == there
    assert FilmRow.objects.get(id=RAN.id).lines == lines


def test_undoing_what_was_never_loaded_names_what_was() -> None:
    with pytest.raises(InputError) as fault:
        undo("nothing")
    assert "samples" in fault.value.hint


def test_a_file_that_cannot_be_read_stops_no_other(folder: Path) -> None:
    (folder / "broken.json").write_text('{"pieces": 7}', encoding="utf-8")
    (folder / "empty.html").write_text("", encoding="utf-8")
    (folder / "ran.md").write_text(NOTE, encoding="utf-8")
    assert outcomes(folder) == {"UNREADABLE": 2, "ADDED": 1}


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        outcomes(folder / "nowhere")


def test_a_kept_reading_is_called_by_its_source_and_not_by_its_hash(folder: Path) -> None:
    undo("samples")
    (folder / f"{'a' * 64}.json").write_text(to_json(open_page()), encoding="utf-8")
    told: list[str] = []
    for _ in range(2):
        load(folder, "notes", "", lambda called, *_: told.append(called))
    assert told == ["https://example.org/ran"] * 2


def test_a_folder_with_nothing_to_read_is_an_error(folder: Path) -> None:
    (folder / "picture.png").write_bytes(b"")
    with pytest.raises(InputError):
        outcomes(folder)


@pytest.mark.parametrize("source", ["https://example.org/ran", "https://example.org/"])
def test_a_source_taken_out_never_comes_back(folder: Path, source: str) -> None:
    assert take_out(source) == 1
    (folder / "a.json").write_text(to_json(open_page()), encoding="utf-8")
    assert outcomes(folder) == {"TAKEN_OUT": 1}
    assert not StatementRow.objects.filter(stance="denies").exists()


def test_no_page_made_beforehand_keeps_what_is_taken_off_or_misses_what_is_loaded(
    site: Client, folder: Path
) -> None:
    def told(words: str) -> list[bool]:
        pages = [site.get(f"/film/{film.id}").content.decode() for film in (RAN, LEAR)]
        return [words in page for page in pages]

    words = "Ran owes its storm to King Lear."
    assert told(words) == [True, True]
    undo("samples")
    assert told(words) == [False, False]
    (folder / "a.json").write_text(to_json(open_page()), encoding="utf-8")
    outcomes(folder)
    assert told(words) == [True, True]
    take_out("https://example.org/ran")
    assert told(words) == [False, False]


def test_nor_do_its_words_under_another_name(folder: Path) -> None:
    take_out("https://example.org/ran")
    stated = json.loads(to_json(open_page()))
    stated |= {"source": "https://copies.example/7", "sha256": "c" * 64}
    (folder / "copy.json").write_text(json.dumps(stated), encoding="utf-8")
    assert outcomes(folder) == {"TAKEN_OUT": 1}


def test_a_text_of_another_load_stays_with_it(folder: Path) -> None:
    (folder / "a.json").write_text(to_json(open_page()), encoding="utf-8")
    assert outcomes(folder) == {"ELSEWHERE": 1}


def test_statements_on_films_that_are_not_here_are_counted(folder: Path) -> None:
    undo("samples")
    FilmRow.objects.filter(id=LEAR.id).delete()
    (folder / "a.json").write_text(to_json(open_page()), encoding="utf-8")
    told: list[str] = []
    load(folder, "notes", "", lambda _file, _outcome, why: told.append(why))
    assert told == ["2 statements name films that are not on this site"]


def test_no_page_tells_where_on_the_operators_machine_a_text_lay(
    site: Client, folder: Path
) -> None:
    (folder / "ran.md").write_text(NOTE, encoding="utf-8")
    kept = json.loads(to_json(open_page())) | {"source": f"{folder}/x.md", "sha256": "d" * 64}
    (folder / "kept.json").write_text(json.dumps(kept), encoding="utf-8")
    outcomes(folder)
    for document in DocumentRow.objects.all():
        assert str(folder.parent) not in document.source
    for piece in PieceRow.objects.all():
        assert str(folder.parent) not in site.get(f"/piece/{piece.pk}").content.decode()


def shown_of(document: ReadDocument) -> str:
    """All words of a document that the site holds."""
    row = DocumentRow.objects.get(sha256=document.sha256)
    return " ".join(
        [
            *StatementRow.objects.filter(piece__document=row).values_list("exact", flat=True),
            *(part.text for piece in row.pieces.all() for part in piece.parts.all()),
            *(piece.text for piece in row.pieces.all()),
        ]
    )


def test_of_a_text_that_is_not_open_at_most_a_quarter_is_kept() -> None:
    document = open_page()
    text = document.pieces[0].reading.piece.text
    assert 0 < len(shown_of(document)) <= len(text) / 4 + 3  # and the spaces between passages


def test_a_text_under_an_open_licence_is_shown_whole(site: Client, folder: Path) -> None:
    (folder / "ran.md").write_text(NOTE, encoding="utf-8")
    outcomes(folder, licence="CC BY-SA 4.0")
    piece = PieceRow.objects.get(document__source="notes/ran.md")
    page = site.get(f"/piece/{piece.pk}").content.decode()
    assert page.count("It is long.") == 40
    assert "CC BY-SA 4.0" in page


def test_a_whole_text_links_the_films_it_names(site: Client) -> None:
    piece = PieceRow.objects.get(headline="Storm and fog")
    piece.spoilers = False
    piece.save()
    piece.mentions.create(film_id=QUIET.id, start=0, end=8)
    page = site.get(f"/piece/{piece.pk}").content.decode()
    assert f'<a href="/film/{QUIET.id}">Spoilers</a>! In Ran' in page


def test_an_answer_to_a_noticed_piece_is_hidden_with_it() -> None:
    answers = PieceRow.objects.filter(document__sha256=noticed_review().sha256, kind="comment")
    assert [answer.spoilers for answer in answers] == [True]


def test_every_outcome_says_whether_the_text_is_here() -> None:
    assert [outcome for outcome in Outcome if outcome.loaded] == [
        Outcome.ADDED,
        Outcome.REPLACED,
        Outcome.UNCHANGED,
    ]
