"""What readers do on a film's page: recommend it, tell of copies, join it to another film."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from matchcut.site.films.models import FilmRow
from matchcut.site.pages import film as film_page
from matchcut.site.pages.search import asked, films_found
from matchcut.site.readers.access import for_readers, reader
from matchcut.site.writing.models import CopyRow, RecommendationRow
from matchcut.site.writing.sharing import recommend, report_copy, take_back, tell_of_copy
from matchcut.site.writing.sharing_forms import CopyForm, RecommendForm


@require_POST
@for_readers
def recommended(request: HttpRequest, film_id: str) -> HttpResponse:
    """Keep a recommendation and lead to it, or tell what is amiss."""
    film, form = get_object_or_404(FilmRow, pk=film_id), RecommendForm(request.POST)
    if not form.is_valid():
        return film_page.amiss(request, film_id, {"recommend_form": form})
    made = recommend(reader=reader(request), film=film, **form.cleaned_data)
    return _to(film_id, f"recommendation-{made.pk}")


@require_POST
@for_readers
def recommendation_back(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """Take back the reader's own recommendation."""
    own = RecommendationRow.objects.filter(reader=reader(request))
    row = get_object_or_404(own, pk=recommendation_id)
    take_back(row=row)
    return _to(row.film_id, "recommended")


@require_POST
@for_readers
def copy_told(request: HttpRequest, film_id: str) -> HttpResponse:
    """Keep where the reader found a film and lead to it, or tell what is amiss."""
    film, form = get_object_or_404(FilmRow, pk=film_id), CopyForm(request.POST)
    if not form.is_valid():
        return film_page.amiss(request, film_id, {"copy_form": form})
    made = tell_of_copy(reader=reader(request), film=film, sighting=form.sighting)
    return _to(film_id, f"copy-{made.pk}")


@require_POST
@for_readers
def copy_back(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Take back what the reader told of a copy."""
    row = get_object_or_404(CopyRow.objects.filter(reader=reader(request)), pk=copy_id)
    take_back(row=row)
    return _to(row.film_id, "copies")


@require_POST
@for_readers
def copy_reported(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Keep the reader's word that somebody else's copy is there, or gone."""
    others = CopyRow.objects.filter(hidden__isnull=True).exclude(reader=reader(request))
    row = get_object_or_404(others, pk=copy_id)
    report_copy(reader=reader(request), copy=row, gone=request.POST.get("gone") == "1")
    return _to(row.film_id, f"copy-{row.pk}")


@require_safe
def join(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return a search for the other film of a line; each film found leads to the line's page."""
    film, query = get_object_or_404(FilmRow, pk=film_id), asked(request)
    found = [one for one in films_found(query) if one.film.id != film_id]
    return render(request, "join.html", {"film": film, "wanted": query, "results": found})


def _to(film_id: str, anchor: str) -> HttpResponse:
    return redirect(f"{reverse('film', args=(film_id,))}#{anchor}")
