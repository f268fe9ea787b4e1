"""What a picture shows, for other programs: a table of its statements, JSON, or a graph file.

GraphML (Brandes, Eiglsperger, Herman, Himsolt & Marshall 2002) is read by yEd, Cytoscape and
most libraries; GEXF 1.2 by Gephi. Both are written by networkx. Each statement is an edge of its
own, from the earlier film to the later; `directed` is false where no order is claimed.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from matchcut.films.values import Film, Role
from matchcut.lineage import Lineage
from matchcut.lines.values import Statement
from matchcut.pictures import wording
from matchcut.pictures.measure import clean

if TYPE_CHECKING:
    import networkx as nx

COLUMNS = (
    *("earlier", "earlier_title", "earlier_year", "later", "later_title", "later_year"),
    *("kind", "group", "through", "stance", "directed", "words", "voice", "source", "standing"),
    *("date", "spoiler"),
)


def table(lineage: Lineage) -> str:
    """Return the statements as CSV under `COLUMNS`, in the order of the lineage."""
    written = _Written()
    rows = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    rows.writeheader()
    for one in _statements(lineage):
        ends = {
            f"{end}{name}": value
            for end, film in (("earlier", one.earlier), ("later", one.later))
            for name, value in (("", film.id), ("_title", film.title), ("_year", film.year))
        }
        rows.writerow({**ends, **_said(one)})
    return "".join(written)


class _Written(list[str]):
    """Text as it is written, in parts."""

    def write(self, text: str) -> None:
        """Add a part."""
        self.append(text)


def record(lineage: Lineage, film_id: str) -> str:
    """Return the lineage around a film as JSON: its films, and what is said on each line."""
    told = {
        "film": film_id,
        "films": [{"id": film.id, **_film(film)} for film in lineage.films],
        "lines": [
            {
                "earlier": line.earlier.id,
                "later": line.later.id,
                "statements": [
                    {"earlier": one.earlier.id, "later": one.later.id, **_said(one)}
                    for one in line.statements
                ],
            }
            for line in lineage.lines
        ],
        "left_out": lineage.left_out,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def graphml(lineage: Lineage) -> str:
    """Return the lineage as GraphML."""
    import networkx as nx  # noqa: PLC0415 - loads for a second, and few ask for graphs

    return "\n".join(nx.generate_graphml(_graph(lineage))) + "\n"


def gexf(lineage: Lineage) -> str:
    """Return the lineage as GEXF 1.2."""
    import networkx as nx  # noqa: PLC0415 - as above

    return "\n".join(nx.generate_gexf(_graph(lineage), version="1.2draft")) + "\n"


def _graph(lineage: Lineage) -> "nx.MultiDiGraph[str]":
    import networkx as nx  # noqa: PLC0415 - as above

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for film in lineage.films:
        graph.add_node(film.id, **_film(film))
    for at, one in enumerate(_statements(lineage)):
        graph.add_edge(one.earlier.id, one.later.id, key=f"s{at}", **_said(one))
    return graph


def _statements(lineage: Lineage) -> Iterator[Statement]:
    return (one for line in lineage.lines for one in line.statements)


def _film(film: Film) -> Mapping[str, str | int]:
    """Return what is known of a film; a year that is not known is left out."""
    directors = "; ".join(clean(person.name) for person in film.people(Role.DIRECTOR))
    known: dict[str, str | int] = {
        "label": clean(film.title),
        "directors": directors,
        "countries": " ".join(map(clean, film.countries)),
    }
    return known | ({"year": film.year} if film.year is not None else {})


def _said(one: Statement) -> Mapping[str, str | bool]:
    """Return what a statement says; words that are hidden stay hidden."""
    return {
        "kind": str(one.kind),
        "group": str(one.kind.group),
        "through": " ".join(one.through),
        "stance": str(one.stance),
        "directed": one.directed and not one.kind.paired,
        "words": wording.quotation(one),
        "voice": wording.speaker(one),
        "source": clean(one.source or ""),
        "standing": wording.standing(one),
        "date": one.date or "",
        "spoiler": one.spoiler,
    }
