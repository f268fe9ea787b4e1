"""Every page of the site that is measured, and addresses of it in a large world.

A page is one row here. `{film}` is drawn as visitors would: some films often, most seldom;
`{fresh}` are films none of which is asked for twice, so that nothing made before can be of use;
`{busiest}` is the film with 20,000 reviews.
"""

import random
from dataclasses import dataclass
from itertools import cycle, islice
from urllib.parse import quote_plus

from matchcut.site.lines.models import StatementRow
from site_films import SEED, films, person_id
from site_rows import LISTS, READERS, REVIEWS, REVIEWS_OF_ONE, TALKED_OF

ADDRESSES = 1_000  # of each page: more than any process remembers


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, the pattern of its addresses, and whether a reader is signed in."""

    name: str
    pattern: str
    signed_in: bool = False

    @property
    def of_films(self) -> bool:
        """Whether these are pages of films themselves."""
        return self.pattern in {"/film/{film}", "/film/{fresh}", "/film/{busiest}"}


PAGES = (
    Page("film", "/film/{film}"),
    Page("film, none twice", "/film/{fresh}"),
    Page("film with 20,000 reviews", "/film/{busiest}"),
    Page("film, signed in", "/film/{film}", signed_in=True),
    Page("reviews of a film", "/film/{film}/reviews"),
    Page("20,000 reviews", "/film/{busiest}/reviews"),
    Page("line", "/line/{line}"),
    Page("review", "/piece/{review}"),
    Page("review, signed in", "/piece/{review}", signed_in=True),
    Page("person", "/person/{person}"),
    Page("reader", "/reader/{reader}"),
    Page("list", "/list/{list}"),
    Page("search for a title", "/search?q={title}"),
    Page("search as one types", "/search/results?q={start}"),
    Page("search for words", "/search?q=footsteps+{word}"),
    Page("first page", "/"),
    Page("feed of the site", "/feed.atom"),
    Page("feed of a film", "/film/{film}/feed.atom"),
    Page("one's shelf", "/reader/{me}/shelf", signed_in=True),
    Page("one's diary", "/reader/{me}/diary", signed_in=True),
    Page("one's drafts", "/drafts", signed_in=True),
    Page("editor", "/film/{film}/review", signed_in=True),
    Page("about the data", "/about"),
)
ME = 7  # the reader who is signed in


class Addresses:
    """Draws addresses of pages; always the same in worlds that differ in size alone."""

    def __init__(self, size: int) -> None:
        self._chance = random.Random(SEED)
        self._films = list(islice(films(size), TALKED_OF))
        pairs = StatementRow.objects.order_by("pk").values_list("earlier", "later")
        self._fresh = cycle(self._chance.sample(self._films, len(self._films)))
        self._lines = [f"{one}/{other}" for one, other in pairs[:TALKED_OF]]

    def of(self, page: Page) -> list[str]:
        """Return addresses of a page."""
        wanted = ADDRESSES if "{" in page.pattern else 1
        return [page.pattern.format(**self._drawn()) for _ in range(wanted)]

    def _drawn(self) -> dict[str, object]:
        chance = self._chance
        film = self._films[1 + int((len(self._films) - 1) * chance.random() ** 3)]
        return {
            "film": film.id,
            "fresh": next(self._fresh).id,
            "busiest": self._films[0].id,
            "line": chance.choice(self._lines),
            "review": chance.randrange(REVIEWS_OF_ONE, REVIEWS) + 1,
            "person": person_id(film.people[0]),
            "reader": f"reader{chance.randrange(READERS) + 1}",
            "me": f"reader{ME}",
            "list": chance.randrange(LISTS) + 1,
            "title": quote_plus(film.title),
            "start": quote_plus(film.title[: max(3, len(film.title) // 2)]),
            "word": quote_plus(film.title.split()[0]),
        }
