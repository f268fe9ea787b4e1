"""The films that most lines pass through, by several counts, and what each count is worth."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from matchcut.films.finding_places import country_name
from matchcut.films.values import Film
from matchcut.lineage.measures import Measure
from matchcut.site.films import records
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.ranked import Ranks, kept

_WORDS = {
    Measure.VOICES: "Voices",
    Measure.LINES: "Lines",
    Measure.LONG_GAPS: "Long gaps",
    Measure.SPINE: "Spine",
    Measure.PAGERANK: "PageRank",
    Measure.AGE_CORRECTED: "PageRank for its age",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A film's place in a ranking; `value` is worded."""

    film: Film
    rank: int
    tied: bool
    value: str
    first: int
    last: int


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Return the ranking by one measure, what the measures are, and whom the data leaves out."""
    by = next((one for one in Measure if one == request.GET.get("by")), Measure.VOICES)
    ranks = kept()
    told = {
        "by": by,
        "word": _WORDS[by],
        "measures": tuple(_WORDS.items()),
        "ranks": ranks,
        "places": _places(ranks, by) if ranks else (),
        "more": ranks.more[by] if ranks else 0,
        "spread": [(country_name(row.country), row.counts) for row in ranks.table.rows]
        if ranks
        else [],
    }
    return render(request, "ranks.html", told)


def _places(ranks: Ranks, by: Measure) -> tuple[Place, ...]:
    """Return the first films of the ranking that are still here."""
    ranked = ranks.first[by]
    films = FilmRow.objects.in_bulk([one.film for one in ranked])
    return tuple(
        Place(
            records.named(films[one.film]),
            one.rank,
            one.tied > 1,
            _value(one.value, by),
            one.first,
            one.last,
        )
        for one in ranked
        if one.film in films
    )


def _value(value: float, by: Measure) -> str:
    if by in {Measure.PAGERANK, Measure.AGE_CORRECTED, Measure.SPINE}:
        return f"{value:.2f}"
    return f"{value:g}"
