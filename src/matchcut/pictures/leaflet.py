"""A programme as a leaflet to print: one page that needs nothing else, with every note's voice.

Elements are built as a tree, which escapes whatever titles and quotations hold.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from matchcut.films.values import Film, Role
from matchcut.lineage.programmes import Entry
from matchcut.lines.values import Statement
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


def named(film: Film) -> str:
    """Return the film's name with its year and who directed it."""
    directors = ", ".join(person.name for person in film.people(Role.DIRECTOR))
    return clean(f"{film}, {directors}" if directors else str(film))


def leaflet(programme: Sequence[Entry]) -> str:
    """Return the HTML page of a programme of one film or more."""
    first, last = (clean(programme[at].film.title) for at in (0, -1))
    title = f"From {first} to {last}"
    root = Element("html", {"lang": "en"})
    head = SubElement(root, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    viewport = {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    SubElement(head, "meta", viewport)
    SubElement(head, "title").text = title
    SubElement(head, "style").text = _STYLE
    body = SubElement(root, "body")
    SubElement(body, "h1").text = title
    films = SubElement(body, "ol")
    for entry in programme:
        item = SubElement(films, "li")
        SubElement(item, "h2", {"dir": "auto"}).text = named(entry.film)
        if entry.step:
            _note(item, entry.step.words)
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"


def _note(item: Element, statement: Statement) -> None:
    """Add why the film is there: the claim, its words, and who says so."""
    SubElement(item, "p").text = f"{sentence(statement)}."
    if quotation(statement):
        words = SubElement(item, "blockquote", {"dir": "auto"})
        words.text = f"“{quotation(statement)}”"
    SubElement(item, "p", {"class": "by"}).text = attribution(statement)
