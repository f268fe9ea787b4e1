"""A page that stands alone: the picture of a lineage, and every statement in its words.

It holds no script and asks for nothing from outside. Elements are built as a tree, which
escapes whatever titles and quotations hold.
"""

from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement, tostring

from matchcut.films.values import Film, Role, TitleKind
from matchcut.lineage import Lineage, around
from matchcut.lines.merging import PROJECT_NOTE
from matchcut.lines.values import Stance, Standing, Statement
from matchcut.pictures.drawing import NARROW, WIDE, draw
from matchcut.pictures.measure import clean, cut
from matchcut.pictures.sections import Entry, Section, left_out, sections, summary
from matchcut.pictures.style import PAGE, PICTURE
from matchcut.pictures.svg import picture, sample
from matchcut.pictures.wording import (
    HIDDEN,
    PROPOSED,
    doubt_of_order,
    quotation,
    source,
    speaker,
    standing,
    through,
    verb,
)

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
NARROW_FILMS = 20  # more cannot be told apart on a narrow screen
NAME_EM = 24.0  # of a title, where it is only said again

_STANCES = {Stance.DENIES: "dissent", Stance.HEDGES: "hedged"}


def page(lineage: Lineage, film: Film) -> str:
    """Return an HTML page on one film's lineage; cut the lineage with `around` first.

    A film that is not in the lineage gets a page that says that nothing is known yet.
    """
    shown = lineage if lineage.film(film.id) else Lineage((film,), ())
    told = sections(shown, film.id)
    anchors = {
        entry: f"entry-{number}"
        for number, entry in enumerate(entry for section in told for entry in section.entries)
    }
    root = Element("html", {"lang": "en"})
    _head(root, film)
    body = SubElement(root, "body")
    header = SubElement(body, "header")
    SubElement(header, "strong").text = "Matchcut"
    _text(header, "where a film comes from, what it became, and who says so")
    main = SubElement(body, "main")
    _title(main, film)
    known = f"{summary(shown, film.id)} {left_out(shown)}".rstrip()
    SubElement(main, "p", {"class": "summary"}).text = known
    if told:
        _figure(main, shown, film, _links(anchors))
    for section in told:
        _section(main, section, film, anchors)
    if any(one.standing is Standing.PROPOSED for entry in anchors for one in entry.statements):
        SubElement(SubElement(body, "footer"), "p").text = PROPOSED
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"


def _head(root: Element, film: Film) -> None:
    head = SubElement(root, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    viewport = {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    SubElement(head, "meta", viewport)
    SubElement(head, "title").text = f"{clean(str(film))}: its lineage"
    SubElement(head, "style").text = PAGE + PICTURE


def _title(main: Element, film: Film) -> None:
    """Add the film's name, and below it its original titles and who directed it."""
    _name(SubElement(main, "h1"), film)
    originals = [title.text for title in film.titles if title.kind is TitleKind.ORIGINAL]
    directors = ", ".join(person.name for person in film.people(Role.DIRECTOR))
    also = [clean(title) for title in dict.fromkeys(originals) if title != film.title]
    also += [f"directed by {clean(directors)}"] if directors else []
    if also:
        SubElement(main, "p", {"class": "also", "dir": "auto"}).text = " · ".join(also)


def _figure(main: Element, lineage: Lineage, film: Film, links: Mapping[str, str]) -> None:
    """Add the picture twice, of which a style sheet shows the one that fits the screen.

    In the narrow one there is room for the nearest films only; it says how many are left out.
    """
    figure = SubElement(main, "figure")
    near = around(lineage, film.id, 1, 1, NARROW_FILMS)
    near = replace(near, left_out=lineage.left_out + len(lineage.films) - len(near.films))
    for css, frame, shown in (("wide", WIDE, lineage), ("narrow", NARROW, near)):
        drawn = picture(draw(shown, film.id, frame), links)
        SubElement(figure, "div", {"class": css}).append(drawn)


def _links(anchors: Mapping[Entry, str]) -> dict[str, str]:
    """Return, for each film and curve of the picture, the first entry that speaks of it."""
    links: dict[str, str] = {}
    for entry, anchor in anchors.items():
        pair = entry.line.earlier.id, entry.line.later.id
        keys = [
            " ".join((*ends, one.kind.group))
            for one in entry.statements
            for ends in (pair, pair[::-1])
        ]
        for key in (*keys, *pair):
            links.setdefault(key, f"#{anchor}")
    return links


def _section(main: Element, section: Section, film: Film, anchors: Mapping[Entry, str]) -> None:
    """Add a heading and, below it, each pair of films with what is said of it."""
    part = SubElement(main, "section")
    SubElement(part, "h2").text = section.heading
    entries = SubElement(part, "ol", {"class": "entries"})
    for entry in section.entries:
        item = SubElement(entries, "li", {"class": "entry", "id": anchors[entry]})
        heading = SubElement(item, "h3")
        if film.id in (entry.line.earlier.id, entry.line.later.id):
            _name(heading, entry.other(film.id))
        else:
            _name(heading, entry.line.earlier)
            _text(heading, " and ")
            _name(heading, entry.line.later)
        for statement in entry.statements:
            _statement(item, statement, film)


def _statement(item: Element, statement: Statement, film: Film) -> None:
    """Add a claim, its words, and who says it where."""
    css = f"statement {statement.kind.group} {_STANCES.get(statement.stance, '')}".rstrip()
    said = SubElement(item, "div", {"class": css})
    _claim(SubElement(said, "p", {"class": "claim"}), statement, film)
    if statement.spoiler:
        SubElement(said, "p", {"class": "hidden"}).text = HIDDEN
    elif quotation(statement):
        words = f"“{quotation(statement)}”"
        SubElement(SubElement(said, "blockquote", {"dir": "auto"}), "p").text = words
    by = SubElement(said, "p", {"class": "by"})
    _text(by, speaker(statement))
    if place := source(statement):
        _text(by, ", ")
        if place.startswith(("https://", "http://")):
            SubElement(by, "a", {"href": place, "rel": "noreferrer"}).text = place
        else:
            _text(by, place)
    _text(by, f" · {standing(statement)}")


def _claim(row: Element, statement: Statement, film: Film) -> None:
    """Add "Us and Them draws on it, through look", with the kind's sign before it."""
    row.append(sample(statement.kind))
    if statement.later.id == film.id:
        _verb(row, _short(film), statement, "it")
    elif statement.earlier.id == film.id:
        _verb(row, "", statement, _short(film))
    else:
        _verb(row, _short(statement.later), statement, _short(statement.earlier))
    if statement.through:
        _text(row, f", through {through(statement)}")
    if doubt := doubt_of_order(statement):
        _text(row, f" ({doubt})")
    notes = [
        _STANCES.get(statement.stance, ""),
        "project note" if statement.voice[:1] == (PROJECT_NOTE,) else "",
    ]
    for note in filter(None, notes):
        _text(row, " ")
        SubElement(row, "span", {"class": "chip"}).text = note


def _verb(row: Element, subject: str, statement: Statement, thing: str) -> None:
    _text(row, f"{subject} " if subject else "")
    SubElement(row, "span", {"class": "verb"}).text = verb(statement)
    _text(row, f" {thing}")


def _name(heading: Element, film: Film) -> None:
    SubElement(heading, "bdi").text = clean(film.title)
    _text(heading, " ")
    SubElement(heading, "span", {"class": "year"}).text = str(film.year or "year unknown")


def _short(film: Film) -> str:
    return cut(clean(film.title), NAME_EM, 1)


def _text(parent: Element, text: str) -> None:
    """Add text after all that the element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
