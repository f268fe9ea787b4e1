"""What films' pages are made from beforehand, kept in step with what is loaded and taken off."""

from collections.abc import Iterable

from django.db import transaction

from matchcut.site.films.models import FilmRow
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.renewing import ask

_BATCH = 500


def joined_by(documents: Iterable[int]) -> set[str]:
    """Return the ids of the films that statements read in these documents join."""
    return StatementRow.objects.filter(piece__document__in=documents).joined()


@transaction.atomic
def renew(films: Iterable[str]) -> None:
    """Have the pages of these films made anew, a batch of films at a time."""
    ids = sorted(films)
    for first in range(0, len(ids), _BATCH):
        stir(films=ids[first : first + _BATCH])


@transaction.atomic
def renew_all() -> None:
    """Count every line anew, and have the page of each film that has any, or had, made anew."""
    joined = FilmRow.objects.filter(lines__gt=0)
    joined.stir()
    count_lines()
    joined.stir()
    ask()


def wrong_counts() -> dict[str, int]:
    """Return the right number of lines of every film that has another one written down."""
    others = StatementRow.objects.standing().neighbours()
    counted = dict(FilmRow.objects.filter(lines__gt=0).values_list("id", "lines"))
    found = {film_id: len(others.get(film_id, ())) for film_id in {*counted, *others}}
    return {film_id: lines for film_id, lines in found.items() if counted.get(film_id, 0) != lines}


@transaction.atomic
def count_lines() -> None:
    """Write the number of lines into every film that has any, or had."""
    changed = [FilmRow(id=film_id, lines=lines) for film_id, lines in wrong_counts().items()]
    FilmRow.objects.bulk_update(changed, ["lines"], batch_size=_BATCH)
