"""What readers note beside films and say of themselves: plain words, in which spans are marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from matchcut.site.spoilers import ALL, opened
from matchcut.site.writing.spans import HIDES, all_open, marked, without_spans


@dataclass(frozen=True, slots=True)
class Notes:
    """Texts as they may be shown; `opens` is what to ask for so that nothing of them is hidden."""

    words: tuple[str, ...]
    opens: str = ""


def notes(request: HttpRequest, texts: Iterable[str]) -> Notes:
    """Return the texts of a page in their order, with "…" for each marked span until a POST asks.

    One button opens all of a page.
    """
    typed = [marked(text) for text in texts]
    if ALL in opened(request):
        return Notes(tuple(map(all_open, typed)))
    shown = [without_spans(text) for text in typed]
    hides = any(HIDES in text for text in shown)
    return Notes(tuple(text.replace(HIDES, "…") for text in shown), ALL if hides else "")
