"""A programme as a leaflet: films in their order, each with its note; as HTML that needs nothing.

Elements are built as a tree, which escapes whatever titles and quotations hold. `pdf` prints it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from matchcut.films.values import Film, Role
from matchcut.lineage.programmes import Entry
from matchcut.lineage.steps import Step
from matchcut.pictures.measure import clean
from matchcut.pictures.page import POLICY
from matchcut.pictures.wording import attribution, quotation, sentence

_STYLE = """
@page { size: A4; margin: 18mm }
body { font: 11pt/1.4 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.5em; line-height: 1.2 }
h2 { font-size: 1.1em; margin: 0 0 .2em }
ol { padding-left: 1.4em }
li { margin: 0 0 1em; break-inside: avoid }
p { margin: .2em 0 }
blockquote { margin: .2em 0 .2em 1em; font-style: italic }
.by { font-size: .85em; color: #444 }
@media print { body { margin: 0; padding: 0 } .by { color: #000 } }
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """A film of a leaflet, and what is said beside it: a claim, its words, and who says so."""

    name: str
    note: str = ""
    words: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What is printed; `foot` stands below all."""

    title: str
    films: tuple[Noted, ...]
    foot: str = ""


def named(film: Film) -> str:
    """Return the film's name with its year and who directed it."""
    directors = ", ".join(person.name for person in film.people(Role.DIRECTOR))
    return clean(f"{film}, {directors}" if directors else str(film))


def of(programme: Sequence[Entry]) -> Leaflet:
    """Return the leaflet of a programme of one film or more."""
    return Leaflet(title(programme), tuple(_noted(entry.film, entry.step) for entry in programme))


def title(programme: Sequence[Entry]) -> str:
    """Return what a programme is called: by its first film and its last."""
    first, last = (clean(programme[at].film.title) for at in (0, -1))
    return f"From {first} to {last}"


def _noted(film: Film, step: Step | None) -> Noted:
    if step is None:
        return Noted(named(film))
    said = step.words
    return Noted(named(film), f"{sentence(said)}.", quotation(said), attribution(said))


def html(leaflet: Leaflet) -> str:
    """Return the leaflet as an HTML page."""
    root = Element("html", {"lang": "en"})
    head = SubElement(root, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    viewport = {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    SubElement(head, "meta", viewport)
    SubElement(head, "title").text = leaflet.title
    SubElement(head, "style").text = _STYLE
    body = SubElement(root, "body")
    SubElement(body, "h1").text = leaflet.title
    films = SubElement(body, "ol")
    for film in leaflet.films:
        item = SubElement(films, "li")
        SubElement(item, "h2", {"dir": "auto"}).text = film.name
        _write(item, film)
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"


def _write(item: Element, film: Noted) -> None:
    """Add what is said beside a film, as far as there is anything."""
    if film.note:
        SubElement(item, "p").text = film.note
    if film.words:
        SubElement(item, "blockquote", {"dir": "auto"}).text = f"“{film.words}”"
    if film.by:
        SubElement(item, "p", {"class": "by"}).text = film.by
