"""Voting on a piece: whether it helps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from matchcut.site.pages.threads import address
from matchcut.site.readers.access import for_readers, reader
from matchcut.site.writing.models import PieceRow
from matchcut.site.writing.votes import vote

_VOTES = {"yes": True, "no": False, "none": None}


@require_POST
@for_readers
def page(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Keep whether the reader finds a piece helpful; one's own takes none."""
    piece = get_object_or_404(PieceRow.objects.in_sight(), pk=piece_id)
    helpful = request.POST.get("helpful")
    if helpful not in _VOTES:
        return render(request, "400.html", status=400)
    if not vote(reader=reader(request), piece=piece, helpful=_VOTES[helpful]):
        raise Http404("one's own piece")
    return redirect(address(piece))
