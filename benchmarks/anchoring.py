"""Find passages again in texts that have changed: how many, and how many in the wrong place.

    python benchmarks/anchoring.py [EDITS [SEED]]

Each edit takes a text of the shared data's blogs, a passage of one or two of its sentences, and
makes a new text: a fifth of all sentences are changed by a word or more or taken out, sentences may
be moved, and the whole is set anew (wrapped, other quotes, dashes and spaces, decomposed accents).
Where the passage's own words were changed they are gone, and finding it is a fault. Passages
have four words or more, and end where a quotation of Matchcut's would. Where a text said the very
same twice and one of the two is gone, its words survive: that is counted by itself.
Beside it: the exact words alone, and rapidfuzz's best alignment at a score of 90.
"""

import random
import re
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from matchcut.films.folding import fold, fold_tokens
from matchcut.reading.anchoring import Found, find_again
from matchcut.reading.quoting import quote
from matchcut.reading.sentences import sentences
from matchcut.reading.values import Quote
from shared_data import SHARED

EDITS = 10_000
SEED = 20261123  # no rule was made with its misses seen
CHANGED = 0.2
MOVED = 0.3  # of the texts have sentences moved
FEWEST_SENTENCES = 8
FEWEST_WORDS = 4
NEAR_CHARS = 12  # marks may stand before the first word
SLOW = 1_000  # edits that the slower peer is given
BEST = 90.0


@dataclass(frozen=True, slots=True)
class Edit:
    """A passage of the old text, the new text, and where the passage starts there, if it does.

    `twice` says whether the old text held the very same words at another place too.
    """

    passage: Quote
    text: str
    start: int | None
    twice: bool


def texts() -> list[list[str]]:
    """Return the sentences of each post of the shared blogs that has enough of them."""
    found = []
    for path in sorted((SHARED / "writing").glob("*/**/*.md")):
        text = path.read_text("utf-8").partition("\n---\n")[2]
        cut = [text[start:end] for start, end in sentences(text, 0, len(text))]
        cut = [one for one in cut if fold_tokens(one)]
        if len(cut) >= FEWEST_SENTENCES:
            found.append(cut)
    return found


def edit(old: list[str], dice: random.Random) -> Edit:
    """Return one edit of a text."""
    own = _own(old, dice)
    text = " ".join(old)
    start = len(" ".join(old[: own.start])) + (own.start > 0)
    passage = quote(text, start, start + len(" ".join(old[own.start : own.stop])))
    new = [
        (at, _changed(one, dice) if dice.random() < CHANGED else one) for at, one in enumerate(old)
    ]
    if dice.random() < MOVED:
        one, other = sorted(dice.sample(sorted({*range(len(old) + 1)} - {*own[1:]}), 2))
        new = new[:one] + new[other:] + new[one:other]
    set_anew = _setting(dice)
    written, start = "", -1
    for at, one in new:
        start = len(written) if at == own.start else start
        written += set_anew(one) + dice.choice(("\n\n", " ", " "))
    words, now = fold_tokens(passage.exact), fold(written[start:])
    stands = start >= 0 and now.tokens[: len(words)] == words
    twice = _count(words, fold_tokens(text)) > 1
    return Edit(passage, written, start + now.starts[0] if stands else None, twice)


def _count(words: tuple[str, ...], tokens: tuple[str, ...]) -> int:
    """Return at how many places the words stand among the tokens, in their order and together."""
    return sum(tokens[at : at + len(words)] == words for at in range(len(tokens)))


def _own(old: list[str], dice: random.Random) -> range:
    """Return one sentence or two that follow each other, with enough words."""
    while True:
        count = dice.choice((1, 1, 2))
        at = dice.randrange(len(old) - count + 1)
        if len(fold_tokens(" ".join(old[at : at + count]))) >= FEWEST_WORDS:
            return range(at, at + count)


def _changed(sentence: str, dice: random.Random) -> str:
    """Return the sentence with words replaced, added or left out, or nothing."""
    words = sentence.split()
    at = dice.choice([at for at, word in enumerate(words) if fold_tokens(word)])
    do = dice.randrange(4)
    if do == 0:
        return ""
    if do == 1 and len(words) > 1:
        del words[at]
    elif do == 2:  # noqa: PLR2004 - one of four ways
        words[at] = "otherwise"
    else:
        words.insert(at + 1, "indeed")
    return " ".join(words)


def _setting(dice: random.Random) -> Callable[[str], str]:
    """Return a way to set a sentence anew that leaves its words alone."""
    ways: list[Callable[[str], str]] = [
        lambda text: text,
        lambda text: textwrap.fill(text, 40, break_long_words=False, break_on_hyphens=False),
        lambda text: re.sub(r"\s+", " ", text),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.translate(str.maketrans("’“”–", '\'""-')),
        lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
        lambda text: text.replace("\n", "\r\n"),
    ]
    chosen = dice.sample(ways, 2)
    return lambda text: chosen[1](chosen[0](text))


def ours(passage: Quote, text: str) -> tuple[int, int] | None:
    """Find it as Matchcut does."""
    found = find_again(passage, text)
    return (found.start, found.end) if isinstance(found, Found) else None


def exact(passage: Quote, text: str) -> tuple[int, int] | None:
    """Find the very same characters."""
    start = text.find(passage.exact)
    return (start, start + len(passage.exact)) if start >= 0 else None


def aligned(passage: Quote, text: str) -> tuple[int, int] | None:
    """Find the stretch that is most alike."""
    best = fuzz.partial_ratio_alignment(passage.exact, text, score_cutoff=BEST)
    return (best.dest_start, best.dest_end) if best else None


def judge(edits: list[Edit], find: Callable[[Quote, str], tuple[int, int] | None]) -> Counter[str]:
    """Return how many came to what; a place is right if it holds the words where they stand."""
    outcomes: Counter[str] = Counter()
    for one in edits:
        place = find(one.passage, one.text)
        held = place and fold_tokens(one.text[slice(*place)]) == fold_tokens(one.passage.exact)
        if one.start is None and place and held and one.twice:
            outcomes["gone, found where the text says the same again"] += 1
        elif one.start is None:
            outcomes["gone, attached wrongly" if place else "gone, and said so"] += 1
        elif place is None:
            outcomes["there, not found"] += 1
        else:
            near = abs(place[0] - one.start) < NEAR_CHARS
            outcomes["there, found" if near and held else "there, found elsewhere"] += 1
    return outcomes


def main() -> None:
    """Print a row for each way to find."""
    if not SHARED.exists():
        print(f"skipped: the shared texts are not at {SHARED}")
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else EDITS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else SEED  # noqa: PLR2004 - the second argument
    dice = random.Random(seed)
    known = texts()
    edits = [edit(dice.choice(known), dice) for _ in range(count)]
    print(f"{count} edits of {len(known)} texts, seed {seed}")
    for name, find, share in (
        ("Matchcut", ours, edits),
        ("the exact characters", exact, edits),
        ("rapidfuzz alignment", aligned, edits[:SLOW]),
    ):
        outcomes = judge(share, find)
        there = sum(number for what, number in outcomes.items() if what.startswith("there"))
        print(f"{name:22} found again {outcomes['there, found'] / there:.4f} of {there}")
        for what, number in sorted(outcomes.items()):
            print(f"{'':22} {number:6} {what}")


if __name__ == "__main__":
    main()
