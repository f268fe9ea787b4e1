"""Films that are no longer films by themselves: all that was said of one goes to what it is now."""

from collections.abc import Callable, Collection
from dataclasses import replace

from django.db import transaction
from django.db.models import ForeignObjectRel

from matchcut.films.catalogue import Catalogue
from matchcut.films.ids import in_full
from matchcut.lines.ordering import ordered
from matchcut.lines.values import Kind
from matchcut.site.desk.models import CorrectionRow
from matchcut.site.films.models import CreditRow, FilmRow, NameRow, SheetRow, TitleRow
from matchcut.site.films.records import named
from matchcut.site.lines.actions import join
from matchcut.site.lines.models import StatementRow
from matchcut.site.loading.joining import hide, join_rows, leave_one

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
    join_rows(old, new)
    said = list(StatementRow.objects.touching([old.pk]).values_list("pk", flat=True))
    for relation in FilmRow._meta.get_fields(include_hidden=True):  # noqa: SLF001 - Django's own
        if isinstance(relation, ForeignObjectRel) and relation.related_model not in _OWN:
            name, rows = relation.field.name, relation.related_model._base_manager  # noqa: SLF001 - as above
            rows.filter(**{name: old.pk}).update(**{name: new.pk})
    CorrectionRow.objects.filter(was=old.pk).update(was=new.pk)
    _set_right(said, new)
    FilmRow.objects.filter(pk=old.pk).delete()
    NameRow.objects.update_or_create(name=in_full(old.pk), defaults={"film": new})
    FilmRow.objects.filter(pk=new.pk).stir()


def _set_right(moved: Collection[int], film: FilmRow) -> None:
    """Let no statement lead against time by the film's own year; drop those of it alone.

    What a reader says of a pair in their own words stands once, as it does when they say it anew.
    """
    StatementRow.objects.filter(earlier=film, later=film).delete()
    for said in StatementRow.objects.filter(pk__in=moved).select_related("earlier", "later"):
        roles = ordered(named(said.earlier), named(said.later), Kind(said.kind), said=True)
        join(said=said, roles=replace(roles, directed=said.directed and roles.directed))
    own = StatementRow.objects.touching([film.pk]).filter(reader__isnull=False, piece=None)
    leave_one(own, _claim, hide)


def _claim(said: StatementRow) -> tuple[object, ...]:
    return said.reader_id, frozenset((said.earlier_id, said.later_id)), said.kind
