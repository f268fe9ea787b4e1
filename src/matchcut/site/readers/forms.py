"""What readers fill in about their account. Django's own forms where they fit."""

import datetime as dt
from collections.abc import Iterator

from django import forms
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.password_validation import (
    password_validators_help_text_html,
    validate_password,
)
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone

from matchcut.site.readers.models import NAME_CHARS, DiaryRow, ListRow, ReaderRow
from matchcut.site.readers.names import MAY_BE, is_name, spelt

SPAN_HELP = "Words between &gt;! and !&lt; stay hidden until a reader asks for them."  # it is HTML
ABOUT_CHARS, NOTE_CHARS = 2_000, 1_000
CARRIERS = ("cinema", "stream", "television", "Blu-ray", "DVD", "VCD", "VHS", "file")


def _mail_address() -> forms.EmailField:
    return forms.EmailField(
        required=False,
        label="Mail address",
        help_text="May stay empty. Shown to nobody, and used only when you forget your password.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class RegisterForm(forms.Form):
    """A new account: a name, a password, and an address for mail if one likes."""

    name = forms.CharField(
        max_length=NAME_CHARS,
        help_text="What you write is signed with it, and it cannot be changed.",
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        strip=False,
        help_text=password_validators_help_text_html,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    email = _mail_address()

    def clean_name(self) -> str:
        """Return the name with its letters as most people type them."""
        name = spelt(self.cleaned_data["name"])
        if not is_name(name):
            raise ValidationError(MAY_BE)
        return name

    def clean(self) -> None:
        """Hold the password against the name and the address too."""
        name, email = self.cleaned_data.get("name", ""), self.cleaned_data.get("email", "")
        try:
            validate_password(
                self.cleaned_data.get("password", ""), ReaderRow(name=name, email=email)
            )
        except ValidationError as fault:
            self.add_error("password", fault)


class AccountForm(forms.ModelForm[ReaderRow]):
    """What a reader says of themselves, and who may see what they keep."""

    about = forms.CharField(
        required=False,
        max_length=ABOUT_CHARS,
        label="About you",
        help_text=f"Shown on your page. {SPAN_HELP}",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    email = _mail_address()
    public = forms.BooleanField(
        required=False, label="Everyone may see my shelf and my diary", label_suffix=""
    )

    class Meta:
        """The columns filled in, in this order."""

        model = ReaderRow
        fields = ("about", "email", "public")


class ForgottenForm(PasswordResetForm):
    """Whom to send a link for a new password."""

    email = forms.EmailField(
        label="Mail address",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def get_users(self, email: str) -> Iterator[ReaderRow]:
        """Yield the open accounts of the address."""
        found = ReaderRow.objects.filter(email__iexact=email, closed__isnull=True)
        return (one for one in found if one.has_usable_password())


class ConfirmForm(forms.Form):
    """One's password once more, before what cannot be undone."""

    password = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, *args: object, reader: ReaderRow, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        self._reader = reader

    def clean_password(self) -> str:
        """Return the password if it is the reader's."""
        password: str = self.cleaned_data["password"]
        if not self._reader.check_password(password):
            raise ValidationError("This is not your password.")
        return password


class DiaryForm(forms.ModelForm[DiaryRow]):
    """When, where and on what a film was seen."""

    date = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    place = forms.CharField(
        required=False,
        max_length=200,
        label="Where",
        help_text="A cinema, a town, a friend’s sofa.",
    )
    carrier = forms.ChoiceField(
        required=False, label="Seen on", choices=[("", "…"), *((one, one) for one in CARRIERS)]
    )
    rewatch = forms.BooleanField(required=False, label="I had seen it before", label_suffix="")
    note = forms.CharField(
        required=False,
        max_length=NOTE_CHARS,
        help_text=SPAN_HELP,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    class Meta:
        """The columns filled in, in this order."""

        model = DiaryRow
        fields = ("date", "place", "carrier", "rewatch", "note")

    def clean_date(self) -> dt.date:
        """Return the day, which has begun somewhere on earth."""
        day: dt.date = self.cleaned_data["date"]
        if day > timezone.now().date() + dt.timedelta(days=1):
            raise ValidationError("This day is still to come.")
        return day


class ListForm(forms.ModelForm[ListRow]):
    """What a list is called, what it is about, and who may see it."""

    title = forms.CharField(max_length=200)
    about = forms.CharField(
        required=False,
        max_length=ABOUT_CHARS,
        label="What it is about",
        help_text=SPAN_HELP,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    public = forms.BooleanField(
        required=False, initial=True, label="Everyone may see it", label_suffix=""
    )

    class Meta:
        """The columns filled in, in this order."""

        model = ListRow
        fields = ("title", "about", "public")


class ListingForm(forms.Form):
    """On which of one's lists to put a film, or on a new one."""

    on = forms.ModelChoiceField(
        ListRow.objects.none(), required=False, label="Which list", empty_label="a new one"
    )
    title = forms.CharField(required=False, max_length=200, label="Title of the new list")
    note = forms.CharField(
        required=False,
        max_length=NOTE_CHARS,
        help_text=SPAN_HELP,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, lists: QuerySet[ListRow], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        choice = self.fields["on"]
        if isinstance(choice, forms.ModelChoiceField):
            choice.queryset = lists

    def clean(self) -> None:
        """Ask for a title where no list was chosen."""
        if not self.cleaned_data.get("on") and not self.cleaned_data.get("title"):
            self.add_error("title", "Choose a list, or give the new one a title.")
