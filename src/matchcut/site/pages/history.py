"""What a reader's piece said before it was edited."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.site import spoilers
from matchcut.site.pages.threads import is_gone
from matchcut.site.spoilers import opened
from matchcut.site.writing.models import PieceRow, RevisionRow, Verdict
from matchcut.site.writing.rendering import parse
from matchcut.site.writing.rendering import render as rendered

MOST_REVISIONS = 10  # whose texts are shown whole; a page stays light


@dataclass(frozen=True, slots=True)
class Version:
    """A piece as it once was; `until` when it was edited."""

    until: datetime
    headline: str
    verdict: str
    html: SafeString


@csrf_exempt  # opening a text changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Return the earlier versions of a piece, the newest first.

    A writer may have marked a spoiler only later. So if the piece, or any version of it, hides
    anything, all versions are hidden until a POST opens them.
    """
    piece = get_object_or_404(PieceRow.objects.select_related("reader"), pk=piece_id)
    revisions = list(piece.revisions.order_by("-until", "-pk")[:MOST_REVISIONS])
    if is_gone(piece) or not revisions:
        raise Http404("history")
    hides = spoilers.hides_anything(piece) or any(map(_hides, revisions))
    visible = not hides or spoilers.piece_key(piece_id) in opened(request)
    shown = {
        "piece": piece,
        "key": spoilers.key(piece),
        "visible": visible,
        "versions": [_version(one, visible=visible) for one in revisions],
    }
    return render(request, "history.html", shown)


def _hides(revision: RevisionRow) -> bool:
    return revision.spoilers or parse(revision.markdown).has_spans


def _version(one: RevisionRow, *, visible: bool) -> Version:
    html = rendered(parse(one.markdown)).html if visible else ""
    verdict = Verdict(one.verdict).label if one.verdict else ""
    return Version(one.until, one.headline, verdict, mark_safe(html))  # noqa: S308 - harmless: it comes from `rendered`
