"""The forms of the desk: bringing a text, and wording what is kept of it."""

from collections.abc import Iterable
from pathlib import PurePath

from django import forms
from django.core.files.uploadedfile import UploadedFile

from matchcut.films.values import Film
from matchcut.lines.values import Kind, Stance, Statement
from matchcut.site.desk.actions import Brought, Claim
from matchcut.site.desk.reading import MOST_BYTES, MOST_CHARS
from matchcut.site.lines.forms import SaidForm, kinds
from matchcut.sources.documents import ADDRESS, FORMS, Form

MOST_SOURCE_CHARS, MOST_NAME_CHARS = 1_000, 200
LICENCES = (
    ("", "Unknown: only short passages of it may be shown"),
    ("CC BY 4.0", "CC BY 4.0"),
    ("CC BY-SA 4.0", "CC BY-SA 4.0"),
    ("CC0 1.0", "CC0 1.0"),
    ("Public domain", "Public domain"),
)
_WAYS = ("text", "file", "address")
_PASTED = (
    ("", "plain text, or HTML if it looks like it"),
    (Form.MARKDOWN, "Markdown"),
    (Form.HTML, "HTML"),
)


class NewerForm(forms.Form):
    """A newer wording of a text that is at the desk already."""

    text = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 14}),
        max_length=MOST_CHARS,
        strip=False,
        label="The text as it reads now",
    )


class BringForm(forms.Form):
    """A text in one of three ways, and what its reader knows of it."""

    use_required_attribute = False  # one of the three is enough

    address = forms.CharField(
        label="The address of a page",
        help_text="It is fetched from here: http or https, and nothing behind a password.",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        max_length=MOST_SOURCE_CHARS,
        required=False,
    )
    text = forms.CharField(
        label="Or the text itself",
        help_text=f"At most {MOST_CHARS:,} characters.",
        widget=forms.Textarea(attrs={"rows": 12}),
        max_length=MOST_CHARS,
        strip=False,
        required=False,
    )
    form = forms.ChoiceField(label="It is written as", choices=_PASTED, required=False)
    file = forms.FileField(
        label="Or a file",
        help_text=f"Text, Markdown or HTML, at most {MOST_BYTES // 1_000_000} MB.",
        required=False,
    )
    author = forms.CharField(
        label="Who wrote it", max_length=MOST_NAME_CHARS, required=False,
        help_text="If the text does not say so itself. What it says stays its writer’s word.",
    )  # fmt: skip
    source = forms.CharField(
        label="Where it stands",
        help_text="Of a text or a file: its address, or the book, magazine and page.",
        max_length=MOST_SOURCE_CHARS,
        required=False,
    )
    licence = forms.ChoiceField(label="Its licence", choices=LICENCES, required=False)

    def clean_address(self) -> str:
        """Return the address, refused where it is none of the web."""
        address: str = self.cleaned_data["address"].strip()
        if address and not ADDRESS.match(address):
            raise forms.ValidationError("It begins with http:// or https://.")
        return address

    def clean_file(self) -> UploadedFile[bytes] | None:
        """Return the file, refused where it is too large."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(f"It is larger than {MOST_BYTES // 1_000_000} MB.")
        return file

    def clean(self) -> None:
        """Refuse a form with none of the three ways, or with more than one."""
        given = [name for name in _WAYS if self.cleaned_data.get(name)]
        if len(given) != 1 and not self.errors:
            said = "Give one of the three: an address, a text or a file."
            raise forms.ValidationError(said)

    def brought(self, otherwise: str) -> Brought:
        """Return what a valid form brings; `otherwise` is what a nameless text is called."""
        told = self.cleaned_data
        known = {"author": told["author"], "licence": told["licence"]}
        if told["address"]:
            return Brought(told["address"], **known)
        if told["file"]:
            name = PurePath(told["file"].name).name
            form = FORMS.get(PurePath(name).suffix.lower(), "")
            return Brought(told["source"] or name, told["file"].read(), form, **known)
        text: str = told["text"].replace("\r\n", "\n")
        return Brought(told["source"] or otherwise, text.encode(), told["form"], **known)


class KeptForm(SaidForm):
    """A statement as its keeper words it: the films, the kind, who says it."""

    field_order = ("later", "kind", "earlier", "stance", "through", "speaker", "spoiler")
    later = forms.ChoiceField(label="The later film")
    earlier = forms.ChoiceField(label="The earlier film")
    speaker = forms.CharField(
        label="Who says it",
        max_length=MOST_NAME_CHARS,
        required=False,
        help_text="Empty for the writer of the text; else whom the writer reports.",
    )
    spoiler = forms.BooleanField(
        label="The words give something away", label_suffix="", required=False
    )

    def __init__(self, stated: Statement, films: Iterable[Film], given: object = None) -> None:
        initial = {
            "later": stated.later.id,
            "earlier": stated.earlier.id,
            "kind": stated.kind,
            "stance": stated.stance,
            "through": list(stated.through),
            "speaker": stated.voice[0] if len(stated.voice) > 1 else "",
            "spoiler": stated.spoiler,
        }
        super().__init__(given, initial=initial)  # type: ignore[arg-type] # a form's fields
        self.films = {film.id: film for film in (stated.later, stated.earlier, *films)}
        choices = [(film.id, str(film)) for film in self.films.values()]
        for name in ("later", "earlier"):
            self.fields[name].choices = choices  # type: ignore[attr-defined] # as declared
        sides = Film("", "the earlier film"), Film("", "The later film")
        self.fields["kind"].choices = kinds(*sides)  # type: ignore[attr-defined] # as declared

    def clean(self) -> None:
        """Refuse one film twice."""
        told = self.cleaned_data
        if told.get("later") and told.get("later") == told.get("earlier"):
            raise forms.ValidationError("These must be two films.")

    @property
    def claim(self) -> Claim:
        """What a form that is valid says."""
        said = self.cleaned_data
        return Claim(
            films=(self.films[said["earlier"]], self.films[said["later"]]),
            kind=Kind(said["kind"]),
            stance=Stance(said["stance"]),
            through=said["through"],
            speaker=said["speaker"],
            spoiler=said["spoiler"],
        )
