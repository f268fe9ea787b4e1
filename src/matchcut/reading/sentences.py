"""Cut text into sentences and clauses, in the languages read; offsets stay the text's own."""

from collections.abc import Iterator
from re import IGNORECASE
from re import compile as pattern

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr st jr sr vs etc dir no vol fig prof rev gen col capt approx ca cf ed eds "
    "e.g i.e a.k.a p.s u.s u.k m mm mme mlle av réal p.ex n° env sra srta".split()
)
# The first character alone, so that the engine leaps from one that may stop to the next.
_STOP = pattern(
    r"[.!?…。！？\n](?:(?<=[.!?…])[.!?…]*[\"'’”»)\]]*(?=\s)|(?<=[。！？])[。！？]*[”』」》）)]*|"
    r"(?<=\n)(?:\s*\n|(?=\s*[-*•–])))"
)
_WORD_BEFORE = pattern(r"[\w.’']+$")
_LONGER = max(map(len, _ABBREVIATIONS)) + 1  # no abbreviation has so many characters
_CLAUSE = pattern(
    (
        r"\s{0,3}[;:—–]\s{0,3}|\s{1,3}--?\s{1,3}|，(?=但|不过|然而|而|却|可是)|,?\s{1,3}\b(?=(?:though|although|but|"
        r"while|whereas|yet|however|mais|tandis que|alors que|bien que|pero|mientras|"
        r"aunque)\b)"
    ),
    IGNORECASE,
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text[start:end]`, white space left out.

    >>> text = "I saw Dr. Mabuse. Then Ran!"
    >>> [text[a:b] for a, b in sentences(text)]
    ['I saw Dr. Mabuse.', 'Then Ran!']
    """
    end = len(text) if end is None else end
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop[0] == "." and _abbreviated(text, begin, stop.start()):
            continue
        if said := _trimmed(text, begin, stop.end()):
            yield said
        begin = stop.end()
    if said := _trimmed(text, begin, end):
        yield said


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each clause of the sentence `text[start:end]`.

    A clause ends at a semicolon, colon or dash, and before a word that turns the thought
    ("though", "but", "whereas"): there one voice or claim may give way to another.
    """
    begin = start
    for cut in _CLAUSE.finditer(text, start, end):
        if said := _trimmed(text, begin, cut.start()):
            yield said
        begin = cut.end()
    if said := _trimmed(text, begin, end):
        yield said


def _abbreviated(text: str, begin: int, dot: int) -> bool:
    word = _WORD_BEFORE.search(text, max(begin, dot - _LONGER), dot)
    if not word:
        return False
    last = word[0].casefold()
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last not in "ai")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Start and end without the white space on either side; None if there is nothing else."""
    left = text[start:end].lstrip()
    start = end - len(left)
    return (start, start + len(left.rstrip())) if left else None
