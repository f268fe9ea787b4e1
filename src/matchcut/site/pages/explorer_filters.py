"""The explorer's filters, as its form shows them."""

from dataclasses import dataclass

from matchcut.films.finding_places import country_name
from matchcut.lines.values import Group, Kind, Through
from matchcut.pictures.signs import WORDS
from matchcut.site.pages.explorer_reading import Offered
from matchcut.site.pages.explorer_state import State


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Fields:
    """The boxes of each filter; `voices` are offered while a name is typed."""

    groups: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    throughs: tuple[Choice, ...]
    decades: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    voices: tuple[str, ...]


def fields(state: State, offered: Offered) -> Fields:
    """Return the filters as they are set; what is set stays offered where it no longer occurs."""
    decades = sorted({*offered.decades, *state.decade})
    countries = sorted({*offered.countries, *state.country}, key=country_name)
    groups = state.group or tuple(Group)
    return Fields(
        tuple(Choice(one, WORDS[one], one in groups) for one in Group),
        tuple(Choice(one, WORDS[one], one in state.kind) for one in Kind),
        tuple(Choice(one, one, one in state.through) for one in Through),
        tuple(Choice(str(one), f"{one}s", one in state.decade) for one in decades),
        tuple(Choice(one, country_name(one), one in state.country) for one in countries),
        offered.voices,
    )
