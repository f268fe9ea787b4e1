from datetime import UTC, datetime

import pytest
from django.db.models import UniqueConstraint
from django.test import Client
from tests.site.belongings import belongings
from tests.site.cast import Cast
from tests.site.desk.bringing import brought, proposed
from tests.site.world import LEAR, RAN, THRONE

from matchcut.lines.values import Kind, Stance
from matchcut.site.desk.actions import keep
from matchcut.site.desk.models import TextRow
from matchcut.site.films.models import CreditRow, EditionRow, FilmRow, NameRow, TitleRow
from matchcut.site.jobs import work_off
from matchcut.site.lines.actions import Claim, say
from matchcut.site.lines.models import StatementRow
from matchcut.site.loading.editions import load_edition
from matchcut.site.loading.joining import ONCE
from matchcut.site.options import Options
from matchcut.site.readers.models import DiaryRow, ListedRow, ShelfRow
from matchcut.site.writing.models import (
    AboutRow,
    CopyRow,
    DraftRow,
    MentionRow,
    PieceRow,
    RecommendationRow,
)

OLD = "csv-ran"  # an id of Ran by which an older catalogue had a film of its own
MOVED = (PieceRow, DraftRow, DiaryRow, ListedRow, CopyRow, RecommendationRow, MentionRow)


@pytest.fixture
def old(site: Client) -> FilmRow:  # noqa: ARG001 - it must be there
    """A film by itself that the catalogue has as Ran."""
    NameRow.objects.filter(name="csv:ran").delete()
    return FilmRow.objects.create(id=OLD, title="Ran in 4K", year=2015)


def load(options: Options) -> list[str]:
    """Load the catalogue as a newer edition, and return what is told of it."""
    EditionRow.objects.all().delete()
    told: list[str] = []
    assert load_edition(options.catalogue, told.append)
    return told


def test_all_that_was_said_of_a_film_goes_to_the_one_it_is_now(
    cast: Cast, old: FilmRow, site_options: Options
) -> None:
    belongings(cast)
    MentionRow.objects.create(piece=PieceRow.objects.all()[0], film_id=RAN.id, start=0, end=3)
    before = [model.objects.filter(film=RAN.id).count() for model in MOVED]
    assert all(before)
    for model in MOVED:
        model.objects.filter(film=RAN.id).update(film=old)
    StatementRow.objects.filter(later=RAN.id).update(later=old)
    said = StatementRow.objects.filter(later=old).count()
    assert "Ran in 4K (2015) is Ran (1985) now, and what was said of it stands there" in load(
        site_options
    )
    assert not FilmRow.objects.filter(pk=OLD).exists()
    assert [model.objects.filter(film=RAN.id).count() for model in MOVED] == before
    assert StatementRow.objects.filter(later=RAN.id).count() == said
    assert FilmRow.objects.get(pk=RAN.id).lines == 2


def test_its_address_leads_on(site: Client, old: FilmRow, site_options: Options) -> None:
    assert site.get(f"/film/{old.pk}").status_code == 200
    load(site_options)
    answer = site.get(f"/film/{OLD}")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/film/{RAN.id}")


def test_where_a_film_stands_once_what_both_rows_say_is_kept(
    cast: Cast, old: FilmRow, site_options: Options
) -> None:
    agnes, piece = cast.readers["Agnès"], PieceRow.objects.filter(film=None)[0]
    mine = agnes.lists.create(title="Storms")
    piece.about.all().delete()
    since = {}
    for film, first in ((RAN.id, True), (old.pk, False)):
        row = ShelfRow.objects.create(reader=agnes, film_id=film, seen=not first)
        since[film] = row.since
        note = "the fog" if first else "the colours"
        ListedRow.objects.create(list=mine, film_id=film, place=first, note=note)
        AboutRow.objects.create(piece=piece, film_id=film, subject=not first, spoiler=first)
    load(site_options)
    shelf = ShelfRow.objects.get(reader=agnes, film=RAN.id)
    assert (shelf.seen, shelf.since) == (True, since[old.pk])
    listed = mine.films.get()
    assert (listed.place, listed.note) == (0, "the fog\nthe colours")
    about = piece.about.get()
    assert (about.film_id, about.subject, about.spoiler) == (RAN.id, True, False)


def test_what_a_reader_told_of_both_is_told_once(
    cast: Cast, old: FilmRow, site_options: Options
) -> None:
    agnes = cast.readers["Agnès"]
    for film in (RAN.id, old.pk):
        hidden = datetime(2026, 3, 1, tzinfo=UTC) if film == RAN.id else None
        told = {"reader": agnes, "film_id": film, "hidden": hidden}
        copy = CopyRow.objects.create(place="Library", **told)
        copy.reports.create(reader=agnes, gone=True)
        RecommendationRow.objects.create(to="all", **told)
    load(site_options)
    copy = CopyRow.objects.get(reader=agnes, film=RAN.id, place="Library")
    assert (copy.hidden is not None, copy.reports.count()) == (True, 1)
    assert RecommendationRow.objects.get(reader=agnes, film=RAN.id, to="all").hidden


def test_all_that_stands_once_a_film_is_joined() -> None:
    once = {(one.model, tuple(name.removesuffix("_id") for name in one.alike)) for one in ONCE}
    for relation in FilmRow._meta.related_objects:  # noqa: SLF001 - Django's own name
        model = relation.related_model
        for rule in model._meta.constraints:  # noqa: SLF001 - Django's own name
            names = rule.fields if isinstance(rule, UniqueConstraint) else ()
            if relation.field.name in names and model not in (TitleRow, CreditRow):
                rest = tuple(name for name in names if name != relation.field.name)
                assert (model, rest) in once


def said_of(cast: Cast, *films: FilmRow) -> StatementRow:
    claim = Claim((films[0], films[1]), Kind.DRAWS_ON, Stance.ASSERTS, f"It owes {films[0]} much.")
    return say(reader=cast.readers["Agnès"], claim=claim)


def test_what_was_said_of_the_two_together_goes(
    cast: Cast, old: FilmRow, site_options: Options
) -> None:
    said = said_of(cast, FilmRow.objects.get(pk=RAN.id), old)
    load(site_options)
    assert not StatementRow.objects.filter(pk=said.pk).exists()


def test_what_a_reader_said_of_both_stands_once(
    cast: Cast, old: FilmRow, site_options: Options
) -> None:
    lear = FilmRow.objects.get(pk=LEAR.id)
    hidden = said_of(cast, lear, FilmRow.objects.get(pk=RAN.id))
    StatementRow.objects.filter(pk=hidden.pk).update(hidden=datetime(2026, 3, 1, tzinfo=UTC))
    last = said_of(cast, lear, old)
    load(site_options)
    said = StatementRow.objects.of_reader(cast.readers["Agnès"]).get()
    assert (said.pk, said.later_id, said.hidden is not None) == (last.pk, RAN.id, True)


def test_no_line_leads_against_time(cast: Cast, old: FilmRow, site_options: Options) -> None:
    old.year = 1950
    old.save()
    said = said_of(cast, old, FilmRow.objects.get(pk=LEAR.id))
    assert (said.earlier_id, said.directed) == (OLD, True)
    load(site_options)
    said.refresh_from_db()
    assert (said.earlier_id, said.directed) == (RAN.id, False)


@pytest.fixture
def text(cast: Cast) -> TextRow:
    """A text at Agnès's desk with two statements on Ran, read and the first of them kept."""
    text = brought(cast.readers["Agnès"])
    assert keep(text=text, proposal=proposed(text)[0])
    return text


def read_with_an_older_catalogue(text: TextRow) -> None:
    """Let the text, and what was kept of it, name Ran by its old id."""
    text.reading = text.reading.replace(RAN.id, OLD)
    text.save()
    StatementRow.objects.filter(decision__text=text).update(later=OLD)
    text.decisions.update(key=proposed(text)[0].key)


def test_a_text_at_a_desk_names_the_film_as_it_is_now(
    text: TextRow, old: FilmRow, site_options: Options
) -> None:
    read_with_an_older_catalogue(text)
    load(site_options)
    work_off()
    text.refresh_from_db()
    first, second = proposed(text)
    assert old.pk not in text.reading
    decision = text.decisions.get()
    assert decision.statement
    assert (decision.key, decision.statement.later_id) == (first.key, RAN.id)
    assert keep(text=text, proposal=second)


def test_nothing_is_left_of_a_piece_whose_statement_was_of_the_two(
    text: TextRow, old: FilmRow, site_options: Options
) -> None:
    StatementRow.objects.filter(decision__text=text).update(earlier=RAN.id, later=old)
    piece = text.document
    assert piece
    load(site_options)
    work_off()
    assert not PieceRow.objects.filter(document=piece).exists()


def test_a_correction_holds_for_the_film_that_was_read(
    cast: Cast, old: FilmRow, site_options: Options
) -> None:
    text = belongings(cast).text
    read = text.corrections.create(words="ran", was=old.pk, film_id=LEAR.id)
    meant = text.corrections.create(words="lear", was=LEAR.id, film=old)
    load(site_options)
    read.refresh_from_db()
    meant.refresh_from_db()
    assert (read.was, meant.film_id) == (RAN.id, RAN.id)


def test_a_film_that_the_catalogue_does_not_know_stays(site: Client, site_options: Options) -> None:
    FilmRow.objects.create(id="csv-lost", title="Lost", year=1927)
    load(site_options)
    assert site.get("/film/csv-lost").status_code == 200
    assert FilmRow.objects.filter(pk=THRONE.id).exists()
