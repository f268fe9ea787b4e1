"""What was kept of a piece as W3C Web Annotations (Sanderson, Ciccarese & Young 2017), as JSON-LD.

Each statement is linked to its passage by its words with a little before and after, and by its
place in the text that was read, whose source is told by the hash of its bytes.
"""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from matchcut.pictures import wording
from matchcut.site import spoilers
from matchcut.site.lines.records import Said, statement
from matchcut.site.writing.models import DocumentRow, PieceRow
from matchcut.sources.documents import ADDRESS

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}]
TYPE = "application/ld+json"
MOST = 200
Json = dict[str, Any]


@require_safe
def page(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Return the kept statements of an outside piece; hidden words are not among them."""
    pieces = PieceRow.objects.in_sight().select_related("document")
    piece = get_object_or_404(pieces, pk=piece_id, document__isnull=False)
    rows = piece.statements.standing().filter(reader__isnull=False)
    kept = rows.select_related("earlier", "later", "piece").order_by("start", "pk")[:MOST]
    address = request.build_absolute_uri(reverse("piece", args=(piece.pk,)))
    items = [
        _annotation(spoilers.said(statement(row), frozenset()), piece.document, address)
        for row in kept
        if piece.document
    ]
    stated = {
        "@context": CONTEXT,
        "id": request.build_absolute_uri(),
        "type": "AnnotationPage",
        "items": items,
    }
    return JsonResponse(stated, content_type=TYPE, json_dumps_params={"ensure_ascii": False})


def _annotation(one: Said, document: DocumentRow, address: str) -> Json:
    stated: Json = {
        "id": f"{address}#{spoilers.key(one)}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"type": "TextualBody", "value": wording.sentence(one), "language": "en"},
        "target": {
            "source": document.source if ADDRESS.match(document.source) else address,
            "selector": list(_selectors(one)),
            **({} if one.gone else {"schema:sha256": document.sha256}),
        },
    }
    if one.keeper:
        stated["creator"] = {"type": "Person", "name": one.keeper}
    return stated


def _selectors(one: Said) -> Iterator[Json]:
    """Yield where the passage stands; its words only where they may be shown."""
    if one.quote is None:
        return
    if one.quote.exact:
        words = {"exact": one.quote.exact, "prefix": one.quote.prefix, "suffix": one.quote.suffix}
        yield {"type": "TextQuoteSelector", **words}
    yield {"type": "TextPositionSelector", "start": one.quote.start, "end": one.quote.end}
