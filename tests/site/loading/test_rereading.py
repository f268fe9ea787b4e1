import pytest
from django_tasks_db.models import DBTaskResult
from tests.site.cast import Cast
from tests.site.publishing.drafting import comment, draft, published

from matchcut.site.films.models import EditionRow
from matchcut.site.jobs import work_off
from matchcut.site.loading import rereading
from matchcut.site.loading.editions import load_edition
from matchcut.site.options import Options
from matchcut.site.publishing.actions import withdraw
from matchcut.site.writing.models import DraftRow, PieceRow

CLAIM = "Ran owes a great deal to *King Lear*."
LINK = '<a href="/film/tt0067335">King Lear</a>'


def unread(cast: Cast) -> PieceRow:
    """A review by Agnès as it was before the catalogue knew the films it names."""
    piece = published(draft(cast.readers["Agnès"], CLAIM), keep=True)
    piece.html = piece.html_shown = piece.markdown
    piece.save()
    piece.about.all().delete()
    return piece


def test_what_a_new_catalogue_knows_is_linked_in_what_was_written_before(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "BATCH", 1)
    pieces = [unread(cast), unread(cast), unread(cast)]
    comment(cast.readers["Chantal"], pieces[0])
    withdraw(piece=pieces[0])  # an empty place, which nobody reads again
    rereading.read_again.enqueue(after=0)
    work_off()
    for piece in pieces[1:]:
        piece.refresh_from_db()
        assert LINK in piece.html_shown
        assert piece.about.count() == 1
        assert piece.statements.get().standing == "kept"
    again = rereading.read_again.module_path
    assert not DBTaskResult.objects.filter(task_path=again).exists()


def test_reading_again_keeps_votes_and_adds_no_draft_and_no_revision(cast: Cast) -> None:
    piece = unread(cast)
    PieceRow.objects.filter(pk=piece.pk).update(helpful=3, rank=0.4)
    rereading.read_again.call(after=0)
    piece.refresh_from_db()
    assert (piece.helpful, piece.rank, piece.edited) == (3, 0.4, None)
    assert not DraftRow.objects.exists()
    assert not piece.revisions.exists()


def test_a_new_catalogue_asks_for_it(cast: Cast, site_options: Options) -> None:
    piece = unread(cast)
    EditionRow.objects.all().delete()
    assert load_edition(site_options.catalogue, lambda _: None)
    work_off()
    piece.refresh_from_db()
    assert LINK in piece.html_shown
