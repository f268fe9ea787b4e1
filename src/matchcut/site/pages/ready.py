"""Sheets made ready: kept as rows, and made anew behind the pages once they no longer hold.

A sheet holds as long as its film has not been stirred and the code that makes sheets is the same.
Where none holds it is made for the visitor who asks, so a page is never out of date; that one is
kept too. Only what every visitor may read unasked is kept, and only of films with lines: of
others it is made in no time.
"""

import json
import time
import zlib
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.utils.safestring import mark_safe

import matchcut
from matchcut.site.films.models import FilmRow, SheetRow
from matchcut.site.pages.film_lists import Asked
from matchcut.site.pages.sheet import Sheet, make

A_TIME_S = 1.0  # as long as the pause that follows, in which visitors have all the machine
MOST_HELD = 200  # sheets made for visitors, until they are written down
_MAKING = ("films", "lines", "lineage", "pictures", "site")  # what sheets are made by
_CODE = {".py", ".html"}


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet made of a film that had been stirred so often."""

    film_id: str
    stirred: int
    sheet: Sheet


held: deque[Made] = deque(maxlen=MOST_HELD)  # a visitor must not wait for a writer


def closed(film: Asked) -> Sheet:
    """Return the film's sheet with everything hidden closed: the one kept, if it holds."""
    kept = film["sheet__made"]
    if kept and (film["sheet__stirred"], film["sheet__look"]) == (film["stirred"], look()):
        return unpacked(bytes(kept))
    made = make(film["id"], frozenset())
    if film["lines"]:
        held.append(Made(film["id"], film["stirred"], made))
    return made


def make_some(seconds: float = A_TIME_S) -> int:
    """Make sheets that wait for it, for about so long; keep them, and those made for visitors.

    Those of the films that are joined to most come first. Returns how many were kept.
    """
    made = [held.popleft() for _ in range(len(held))]
    until = time.monotonic() + seconds
    for film_id, stirred in FilmRow.objects.waiting().values_list("id", "stirred"):
        made.append(Made(film_id, stirred, make(film_id, frozenset())))
        if time.monotonic() > until:
            break
    _keep({one.film_id: _row(one) for one in sorted(made, key=lambda one: one.film_id)})
    return len(made)


def _row(made: Made) -> SheetRow:
    packed = pack(made.sheet)
    return SheetRow(film_id=made.film_id, stirred=made.stirred, look=look(), made=packed)


def _keep(rows: Mapping[str, SheetRow]) -> None:
    """Keep these, but of films that were stirred meanwhile: they wait on."""
    if not rows:
        return
    films = FilmRow.objects.all()
    with transaction.atomic():
        still = [
            row
            for film_id, row in rows.items()
            if films.filter(id=film_id, stirred=row.stirred).update(waits=False)
        ]
        SheetRow.objects.bulk_create(
            still,
            update_conflicts=True,
            unique_fields=["film"],
            update_fields=["stirred", "look", "made"],
        )


def begin() -> None:
    """Let the sheets wait to be made again that were made by other code."""
    FilmRow.objects.exclude(sheet=None).exclude(sheet__look=look()).update(waits=True)


@cache
def look() -> str:
    """Return what stands for the code and the templates that sheets are made by."""
    package = Path(matchcut.__file__).parent
    files = (path for part in _MAKING for path in (package / part).rglob("*"))
    code = sha256()
    for path in sorted(path for path in files if path.suffix in _CODE):
        code.update(path.read_bytes())
    return code.hexdigest()[: SheetRow.LOOK_CHARS]


def pack(sheet: Sheet) -> bytes:
    """Return a sheet as bytes to keep."""
    return zlib.compress(json.dumps(asdict(sheet), ensure_ascii=False).encode())


def unpacked(packed: bytes) -> Sheet:
    """Return the sheet that was packed."""
    told = json.loads(zlib.decompress(packed))
    html = {name: mark_safe(told.pop(name)) for name in ("facts", "lineage", "movie")}  # noqa: S308 - as it was made
    return Sheet(named=tuple(map(tuple, told.pop("named"))), **told, **html)
