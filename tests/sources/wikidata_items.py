"""Items of Wikidata as its JSON dump writes them, a few of a small world."""

import json
from pathlib import Path
from typing import Any

from tests.sources.staged_tables import packed

Item = dict[str, Any]


def snak(name: str, value: Any) -> Item:  # noqa: ANN401 - whatever the property takes
    """A value of a property: an item if it looks like one, a date, a text in a language, a text."""
    if isinstance(value, str) and value[:1] == "Q" and value[1:].isdecimal():
        numbered = {"entity-type": "item", "numeric-id": int(value[1:]), "id": value}
        value, kind = numbered, "wikibase-entityid"
    elif isinstance(value, str) and value.startswith("+"):
        value = {"time": value, "precision": 11, "timezone": 0, "before": 0, "after": 0}
        kind = "time"
    else:
        kind = "monolingualtext" if isinstance(value, dict) else "string"
    datavalue = {"value": value, "type": kind}
    return {"snaktype": "value", "property": name, "hash": "0", "datavalue": datavalue}


def claim(name: str, value: Any, rank: str = "normal", **qualifiers: Any) -> Item:  # noqa: ANN401 - as above
    """A statement, and what qualifies it."""
    said = {"mainsnak": snak(name, value), "type": "statement", "id": "x", "rank": rank}
    if qualifiers:
        said["qualifiers"] = {key: [snak(key, one)] for key, one in qualifiers.items()}
    return said


def item(key: str, *claims: Item, **parts: Any) -> Item:  # noqa: ANN401 - labels, aliases, sitelinks
    """An item with its claims by property."""
    by_name: dict[str, list[Item]] = {}
    for said in claims:
        by_name.setdefault(said["mainsnak"]["property"], []).append(said)
    labels = {code: {"language": code, "value": text} for code, text in parts["labels"].items()}
    aliases = {
        code: [{"language": code, "value": text} for text in texts]
        for code, texts in parts.get("aliases", {}).items()
    }
    sites = {site: {"site": site, "title": key} for site in parts.get("sites", ())}
    return {
        "type": "item",
        "id": key,
        "labels": labels,
        "descriptions": {},
        "aliases": aliases,
        "claims": by_name,
        "sitelinks": sites,
    }


RAN = item(
    "Q200437",
    claim("P31", "Q24869", P580="+1985-01-01T00:00:00Z"),
    claim("P31", "Q11424"),
    claim("P345", "tt0089881"),
    claim("P4947", "11645"),
    claim("P577", "+1985-09-26T00:00:00Z"),
    claim("P577", "+1985-06-01T00:00:00Z"),
    claim("P577", "+1980-01-01T00:00:00Z", rank="deprecated"),
    claim("P1476", {"text": "乱", "language": "ja"}),
    claim("P495", "Q17"),
    claim("P364", "Q5287"),
    claim("P57", "Q8006"),
    claim("P161", "Q359416", P4633="Hidetora"),
    claim("P144", "Q181598"),
    claim("P179", "Q1", P155="Q900"),
    labels={"zh-hant": "亂", "en": "Ran", "en-gb": "Ran", "arz": "ران"},
    aliases={"fr": ["Ran : le chaos"]},
    sites=["enwiki", "frwiki", "commonswiki", "enwikiquote"],
)
KUROSAWA = item(
    "Q8006",
    claim("P31", "Q5"),
    claim("P345", "nm0000041"),
    labels={"en": "Akira Kurosawa", "ja": "黒澤明", "fr": "Akira Kurosawa"},
    aliases={"en": ["Kurosawa"]},
)
WORLD = (
    item("Q24869", claim("P279", "Q11424"), labels={"en": "feature film"}),
    KUROSAWA,  # before the film that names him
    RAN,
    item("Q11424", claim("P279", "Q2431196"), labels={"en": "film"}),
    item("Q181598", claim("P31", "Q25379"), claim("P747", "Q900"), labels={"en": "King Lear"}),
    item("Q42", claim("P31", "Q5"), labels={"en": "Douglas Adams"}),
    item("Q17", claim("P31", "Q6256"), claim("P297", "JP"), labels={"en": "Japan"}),
    item("Q5287", claim("P31", "Q34770"), claim("P218", "ja"), labels={"en": "Japanese"}),
)


def write_dump(path: Path, *more: Item | str | bytes, cut: int = 0) -> Path:
    """Write our world, and more items or lines, as Wikidata publishes its dump."""
    lines = [
        one if isinstance(one, str | bytes) else json.dumps(one, separators=(",", ":"))
        for one in (*WORLD, *more)
    ]
    encoded = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return packed(path, [b"[\n", b",\n".join(encoded), b"\n]\n"], cut=cut)
