"""What databases state of pairs of films, as statements with the database as their voice."""

from collections.abc import Iterable, Iterator

from matchcut.films.values import Fact, FactKind, Film
from matchcut.lines.ordering import ordered
from matchcut.lines.values import Kind, Origin, Standing, Statement

# "Based on" another film is less than a remake of it, and "untyped" may be anything: not told.
_KINDS = {
    FactKind.REMAKE: Kind.REMAKES,
    FactKind.SEQUEL: Kind.FOLLOWS,
    FactKind.SPIN_OFF: Kind.FOLLOWS,
    FactKind.BASED_ON: Kind.DRAWS_ON,
    FactKind.INFLUENCE: Kind.DRAWS_ON,
    FactKind.HOMAGE: Kind.QUOTES,
    FactKind.PARODY: Kind.PARODIES,
}


def statements(facts: Iterable[Fact], films: dict[str, Film]) -> Iterator[Statement]:
    """Yield what the facts state of films of the catalogue, as proposed by their source."""
    for fact in facts:
        earlier, later = films.get(fact.earlier), films.get(fact.later)
        kind = _KINDS.get(FactKind(fact.kind))
        if kind and earlier and later and earlier != later:
            roles = ordered(earlier, later, kind, said=True)
            yield Statement(
                roles.earlier,
                roles.later,
                kind,
                voice=(fact.source,),
                directed=roles.directed,
                origin=Origin.IMPORT,
                standing=Standing.PROPOSED,
                source=fact.url or fact.source,
            )
