"""The explorer's picture in words: the same lines, under the headings of a film's page."""

from dataclasses import dataclass, replace

from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.lineage.exploring import Explored
from matchcut.lines.merging import independent_voices
from matchcut.lines.values import Stance
from matchcut.pictures import sections as headings
from matchcut.pictures.sections import Entry
from matchcut.site.lines.records import Said
from matchcut.site.pages.excerpts import beginning
from matchcut.site.pages.explorer_state import State
from matchcut.site.pages.lineage import line_address
from matchcut.site.pages.shown import Shown, shown


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of a pair, once however many voices say it."""

    later: Film
    earlier: Film
    kind: str
    verb: str
    through: str
    doubt: str
    stance: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A line's films and claims, and the words of one who says so, unless they are hidden."""

    films: tuple[Film, ...]
    claims: tuple[Claim, ...]
    quoted: Shown
    line: str
    voices: int
    voices_against: int


@dataclass(frozen=True, slots=True)
class Told:
    """A heading and the pairs below it."""

    heading: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Unfolding:
    """How many films are folded at a film, and the address that opens them."""

    count: int
    side: str
    film: Film
    address: str


def sections(lineage: Lineage, film_id: str) -> tuple[Told, ...]:
    """Return every line of the picture, as it stands to the film."""
    return tuple(
        Told(section.heading.value, tuple(_pair(entry, film_id) for entry in section.entries))
        for section in headings.sections(lineage, film_id)
    )


def unfolding(explored: Explored, film_id: str, state: State) -> tuple[Unfolding, ...]:
    """Return what is folded, in the order of the picture."""
    order = {film.id: film for film in explored.lineage.films}
    place = list(order)
    return tuple(
        Unfolding(fold.count, fold.side, order[fold.film_id], state.opening(fold).address(film_id))
        for fold in sorted(explored.folds, key=lambda fold: place.index(fold.film_id))
    )


def _pair(entry: Entry, film_id: str) -> Pair:
    said = [one for one in entry.statements if isinstance(one, Said)]
    for_it = [one for one in said if one.stance is not Stance.DENIES]
    against = [one for one in said if one.stance is Stance.DENIES]
    ordered = [*for_it, *against]
    told = [(one, shown(one)) for one in ordered]
    quoted = next((words for _, words in told if words.words), told[0][1])
    claims = (
        Claim(
            one.later,
            one.earlier,
            one.kind.value,
            words.verb,
            words.through,
            words.doubt,
            words.stance,
        )
        for one, words in told
    )
    about = film_id in (entry.line.earlier.id, entry.line.later.id)
    films = (entry.other(film_id),) if about else (entry.line.earlier, entry.line.later)
    return Pair(
        films,
        tuple(dict.fromkeys(claims)),
        replace(quoted, words=beginning(quoted.words)),
        line_address(entry.line),
        independent_voices(for_it),
        independent_voices(against),
    )
