"""Films of different sources matched by title and year, where ids are silent."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from matchcut.films.folding import fold_tokens
from matchcut.films.grouping import Groups
from matchcut.films.values import Film, Role

_TELLING = ("imdb", "wikidata", "tmdb", "omdb")  # two values of one of these: two films


def join_by_title(records: Sequence[Film], sources: Sequence[int], groups: Groups) -> None:
    """Join what shares a title and a year in two sources and has no rival in either.

    Only records that no id joined to another source are looked at. A year's difference is
    forgiven where a director agrees: festivals and releases are a winter apart.
    """
    alone = [record for record in range(len(records)) if groups.alone(record)]
    by_title = _shared_titles(alone, records, sources)
    for most_apart in (0, 1):
        for rivals in by_title.values():
            for one, other in _unrivalled(rivals, records, sources, most_apart):
                groups.join(one, other)


def _shared_titles(
    alone: Sequence[int], records: Sequence[Film], sources: Sequence[int]
) -> dict[str, list[int]]:
    """Return the records of each title that several sources may share.

    The largest source comes last and adds no title: what only it has has no match.
    """
    sizes = Counter(sources[record] for record in alone)
    by_title: dict[str, list[int]] = {}
    ascending = sorted(sizes, key=lambda source: sizes[source])
    for source in ascending:
        last = source == ascending[-1]
        for record in alone:
            if sources[record] == source:
                for title in _titles(records[record]):
                    if not last or title in by_title:
                        by_title.setdefault(title, []).append(record)
    return by_title


def _unrivalled(
    rivals: Sequence[int], records: Sequence[Film], sources: Sequence[int], most_apart: int
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that fit each other, and nothing else of the other's source."""
    fitting = [
        (one, other)
        for one, other in combinations(rivals, 2)
        if sources[one] != sources[other] and _fit(records[one], records[other], most_apart)
    ]
    suitors = Counter(side for one, other in fitting for side in _sides(one, other, sources))
    for one, other in fitting:
        if all(suitors[side] == 1 for side in _sides(one, other, sources)):
            yield one, other


def _sides(one: int, other: int, sources: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return each record with the source it is matched in."""
    return (one, sources[other]), (other, sources[one])


def _fit(one: Film, other: Film, most_apart: int) -> bool:
    """Whether years, ids and directors let two records of one title be one film."""
    if one.year is None or other.year is None or abs(one.year - other.year) > most_apart:
        return False
    for scheme in _TELLING:
        values = [
            {known.value for known in film.ids if known.scheme == scheme} for film in (one, other)
        ]
        if all(values) and not values[0] & values[1]:
            return False
    directors = [
        {fold_tokens(who.name) for who in film.people(Role.DIRECTOR)} for film in (one, other)
    ]
    if all(directors):
        return bool(directors[0] & directors[1])
    return one.year == other.year


def _titles(film: Film) -> set[str]:
    return {" ".join(fold_tokens(title.text)) for title in film.titles} - {""}
