"""A lineage as a file: the picture, a graph, a table, or all that is known of it as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.pictures import svg
from matchcut.pictures.exchange import gexf, graphml, record, table
from matchcut.pictures.png import png
from matchcut.pictures.style import DARK, LIGHT, PRINT
from matchcut.pictures.values import Drawing

FORMS = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
PNGS = {"dark.png": "dark", "print.png": "for print"}
_THEMES = {"png": LIGHT, "dark.png": DARK, "print.png": PRINT}
PICTURES = frozenset(("svg", *_THEMES))


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds, and of which media type it is."""

    content: str | bytes
    media_type: str


def label(form: str) -> str:
    """Return what people call a form of file."""
    return {"graphml": "GraphML"}.get(form, form.upper())


def picture(form: str, drawing: Drawing, links: Mapping[str, str]) -> Written:
    """Return the picture in one of `PICTURES`; films and lines of an SVG are links."""
    if form == "svg":
        return Written(svg(drawing, links), FORMS[form])
    return Written(png(drawing, _THEMES[form]), FORMS["png"])


def exchange(form: str, lineage: Lineage, film: Film) -> Written:
    """Return the lineage in one of the forms that are no picture."""
    if form == "json":
        return Written(record(lineage, film.id), FORMS[form])
    return Written({"graphml": graphml, "gexf": gexf, "csv": table}[form](lineage), FORMS[form])
