"""Films that are no longer films by themselves: all that was said of one goes to what it is now."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import F, ForeignObjectRel, Model, Q, UniqueConstraint

from matchcut.films.catalogue import Catalogue
from matchcut.films.ids import in_full
from matchcut.site.films.models import CreditRow, FilmRow, NameRow, SheetRow, TitleRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import CopyReportRow, CopyRow, RecommendationRow

_TOLD_ONCE: tuple[tuple[Any, tuple[str, ...]], ...] = (  # by a reader, of a film
    (CopyRow, ("place", "carrier")),
    (RecommendationRow, ("to",)),
)
_OWN = (TitleRow, CreditRow, SheetRow)  # of these the film that takes over has its own


def merge_films(
    standing: Collection[str], catalogue: Catalogue, say: Callable[[str], None]
) -> None:
    """Merge each film that does not stand by itself into the one that the catalogue has for it."""
    gone = set(FilmRow.objects.values_list("pk", flat=True)).difference(standing)
    for film_id in sorted(gone):
        if now := catalogue.film(film_id):
            old, new = FilmRow.objects.get(pk=film_id), FilmRow.objects.get(pk=now.id)
            _take_over(old, new)
            say(f"{old} is {new} now, and what was said of it stands there")


@transaction.atomic
def _take_over(old: FilmRow, new: FilmRow) -> None:
    """Move all that is said of `old` to `new`, to which its id leads from then on."""
    FilmRow.objects.select_for_update().get(pk=old.pk)  # nobody adds to it meanwhile
    for relation in FilmRow._meta.get_fields(include_hidden=True):  # noqa: SLF001 - Django's own
        if isinstance(relation, ForeignObjectRel) and relation.related_model not in _OWN:
            _move(relation.related_model, relation.field.name, old.pk, new.pk)
    _unite_told(new)
    corrections: Any = apps.get_model("site_desk", "CorrectionRow").objects.filter(was=old.pk)
    corrected = Q(text__corrections__was=new.pk, text__corrections__words=F("words"))
    corrections.filter(corrected).delete()
    corrections.update(was=new.pk)
    StatementRow.objects.filter(earlier=new, later=new).delete()  # it was of the two
    FilmRow.objects.filter(pk=old.pk).delete()
    NameRow.objects.update_or_create(name=in_full(old.pk), defaults={"film": new})
    FilmRow.objects.filter(pk=new.pk).stir()


def _move(model: type[Model], field: str, old: str, new: str) -> None:
    """Put the new id in place of the old; of rows of one film alone, one takes in the other."""
    rows = model._default_manager.filter(**{field: old})  # noqa: SLF001 - Django's own name
    there = model._default_manager.filter(**{field: new})  # noqa: SLF001 - as above
    for constraint in model._meta.constraints:  # noqa: SLF001 - as above
        names = constraint.fields if isinstance(constraint, UniqueConstraint) else ()
        if field in names:
            _join(rows, there, [name for name in names if name != field])
    rows.update(**{field: new})


def _unite_told(film: FilmRow) -> None:
    """Leave one row, the newest, of what a reader told of both; it is hidden if either was."""
    for model, names in _TOLD_ONCE:
        known: dict[tuple[object, ...], Any] = {}
        for row in model.objects.filter(film=film).exclude(reader=None).order_by("-pk"):
            kept = known.setdefault((row.reader_id, *(getattr(row, name) for name in names)), row)
            if kept is row:
                continue
            kept.hidden = kept.hidden or row.hidden
            kept.save()
            if model is CopyRow:
                heard = kept.reports.values("reader")
                CopyReportRow.objects.filter(copy=row).exclude(reader__in=heard).update(copy=kept)
            row.delete()


def _join(rows: Iterable[Model], there: Iterable[Model], alike: list[str]) -> None:
    """Let each row be taken in by the one there that has these fields alike with it."""

    def told(row: Model) -> tuple[object, ...]:
        return tuple(row.serializable_value(name) for name in alike)

    known: dict[tuple[object, ...], Any] = {told(row): row for row in there}
    for row in rows:
        if same := known.get(told(row)):
            same.take_in(row)
            same.save()
            row.delete()
