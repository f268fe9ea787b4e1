"""A line's page: all that is said of one pair of films, for and against."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.lines.merging import independent_voices
from matchcut.lines.values import Stance
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import Said
from matchcut.site.pages.shown import lines, shown
from matchcut.site.spoilers import opened


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, earlier_id: str, later_id: str) -> HttpResponse:
    """Return all statements about a pair; a POST opens what is hidden among them."""
    open_keys = opened(request)
    found = lines(StatementRow.objects.of_pair(earlier_id, later_id), open_keys)
    if not found:
        raise Http404("line")
    (line,) = found
    if line.earlier.id != earlier_id:
        return redirect("line", line.earlier.id, line.later.id, permanent=True)
    said = [one for one in line.statements if isinstance(one, Said)]
    against = [one for one in said if one.stance is Stance.DENIES]
    claims = [one for one in said if one.stance is not Stance.DENIES]
    return render(
        request,
        "line.html",
        {
            "line": line,
            "claims": [shown(one) for one in claims],
            "against": [shown(one) for one in against],
            "voices": independent_voices(claims),
            "voices_against": independent_voices(against),
            "opened": sorted(open_keys),
        },
    )
