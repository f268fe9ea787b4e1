"""How two films hang together: the ways between them along lines, step by step, in whose words."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.films.values import Film
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.paths import Between, between
from matchcut.lineage.steps import steps
from matchcut.lineage.values import Way, Wish
from matchcut.site.lines.snapshots import walkable
from matchcut.site.pages.naming import Named, named
from matchcut.site.pages.walks import StepShown, lines_of, stands, steps_shown
from matchcut.site.spoilers import Opened, opened

_HEADINGS = {
    tuple(Wish): "The best argued way, and the shortest",
    (Wish.BEST_ARGUED,): "The best argued way",
    (Wish.SHORTEST,): "The shortest way",
    (): "Another way, by other films",
}
_ENDS = ("from", "to")


@dataclass(frozen=True, slots=True)
class WayShown:
    """A way as the page tells it."""

    heading: str
    start: Film
    steps: tuple[StepShown, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The ways; `by_likeness` where some go beyond descent, unasked; not `sure` of the best."""

    ways: tuple[WayShown, ...] = ()
    by_likeness: bool = False
    sure: bool = True


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Return the ways from one film to another, or the form that asks for them; a POST opens."""
    ends = tuple(named(request.GET.get(name, "")) for name in _ENDS)
    likeness, open_keys = request.GET.get("likeness") == "1", opened(request)
    here = _address(ends, likeness=likeness)
    one, other = (end.film for end in ends)
    if one and other and [end.typed for end in ends] != [one.pk, other.pk]:
        return redirect(here)
    found = Found()
    if one and other and one != other:
        found = _found(one.pk, other.pk, open_keys, likeness=likeness)
    told = {
        "fields": tuple(zip(_ENDS, ("From the film", "to the film"), ends, strict=True)),
        "one": one,
        "other": other,
        "likeness": likeness,
        "found": found,
        "opened": sorted(open_keys),
        "swapped": _address(ends[::-1], likeness=likeness),
        "link": request.build_absolute_uri(here),
    }
    return render(request, "ways.html", told)


def _address(ends: tuple[Named, ...], *, likeness: bool) -> str:
    asked = [(name, end.address) for name, end in zip(_ENDS, ends, strict=True)]
    return f"{reverse('path')}?{urlencode([*asked, *([('likeness', '1')] if likeness else [])])}"


def _found(one: str, other: str, open_keys: Opened, *, likeness: bool) -> Found:
    """Return the ways of descent, or, where there are none or it is asked for, of any lines."""
    asked = EVERYTHING if likeness else Filter()
    found = between(walkable(asked), one, other)
    further = not likeness and not found.ways
    if further:
        asked = EVERYTHING
        found = between(walkable(asked), one, other)
    shown = _shown(found, asked, open_keys)
    return Found(shown, further and bool(shown), found.sure)


def _shown(found: Between, asked: Filter, open_keys: Opened) -> tuple[WayShown, ...]:
    lines = lines_of((way.films for way in found.ways), open_keys)
    told: set[str] = set()

    def way_shown(way: Way) -> WayShown:
        taken = steps(way.films, lines, asked)
        return WayShown(_HEADINGS[way.wishes], taken[0].start, tuple(steps_shown(taken, told)))

    return tuple(way_shown(way) for way in found.ways if stands(way.films, lines, asked))
