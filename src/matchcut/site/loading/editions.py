"""Load an edition into rows: in batches, each whole or not at all, and on from where it broke off.

Films keep their ids from edition to edition, so rows are written over and nothing that was said
of them is lost. Batches are short so that a page never waits long for the writer.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import pyarrow.parquet as pq
from django.db import transaction
from django.db.models import F, Model
from django.utils import timezone

from matchcut.films.values import Fact, Film
from matchcut.lines.facts import statements
from matchcut.lines.values import Statement
from matchcut.site.films import records
from matchcut.site.films.models import (
    CreditRow,
    EditionRow,
    FamilyRow,
    FilmRow,
    NameRow,
    PersonWordRow,
    TitleRow,
)
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import statement_row
from matchcut.site.loading import rereading
from matchcut.site.loading.counts import renew_all
from matchcut.site.loading.merging import merge_films
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import open_edition, read_manifest
from matchcut.sources.film_sources import STARTER, starter
from matchcut.sources.statements_csv import read_statements

BATCH = 2000  # films in one transaction: about two seconds of work
FILMS, STATEMENTS = "films", "statements"

Say = Callable[[str], None]


def load_edition(folder: Path, say: Say) -> bool:
    """Load the edition in `folder` unless it is there already; returns whether there was work."""
    manifest = read_manifest(folder)
    edition, _ = EditionRow.objects.get_or_create(
        inner=manifest.inner,
        defaults={
            "sources": [asdict(source) for source in manifest.sources],
            "rows": dict(manifest.rows),
            "step": FILMS,
        },
    )
    if edition.finished:
        return False
    catalogue = open_edition(folder)
    inner = folder / manifest.inner
    films = _column(inner / "films.parquet", "id")
    if edition.step == FILMS:
        _load_families(_column(inner / "families.parquet", "id"), catalogue)
        _load_films(edition, films, catalogue, say)
    merge_films(films, catalogue, say)
    _load_statements(edition, inner / "facts.parquet", catalogue)
    with transaction.atomic():
        renew_all()
        edition.finished = timezone.now()
        edition.save()
        rereading.begin()
    return True


def _column(table: Path, name: str) -> list[str]:
    return [str(cell) for cell in pq.read_table(table, columns=[name])[name].to_pylist()]


def _load_families(ids: Iterable[str], catalogue: EditionCatalogue) -> None:
    families = (catalogue.family(family_id) for family_id in ids)
    _write(FamilyRow(id=one.id, title=one.title) for one in families if one)


def _load_films(
    edition: EditionRow, ids: Sequence[str], catalogue: EditionCatalogue, say: Say
) -> None:
    for first in range(edition.done, len(ids), BATCH):
        films = catalogue.films(ids[first : first + BATCH])
        with transaction.atomic():
            _write_films(films)
            edition.done = first + len(films)
            edition.save()
        say(f"films: {edition.done} of {len(ids)}")
    edition.step = STATEMENTS
    edition.save()


def _write_films(films: Sequence[Film]) -> None:
    people = {credit.person.id: credit.person for film in films for credit in film.credits}
    _write(map(records.person_row, people.values()))
    PersonWordRow.objects.filter(person__in=list(people)).delete()
    PersonWordRow.objects.bulk_create(records.word_rows(people.values()))
    ids = [film.id for film in films]
    _write(map(records.film_row, films), keeping=("lines", "stirred", "waits"))
    FilmRow.objects.filter(id__in=ids).update(stirred=F("stirred") + 1)
    names = {name: film.id for film in films for name in records.other_ids(film)}
    _write(NameRow(name=name, film_id=film_id) for name, film_id in names.items())
    TitleRow.objects.filter(film__in=ids).delete()
    CreditRow.objects.filter(film__in=ids).delete()
    TitleRow.objects.bulk_create(records.title_rows(films))
    CreditRow.objects.bulk_create(records.credit_rows(films))


def _write(rows: Iterable[Model], keeping: Sequence[str] = ()) -> None:
    """Save rows, over those with the same key, whose columns in `keeping` stay as they are."""
    batch = list(rows)
    if not batch:
        return
    model = type(batch[0])
    key = model._meta.pk.name  # noqa: SLF001 - Django's own name
    columns = [field.name for field in model._meta.local_fields]  # noqa: SLF001 - as above
    model._default_manager.bulk_create(  # noqa: SLF001 - as above
        batch,
        update_conflicts=True,
        unique_fields=[key],
        update_fields=[name for name in columns if name != key and name not in keeping],
    )


def _load_statements(edition: EditionRow, table: Path, catalogue: EditionCatalogue) -> None:
    """Put what the edition and the project's notes state in place of what an older one stated."""
    stated = read_statements(starter().path, STARTER, catalogue)
    said = {(one.earlier.id, one.later.id, one.kind) for one in stated}
    known = [
        one
        for one in _facts(table, catalogue)
        if (one.earlier.id, one.later.id, one.kind) not in said
    ]
    rows = list(map(statement_row, (*stated, *known)))
    for row in rows:
        row.edition = edition
    with transaction.atomic():
        StatementRow.objects.filter(edition__isnull=False).delete()
        StatementRow.objects.bulk_create(rows, batch_size=BATCH)


def _facts(table: Path, catalogue: EditionCatalogue) -> Iterator[Statement]:
    """Yield what the sources of the edition state of pairs of films."""
    for batch in pq.ParquetFile(table).iter_batches(BATCH):
        facts = [Fact(**row) for row in batch.to_pylist()]
        ids = sorted({film_id for fact in facts for film_id in (fact.later, fact.earlier)})
        films = {film.id: film for film in catalogue.films(ids)}
        yield from statements(facts, films)
