"""What an item of Wikidata says, as its JSON dump writes it.

An item has labels and aliases by language, and claims by property: a list of statements, each of
a value, a rank and qualifiers. What is deprecated counts as not said.
"""

from collections.abc import Iterator

from matchcut.sources.json_trees import Tree, branch, branches, text

_NO_WIKIPEDIA = frozenset(
    {"commonswiki", "specieswiki", "wikidatawiki", "metawiki", "sourceswiki", "mediawikiwiki"}
)
_PREFERRED = ("en", "mul")  # whose label is the name shown; "mul" stands for many languages
_YEAR_PRECISION = 9  # of a date: 9 is a year, less is a decade or century


def statements(item: Tree, name: str) -> Iterator[Tree]:
    """Yield the statements of a property that are not deprecated."""
    for statement in branches(branch(item, "claims"), name):
        if statement.get("rank") != "deprecated":
            yield statement


def value(snak: Tree) -> Tree:
    """Return the value of a snak that is an object: an item, a date or a text in a language."""
    return branch(snak, "datavalue", "value")


def item_id(snak: Tree) -> str:
    """Return the id of the item that a snak names, or ""."""
    found = value(snak)
    numbered = found.get("numeric-id")
    return text(found, "id") or (f"Q{numbered}" if isinstance(numbered, int) else "")


def items(item: Tree, name: str) -> list[str]:
    """Return the ids of the items that a property names, each once."""
    named = (item_id(branch(said, "mainsnak")) for said in statements(item, name))
    return list(dict.fromkeys(filter(None, named)))


def qualifiers(statement: Tree, name: str) -> Iterator[Tree]:
    """Yield the snaks that qualify a statement."""
    return branches(branch(statement, "qualifiers"), name)


def texts(item: Tree, name: str) -> list[str]:
    """Return the values of a property that are plain text, each once."""
    snaks = (branch(said, "mainsnak", "datavalue") for said in statements(item, name))
    return list(dict.fromkeys(filter(None, (text(snak, "value") for snak in snaks))))


def first_year(item: Tree, name: str) -> int | None:
    """Return the earliest year among the dates of a property."""
    years = []
    for said in statements(item, name):
        date = value(branch(said, "mainsnak"))
        written = text(date, "time")
        precision = date.get("precision")
        vague = isinstance(precision, int) and precision < _YEAR_PRECISION
        if written.startswith("+") and written[1:5].isdecimal() and not vague:
            years.append(int(written[1:5]))
    return min(years, default=None)


def labels(item: Tree) -> dict[str, str]:
    """Return the label in each language, those that may be shown to all first."""
    given = branch(item, "labels")
    found = {code: text(branch(given, code), "value") for code in (*_PREFERRED, *sorted(given))}
    return {code: label for code, label in found.items() if label}


def aliases(item: Tree) -> Iterator[tuple[str, str]]:
    """Yield the further names of an item, each with its language."""
    given = branch(item, "aliases")
    for code in sorted(given):
        for alias in branches(given, code):
            if name := text(alias, "value"):
                yield code, name


def wikipedias(item: Tree) -> int:
    """Return in how many languages Wikipedia has an article on an item."""
    sites = branch(item, "sitelinks")
    return sum(site.endswith("wiki") and site not in _NO_WIKIPEDIA for site in sites)
