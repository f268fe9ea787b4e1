"""Atom feeds: of the whole site, of a film, of a reader. No hidden word is in them."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from matchcut.pictures.measure import clean
from matchcut.reading.values import PieceKind
from matchcut.site.films.models import FilmRow
from matchcut.site.pages.excerpts import excerpts
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import PieceRow

MOST_ITEMS = 30
_FED = (PieceKind.REVIEW, PieceKind.POST)


@require_safe
def of_site(request: HttpRequest) -> HttpResponse:
    """Return the newest reviews and posts of the site's readers."""
    return _feed(request, "what readers write", reverse("home"), PieceRow.objects.all())


@require_safe
def of_film(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the newest reviews of a film, and the newest posts that openly speak of it."""
    film = get_object_or_404(FilmRow, pk=film_id)
    spoken = PieceRow.objects.filter(about__film=film, about__spoiler=False).values("pk")
    pieces = PieceRow.objects.filter(Q(film=film) | Q(pk__in=spoken))
    return _feed(request, str(film), reverse("film", args=(film_id,)), pieces)


@require_safe
def of_reader(request: HttpRequest, name: str) -> HttpResponse:
    """Return the newest of what a reader writes, unless the account is closed."""
    writer = get_object_or_404(ReaderRow, name=name, closed__isnull=True)
    pieces = PieceRow.objects.filter(reader=writer)
    return _feed(request, writer.name, reverse("reader", args=(name,)), pieces)


def _feed(request: HttpRequest, title: str, link: str, pieces: QuerySet[PieceRow]) -> HttpResponse:
    """Return the newest of the pieces that readers wrote, each with how it begins."""
    here = request.build_absolute_uri
    feed = Atom1Feed(clean(f"Matchcut: {title}"), here(link), "", feed_url=here(request.path))
    mine = pieces.filter(kind__in=_FED, reader__isnull=False, hidden__isnull=True)
    for one in excerpts(mine.order_by("-written"), MOST_ITEMS):
        address = here(reverse("piece", args=(one.id,)))
        feed.add_item(
            clean(f"{one.headline} ({one.film.title})" if one.film else one.headline),
            address,
            clean(one.words or "It gives something away: its words stand on its page."),
            unique_id=address,
            author_name=one.author.name,
            pubdate=one.written,
            updateddate=one.edited or one.written,
        )
    text = feed.writeString("utf-8")
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")
