"""The forms in which a reader speaks of a line, or keeps what somebody else says of it."""

from dataclasses import replace

from django import forms

from matchcut.films.values import Film
from matchcut.lines.values import GROUPS, Group, Kind, Stance, Statement, Through
from matchcut.pictures import wording
from matchcut.site.films.models import FilmRow
from matchcut.site.films.records import named
from matchcut.site.lines.actions import Claim

MOST_WORDS_CHARS = 2_000
MOST_THROUGH = 3
UNKNOWN = ""  # nobody can tell which film came first
_GROUPS = {
    Group.DERIVATION: "A fact of making",
    Group.INFLUENCE: "An influence, which can be argued",
    Group.LIKENESS: "A likeness; no influence is claimed",
}
_STANCES = (
    (Stance.ASSERTS, "It is so"),
    (Stance.HEDGES, "It may be so"),
    (Stance.DENIES, "It is not so"),
)


class SaidForm(forms.Form):
    """What is said of two films, whoever says it."""

    kind = forms.ChoiceField(label="What is said")
    stance = forms.ChoiceField(
        label="Is it so?", choices=_STANCES, widget=forms.RadioSelect, initial=Stance.ASSERTS
    )
    through = forms.MultipleChoiceField(
        label="What passes from the one to the other, at most three",
        choices=[(one.value, one.value) for one in Through],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def clean_through(self) -> tuple[Through, ...]:
        """Return what passes, refused where it is more than three."""
        chosen: list[str] = self.cleaned_data["through"]
        if len(chosen) > MOST_THROUGH:
            raise forms.ValidationError("Choose at most three.")
        return tuple(map(Through, chosen))


class ClaimForm(SaidForm):
    """What a reader says of two films, the earlier one first."""

    field_order = ("kind", "stance", "first")
    first = forms.ChoiceField(label="Which came first?", required=False)
    words = forms.CharField(
        label="In your own words: what do you see or hear that says so?",
        widget=forms.Textarea(attrs={"rows": 4}),
        min_length=10,
        max_length=MOST_WORDS_CHARS,
    )
    spoiler = forms.BooleanField(
        label="My words give something away", label_suffix="", required=False
    )

    def __init__(self, films: tuple[FilmRow, FilmRow], *given: object, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type] # handed on as they came
        self.films = films
        one, other = map(named, films)
        self.fields["kind"].choices = kinds(one, other)  # type: ignore[attr-defined] # as declared
        if one.year and other.year and one.year != other.year:
            del self.fields["first"]  # the years tell
        else:
            choices = [(film.id, str(film)) for film in (one, other)]
            self.fields["first"].choices = [(UNKNOWN, "Nobody can tell"), *choices]  # type: ignore[attr-defined] # as declared

    @property
    def claim(self) -> Claim:
        """What a form that is valid says."""
        said = self.cleaned_data
        return Claim(
            films=self.films,
            kind=Kind(said["kind"]),
            stance=Stance(said["stance"]),
            words=said["words"],
            through=said["through"],
            spoiler=said["spoiler"],
            first=said.get("first", UNKNOWN),
        )


def kinds(one: Film, other: Film) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the kinds by their group, each as a sentence about these films.

    Versions of one work are not among them: they follow from the family of a film.
    """
    said = Statement(one, other, Kind.REMAKES)
    return [
        (
            word,
            [
                (kind.value, f"{other.title} {wording.verb(replace(said, kind=kind))} {one.title}")
                for kind in Kind
                if GROUPS[kind] is group and kind is not Kind.VERSION
            ],
        )
        for group, word in _GROUPS.items()
    ]
