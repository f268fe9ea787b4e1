"""Cut passages out of a piece: exact words, a little before and after, and where they stand."""

from matchcut.reading.sentences import sentences
from matchcut.reading.values import Quote

CONTEXT_CHARS = 32  # before and after, enough to find the words again when a page changes
QUOTE_CHARS = 300  # a longer passage is cut at its second sentence
QUOTE_SENTENCES = 2


def quote(text: str, start: int, end: int) -> Quote:
    """Return the passage from `start` to `end`, kept to two sentences or 300 characters."""
    if end - start > QUOTE_CHARS:
        cut = list(sentences(text, start, end))[:QUOTE_SENTENCES]
        end = cut[-1][1] if cut else end
    return Quote(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT_CHARS) : start],
        suffix=text[end : end + CONTEXT_CHARS],
        start=start,
        end=end,
    )
