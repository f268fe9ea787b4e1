"""Names folded and spelled in bulk: the part of a build that other processes do.

What is here knows names only, no tables, so that a process that does it starts quickly.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from matchcut.films.folding import fold_tokens
from matchcut.films.forms import person_names
from matchcut.films.index import CODES, Form, NameOf
from matchcut.films.indexing import named, written
from matchcut.films.values import Person, Title, TitleKind

# A number, and titles: text, language, kind.
Titled = Sequence[tuple[int, Sequence[tuple[str, str | None, str]]]]
NamedPeople = Sequence[tuple[int, str, Sequence[str]]]  # number, name, further names


@dataclass(slots=True)
class Names:
    """Keys of the title index, whom each means by number, and its code."""

    keys: list[str] = field(default_factory=list)
    whom: list[int] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)


def films_named(films: Titled) -> Names:
    """Return every name of these films."""
    return _titled(NameOf.FILM, films)


def families_named(families: Titled) -> Names:
    """Return every name of these families."""
    return _titled(NameOf.FAMILY, families)


def people_named(people: NamedPeople) -> Names:
    """Return every name of these people."""
    numbers, spellings = spelled(people)
    code = CODES[NameOf.PERSON, Form.WHOLE, None]
    return Names([f"{name} " for name in spellings], numbers, [code] * len(numbers))


def _titled(of: NameOf, given: Titled) -> Names:
    names = Names()
    for number, titles in given:
        said = (Title(text, language, None, TitleKind(kind)) for text, language, kind in titles)
        for naming in named(of, "", said):
            names.keys.append(written(naming.tokens))
            names.whom.append(number)
            names.codes.append(CODES[of, naming.name.form, naming.name.kind])
    return names


def folded(texts: Sequence[str]) -> tuple[Sequence[str], list[str]]:
    """Return texts, and each folded."""
    return texts, [" ".join(fold_tokens(text)) for text in texts]


def spelled(people: NamedPeople) -> tuple[list[int], list[str]]:
    """Return each spelling of each person's names, and whose it is."""
    numbers: list[int] = []
    names: list[str] = []
    for number, name, further in people:
        for tokens in person_names(Person("", name, tuple(further))):
            numbers.append(number)
            names.append(" ".join(tokens))
    return numbers, names
