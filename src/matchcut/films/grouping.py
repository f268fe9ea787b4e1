"""Records of several sources put into groups that stand for one film or person each."""

from collections.abc import Iterator, Sequence

from matchcut.films.values import ExternalId


class Groups:
    """A partition of numbered records in which no group holds two records of one source.

    A record of source None may join any other.
    """

    def __init__(self, sources: Sequence[int | None]) -> None:
        self._leader = list(range(len(sources)))
        self._sources = [0 if source is None else 1 << source for source in sources]

    def leader(self, record: int) -> int:
        """Return the record that stands for this one's group."""
        while self._leader[record] != record:
            self._leader[record] = self._leader[self._leader[record]]
            record = self._leader[record]
        return record

    def alone(self, record: int) -> bool:
        """Whether the record's group is of a single source."""
        sources = self._sources[self.leader(record)]
        return sources & (sources - 1) == 0

    def join(self, one: int, other: int) -> bool:
        """Make two groups one, and say whether they are now: never two records of one source."""
        one, other = sorted((self.leader(one), self.leader(other)))
        if one == other:
            return True
        if self._sources[one] & self._sources[other]:
            return False
        self._leader[other] = one
        self._sources[one] |= self._sources[other]
        return True

    def groups(self) -> list[list[int]]:
        """Return the records of each group, in order."""
        found: dict[int, list[int]] = {}
        for record in range(len(self._leader)):
            found.setdefault(self.leader(record), []).append(record)
        return list(found.values())


class Claims:
    """Which records claim which ids. An id that two records of one source claim is not trusted."""

    def __init__(self, ids: Sequence[tuple[ExternalId, ...]], sources: Sequence[int]) -> None:
        self._sources = sources
        self._claimants: dict[ExternalId, list[int]] = {}
        for record, known in enumerate(ids):
            for one in known:
                self._claimants.setdefault(one, []).append(record)

    def trusted(self, known: ExternalId, record: int) -> bool:
        """Whether no other record of the same source claims the id."""
        claimants = self._claimants[known]
        source = self._sources[record]
        return all(other == record or self._sources[other] != source for other in claimants)

    def join(self, groups: Groups) -> Iterator[tuple[ExternalId, list[int]]]:
        """Join the records that share a trusted id; yield the ids that could not be used so."""
        for known, claimants in self._claimants.items():
            if len(claimants) > 1:
                trusting = [record for record in claimants if self.trusted(known, record)]
                joined = [groups.join(trusting[0], record) for record in trusting[1:]]
                if len(trusting) < len(claimants) or not all(joined):
                    yield known, claimants
