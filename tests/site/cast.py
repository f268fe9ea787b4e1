"""The fixed cast: Agnès keeps the diary, Chantal shares it, Ousmane must see nothing of it."""

from dataclasses import dataclass

from django.conf import settings
from django.test import Client

from matchcut.site.readers.actions import register
from matchcut.site.readers.models import ReaderRow, ShareRow

PASSWORD = "le-bonheur-1965"  # noqa: S105 - opens nothing but the tests' own site
NAMES = ("Agnès", "Chantal", "Ousmane", "Operator")


@dataclass(frozen=True, slots=True)
class Cast:
    """The readers by name."""

    readers: dict[str, ReaderRow]

    def browser(self, name: str) -> Client:
        """A browser in which the reader is signed in; form tokens are not asked for."""
        client = Client(headers={"host": "localhost"})
        client.force_login(self.readers[name], settings.AUTHENTICATION_BACKENDS[-1])
        return client


def gather() -> Cast:
    """Make the accounts; who runs the site is Operator."""
    found = {}
    for name in NAMES:
        made = register(name=name, password=PASSWORD, operator=name == "Operator")
        assert made
        found[name] = made
    ShareRow.objects.create(reader=found["Agnès"], to=found["Chantal"])
    return Cast(found)
