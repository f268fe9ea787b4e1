"""The explorer: a film's lineage as far as one likes, as a picture, in words and as files."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.pictures import WIDE, draw
from matchcut.pictures.values import Drawing
from matchcut.site.films.models import FilmRow
from matchcut.site.films.records import named
from matchcut.site.pages.explorer_files import FORMS, PICTURES, PNGS, exchange, label, picture
from matchcut.site.pages.explorer_filters import fields
from matchcut.site.pages.explorer_reading import Around, around
from matchcut.site.pages.explorer_state import MOST_STEPS, State, state
from matchcut.site.pages.explorer_words import sections, unfolding
from matchcut.site.pages.lineage import embedded, line_links

NOTHING_FITS = "Nothing that is said of this film fits these filters."


@require_safe
def page(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the explorer's page in the state that the address tells."""
    film, asked = _film(film_id), state(request.GET)
    found = around(film, asked)
    lineage = found.explored.lineage
    drawing = _drawing(found, film, asked)
    links = {one.id: asked.folded.address(one.id) for one in lineage.films if one.id != film.id}
    links |= {fold.key: asked.opening(fold).address(film.id) for fold in found.explored.folds}
    shown_here = {
        "film": film,
        "state": asked,
        "steps": range(MOST_STEPS + 1),
        "fields": fields(asked, found.offered),
        "summary": drawing.summary,
        "left_out": lineage.left_out,
        "between": len(found.explored.between),
        "cut": found.cut,
        "picture": embedded(drawing, links | line_links(drawing)),
        "told": sections(lineage, film.id),
        "folds": unfolding(found.explored, film.id, asked),
        "files": [(label(form), asked.address(film.id, form)) for form in FORMS],
        "pngs": [(theme, asked.address(film.id, name)) for name, theme in PNGS.items()],
        "plain": asked.plain.address(film.id),
    }
    return render(request, "explorer.html", shown_here)


@require_safe
def file(request: HttpRequest, film_id: str, form: str) -> HttpResponse:
    """Return the same lineage as a file to keep."""
    if form not in FORMS and form not in PNGS:
        raise Http404("form of a lineage")
    film, asked = _film(film_id), state(request.GET)
    found = around(film, asked)
    if form in PICTURES:
        drawing = _drawing(found, film, asked)
        answer = picture(form, drawing, _links(request, found.explored.lineage, drawing))
    else:
        answer = exchange(form, found.explored.lineage, film)
    name = f"{slugify(film.title) or 'film'}-{film.year or 'undated'}-lineage.{form}"
    headers = {"Content-Disposition": content_disposition_header(True, name) or ""}  # noqa: FBT003 - its only way
    return HttpResponse(answer.content, content_type=answer.media_type, headers=headers)


def _links(request: HttpRequest, lineage: Lineage, drawing: Drawing) -> dict[str, str]:
    """Return where films and lines of a picture lead, whole, for it leaves the site."""
    here = request.build_absolute_uri
    links = {one.id: here(reverse("film", args=(one.id,))) for one in lineage.films}
    return links | {key: here(address) for key, address in line_links(drawing).items()}


def _film(film_id: str) -> Film:
    return named(get_object_or_404(FilmRow, pk=film_id))


def _drawing(found: Around, film: Film, asked: State) -> Drawing:
    explored = found.explored
    drawing = draw(explored.lineage, film.id, WIDE, explored.folds, explored.between)
    if asked.filtered and not drawing.edges:
        return replace(drawing, summary=NOTHING_FITS, notes=())
    return drawing
