"""A film's lineage as the explorer shows it, from rows: hidden words left out, filters applied."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from matchcut.films.values import Film
from matchcut.lineage import Lineage, build
from matchcut.lineage.exploring import Explored, cut, explore
from matchcut.lines.values import Line
from matchcut.site.films import records
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.pages.explorer_reach import among, reach
from matchcut.site.pages.explorer_state import State
from matchcut.site.pages.shown import lines

MOST_VOICES = 40  # offered to choose from


@dataclass(frozen=True, slots=True)
class Offered:
    """What the filters offer: what there is among the films and lines within reach."""

    voices: tuple[str, ...]
    decades: tuple[int, ...]
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What is shown around a film, what the filters offer, and whether the budget cut it."""

    explored: Explored
    offered: Offered
    cut: bool


def around(film: Film, state: State) -> Around:
    """Return what is shown around a film in this state of the explorer; asks at most 10 times."""
    wanted = state.wanted
    found = reach(film.id, state.view, wanted)
    near = _lines(found.rows)
    let_in = build(_sifted(near, state), (film,))
    made_in = _countries(let_in.films)

    def shows(one: Film) -> bool:
        return wanted.shows(replace(one, countries=made_in[one.id]))

    some = wanted.decades or wanted.countries
    explored = explore(let_in, film.id, state.view, shows if some else None)
    chosen = explored.lineage.films
    between = among(one.id for one in chosen)
    whole = build(_sifted(_lines(between.rows), state), chosen)
    shown = cut(whole, film.id, frozenset(one.id for one in chosen))
    lineage = Lineage(_named(shown.films, made_in), shown.lines, explored.lineage.left_out)
    return Around(
        replace(explored, lineage=lineage),
        _offered(near, _within(let_in, film.id, state), made_in),
        found.cut or between.cut,
    )


def _within(lineage: Lineage, film_id: str, state: State) -> tuple[Film, ...]:
    """Return all films that could be shown, folded or not, whatever their decade and country."""
    whole = replace(state.view, unfold="", past=0, most_films=len(lineage.films))
    return explore(lineage, film_id, whole).lineage.films


def _lines(rows: Iterable[StatementRow]) -> tuple[Line, ...]:
    """Return the lines without the words that are hidden; the explorer opens none."""
    return lines(rows, frozenset())


def _sifted(found: Iterable[Line], state: State) -> list[Line]:
    return [line for line in map(state.wanted.sift, found) if line]


def _countries(films: Iterable[Film]) -> dict[str, tuple[str, ...]]:
    ids = [film.id for film in films]
    rows = FilmRow.objects.filter(pk__in=ids).values_list("pk", "countries")
    return {film_id: tuple(countries) for film_id, countries in rows}


def _named(films: tuple[Film, ...], made_in: dict[str, tuple[str, ...]]) -> tuple[Film, ...]:
    """Return the films with who directed them and where they were made."""
    directors = records.directors_of(film.id for film in films)
    return tuple(
        replace(film, credits=directors.get(film.id, ()), countries=made_in.get(film.id, ()))
        for film in films
    )


def _offered(
    near: Iterable[Line], films: Iterable[Film], made_in: dict[str, tuple[str, ...]]
) -> Offered:
    voices = Counter(one.voice[0] for line in near for one in line.statements if one.voice)
    years = {film.year // 10 * 10 for film in films if film.year is not None}
    countries = Counter(country for film in films for country in made_in[film.id])
    most = sorted(voices.most_common(MOST_VOICES))
    return Offered(tuple(name for name, _ in most), tuple(sorted(years)), tuple(sorted(countries)))
