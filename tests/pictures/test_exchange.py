import csv
import io
import json
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.lineages import US_AND_THEM, random_lineage, us_and_them

from matchcut.lineage import Lineage
from matchcut.pictures.exchange import COLUMNS, gexf, graphml, record, table

lineages = st.builds(
    lambda films, lines, seed: random_lineage(films, lines, seed)[0],
    st.integers(1, 30),
    st.integers(0, 60),
    st.integers(0, 10**6),
)
Graph = Any  # what networkx reads back
WRITE: dict[str, Callable[[Lineage], str]] = {"graphml": graphml, "gexf": gexf}


def opened(form: str, text: str) -> Graph:
    """The graph as another program finds it in the file."""
    if form == "graphml":
        return nx.parse_graphml(text, force_multigraph=True)
    return nx.read_gexf(io.BytesIO(text.encode()))


def said(lineage: Lineage) -> list[tuple[str, str, str]]:
    """Every statement of the lineage as earlier, later and kind."""
    return sorted(
        (one.earlier.id, one.later.id, str(one.kind))
        for line in lineage.lines
        for one in line.statements
    )


@pytest.mark.parametrize("form", WRITE)
@settings(max_examples=20, deadline=None)
@given(lineages)
def test_a_graph_file_opens_with_every_film_and_statement(form: str, lineage: Lineage) -> None:
    graph = opened(form, WRITE[form](lineage))
    assert set(graph.nodes) == {film.id for film in lineage.films}
    edges = [(one, other, more["kind"]) for one, other, more in graph.edges(data=True)]
    assert sorted(edges) == said(lineage)


@pytest.mark.parametrize("form", WRITE)
def test_a_graph_file_tells_all_that_is_known(form: str) -> None:
    graph = opened(form, WRITE[form](us_and_them()))
    film = graph.nodes[US_AND_THEM.id]
    assert (film["label"], film["year"], film["directors"]) == ("Us and Them", 2018, "René Liu")
    ((_, _, edge),) = (one for one in graph.edges(data=True) if one[0] == "The Wizard of Oz")
    told = ("kind", "group", "through", "stance", "directed", "voice", "standing")
    assert [edge[name] for name in told] == [
        *("inverts", "influence", "look", "asserts", True, "page at example.org", "proposed")
    ]
    assert edge["words"].startswith("There the dream has the colours")
    assert edge["source"] == "https://example.org/us-and-them"


@settings(max_examples=20, deadline=None)
@given(lineages)
def test_the_table_has_a_row_for_each_statement(lineage: Lineage) -> None:
    rows = list(csv.DictReader(io.StringIO(table(lineage))))
    assert sorted((row["earlier"], row["later"], row["kind"]) for row in rows) == said(lineage)


@settings(max_examples=20, deadline=None)
@given(lineages)
def test_the_record_holds_every_film_and_statement(lineage: Lineage) -> None:
    told = json.loads(record(lineage, "f0"))
    assert [film["id"] for film in told["films"]] == [film.id for film in lineage.films]
    statements = [one for line in told["lines"] for one in line["statements"]]
    assert sorted((one["earlier"], one["later"], one["kind"]) for one in statements) == said(
        lineage
    )
    assert (told["film"], told["left_out"]) == ("f0", 0)


def test_the_table_names_its_columns_where_nothing_is_said() -> None:
    assert table(random_lineage(1, 0, 1)[0]).split() == [",".join(COLUMNS)]
