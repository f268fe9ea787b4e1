"""Those who run the site: made from the command line alone, by whoever has the machine."""

import secrets
from dataclasses import dataclass

from django.db import transaction

from matchcut.errors import InputError
from matchcut.site.readers.models import ReaderRow, folded
from matchcut.site.readers.names import MAY_BE, is_name, spelt

PASSWORD_BYTES = 12


@dataclass(frozen=True, slots=True)
class Appointed:
    """An operator's account; `password` where it is new, for it can be read nowhere later."""

    name: str
    password: str | None = None


def has_operator() -> bool:
    """Return whether anybody runs the site."""
    return ReaderRow.objects.filter(is_operator=True, closed__isnull=True).exists()


@transaction.atomic
def appoint(*, name: str, new_password: bool = False) -> Appointed:
    """Make the reader of that name an operator, and a new one where there is none."""
    name = spelt(name)
    if not is_name(name):
        raise InputError(f"{name!r} is no name of an account", hint=MAY_BE)
    reader = ReaderRow.objects.filter(folded=folded(name)).first()
    if reader is None:
        reader, new_password = ReaderRow(name=name, folded=folded(name)), True
    password = secrets.token_urlsafe(PASSWORD_BYTES) if new_password else None
    if password:
        reader.set_password(password)
    reader.is_operator, reader.closed = True, None
    reader.save()
    return Appointed(reader.name, password)
