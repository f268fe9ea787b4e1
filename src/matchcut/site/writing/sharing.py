"""What readers tell each other of a film: that somebody should see it, and where it can be had."""

from dataclasses import asdict, dataclass

from django.db import transaction

from matchcut.site.films.models import FilmRow
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import CopyReportRow, CopyRow, RecommendationRow


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a reader found a film. `seen` is the day as far as it is known: 2019, 2019-04."""

    place: str
    carrier: str
    region: str = ""
    subtitles: str = ""
    note: str = ""
    seen: str = ""
    spoiler: bool = False


@transaction.atomic
def recommend(
    *, reader: ReaderRow, film: FilmRow, to: str, words: str, spoiler: bool
) -> RecommendationRow:
    """Return the reader's recommendation of the film, in place of one to the same people.

    Where operators hid that one, this is hidden too.
    """
    made, _ = RecommendationRow.objects.update_or_create(
        reader=reader,
        film=film,
        to=to,
        defaults={"voice": [reader.name], "words": words, "spoiler": spoiler},
    )
    return made


@transaction.atomic
def tell_of_copy(*, reader: ReaderRow, film: FilmRow, sighting: Sighting) -> CopyRow:
    """Return the copy that the reader saw, in place of one at the same place and carrier.

    What others reported of that one stays, and so does its being hidden.
    """
    said = asdict(sighting)
    same = {name: said.pop(name) for name in ("place", "carrier")}
    made, _ = CopyRow.objects.update_or_create(reader=reader, film=film, **same, defaults=said)
    return made


def take_back(*, row: RecommendationRow | CopyRow) -> None:
    """Delete what the reader told; what operators hid stays hidden, or it could be told anew."""
    if not row.hidden:
        row.delete()


@transaction.atomic
def report_copy(*, reader: ReaderRow, copy: CopyRow, gone: bool) -> None:
    """Keep the reader's word that the copy is still there, or gone, in place of their last."""
    CopyReportRow.objects.update_or_create(copy=copy, reader=reader, defaults={"gone": gone})
