"""How well sentences that give a film away are suggested to their writer.

    python benchmarks/spoilers.py [--half dev|test] [--posts FOLDER] [--misses]

Three kinds of prose, none of them large:

- `given_away/HALF.LANGUAGE.md`: pieces of our own in which `>!…!<` marks what tells an ending or a
  turn; what tells how a story begins, or what happened to its makers, is left open. Both halves
  were written by one hand before any rule was; the rules were then written by the same hand, from
  the dev half alone. So the test half says how they do on other words, not on other writers.
- `training/prose`: short passages by other hands, in which hardly anything is given away: how
  often a writer is asked for nothing.
- `given_away/posts.jsonl`: posts by one writer of film comments, annotated by one reader; their
  words are his, so only places are kept. FOLDER holds a copy of the public repository
  filmsfolded/filmsfolded.github.com.

Beside the rules: every sentence, the last third of a piece, and a list of plain words.
Intervals are 95 %, from drawing pieces anew.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from matchcut.reading.sentences import sentences
from matchcut.reading.spoiling import giveaways

HERE = Path(__file__).parent
PIECES, PROSE = HERE / "given_away", HERE.parent / "training" / "prose"
LANGUAGES = ("en", "fr", "es", "zh")
BETWEEN = "\n\n* * *\n\n"
DRAWN, SEED = 2000, 6
LAST = 2 / 3
PLAIN = re.compile(
    r"\b(?:spoilers?|twist|ending|dies|death|kill\w*|murder\w*|finally|in the end|meurt|mort|tue|"
    r"fin|muere|mata|final)\b|死|杀|最后|结局|凶手"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, its language, its sentences, and those that give something away."""

    text: str
    language: str
    places: tuple[tuple[int, int], ...]
    told: frozenset[int]


@dataclass(frozen=True, slots=True)
class Counts:
    """Sentences suggested rightly and wrongly, and those missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0


def piece(text: str, language: str, marked: list[tuple[int, int]]) -> Piece:
    """Return a text with the starts of the sentences that lie in marked places."""
    places = tuple(sentences(text))
    told = (a for a, b in places if any(a < end and start < b for start, end in marked))
    return Piece(text, language, places, frozenset(told))


def own(half: str, language: str) -> list[Piece]:
    """Return our own pieces of one half."""
    found = []
    for written in (PIECES / f"{half}.{language}.md").read_text("utf-8").split(BETWEEN):
        parts = re.split(r">!|!<", written)
        starts = [sum(map(len, parts[:at])) for at in range(len(parts))]
        marked = [(starts[at], starts[at] + len(parts[at])) for at in range(1, len(parts), 2)]
        found.append(piece("".join(parts), language, marked))
    return found


def prose(language: str) -> list[Piece]:
    """Return the passages by other hands, as if none gave anything away."""
    rows = (json.loads(row) for at in sorted(PROSE.glob("*.jsonl")) for row in at.open("rb"))
    return [piece(row["text"], language, []) for row in rows if row["language"] == language]


def posts(half: str, folder: Path) -> Iterator[Piece]:
    """Yield the posts of one half, below their front matter."""
    for row in map(json.loads, (PIECES / "posts.jsonl").read_text("utf-8").splitlines()):
        if row["half"] != half:
            continue
        text = (folder / row["file"]).read_text("utf-8")
        if sha256(text.encode()).hexdigest() != row["sha256"]:
            raise SystemExit(f"{row['file']} is not the text that was annotated")
        begin = row["start"]
        yield piece(text[begin:], "en", [(a - begin, b - begin) for a, b in row["spoilers"]])


def _rules(one: Piece) -> set[int]:
    return {found.start for found in giveaways(one.text, one.language)}


def _last(one: Piece) -> set[int]:
    return {start for start, _ in one.places[int(LAST * len(one.places)) :]}


def _plain(one: Piece) -> set[int]:
    return {a for a, b in one.places if PLAIN.search(one.text[a:b].casefold())}


WAYS: dict[str, Callable[[Piece], set[int]]] = {
    "rules": _rules,
    "every sentence": lambda one: {start for start, _ in one.places},
    "last third": _last,
    "plain words": _plain,
}


def counted(one: Piece, way: str) -> Counts:
    """Return how one way does on a piece."""
    found = WAYS[way](one)
    return Counts(len(found & one.told), len(found - one.told), len(one.told - found))


def f1(counts: list[Counts]) -> float:
    """Return the harmonic mean of precision and recall."""
    right = 2 * sum(one.right for one in counts)
    return right / max(1, right + sum(one.wrong + one.missed for one in counts))


def told(name: str, pieces: list[Piece]) -> Iterator[str]:
    """Yield a line for each way."""
    number = sum(len(one.places) for one in pieces)
    marked = sum(len(one.told) for one in pieces)
    yield f"{name}: {len(pieces)} texts, {number} sentences, {marked} give something away"
    for way in WAYS:
        counts = [counted(one, way) for one in pieces]
        right, wrong = sum(one.right for one in counts), sum(one.wrong for one in counts)
        line = f"  {way:15} asks {(right + wrong) / number:4.0%} of sentences, wrongly {wrong:3}"
        if marked:
            draw = random.Random(SEED)
            drawn = sorted(f1(draw.choices(counts, k=len(counts))) for _ in range(DRAWN))
            low, high = drawn[DRAWN // 40], drawn[-DRAWN // 40]
            line += f"  precision {right / max(1, right + wrong):.2f}  recall {right / marked:.2f}"
            line += f"  F1 {f1(counts):.2f} ({low:.2f}-{high:.2f})"
        yield line


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=("dev", "test"), default="dev")
    parser.add_argument("--posts", type=Path)
    parser.add_argument("--misses", action="store_true", help="show what the rules got wrong")
    asked = parser.parse_args()
    sets = {f"own, {asked.half}, {one}": own(asked.half, one) for one in LANGUAGES}
    if asked.posts:
        sets[f"posts, {asked.half}"] = list(posts(asked.half, asked.posts))
    sets |= {f"other hands, {one}": prose(one) for one in LANGUAGES}
    for name, pieces in sets.items():
        print(*told(name, pieces), sep="\n")
        wrong = ((one, start) for one in pieces for start in _rules(one) ^ one.told)
        for one, start in sorted(wrong, key=lambda at: at[1]) if asked.misses else ():
            print("   ", " ".join(one.text[start : dict(one.places)[start]].split()))


if __name__ == "__main__":
    main()
