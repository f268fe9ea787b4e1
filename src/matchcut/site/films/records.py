"""Films as rows to the core's values, and back."""

from collections.abc import Iterable, Iterator

from matchcut.films.folding import fold_tokens
from matchcut.films.ids import in_full
from matchcut.films.values import Credit, ExternalId, Film, Person, Role, Title, TitleKind
from matchcut.site.films.models import (
    ID_CHARS,
    CreditRow,
    FilmRow,
    PersonRow,
    PersonWordRow,
    TitleRow,
)

_MOST_ASKED = 500  # a database takes only so many values in one question


def named(row: FilmRow) -> Film:
    """Return what names a film, as a list or a line shows it."""
    return Film(row.id, row.title, row.year, popularity=row.popularity)


def film(row: FilmRow) -> Film:
    """Return a film with its titles and makers; asks twice."""
    return Film(
        row.id,
        row.title,
        row.year,
        titles=tuple(
            Title(one.text, one.language or None, one.script or None, TitleKind(one.kind))
            for one in row.titles.order_by("place")
        ),
        credits=tuple(
            Credit(person(one.person), Role(one.role), one.character or None)
            for one in row.credits.order_by("place").select_related("person")
        ),
        ids=tuple(ExternalId(scheme, value) for scheme, value in row.ids),
        countries=tuple(row.countries),
        languages=tuple(row.languages),
        family=row.family_id,
        popularity=row.popularity,
    )


def person(row: PersonRow) -> Person:
    """Return a person."""
    ids = tuple(ExternalId(scheme, value) for scheme, value in row.ids)
    return Person(row.id, row.name, tuple(row.names), ids)


def directors_of(films: Iterable[str]) -> dict[str, tuple[Credit, ...]]:
    """Return who directed each of the films; asks once."""
    found: dict[str, tuple[Credit, ...]] = {}
    rows = CreditRow.objects.filter(film__in=sorted(films), role=Role.DIRECTOR)
    for row in rows.order_by("place").select_related("person"):
        credit = Credit(person(row.person), Role.DIRECTOR)
        found[row.film_id] = (*found.get(row.film_id, ()), credit)
    return found


def known_films(films: Iterable[str]) -> frozenset[str]:
    """Return those of the ids that are films of the site."""
    ids, found = sorted(set(films)), set[str]()
    for first in range(0, len(ids), _MOST_ASKED):
        batch = ids[first : first + _MOST_ASKED]
        found.update(FilmRow.objects.filter(id__in=batch).values_list("id", flat=True))
    return frozenset(found)


def film_row(one: Film) -> FilmRow:
    """Return the row of a film, not saved."""
    return FilmRow(
        id=one.id,
        title=one.title,
        year=one.year,
        popularity=one.popularity,
        countries=list(one.countries),
        languages=list(one.languages),
        ids=[(known.scheme, known.value) for known in one.ids],
        family_id=one.family,
    )


def person_row(one: Person) -> PersonRow:
    """Return the row of a person, not saved."""
    ids = [(known.scheme, known.value) for known in one.ids]
    return PersonRow(id=one.id, name=one.name, names=list(one.names), ids=ids)


def word_rows(people: Iterable[Person]) -> Iterator[PersonWordRow]:
    """Yield the rows of the words of people's names, not saved."""
    for one in people:
        tokens = {token for name in (one.name, *one.names) for token in fold_tokens(name)}
        for token in sorted(tokens):
            yield PersonWordRow(person_id=one.id, word=token[:ID_CHARS])


def title_rows(films: Iterable[Film]) -> Iterator[TitleRow]:
    """Yield the rows of the films' titles, not saved."""
    for one in films:
        for place, title in enumerate(one.titles):
            yield TitleRow(
                film_id=one.id,
                place=place,
                text=title.text,
                language=title.language or "",
                script=title.script or "",
                kind=title.kind,
            )


def credit_rows(films: Iterable[Film]) -> Iterator[CreditRow]:
    """Yield the rows of the films' credits, not saved."""
    for one in films:
        for place, credit in enumerate(one.credits):
            yield CreditRow(
                film_id=one.id,
                place=place,
                person_id=credit.person.id,
                role=credit.role,
                character=credit.character or "",
            )


def other_ids(one: Film) -> frozenset[str]:
    """Return every further id that leads to the film, in full."""
    return frozenset(map(str, one.ids)) | {in_full(one.id)}
