"""Follow every link of the site, as a crawler does: with GET alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from django.test import Client

_LINK = re.compile(r'(?:href|src)="(/[^"#]*)"')
_FILES = re.compile(r"/lineage\.(?!css)|/leaflet|/export")  # to keep, for print, for programs
MOST_PAGES = 500  # beyond which the links go round in circles


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: its status, and all its words, headers included."""

    status: int
    text: str


def crawl(site: Client, begin: Iterable[str], *, files: bool = True) -> dict[str, Answer]:
    """Return the answer at each address that can be reached, errors included.

    Where `files` are not asked for, those are left that are no pages: they make half the work.
    """
    found: dict[str, Answer] = {}
    waiting = list(begin)
    while waiting:
        assert len(found) < MOST_PAGES
        address = waiting.pop()
        if address in found or address.startswith(("/static/", "/sign-in?")):
            continue
        if not files and _FILES.search(address):
            continue
        response = site.get(address)
        page = b"".join(response).decode(errors="replace")  # of an export, its names alone
        found[address] = Answer(response.status_code, f"{response.headers}\n{page}")
        waiting += map(unescape, _LINK.findall(page))
    return found
