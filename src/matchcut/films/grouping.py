"""Records of several sources put into groups that stand for one film or person each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """An id, and the records that claim it; `trusted` are those whose source claims it once."""

    name: str
    claimants: tuple[int, ...]
    trusted: tuple[int, ...]


class Groups:
    """A partition of numbered records in which no group holds two records of one source."""

    def __init__(self, sources: Sequence[int]) -> None:
        self._leader = list(range(len(sources)))
        self._sources = [1 << source for source in sources]
        self._apart: dict[int, set[int]] = {}

    def leader(self, record: int) -> int:
        """Return the first record of this one's group, which stands for it."""
        leader = self._leader
        while leader[record] != record:
            leader[record] = leader[leader[record]]
            record = leader[record]
        return record

    def leaders(self) -> list[int]:
        """Return the leader of every record."""
        return [self.leader(record) for record in range(len(self._leader))]

    def alone(self, record: int) -> bool:
        """Whether the record's group is of a single source."""
        return self.sources(record).bit_count() == 1

    def sources(self, record: int) -> int:
        """Return the sources of the record's group, as the bits of a number."""
        return self._sources[self.leader(record)]

    def part(self, one: int, other: int) -> None:
        """Never let these two records be in one group."""
        for record, from_record in ((one, other), (other, one)):
            self._apart.setdefault(self.leader(record), set()).add(from_record)

    def join(self, one: int, other: int, *, told: bool = False) -> bool:
        """Make two groups one, and say whether they are now.

        Two records of one source are joined only when `told` to, those kept apart never.
        """
        one, other = sorted((self.leader(one), self.leader(other)))
        if one == other:
            return True
        if self._sources[one] & self._sources[other] and not told:
            return False
        if any(self.leader(record) == other for record in self._apart.get(one, ())):
            return False
        self._leader[other] = one
        self._sources[one] |= self._sources[other]
        if other in self._apart:
            self._apart.setdefault(one, set()).update(self._apart.pop(other))
        return True

    def join_claims(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Join the records that share a trusted id; yield the ids that could not be used so."""
        for claim in claims:
            first, *others = claim.trusted or (0,)
            joined = [self.join(first, record) for record in others]
            if len(claim.trusted) < len(claim.claimants) or not all(joined):
                yield claim
