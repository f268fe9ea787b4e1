"""The form in which readers write, whatever they write."""

from django import forms
from django.conf.locale import LANG_INFO

from matchcut.reading.values import PieceKind
from matchcut.site.readers.forms import SPAN_HELP
from matchcut.site.writing.licences import OFFERED
from matchcut.site.writing.models import DraftRow, Verdict

MOST_HEADLINE_CHARS = 200
MOST_CHARS = 30_000  # five thousand words; a page stays light
MOST_COMMENT_CHARS = 10_000
MOST_SPANS = 100
FIRST_LANGUAGE = "en"  # of a reader who has written nothing yet
TEXT_HELP = (
    "Plain text or Markdown: *emphasis*, **strong**, > quotation, - list, [words](address)."
    f" {SPAN_HELP}"
)
LANGUAGES = sorted(
    (code, told["name_local"])
    for code, told in {"zh": {"name_local": "中文"}, **LANG_INFO}.items()
    if "-" not in code and "name_local" in told
)


class WritingForm(forms.Form):
    """A draft. It may be saved with anything missing; to be `complete` it may not."""

    use_required_attribute = False  # an unfinished draft can be saved

    headline = forms.CharField(max_length=MOST_HEADLINE_CHARS)
    verdict = forms.ChoiceField(
        label="Your verdict", choices=Verdict.choices, widget=forms.RadioSelect
    )
    markdown = forms.CharField(
        label="Your text",
        help_text=TEXT_HELP,
        widget=forms.Textarea(attrs={"rows": 18}),
        strip=False,
    )
    spoilers = forms.BooleanField(
        label="It gives the film away: hide all of it until a reader asks",
        label_suffix="",
        required=False,
    )
    language = forms.ChoiceField(choices=LANGUAGES, label="Language you write in")
    licence = forms.ChoiceField(choices=OFFERED, label="Licence", required=False)

    def __init__(self, draft: DraftRow, given: object = None, *, complete: bool = False) -> None:
        super().__init__(given, initial={name: getattr(draft, name) for name in self.base_fields})  # type: ignore[arg-type] # a form's fields, or a draft's
        text = self.fields["markdown"]
        most = MOST_CHARS
        if draft.kind != PieceKind.REVIEW:
            del self.fields["verdict"]
        if draft.kind == PieceKind.COMMENT:
            del self.fields["headline"]
            text.label, most = "Your comment", MOST_COMMENT_CHARS
            text.widget.attrs["rows"] = 6
        text.max_length = most  # type: ignore[attr-defined] # as declared
        text.widget.attrs["maxlength"] = most
        for name, field in self.fields.items():
            field.required = complete and name not in {"spoilers", "licence"}

    def clean_markdown(self) -> str:
        """Return the text with its lines ended in one way, if it is not too long."""
        text: str = self.cleaned_data["markdown"].replace("\r\n", "\n")
        most = self.fields["markdown"].max_length  # type: ignore[attr-defined] # as declared
        if len(text) > most:
            raise forms.ValidationError(f"It has {len(text)} characters; {most} are the most.")
        if text.count(">!") > MOST_SPANS:
            raise forms.ValidationError(f"At most {MOST_SPANS} spans can be marked: hide it all.")
        if self.fields["markdown"].required and not text.strip():
            raise forms.ValidationError("Nothing is written yet.")
        return text

    def fill(self, draft: DraftRow) -> None:
        """Put what was typed into the draft, without saving it."""
        for name, value in self.cleaned_data.items():
            setattr(draft, name, value)
