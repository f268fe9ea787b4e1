"""The reviews of a film: by verdict, the best first, each place with why it stands there."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from matchcut.site.films.models import FilmRow
from matchcut.site.pages.excerpts import Excerpt, excerpts
from matchcut.site.writing.models import PieceRow, Verdict
from matchcut.site.writing.ranking import Placed
from matchcut.site.writing.votes import best_reviews, count_reviews, further_reviews

BEST = 3  # of each verdict where all three are shown
REVIEWS_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Group:
    """The reviews of one verdict, each with the reason for its place; `count` of all of them."""

    verdict: Verdict
    count: int
    reviews: tuple[tuple[Excerpt, str], ...]


@require_safe
def page(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the best reviews of each verdict, or all of one, a page at a time."""
    film = get_object_or_404(FilmRow, pk=film_id)
    wanted = request.GET.get("verdict", "")
    if wanted and wanted not in Verdict.values:
        raise Http404("verdict")
    counts = count_reviews(film_id)
    pages = None
    if wanted:
        paged = Paginator(range(counts.get(wanted, 0)), REVIEWS_A_PAGE)
        pages = paged.get_page(request.GET.get("page"))
        groups = [_group(_page(film_id, Verdict(wanted), pages), Verdict(wanted), counts)]
    else:
        best = [(verdict, best_reviews(film_id, verdict, BEST)) for verdict in Verdict]
        groups = [_group(reviews, verdict, counts) for verdict, reviews in best]
    told = {
        "film": film,
        "groups": groups,
        "pages": pages,
        "wanted": wanted,
        "all": sum(counts.values()),
    }
    return render(request, "reviews.html", told)


def _page(film_id: str, verdict: Verdict, pages: Page[int]) -> tuple[Placed, ...]:
    """Return the reviews on a page; only the first keeps a place for a new one."""
    if pages.number == 1:
        return best_reviews(film_id, verdict, REVIEWS_A_PAGE)
    return further_reviews(film_id, verdict, pages.start_index() - 1, pages.end_index())


def _group(reviews: tuple[Placed, ...], verdict: Verdict, counts: dict[str, int]) -> Group:
    reasons = {one.id: one.reason for one in reviews}
    found = {one.id: one for one in excerpts(PieceRow.objects.filter(pk__in=reasons), len(reasons))}
    told = tuple((found[id_], reason) for id_, reason in reasons.items() if id_ in found)
    return Group(verdict, counts.get(verdict, 0), told)
