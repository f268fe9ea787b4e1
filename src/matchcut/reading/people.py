"""Find the people a piece names, and who they are.

A full name counts where it is written like one; a surname or a further name only for someone
credited on a film the piece speaks of. Of namesakes the one credited on such a film is meant.
"""

from collections.abc import Iterable, Iterator
from re import compile as case_sensitive
from re import escape

from matchcut.films.catalogue import Catalogue
from matchcut.films.index import NameOf
from matchcut.films.scanning import Hit
from matchcut.films.values import Film, Person, Role
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Case, Page
from matchcut.reading.values import Mention

SHORT = 3  # a shorter surname is too often a word


def _likeliest(people: list[Person], directors: frozenset[str]) -> Person | None:
    """Of those who share a surname the only director, where there is just one."""
    if len(people) == 1:
        return people[0]
    directing = [person for person in people if person.id in directors]
    return directing[0] if len(directing) == 1 else None


def find(
    page: Page, hits: Iterable[Hit], films: Iterable[Film], catalogue: Catalogue
) -> tuple[Mention, ...]:
    """Return the mentions of people on `page`, in reading order.

    `films` are those the piece speaks of: their makers and cast may be named by surname.
    """
    credits = [credit for film in films for credit in film.credits]
    known = {credit.person.id: credit.person for credit in credits}
    directors = frozenset(c.person.id for c in credits if c.role is Role.DIRECTOR)
    found = [*_full_names(page, hits, known, catalogue), *_short_names(page, known, directors)]
    taken: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not taken or mention.start >= taken[-1].end:
            taken.append(mention)
    return tuple(taken)


def _full_names(
    page: Page, hits: Iterable[Hit], known: dict[str, Person], catalogue: Catalogue
) -> Iterator[Mention]:
    for hit in hits:
        names = catalogue.index.names(hit.key)
        ids = dict.fromkeys(name.id for name in names if name.of is NameOf.PERSON)
        if not ids:
            continue
        words = page.text[hit.start : hit.end]
        credited = [known[one] for one in ids if one in known]
        if credited:
            reason = "credited on a film the piece speaks of"
            yield Mention(hit.start, hit.end, words, None, credited[0], 0.95, (reason,))
        elif not page.caseless and page.case(hit.start, hit.end) is not Case.LOWER:
            person = catalogue.person(next(iter(ids))) if len(ids) == 1 else None
            reason = "the only one of that name" if person else f"{len(ids)} people have that name"
            yield Mention(
                hit.start, hit.end, words, None, person, 0.8 if person else 0.4, (reason,)
            )


def _short_names(
    page: Page, known: dict[str, Person], directors: frozenset[str]
) -> Iterator[Mention]:
    owners: dict[str, list[Person]] = {}
    for one in known.values():
        for name in {surname(one.name), *one.names}:
            if len(name) >= SHORT or not name.isascii():
                owners.setdefault(name, []).append(one)
    for name, people in owners.items():
        pattern = case_sensitive(rf"(?<!\w){escape(name)}(?!\w)")
        whole = any(name in person.names for person in people)
        for found in pattern.finditer(page.text):
            person = people[0] if whole else _likeliest(people, directors)
            reason = "by surname" if not whole else "by another name"
            refusal = f"{len(people)} people here have that surname"
            yield Mention(
                found.start(),
                found.end(),
                found[0],
                None,
                person,
                0.4 if person is None else 0.85,
                (refusal if person is None else reason,),
            )
