"""A film's page."""

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.site.pages import film_lists, ready, sheet
from matchcut.site.pages.film_lists import Asked
from matchcut.site.pages.shelf import kept
from matchcut.site.spoilers import ALL, opened
from matchcut.site.writing.sharing_forms import CopyForm, RecommendForm

MOST_LANGUAGES = 10  # of those a browser asks for


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return a film's page; a POST opens what is hidden on it."""
    return amiss(request, film_id, {})


def amiss(request: HttpRequest, film_id: str, forms: dict[str, Form]) -> HttpResponse:
    """Return a film's page with a form that says what is amiss in it."""
    film = film_lists.film(film_id)
    if film is None:
        raise Http404("film")
    return _answer(request, film, forms)


def _answer(request: HttpRequest, film: Asked, forms: dict[str, Form]) -> HttpResponse:
    film_id, open_keys = film["id"], opened(request)
    made = sheet.make(film_id, open_keys) if open_keys else ready.closed(film)
    shelf, lists = kept(request, film_id), film_lists.lists(film_id, open_keys)
    if shelf:
        forms = {"recommend_form": RecommendForm(), "copy_form": CopyForm()} | forms
    shown = {
        "film": film,
        "title": made.title(languages(request)),
        "sheet": made,
        "parts": film_lists.parts(film_id, open_keys),
        "lists": lists,
        "ready": "" if shelf or open_keys else film_lists.rendered(film_id, lists),
        "opened": sorted(open_keys),
        "shelf": shelf,
        "may_open_all": ALL if shelf and shelf.state == "seen" and ALL not in open_keys else "",
        **forms,
    }
    response = render(request, "film.html", shown)
    patch_vary_headers(response, ["Accept-Language"])
    return response


def languages(request: HttpRequest) -> tuple[str, ...]:
    """Return the languages of the reader's browser, the dearest first, without their regions."""
    asked = parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())
    return tuple(dict.fromkeys(tag.partition("-")[0] for tag, _ in asked))[:MOST_LANGUAGES]
