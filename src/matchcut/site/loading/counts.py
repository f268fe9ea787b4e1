"""How many films each film is joined to: what the first page puts forward."""

from collections import defaultdict

from django.db import transaction

from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow

_BATCH = 500


@transaction.atomic
def count_lines() -> None:
    """Write the number of lines into every film that has any, or had."""
    others: dict[str, set[str]] = defaultdict(set)
    for one, other in StatementRow.objects.values_list("earlier", "later").distinct():
        others[one].add(other)
        others[other].add(one)
    counted = dict(FilmRow.objects.filter(lines__gt=0).values_list("id", "lines"))
    found = {film_id: len(others.get(film_id, ())) for film_id in {*counted, *others}}
    changed = [
        FilmRow(id=film_id, lines=lines)
        for film_id, lines in found.items()
        if counted.get(film_id, 0) != lines
    ]
    FilmRow.objects.bulk_update(changed, ["lines"], batch_size=_BATCH)
