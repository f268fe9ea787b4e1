"""A line's page: all that is said of one pair of films, for and against, and what readers add."""

from collections import defaultdict
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from matchcut.films.values import Film
from matchcut.lineage.descent import against_time
from matchcut.lines.merging import independent_voices, release
from matchcut.lines.values import Stance
from matchcut.site.films.models import FilmRow
from matchcut.site.films.records import named
from matchcut.site.lines.actions import say, withdraw
from matchcut.site.lines.forms import ClaimForm
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import Said
from matchcut.site.pages.shown import Shown, lines, shown
from matchcut.site.questions import Question
from matchcut.site.readers.access import for_readers, reader
from matchcut.site.spoilers import Opened, opened

SAID_A_PAGE = 20  # statements; a page stays light
Pair = tuple[FilmRow, FilmRow]
_said = Question(lambda one, other: StatementRow.objects.about_pair(one, other).surest(), films=2)


@dataclass(frozen=True, slots=True)
class Direction:
    """What is said of a pair with one of them as the earlier, or (`earlier` None) of neither.

    The voices are those of all that is said, also of what stands on another page.
    """

    earlier: Film | None
    later: Film | None
    claims: tuple[Shown, ...]
    against: tuple[Shown, ...]
    voices: int
    voices_against: int

    def only(self, rows: frozenset[int]) -> "Direction":
        """Return the same with these statements alone."""
        claims, against = (
            tuple(one for one in of if one.row in rows) for of in (self.claims, self.against)
        )
        return replace(self, claims=claims, against=against)


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, earlier_id: str, later_id: str) -> HttpResponse:
    """Return all statements about a pair, even none; a POST opens what is hidden among them."""
    open_keys = opened(request)
    pair, said = _of_pair(earlier_id, later_id, open_keys)
    if pair[0].pk != earlier_id:
        query = request.GET.urlencode()
        address = reverse("line", args=(pair[0].pk, pair[1].pk))
        return redirect(f"{address}?{query}" if query else address)  # for now: words may yet decide
    asked = {name: request.GET[name] for name in ("kind", "stance", "first") if name in request.GET}
    return _page(request, pair, said, ClaimForm(pair, initial=asked))


@require_POST
@for_readers
def speak(request: HttpRequest, earlier_id: str, later_id: str) -> HttpResponse:
    """Keep what the reader says of the pair, and lead to it; or tell what is amiss."""
    pair, said = _of_pair(earlier_id, later_id, frozenset())
    form = ClaimForm(pair, request.POST)
    if not form.is_valid():
        return _page(request, pair, said, form)
    made = say(reader=reader(request), claim=form.claim)
    address = reverse("line", args=(earlier_id, later_id))
    return redirect(f"{address}?to={made.pk}#statement-{made.pk}")


@require_POST
@for_readers
def take_back(request: HttpRequest, statement_id: int) -> HttpResponse:
    """Withdraw what the reader said, and lead to the line it stood on."""
    own = StatementRow.objects.of_reader(reader(request))
    said = get_object_or_404(own, pk=statement_id)
    withdraw(said=said)
    return redirect("line", said.earlier_id, said.later_id)


def _of_pair(one_id: str, other_id: str, open_keys: Opened) -> tuple[Pair, tuple[Said, ...]]:
    """Return the two films, the earlier one first, and what is said of them."""
    rows = FilmRow.objects.in_bulk({one_id, other_id})
    if one_id == other_id or {one_id, other_id} - rows.keys():
        raise Http404("line")
    one, other = sorted(rows.values(), key=lambda row: release(named(row)))
    said: tuple[Said, ...] = ()
    for line in lines(_said(one_id, other_id), open_keys):
        one, other = rows[line.earlier.id], rows[line.later.id]
        said = tuple(each for each in line.statements if isinstance(each, Said))
    return (one, other), said


def _page(
    request: HttpRequest, pair: Pair, said: tuple[Said, ...], form: ClaimForm
) -> HttpResponse:
    claimed = [one for one in said if one.stance is not Stance.DENIES]
    denied = [one for one in said if one.stance is Stance.DENIES]
    found = directions(said)
    told = _page_of(found, request)
    rows = frozenset(one.row for one in told)
    ways = [way for way in (way.only(rows) for way in found) if way.claims or way.against]
    shown_here = {
        "earlier": pair[0],
        "later": pair[1],
        "directions": ways,
        "shown": told,
        "voices": independent_voices(claimed),
        "voices_against": independent_voices(denied),
        "opened": sorted(opened(request)),
        "form": form,
    }
    return render(request, "line.html", shown_here)


def _page_of(found: tuple[Direction, ...], request: HttpRequest) -> Page[Shown]:
    """Return the statements of the page that is asked for, or of that on which one stands."""
    told = [one for way in found for one in (*way.claims, *way.against)]
    place = [str(one.row) for one in told]
    wanted = request.GET.get("to")
    number = request.GET.get("page")
    if wanted in place:
        number = str(place.index(wanted) // SAID_A_PAGE + 1)
    return Paginator(told, SAID_A_PAGE).get_page(number)


def directions(said: tuple[Said, ...]) -> tuple[Direction, ...]:
    """Return what is said by the film that is said to come first, the most argued first.

    Claims in opposite directions are never counted together, and a denial stands beside the
    claim it denies. Likenesses, and claims that do not say which came first, come last.
    """
    apart: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        told = not one.kind.paired and (one.directed or against_time(one))
        apart[one.earlier.id if told else ""].append(one)
    found = [_direction(of, of[0] if first else None) for first, of in apart.items()]
    return tuple(sorted(found, key=lambda one: (one.earlier is None, -one.voices)))


def _direction(said: list[Said], first: Said | None) -> Direction:
    claims = [one for one in said if one.stance is not Stance.DENIES]
    against = [one for one in said if one.stance is Stance.DENIES]
    return Direction(
        earlier=first.earlier if first else None,
        later=first.later if first else None,
        claims=tuple(map(shown, claims)),
        against=tuple(map(shown, against)),
        voices=independent_voices(claims),
        voices_against=independent_voices(against),
    )
