"""What an answer of TMDB's API says of a film."""

import math
import re
from collections.abc import Iterator

from matchcut.films.values import Role, TitleKind
from matchcut.sources.json_trees import Tree, branch, branches, number, text, whole
from matchcut.sources.languages import language_of
from matchcut.sources.staging import (
    CreditRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Row,
    TitleRow,
)

_FULL = 30_000  # votes of a film that everybody knows: fewer than a hundred have more
_FULL_OF_THE_DAY = 100.0  # TMDB's popularity of a film in its first weeks
_IDS = {"imdb": re.compile(r"tt\d+"), "wikidata": re.compile(r"Q\d+")}
_JOBS = {
    "Director": Role.DIRECTOR,
    "Co-Director": Role.DIRECTOR,
    "Writer": Role.WRITER,
    "Screenplay": Role.WRITER,
    "Story": Role.WRITER,
    "Author": Role.WRITER,
    "Producer": Role.PRODUCER,
}


def film_rows(key: str, tree: Tree) -> Iterator[Row]:
    """Yield a film with its titles, ids and credits."""
    yield FilmRow(
        key,
        text(tree, "title") or text(tree, "original_title"),
        _year(tree),
        tuple(_codes(tree, "production_countries", "iso_3166_1")),
        tuple(filter(None, map(language_of, _codes(tree, "spoken_languages", "iso_639_1")))),
        None,
        popularity(tree),
    )
    yield IdRow(key, "tmdb", key)
    for scheme, shape in _IDS.items():
        for place in (tree, branch(tree, "external_ids")):
            if shape.fullmatch(text(place, f"{scheme}_id")):
                yield IdRow(key, scheme, text(place, f"{scheme}_id"))
    yield from _titles(key, tree)
    yield from _credits(key, tree)


def people_rows(tree: Tree, written: set[str]) -> Iterator[Row]:
    """Yield the people that a film credits and who are not `written` yet."""
    for found in (*branches(branch(tree, "credits"), "cast"), *_crew(tree)):
        key, name, original = str(whole(found, "id")), text(found, "name"), "original_name"
        if key != "None" and name and key not in written:
            written.add(key)
            others = (text(found, original),) if text(found, original) not in {"", name} else ()
            yield PersonRow(key, name, others)
            yield PersonIdRow(key, "tmdb", key)


def popularity(tree: Tree) -> float | None:
    """Return how known a film is, from its votes or else its popularity of the day."""
    votes, of_the_day = number(tree, "vote_count"), number(tree, "popularity")
    if votes is not None:
        return min(1.0, math.log1p(votes) / math.log1p(_FULL))
    if of_the_day is not None:
        return min(1.0, math.log1p(of_the_day) / math.log1p(_FULL_OF_THE_DAY))
    return None


def _year(tree: Tree) -> int | None:
    """Return the year of the first release anywhere."""
    dates = [text(tree, "release_date")]
    for country in branches(branch(tree, "release_dates"), "results"):
        dates += [text(release, "release_date") for release in branches(country, "release_dates")]
    years = [int(date[:4]) for date in dates if re.match(r"\d{4}-", date) and date[:4] != "0000"]
    return min(years, default=None)


def _codes(tree: Tree, name: str, code: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (text(each, code) for each in branches(tree, name)))))


def _titles(key: str, tree: Tree) -> Iterator[TitleRow]:
    """Yield the titles of a film, its original one first; which language `title` is in is not told.

    Alternative titles come with a country, and translations with a language.
    """
    own, shown = text(tree, "original_title"), text(tree, "title")
    if own:
        code = language_of(text(tree, "original_language"))
        yield TitleRow(key, own, code, kind=TitleKind.ORIGINAL.value)
    translated = []
    for translation in branches(branch(tree, "translations"), "translations"):
        if title := text(branch(translation, "data"), "title"):
            translated.append(title)
            yield TitleRow(
                key, title, language_of(text(translation, "iso_639_1")), _script(translation)
            )
    if shown and shown not in {own, *translated}:
        yield TitleRow(key, shown)
    for other in branches(branch(tree, "alternative_titles"), "titles"):
        if title := text(other, "title"):
            yield TitleRow(key, title, kind=TitleKind.ALIAS.value)


def _script(translation: Tree) -> str | None:
    """Return the script of a translation into Chinese, which the country tells."""
    if language_of(text(translation, "iso_639_1")) != "zh":
        return None
    return {"CN": "Hans", "SG": "Hans", "TW": "Hant", "HK": "Hant"}.get(
        text(translation, "iso_3166_1")
    )


def _crew(tree: Tree) -> Iterator[Tree]:
    return (one for one in branches(branch(tree, "credits"), "crew") if text(one, "job") in _JOBS)


def _credits(key: str, tree: Tree) -> Iterator[CreditRow]:
    for position, found in enumerate(_crew(tree)):
        yield CreditRow(
            key, str(whole(found, "id")), _JOBS[text(found, "job")].value, None, position
        )
    for found in branches(branch(tree, "credits"), "cast"):
        character = text(found, "character") or None
        cast = Role.CAST.value
        yield CreditRow(key, str(whole(found, "id")), cast, character, whole(found, "order"))
