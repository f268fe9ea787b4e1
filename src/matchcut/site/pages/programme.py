"""Programmes: films that lead somewhere, to be edited, kept as a list, and printed on one page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from matchcut.films.values import Film
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.programmes import Entry, Slot, entries, plan
from matchcut.lineage.steps import Step
from matchcut.pictures import leaflet
from matchcut.pictures.pdf import pdf
from matchcut.pictures.wording import attribution, quotation, sentence
from matchcut.site.films import records
from matchcut.site.lines.snapshots import walkable
from matchcut.site.pages.excerpts import beginning
from matchcut.site.pages.naming import Named, named
from matchcut.site.pages.notes import notes
from matchcut.site.pages.suggestions import directors
from matchcut.site.pages.walks import StepShown, lines_of, stands, steps_shown
from matchcut.site.readers import actions
from matchcut.site.readers.access import for_readers, reader
from matchcut.site.readers.actions import Noted
from matchcut.site.readers.forms import NOTE_CHARS
from matchcut.site.readers.models import ListRow

LENGTH, LEAST, MOST = 6, 2, 12
MOST_ENDS = 2
MOST_PRINTED = 60  # films of a list; more are no leaflet
PLACE_CHARS = 4
_ASKED = Filter(EVERYTHING.groups, spoilers=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """A film of a programme, the step that leads to it, and the note a reader may begin with."""

    film: Film
    directors: str
    step: StepShown | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The film to begin with, the one to end with if any, and how many there are to be."""

    ends: tuple[Named, ...]
    length: int = LENGTH

    @property
    def films(self) -> list[str]:
        """The films by id, as far as it is clear which are meant."""
        return [end.film.pk for end in self.ends if end.film]

    @property
    def address(self) -> str:
        """What stands for it in an address."""
        named = [("film", end.address) for end in self.ends if end.address]
        return urlencode([*named, ("length", self.length)])


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Return a programme, and the form that asks for one."""
    wanted = _wanted(request)
    typed = [end for end in wanted.ends if end.typed]
    if typed and all(end.film for end in typed) and wanted.films != [end.typed for end in typed]:
        return redirect(f"{reverse('programme')}?{wanted.address}")
    clear = len(wanted.films) == len(typed)
    shown = _shown(wanted) if typed and clear else ()
    told = {
        "fields": tuple(zip(("first", "last"), wanted.ends, strict=True)),
        "wanted": wanted,
        "asked": bool(typed) and clear,
        "title": leaflet.title([Entry(one.film) for one in shown]) if shown else "",
        "programme": shown,
        "lengths": range(LEAST, MOST + 1),
    }
    return render(request, "programme.html", told)


@require_safe
def printed(request: HttpRequest) -> HttpResponse:
    """Return a programme as a PDF of one page."""
    wanted = _wanted(request)
    found = _entries(wanted) if wanted.films else ()
    if not found:
        raise Http404("programme")
    link = request.build_absolute_uri(f"{reverse('programme')}?{wanted.address}")
    made = leaflet.of(found)
    return _pdf(leaflet.Leaflet(made.title, made.films, link))


@require_POST
@for_readers
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a programme as the reader has edited it as one of their lists, and lead there."""
    asked = request.POST
    ids = (one for one in asked.getlist("film") if "\0" not in one)  # no id has one
    films = list(dict.fromkeys(ids))[:MOST_PRINTED]
    chosen = [film for film in films if f"leave-{film}" not in asked]
    order = sorted(chosen, key=lambda film: _place(asked.get(f"place-{film}", "")))
    noted = [
        Noted(film, asked.get(f"note-{film}", "").replace("\0", "").strip()[:NOTE_CHARS])
        for film in order
    ]
    if not noted:
        return redirect("programme")
    title = asked.get("title", "").replace("\0", "").strip()[:200] or "A programme"
    made = actions.make_list(reader=reader(request), title=title, films=noted)
    return redirect("list", made.pk)


@require_safe
def list_printed(request: HttpRequest, list_id: int) -> HttpResponse:
    """Return a list as a PDF of one page, with what is marked in its notes left out."""
    seen = ListRow.objects.seen_by(request.user).select_related("reader")
    row = get_object_or_404(seen, pk=list_id)
    films = list(row.films.select_related("film").order_by("place")[:MOST_PRINTED])
    told = notes(request, (one.note for one in films)).words
    noted = (
        leaflet.Noted(leaflet.named(records.named(one.film)), note)
        for one, note in zip(films, told, strict=True)
    )
    link = request.build_absolute_uri(reverse("list", args=(row.pk,)))
    return _pdf(leaflet.Leaflet(row.title, tuple(noted), f"A list by {row.reader.name}. {link}"))


def _pdf(made: leaflet.Leaflet) -> HttpResponse:
    named = {"Content-Disposition": 'inline; filename="programme.pdf"'}
    return HttpResponse(pdf(made), content_type="application/pdf", headers=named)


def _place(typed: str) -> int:
    """Return the place that was typed; what is no number comes last."""
    return int(typed) if typed.isdecimal() and len(typed) < PLACE_CHARS else MOST_PRINTED + 1


def _wanted(request: HttpRequest) -> Wanted:
    typed = (*request.GET.getlist("film")[:MOST_ENDS], "", "")[:MOST_ENDS]
    length = _place(request.GET.get("length", ""))
    return Wanted(tuple(map(named, typed)), length if LEAST <= length <= MOST else LENGTH)


def _slots(wanted: Wanted) -> tuple[Slot, ...]:
    start, *goal = wanted.films
    return plan(walkable(_ASKED), start, goal[0] if goal else None, wanted.length)


def _entries(wanted: Wanted) -> tuple[Entry, ...]:
    """Return the programme with its words; none where a step has lost them since."""
    slots = _slots(wanted)
    joints = [(slot.joined_to, slot.film) for slot in slots if slot.joined_to]
    lines = lines_of(joints, frozenset())
    if not all(stands(joint, lines, _ASKED) for joint in joints):
        return ()
    return entries(slots, lines, _ASKED)


def _shown(wanted: Wanted) -> tuple[Shown, ...]:
    return tuple(_entry_shown(entry) for entry in _entries(wanted))


def _entry_shown(entry: Entry) -> Shown:
    if entry.step is None:
        return Shown(entry.film, directors(entry.film))
    (told,) = steps_shown([entry.step], set())
    return Shown(entry.film, directors(entry.film), told, _note(entry.step))


def _note(step: Step) -> str:
    """Return the words of a step as plain text, for a reader to begin a note with."""
    said, words = step.words, beginning(quotation(step.words))
    return f"{sentence(said)}.{f' “{words}”' if words else ''} ({attribution(said)})"[:NOTE_CHARS]
