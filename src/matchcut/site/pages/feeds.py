"""Atom feeds: of the whole site, of a film, of a reader. No hidden word is in them."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from matchcut.pictures.measure import clean
from matchcut.reading.values import PieceKind
from matchcut.site.films.models import FilmRow
from matchcut.site.pages.excerpts import Excerpt, excerpts, of_readers
from matchcut.site.readers.models import ReaderRow, folded
from matchcut.site.writing.models import PieceRow, Verdict

MOST_ITEMS = 30
_FED = (PieceKind.REVIEW, PieceKind.POST)


@require_safe
def of_site(request: HttpRequest) -> HttpResponse:
    """Return the newest reviews and posts of the site's readers."""
    newest = (of_readers(kind) for kind in (PieceKind.REVIEW, PieceKind.POST))
    return _feed(request, "what readers write", reverse("home"), newest)


@require_safe
def of_film(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the newest reviews of a film, and the newest pieces that openly speak of it."""
    film = get_object_or_404(FilmRow, pk=film_id)
    reviews = (PieceRow.objects.reviews(film_id, verdict).newest() for verdict in Verdict)
    others = (
        PieceRow.objects.filter(
            kind__in=_FED,
            about__film=film,
            about__spoiler=False,
            about__subject__in=(subject,),  # so asked that databases make use of the index
        ).order_by("-about__subject", "-about__piece")
        for subject in (True, False)
    )
    return _feed(request, str(film), reverse("film", args=(film_id,)), (*reviews, *others))


@require_safe
def of_reader(request: HttpRequest, name: str) -> HttpResponse:
    """Return the newest of what a reader writes, unless the account is closed."""
    writer = get_object_or_404(ReaderRow, folded=folded(name), closed__isnull=True)
    pieces = PieceRow.objects.filter(reader=writer, kind__in=_FED).newest()
    return _feed(request, writer.name, reverse("reader", args=(name,)), [pieces])


def _feed(
    request: HttpRequest, title: str, link: str, parts: Iterable[QuerySet[PieceRow]]
) -> HttpResponse:
    """Return the newest of the pieces that readers wrote, each with how it begins.

    Each part is in order already, as an index has it: one question for all would sort them all.
    """
    here = request.build_absolute_uri
    feed = Atom1Feed(clean(f"Matchcut: {title}"), here(link), "", feed_url=here(request.path))
    for one in _newest(parts):
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


def _newest(parts: Iterable[QuerySet[PieceRow]]) -> list[Excerpt]:
    """Return the newest of all the parts."""
    of_each = (excerpts(part.filter(reader__isnull=False), MOST_ITEMS) for part in parts)
    found = {(one.written, one.id): one for part in of_each for one in part if one.written}
    return [found[place] for place in sorted(found, reverse=True)[:MOST_ITEMS]]
