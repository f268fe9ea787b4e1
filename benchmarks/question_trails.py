"""Trails through the site: links that are clicked and forms that are filled in, as people do.

Beside them all lines as the core holds them, for the plain answers.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlencode

from selectolax.lexbor import LexborHTMLParser, LexborNode

from matchcut.films.values import Film
from matchcut.lineage import Lineage, ancestors, build, descendants
from matchcut.lineage.descent import beside
from matchcut.lines.values import Line, Statement

Answer = frozenset[str]
Page = LexborHTMLParser


class Visit:
    """A visit that begins on a film's page and counts its steps."""

    def __init__(self, get: Callable[[str], str], film_id: str) -> None:
        self._get, self.film_id, self.steps = get, film_id, 0
        self.page = Page(get(f"/film/{film_id}"))

    def click(self, link: LexborNode) -> Page:
        """The page that a link of this page leads to."""
        return Page(self.fetch(str(link.attributes["href"])))

    def fetch(self, address: str) -> str:
        """What an address of this page leads to."""
        self.steps += 1
        return self._get(address)

    def explore(self, **asked: str | tuple[str, ...] | Callable[[set[str]], str]) -> Page:
        """The explorer, after its form was filled in so; what is a function chooses there."""
        page = self.click(self.page.css('a[href$="/lineage"]')[0])
        sent = {name: _chosen(page, name, value) for name, value in asked.items()}
        action = page.css("form.sift")[0].attributes["action"]
        return Page(self.fetch(f"{action}?{urlencode(sent, doseq=True)}"))

    def line(self) -> Page:
        """The page of the film's line with the first of its neighbours by id."""
        links = self.page.css("a.to-line")
        return self.click(min(links, key=lambda link: self._other(str(link.attributes["href"]))))

    def _other(self, address: str) -> str:
        return next(end for end in _ends(address) if end != self.film_id)


def _chosen(
    page: Page, name: str, value: str | tuple[str, ...] | Callable[[set[str]], str]
) -> tuple[str, ...]:
    """Return what is sent of a field; it must be on offer there."""
    fields = page.css(f'form.sift [name="{name}"]')
    parts = [one for field in fields for one in field.css("option")]
    parts += page.css("datalist option") if name == "voice" else []
    offered = {one.attributes.get("value") or one.text() for one in (*fields, *parts)} - {""}
    if callable(value):
        return (value(offered),) if offered else ()
    values = (value,) if isinstance(value, str) else value
    if not offered >= set(values):
        raise LookupError(f"{name} offers {offered}, not {values}")
    return values


def _ends(address: str) -> list[str]:
    return unquote(address).split("?")[0].split("/")[2:4]


@dataclass(frozen=True, slots=True)
class Known:
    """All lines and the films with their makers, as the core holds them."""

    lineage: Lineage
    films: dict[str, Film]

    def lines(self, film_id: str) -> list[Line]:
        """The lines of a film."""
        return [one for one in self.lineage.lines if film_id in (one.earlier.id, one.later.id)]

    def first(self, film_id: str) -> tuple[Statement, ...]:
        """What is said on the line with the first of its neighbours by id."""
        return min(self.lines(film_id), key=lambda line: other(line, film_id)).statements

    def only(self, let_in: Callable[[Statement], bool]) -> Lineage:
        """The lineage of these statements alone."""
        left = (
            Line(line.earlier, line.later, tuple(filter(let_in, line.statements)))
            for line in self.lineage.lines
        )
        return build([line for line in left if line.statements])


def other(line: Line, film_id: str) -> str:
    """Return the film of a line that is not this one."""
    return line.later.id if line.earlier.id == film_id else line.earlier.id


def back(lineage: Lineage, film_id: str) -> set[str]:
    """Return the films a film stems from in four steps, and what stands beside it."""
    return {one.id for one in ancestors(lineage, film_id, 4)} | {*beside(lineage.lines, film_id)}


def on(lineage: Lineage, film_id: str) -> set[str]:
    """Return the films that stem from a film in four steps, and what stands beside it."""
    return {one.id for one in descendants(lineage, film_id, 4)} | {*beside(lineage.lines, film_id)}


def pictured(page: Page, film_id: str) -> dict[str, str]:
    """Return the films of the explorer's picture that were asked for, each with its year."""
    found = {}
    for film in page.css("svg .film:not(.between)"):
        link = film.parent.attributes.get("href") if film.parent else None
        year = re.search(r"\((\d+)\)$", film.css("title")[0].text())
        found[_ends(f"/{link}")[1] if link else film_id] = year[1] if year else ""
    return found


def under(page: Page, heading: str) -> Answer:
    """Return the films under a heading of a film's page of which something is claimed."""
    return frozenset(
        unquote(str(film.css("h4 a")[0].attributes["href"])).split("/")[2]
        for part in page.css("section.told")
        if part.css("h3")[0].text() == heading
        for film in part.css("ul.neighbours > li")
        if film.css(".statement:not(.denies)")
    )


def texts(page: Page, selector: str) -> Answer:
    """Return the texts of these parts of a page."""
    return frozenset(" ".join(one.text().split()) for one in page.css(selector))
