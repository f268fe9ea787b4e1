"""A film's lineage on its page: the picture, and what is said under each heading."""

from dataclasses import dataclass, replace
from xml.etree.ElementTree import tostring

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import cache_control

from matchcut.films.values import Film
from matchcut.lineage import Lineage, around, build
from matchcut.lines.merging import independent_voices
from matchcut.lines.values import Line, Stance
from matchcut.pictures import NARROW, WIDE, draw
from matchcut.pictures.sections import Entry, sections
from matchcut.pictures.style import PICTURE
from matchcut.pictures.svg import Links, picture
from matchcut.pictures.values import Drawing
from matchcut.site.lines.models import StatementRow, StatementSet
from matchcut.site.lines.records import Said
from matchcut.site.pages.excerpts import beginning
from matchcut.site.pages.shown import Shown, lines, shown
from matchcut.site.questions import Question
from matchcut.site.spoilers import Opened

WIDE_FILMS, NARROW_FILMS = 24, 12  # more cannot be read at the width of a page, or of a hand
# A page stays light: so many films under one heading, and under all of them together.
MOST_NEIGHBOURS_TOLD, MOST_TOLD_IN_ALL = 12, 28
FEW_NEIGHBOURS = 12  # of which there is room for more than one statement each
MOST_TOLD = 3  # statements of a pair that the film's page tells; the line's page tells all
MOST_BEYOND = 100  # statements between other films: the picture has room for two dozen of these
_near = Question(lambda film_id: StatementRow.objects.touching([film_id]).surest())


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The other film of a line, and the first of what is said; `more` is left to its page."""

    film: Film
    line: str
    told: tuple[Shown, ...]
    more: int
    voices: int
    voices_against: int


@dataclass(frozen=True, slots=True)
class Told:
    """A heading and the films that stand below it."""

    heading: str
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """All that a film's page says of its lineage."""

    wide: SafeString
    narrow: SafeString
    told: tuple[Told, ...]

    @property
    def films(self) -> int:
        """How many films are told of."""
        return len({near.film.id for section in self.told for near in section.neighbours})


def of(film: Film, opened: Opened) -> Around:
    """Return the lineage around a film; asks twice, however many films there are."""
    near = lines(_near(film.id), opened)
    beside = build(near, (film,))
    if not near:
        return Around(SafeString(), SafeString(), ())
    first = around(beside, film.id, 1, 1, WIDE_FILMS)
    others = [one.id for one in first.films if one.id != film.id]
    far = _beyond(film.id, others, room=len(first.films) < WIDE_FILMS)
    lineage = build((*near, *lines(far, opened)), (film,))
    return Around(
        wide=_picture(around(lineage, film.id, 2, 2, WIDE_FILMS), film.id, wide=True),
        narrow=_picture(around(lineage, film.id, 1, 1, NARROW_FILMS), film.id, wide=False),
        told=_told(beside, film.id),
    )


def _beyond(film_id: str, others: list[str], *, room: bool) -> StatementSet:
    """Return what joins the films that are shown beside a film.

    Where there is `room` for more films, also what joins those to further ones.
    """
    said = StatementRow.objects.all()
    far = said.touching(others) if room else said.filter(earlier__in=others, later__in=others)
    return far.exclude(Q(earlier=film_id) | Q(later=film_id)).surest(MOST_BEYOND)


def _told(lineage: Lineage, film_id: str) -> tuple[Told, ...]:
    """Return what is said under each heading, by release; the best argued where it is too much."""
    found = sections(lineage, film_id)
    room = min(MOST_NEIGHBOURS_TOLD, MOST_TOLD_IN_ALL // max(1, len(found)))
    films = sum(min(room, len(section.entries)) for section in found)
    each = MOST_TOLD if films <= FEW_NEIGHBOURS else 1
    return tuple(
        Told(
            section.heading.value,
            tuple(_neighbour(entry, film_id, each) for entry in _best(section.entries, room)),
        )
        for section in found
    )


def _best(entries: tuple[Entry, ...], room: int) -> list[Entry]:
    """Return those of which most voices speak, in the order in which they came."""
    voices = {at: independent_voices(entry.statements) for at, entry in enumerate(entries)}
    return [entries[at] for at in sorted(sorted(voices, key=lambda at: -voices[at])[:room])]


def _neighbour(entry: Entry, film_id: str, most: int) -> Neighbour:
    denied = [one for one in entry.statements if one.stance is Stance.DENIES]
    claimed = [one for one in entry.statements if one.stance is not Stance.DENIES]
    told = [shown(one) for one in (*claimed, *denied) if isinstance(one, Said)]
    return Neighbour(
        entry.other(film_id),
        line_address(entry.line),
        tuple(replace(one, words=beginning(one.words)) for one in told[:most]),
        max(0, len(told) - most),
        independent_voices(claimed),
        independent_voices(denied),
    )


def line_address(line: Line) -> str:
    """Return the address of a line's page."""
    return reverse("line", args=(line.earlier.id, line.later.id))


def _picture(lineage: Lineage, film_id: str, *, wide: bool) -> SafeString:
    """Return the picture with its films and lines as links."""
    drawing = draw(lineage, film_id, WIDE if wide else NARROW)
    links = {film.id: reverse("film", args=(film.id,)) for film in lineage.films}
    del links[film_id]
    return embedded(drawing, links | line_links(drawing))


def line_links(drawing: Drawing) -> dict[str, str]:
    """Return the address of the page of each curve's line."""
    return {edge.key: reverse("line", args=(edge.earlier, edge.later)) for edge in drawing.edges}


def embedded(drawing: Drawing, links: Links) -> SafeString:
    """Return the picture as it stands in a page, whose own style sheet colours it."""
    root = picture(drawing, links)
    for element in list(root.iter()):
        for child in element.findall("style"):
            element.remove(child)  # the policy of the pages allows no style but from files
        for child in element.findall("desc") if element is not root else ():
            element.remove(child)  # the page tells the same in words below
    return mark_safe(tostring(root, encoding="unicode"))  # noqa: S308 - written by ElementTree


@cache_control(public=True, max_age=3_600)
def style(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - every view is given it
    """Return the style sheet of the pictures."""
    return HttpResponse(PICTURE, content_type="text/css; charset=utf-8")
