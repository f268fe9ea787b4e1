"""What a text says of itself before it begins: the YAML block of blog engines."""

import re
from dataclasses import dataclass
from datetime import date

OPENING = re.compile(r"\s*---[ ]*\n(.*?)\n(?:---|\.\.\.)[ ]*(?:\n|$)", re.DOTALL)
DAY = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
MAX_CHARS = 20_000


@dataclass(frozen=True, slots=True)
class Statements:
    """What a document states about itself; `date` is ISO 8601, `language` ISO 639-1."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Parted:
    """A text's front matter and what comes after it."""

    statements: Statements
    body: str


def parted(text: str) -> Parted:
    r"""The text with its front matter taken off; no front matter gives empty statements.

    >>> parted("---\ntitle: Ran\nlang: en-GB\n---\nAn old lord ...").statements
    Statements(title='Ran', author=None, date=None, language='en', licence=None)
    """
    found = OPENING.match(text) if text.lstrip().startswith("---") else None
    if not found or len(found[1]) > MAX_CHARS:
        return Parted(Statements(), text)
    import yaml  # noqa: PLC0415 - slow, and few texts need it

    try:
        stated = yaml.safe_load(found[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        return Parted(Statements(), text)
    if not isinstance(stated, dict):
        return Parted(Statements(), text)
    fields = {str(key).casefold(): _plain(value) for key, value in stated.items()}

    def first(*names: str) -> str | None:
        return next((fields[name] for name in names if fields.get(name)), None)

    statements = Statements(
        title=first("title"),
        author=first("author", "authors", "by"),
        date=iso_date(first("date", "published", "date_published")),
        language=iso_language(first("lang", "language", "locale")),
        licence=first("licence", "license"),
    )
    return Parted(statements, text[found.end() :])


def iso_date(text: str | None) -> str | None:
    """The ISO 8601 day (or day and time) the text begins with, None where it begins otherwise."""
    found = DAY.match(text or "")
    if found and found["time"]:
        return f"{found['day']}T{found['time']}{found['zone'] or ''}"
    return found["day"] if found else None


def iso_language(text: str | None) -> str | None:
    """The two-letter code in a language tag such as "fr-CA" or "en_GB"."""
    found = re.match(r"([A-Za-z]{2})(?:[-_]|$)", (text or "").strip())
    return found[1].lower() if found else None


def _plain(value: object) -> str | None:
    """The value in words; of lists only their plain members, so that no nesting unfolds."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_scalar, value))) or None
    return _scalar(value)


def _scalar(value: object) -> str | None:
    match value:
        case str() | int() | float():
            return str(value).strip() or None
        case date():
            return value.isoformat()
        case {"name": str(name)}:
            return name
    return None
