"""Find versions of one work that a piece names side by side: "these films (Him & Her)"."""

from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.reading.phrases import Named
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import compiled

NEAR = 8  # phrases after a first among which its companion is looked for


@dataclass(frozen=True, slots=True)
class Together:
    """Versions named in one breath, and where each name begins."""

    films: tuple[Film, ...] = ()
    starts: tuple[int, ...] = ()


def named_together(named: tuple[Named, ...], page: Page) -> Together:
    """Return versions of one family named side by side, as in "these two films (Him & Her)"."""
    families = [_families(one) for one in named]
    for number, first in enumerate(named):
        if not families[number]:
            continue
        near = slice(number + 1, number + NEAR)
        for second, of in zip(named[near], families[near], strict=True):
            if families[number].isdisjoint(of) or not _joined(first, second, page):
                continue
            pair = _kin(first, second)
            grouped = first.phrase.page.parenthesised_group or first.phrase.page.marks
            if pair and (grouped or first.phrase.tokens + second.phrase.tokens > len(pair)):
                return Together(pair, (first.phrase.start, second.phrase.start))
    return Together()


def _families(named: Named) -> frozenset[str]:
    """Of which families a phrase may name a version."""
    return frozenset(
        one.film.family for one in named.candidates if one.film.family and not one.family
    )


def _joined(first: Named, second: Named, page: Page) -> bool:
    start, end = first.phrase.end, second.phrase.start
    joined = compiled(page.words.coordination)
    return start <= end and bool(joined.fullmatch(page.text, start, end))


def _kin(first: Named, second: Named) -> tuple[Film, ...]:
    for one in first.candidates:
        for other in second.candidates:
            same = one.film.family and one.film.family == other.film.family
            if same and one.film.id != other.film.id and not (one.family or other.family):
                return (one.film, other.film)
    return ()


def families(mentions: tuple[Mention, ...], together: Together) -> tuple[tuple[Film, ...], ...]:
    """Return the groups of versions a piece speaks of, each in order of release."""
    groups: dict[str, dict[str, Film]] = {}
    films = [mention.film for mention in mentions if mention.film]
    for film in (*together.films, *films):
        if film.family:
            groups.setdefault(film.family, {})[film.id] = film
    found = (sorted(group.values(), key=lambda f: (f.year or 0, f.id)) for group in groups.values())
    return tuple(tuple(group) for group in found if len(group) > 1)
