"""Films found by what a reader typed: a title, the beginning of one, words of one, or nearly.

The steps are tried in that order, and a later one only where the earlier found too little, the
last only where they found nothing; within a step the nearest form of the title comes first, then
the better known film. A year in the query ("us and them 2018") puts films of that year first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold_tokens
from matchcut.films.index import Form, Name, NameOf
from matchcut.films.values import Film

_YEARS = range(1870, 2100)
_MOST_KEYS = 200  # keys with one beginning that are looked at
_SHORT, _LONG = 4, 8  # letters from which one slip is forgiven, and two
_MOST_NEAR = 5  # words tried for a misspelt one
_FORM_RANK = {form: rank for rank, form in enumerate(Form)}


@dataclass(frozen=True, slots=True)
class Found:
    """A film and why it was found."""

    film: Film
    reason: str


class Searchable(Catalogue, Protocol):
    """A catalogue that can also be asked for the words of titles."""

    def titled(self, words: Sequence[Sequence[str]], limit: int) -> tuple[str, ...]:
        """Ids of films, best known first, one title of which has one of each group of words.

        Words are folded, in any order; the last group's may be beginnings.
        """
        ...

    def near(self, word: str) -> tuple[str, ...]:
        """Words of titles within a slip or two of this folded one, nearest first."""
        ...


def near(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return those of `words` within a slip of `word` (two in a long one), nearest first.

    Of words equally near, the first given come first. A slip is a letter more, less or other,
    or two letters changed about. Short words get none: nearly every one would do; nor do numbers.
    """
    slips = 0 if len(word) < _SHORT or word.isdecimal() else 1 if len(word) < _LONG else 2
    if not slips:
        return ()
    found = extract(
        word,
        words,
        scorer=OSA.distance,  # type: ignore[arg-type] # its types forget the overload
        score_cutoff=slips,
        limit=_MOST_NEAR,
    )
    return tuple(other for other, slip, _ in found if slip)


@dataclass(frozen=True, slots=True)
class _Lead:
    """A film that may be meant: how, how well, and why."""

    film_id: str
    step: int
    form: int
    reason: str


def find(query: str, catalogue: Searchable, limit: int = 10) -> tuple[Found, ...]:
    """Return the films that `query` may mean, the likeliest first, each with the reason."""
    words, year = _year_apart(query)
    steps = (
        _named(query, catalogue, 0),
        _named(words, catalogue, 1) if year else (),
        _beginning(words, catalogue),
        _worded(words, catalogue, limit),
        _misspelt(words, catalogue, limit),
    )
    best: dict[str, _Lead] = {}
    for enough, step in zip((1, limit, limit, limit, 1), steps, strict=True):
        if len(best) < enough:
            for lead in step:
                best.setdefault(lead.film_id, lead)
    leads = list(best.values())
    films = {film.id: film for film in catalogue.films(lead.film_id for lead in leads)}
    leads = [lead for lead in leads if lead.film_id in films]
    leads.sort(key=lambda lead: _rank(lead, films[lead.film_id], year))
    return tuple(Found(films[lead.film_id], lead.reason) for lead in leads[:limit])


def _rank(lead: _Lead, film: Film, year: int | None) -> tuple[bool, int, int, float, int, str]:
    other_year = year is not None and film.year != year and lead.step > 0
    return other_year, lead.step, lead.form, -film.popularity, film.year or 0, film.id


def _year_apart(query: str) -> tuple[str, int | None]:
    """Return the query without a year beside other words, and the year."""
    tokens = fold_tokens(query)
    for token in reversed(tokens):
        if len(tokens) > 1 and token.isdecimal() and len(token) == len("1999"):
            year = int(token)
            if year in _YEARS:
                return " ".join(other for other in tokens if other != token), year
    return query, None


def _named(query: str, catalogue: Searchable, step: int) -> Iterator[_Lead]:
    """Yield the films of exactly this name: their own, their family's or a maker's."""
    key = catalogue.index.lookup(query)
    if key is not None:
        yield from _meant(catalogue.index.names(key), catalogue, step, "so titled")


def _beginning(query: str, catalogue: Searchable) -> Iterator[_Lead]:
    """Yield the films with a name that begins like this."""
    for key in catalogue.index.starting(query, _MOST_KEYS):
        reason = f"begins: {catalogue.index.text(key)}"
        yield from _meant(catalogue.index.names(key), catalogue, 2, reason)


def _meant(names: Iterable[Name], catalogue: Searchable, step: int, reason: str) -> Iterator[_Lead]:
    """Yield a lead for each film that one of the names may mean."""
    for name in names:
        form = _FORM_RANK[name.form]
        if name.of is NameOf.FILM:
            said = reason if name.form is Form.WHOLE else f"{reason} ({name.form.value})"
            yield _Lead(name.id, step, form, said)
        elif name.of is NameOf.FAMILY:
            family = catalogue.family(name.id)
            for member in family.members if family else ():
                yield _Lead(member, step, form, f"{reason} (the family)")
        else:
            for film_id in catalogue.credited(name.id):
                yield _Lead(film_id, step, len(_FORM_RANK), f"{reason} (a maker)")


def _worded(query: str, catalogue: Searchable, limit: int) -> Iterator[_Lead]:
    """Yield the films with all the words in one title, in any order."""
    words = [(token,) for token in fold_tokens(query)]
    for film_id in catalogue.titled(words, limit) if words else ():
        yield _Lead(film_id, 3, 0, "has these words")


def _misspelt(query: str, catalogue: Searchable, limit: int) -> Iterator[_Lead]:
    """Yield the films with words like these in one title."""
    groups = [(token, *catalogue.near(token)) for token in fold_tokens(query)]
    for film_id in catalogue.titled(groups, limit) if groups else ():
        yield _Lead(film_id, 4, 0, "has words like these")
