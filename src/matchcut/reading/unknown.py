"""Films a piece names that no catalogue entry fits: they stay as mentions without a link.

Only what is surely meant as a film's title counts: words in title marks, or set apart with a
year beside them or after a word for film.
"""

from collections.abc import Iterator

from matchcut.reading.documents import Mark
from matchcut.reading.evidence import SET_APART
from matchcut.reading.typography import TITLE_MARKS, Page, capital
from matchcut.reading.values import Mention

TITLE_CHARS = 60
SURE = 0.7
REASON = "no film of that name in the catalogue"


def find(page: Page, marks: tuple[Mark, ...], known: tuple[Mention, ...]) -> Iterator[Mention]:
    """Yield a mention for each title on the page that overlaps none of the `known` mentions."""
    taken = {char for mention in known for char in range(mention.start, mention.end)}
    for mark in marks:
        if not (1 < mark.end - mark.start <= TITLE_CHARS and _set_apart(page, mark)):
            continue
        if taken.isdisjoint(range(mark.start, mark.end)) and _is_title(page, mark):
            taken.update(range(mark.start, mark.end))
            words = page.text[mark.start : mark.end]
            yield Mention(mark.start, mark.end, words, None, None, SURE, (REASON,))


def _set_apart(page: Page, mark: Mark) -> bool:
    """Whether it is more than quotation marks."""
    return mark.kind in SET_APART or page.text[mark.start - 1 : mark.start] in TITLE_MARKS


def _is_title(page: Page, mark: Mark) -> bool:
    """Whether the words are set as a title is; most are not, and are soon told."""
    opened = page.text[mark.start - 1 : mark.start] in TITLE_MARKS
    announced = page.announced(mark.start, mark.end) and capital(page, mark.start, mark.end)
    if not (opened or announced):
        return False
    told = page.typography(mark.start, mark.end)
    set_apart = announced and mark.kind in SET_APART
    return not told.before_other_work and (told.bracketed or set_apart)
