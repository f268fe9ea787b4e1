"""A draft's preview, where its writer decides on what was found in it, and its publishing."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_POST

from matchcut.pictures import wording
from matchcut.site.catalogue import catalogue
from matchcut.site.pages.drafts import FORM, editor, own
from matchcut.site.pages.threads import address
from matchcut.site.publishing.actions import (
    Prepared,
    prepare,
    publish,
    undecided,
    withdraw,
)
from matchcut.site.publishing.reading import Proposal
from matchcut.site.publishing.spoiling import decide, suggested
from matchcut.site.publishing.statements import Decided
from matchcut.site.readers.access import for_readers, reader, too_often
from matchcut.site.readers.limits import READING, allows
from matchcut.site.writing.forms import WritingForm
from matchcut.site.writing.models import DraftRow, PieceRow, Verdict
from matchcut.site.writing.rendering import render as rendered

KEEP, DECLINE = "keep", "decline"
_FIELD = "proposal-"


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement found in a draft, as its writer is asked about it."""

    field: str
    claim: str
    words: str
    hidden: bool
    speaker: str


@require_http_methods(FORM)
@for_readers
def preview(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Return a draft as it will look, and what was found in it; a POST publishes it."""
    draft = own(request, draft_id)
    form = WritingForm(draft, vars(draft), complete=True)
    if not form.is_valid():
        return editor(request, draft, form)
    if not allows(READING, f"reader {draft.reader_id}"):
        return too_often(request, draft=draft)
    prepared = prepare(draft, catalogue())
    if request.method == "POST":
        piece = publish(draft=draft, prepared=prepared, decided=_decided(request))
        if piece:
            return redirect(address(piece))
        return _unpublished(request, draft, form)
    return render(request, "preview.html", _shown(draft, prepared))


@require_POST
@for_readers
def spoilers(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Hide a sentence of a draft, or ask of it no more, and lead back to its preview."""
    draft = own(request, draft_id)
    decide(draft=draft, hide=request.POST.get("hide", ""), leave=request.POST.get("leave", ""))
    return redirect(f"{reverse('preview', args=(draft.pk,))}#spoilers")


@require_POST
@for_readers
def take_back(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Take the reader's own piece off the site."""
    mine = PieceRow.objects.in_sight().filter(reader=reader(request))
    piece = get_object_or_404(mine, pk=piece_id)
    film, thread = piece.film_id, piece.thread_id
    withdraw(piece=piece)
    if thread:
        return redirect("piece", thread)
    return redirect("film", film) if film else redirect("home")


def _unpublished(request: HttpRequest, draft: DraftRow, form: WritingForm) -> HttpResponse:
    """Return why a draft is not published, or lead to where it is, if it was sent twice."""
    if not DraftRow.objects.filter(pk=draft.pk).exists():
        if draft.piece:
            return redirect(address(draft.piece))
        return redirect("reader", draft.reader.name)
    form.add_error(None, "It is not published: what it answers or changes was taken away.")
    return editor(request, draft, form)


def _shown(draft: DraftRow, prepared: Prepared) -> dict[str, object]:
    html = rendered(prepared.parsed, prepared.found.named).html
    return {
        "draft": draft,
        "verdict": Verdict(draft.verdict).label if draft.verdict else "",
        "html": mark_safe(html),  # noqa: S308 - harmless: it comes from `rendered`
        "has_spans": prepared.parsed.has_spans,
        "warns": prepared.found.warns and not draft.spoilers,
        "spoilers": suggested(draft),
        "proposals": [_asked(one) for one in undecided(draft, prepared)],
    }


def _asked(one: Proposal) -> Asked:
    """Return a proposal in words; to its writer nothing is hidden."""
    said = replace(one.statement, spoiler=False)
    return Asked(
        field=_FIELD + one.key,
        claim=wording.sentence(said),
        words=wording.quotation(said),
        hidden=one.statement.spoiler,
        speaker=wording.speaker(said),
    )


def _decided(request: HttpRequest) -> Decided:
    said = {
        name.removeprefix(_FIELD): value
        for name, value in request.POST.items()
        if name.startswith(_FIELD)
    }
    return Decided(
        kept=frozenset(key for key, value in said.items() if value == KEEP),
        declined=frozenset(key for key, value in said.items() if value == DECLINE),
    )
