"""Which statements are asked for: families of kind, and what passes from film to film."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from matchcut.lines.values import Group, Kind, Stance, Statement, Through

DESCENT = frozenset({Group.DERIVATION, Group.INFLUENCE})


@dataclass(frozen=True, slots=True)
class Filter:
    """Statements of these groups that name one of `through`, if any are given, and no `without`.

    `spoilers` lets in statements that give a film away. A statement that names nothing passes
    where no `through` is asked for.
    """

    groups: frozenset[Group] = field(default=DESCENT)
    through: frozenset[Through] = frozenset()
    without: frozenset[Through] = frozenset()
    spoilers: bool = True

    def claims(self, statement: Statement) -> bool:
        """Whether the statement is let in and claims something."""
        said = frozenset(statement.through)
        return (
            statement.stance is not Stance.DENIES
            and statement.kind.group in self.groups
            and (not self.through or bool(said & self.through))
            and not said & self.without
            and (self.spoilers or not statement.spoiler)
        )

    def denies(self, statement: Statement) -> bool:
        """Whether the statement is dissent: it denies a kind let in, whatever it is through."""
        return statement.stance is Stance.DENIES and statement.kind.group in self.groups


EVERYTHING = Filter(frozenset(Group))
KINDS = tuple(Kind)
GROUPS = tuple(Group)
THROUGHS = tuple(Through)


def mask(through: Iterable[Through]) -> int:
    """Return one bit for each of what passes, in the order of `Through`."""
    return sum(1 << THROUGHS.index(each) for each in frozenset(through))
