"""The families in a dump of omdb.org.

A series there is no family: nearly all are sequels. Companion tellings are those films of one
series that are titled SERIES: TELLING without a number, all within two years, of which two share
their Wikidata item and a Wikipedia article besides: the world takes them for one work. On the
dump of November 2024 this makes one family, and it is one; without asking for shared articles it
would make a hundred, most of them trilogies.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from matchcut.films.folding import fold_tokens
from matchcut.films.forms import Form, forms
from matchcut.films.values import Family, Title

_MOST_APART = 2  # years between tellings of one work
_SHARED_ARTICLES = 2  # the Wikidata item, and an article in some language


@dataclass(frozen=True, slots=True)
class Entry:
    """A film's own row in the dump."""

    id: str
    name: str
    series: str
    year: int | None


def families(
    entries: Iterable[Entry],
    series: Mapping[str, str],
    titles: Mapping[str, Sequence[Title]],
    pages: Mapping[str, set[str]],
) -> tuple[Family, ...]:
    """Return the families among the films of each series, members oldest first.

    `series` are names by number, `pages` the articles about each film.
    """
    tellings: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.year and entry.series in series and _is_telling(entry.name, series[entry.series]):
            tellings[entry.series].append(entry)
    return tuple(
        Family(
            number, series[number], tuple(entry.id for entry in told), tuple(titles.get(number, ()))
        )
        for number, group in tellings.items()
        if (told := _of_one_work(group, pages))
    )


def _of_one_work(group: Sequence[Entry], pages: Mapping[str, set[str]]) -> list[Entry]:
    """Return the tellings, oldest first, if they lie close and two share their articles."""
    told = sorted(group, key=lambda entry: (entry.year or 0, entry.id))
    if (told[-1].year or 0) - (told[0].year or 0) <= _MOST_APART:
        for one, other in combinations(told, 2):
            shared = pages.get(one.id, set()) & pages.get(other.id, set())
            item = any(page.startswith("xx:") for page in shared)
            if item and len(shared) >= _SHARED_ARTICLES:
                return told
    return []


def _is_telling(name: str, series: str) -> bool:
    """Whether a film is titled SERIES: TELLING, the telling being more than a number."""
    written = forms(Title(name))
    main = {part.tokens for part in written if part.form is Form.MAIN}
    tellings = [part.tokens for part in written if part.form is Form.SUBTITLE]
    numbered = any(token.isdigit() for telling in tellings for token in telling)
    return fold_tokens(series) in main and bool(tellings) and not numbered
