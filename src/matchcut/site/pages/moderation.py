"""What operators see: one thing to hide or show, and the log of all that was done."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from matchcut.site.lines.models import StatementRow
from matchcut.site.moderation import actions
from matchcut.site.pages.threads import address
from matchcut.site.readers.access import for_operators, reader
from matchcut.site.readers.models import ListRow, LogRow, ReaderRow
from matchcut.site.writing.models import CopyRow, PieceRow, RecommendationRow

ENTRIES_A_PAGE = 100
TAKE_OUT, BRING_BACK = "take-out", "bring-back"


class WhyForm(forms.Form):
    """The reason, for the log."""

    why = forms.CharField(
        max_length=500, help_text="Kept in the log, which only operators see.", label="Why"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_operators
def moderate(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Return the form that hides one thing or shows it again; a POST does so, and says why.

    It says what it is to do, so that one sent twice does not undo itself.
    """
    row = actions.find(kind, pk)
    form, is_out = WhyForm(request.POST or None), actions.is_out(row)
    if request.method == "POST" and form.is_valid():
        change = actions.bring_back if is_out else actions.take_out
        if request.POST.get("do") == (BRING_BACK if is_out else TAKE_OUT):
            change(row=row, operator=reader(request), why=form.cleaned_data["why"])
        return redirect("log")
    told = {"form": form, "kind": kind, "is_out": is_out, "called": actions.worded(row)}
    told |= {"do": BRING_BACK if is_out else TAKE_OUT, "place": _place(row)}
    return render(request, "moderate.html", told)


@require_safe
@for_operators
def log(request: HttpRequest) -> HttpResponse:
    """Return what operators did, the newest first."""
    rows = LogRow.objects.order_by("-when", "-pk")
    shown = Paginator(rows, ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "log.html", {"shown": shown})


def _place(row: actions.Row) -> str:
    """Return the address of the page on which the row is seen, or was."""
    match row:
        case ReaderRow():
            return reverse("reader", args=(row.name,))
        case PieceRow():
            return address(row)
        case StatementRow():
            return reverse("line", args=(row.earlier_id, row.later_id))
        case ListRow():
            return reverse("list", args=(row.pk,))
        case RecommendationRow() | CopyRow():
            return reverse("film", args=(row.film_id,))
