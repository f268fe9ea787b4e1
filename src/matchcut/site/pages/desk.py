"""The desk: the texts a reader brought, and the form that brings one."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from matchcut.site.desk.actions import MOST_TEXTS, bring
from matchcut.site.desk.forms import BringForm
from matchcut.site.desk.models import TextRow
from matchcut.site.readers.access import for_readers, reader, too_often
from matchcut.site.readers.limits import READING, allows


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def page(request: HttpRequest) -> HttpResponse:
    """Return the desk; a POST brings a text and leads to it."""
    mine = reader(request)
    if request.method != "POST":
        return _shown(request, BringForm())
    form = BringForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, form)
    if not allows(READING, f"reader {mine.pk}"):
        return too_often(request)
    text = bring(reader=mine, brought=form.brought(f"a text that {mine.name} pasted"))
    if text is None:
        form.add_error(None, f"There are {MOST_TEXTS} texts at your desk. Clear one away first.")
        return _shown(request, form)
    return redirect("desk-text", text.pk)


def _shown(request: HttpRequest, form: BringForm) -> HttpResponse:
    kept = Count("decisions", filter=Q(decisions__statement__isnull=False))
    texts = TextRow.objects.filter(reader=reader(request)).defer("reading", "content", "coming")
    shown = {"form": form, "texts": texts.annotate(kept=kept).order_by("-brought")}
    return render(request, "desk.html", shown, status=422 if form.errors else 200)
