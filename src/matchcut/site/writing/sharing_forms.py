"""The forms in which readers recommend a film, and tell of a copy."""

from django import forms
from django.core.validators import RegexValidator
from django.http import QueryDict

from matchcut.reading.copying import CARRIERS
from matchcut.site.writing.sharing import Sighting

MOST_WORDS_CHARS = 600  # a recommendation; who has more to say writes a review
MOST_NOTE_CHARS = 300
_DAY = RegexValidator(
    r"\A(18|19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z",
    "Write it as 2019, 2019-04 or 2019-04-28.",
)


class RecommendForm(forms.Form):
    """Who should see a film, and why; its fields stand on one page with those of `CopyForm`."""

    to = forms.CharField(label="To whom", max_length=200, required=False)
    words = forms.CharField(
        label="In your own words: why?",
        widget=forms.Textarea(attrs={"rows": 3}),
        min_length=10,
        max_length=MOST_WORDS_CHARS,
    )
    spoiler = forms.BooleanField(
        label="My words give something away", label_suffix="", required=False
    )

    def __init__(self, given: QueryDict | None = None) -> None:
        super().__init__(given, auto_id="recommend_%s")


class CopyForm(forms.Form):
    """Where a film can be had."""

    place = forms.CharField(label="Where: a library, shop, cinema or service", max_length=200)
    carrier = forms.ChoiceField(
        label="On what",
        choices=[(name, name) for name, _ in CARRIERS] + [("", "Something else")],
        required=False,
    )
    region = forms.CharField(label="Region, for a disc", max_length=50, required=False)
    subtitles = forms.CharField(label="Subtitles", max_length=200, required=False)
    seen = forms.CharField(
        label="When you saw it there",
        help_text="As far as you know: 2019, 2019-04 or 2019-04-28.",
        max_length=10,
        validators=[_DAY],
        required=False,
    )
    note = forms.CharField(
        label="What else is good to know of it", max_length=MOST_NOTE_CHARS, required=False
    )
    spoiler = forms.BooleanField(
        label="My note gives something away", label_suffix="", required=False
    )

    @property
    def sighting(self) -> Sighting:
        """What a form that is valid says."""
        return Sighting(**self.cleaned_data)
