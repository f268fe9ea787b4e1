"""What readers tell each other of a film: that somebody should see it, and where it can be had."""

from dataclasses import dataclass

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
    """Return the reader's recommendation of the film; one to the same people is replaced."""
    RecommendationRow.objects.filter(reader=reader, film=film, to=to).delete()
    return RecommendationRow.objects.create(
        reader=reader, film=film, voice=[reader.name], to=to, words=words, spoiler=spoiler
    )


@transaction.atomic
def tell_of_copy(*, reader: ReaderRow, film: FilmRow, sighting: Sighting) -> CopyRow:
    """Return the copy that the reader saw; one at the same place and carrier is replaced."""
    same = {"place": sighting.place, "carrier": sighting.carrier}
    CopyRow.objects.filter(reader=reader, film=film, **same).delete()
    return CopyRow.objects.create(
        reader=reader,
        film=film,
        region=sighting.region,
        subtitles=sighting.subtitles,
        note=sighting.note,
        seen=sighting.seen,
        spoiler=sighting.spoiler,
        **same,
    )


@transaction.atomic
def report_copy(*, reader: ReaderRow, copy: CopyRow, gone: bool) -> None:
    """Keep the reader's word that the copy is still there, or gone, in place of their last."""
    CopyReportRow.objects.update_or_create(copy=copy, reader=reader, defaults={"gone": gone})
