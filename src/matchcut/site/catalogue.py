"""The edition that the site's films come from, opened once, to search in and to read with."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from matchcut.site.films.models import EditionRow
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import open_edition


def catalogue() -> EditionCatalogue | None:
    """Return the newest edition that was loaded whole; None before any was."""
    edition = EditionRow.objects.newest()
    return _opened(settings.OPTIONS.catalogue, edition.inner) if edition else None


@lru_cache(maxsize=1)
def _opened(folder: Path, inner: str) -> EditionCatalogue:  # noqa: ARG001 - a new one is opened
    """Return the edition in the folder, opened once for each content it has.

    It keeps no films at hand: each visitor asks for others, and threads share it.
    """
    return open_edition(folder, at_hand=0)
