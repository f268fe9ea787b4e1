"""Find the names of a catalogue in film writing, with four matchers, on one edition's names.

The peers get the same folded names and the same folded text as ours: a dict of word sequences
(the plain way), a MARISA trie asked at each token, and daachorse's double-array Aho-Corasick
(`pip install daachorse`; left out where it is not installed). Each runs in a process of its own;
all must find the same.

Run `python benchmarks/title_matchers.py FOLDER`, the folder of an edition.
"""

import importlib.util
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import marisa_trie
import numpy as np

from matchcut.films.folding import fold_tokens
from matchcut.films.scanning import Scanner, planted
from matchcut.sources.editions import open_edition
from shared_data import SHARED

TEXT_CHARS = 4_000_000
Scan = Callable[[tuple[str, ...]], int]


@dataclass(frozen=True, slots=True)
class Matcher:
    """How a peer is built from names, saved and opened, and how often it finds a name."""

    build: Callable[[list[str]], bytes]
    open: Callable[[bytes], Scan]


def dict_open(saved: bytes) -> Scan:
    """Look every run of words up in a dict."""
    names: set[str] = pickle.loads(saved)  # noqa: S301 - written by this very script
    longest = max(name.count(" ") for name in names) + 1

    def scan(tokens: tuple[str, ...]) -> int:
        return sum(
            " ".join(tokens[start:end]) in names
            for start in range(len(tokens))
            for end in range(start + 1, min(start + longest, len(tokens)) + 1)
        )

    return scan


def trie_open(saved: bytes) -> Scan:
    """Ask a MARISA trie at each token which names begin there."""
    trie = marisa_trie.Trie().frombytes(saved)
    longest = max(map(len, trie.iterkeys()))

    def scan(tokens: tuple[str, ...]) -> int:
        line = " ".join(tokens) + " "
        found, at = 0, 0
        for token in tokens:
            found += sum(1 for _ in trie.iter_prefixes_with_ids(line[at : at + longest]))
            at += len(token) + 1
        return found

    return scan


def columns_build(names: list[str]) -> bytes:
    """Build our own columns."""
    vocabulary = marisa_trie.Trie({token for name in names for token in name.split()})
    runs = [[vocabulary[token] for token in name.split()] for name in names]
    ends = np.cumsum([len(run) for run in runs])
    steps, keys = planted(np.array([*chain(*runs)]), ends, np.arange(len(names)))
    return pickle.dumps((vocabulary.tobytes(), steps, keys))


def columns_open(saved: bytes) -> Scan:
    """Follow all tokens together through our own columns."""
    vocabulary, steps, keys = pickle.loads(saved)  # noqa: S301 - written by this very script
    scanner = Scanner(marisa_trie.Trie().frombytes(vocabulary), steps, keys)
    return lambda tokens: len(scanner.runs(tokens).keys)


def automaton_build(names: list[str]) -> bytes:
    """Build daachorse's automaton over names between blanks."""
    from daachorse import CharwiseDoubleArrayAhoCorasick  # noqa: PLC0415 - not always installed

    return bytes(CharwiseDoubleArrayAhoCorasick([f" {name} " for name in names]).serialize())


def automaton_open(saved: bytes) -> Scan:
    """Run daachorse's automaton over the whole line."""
    from daachorse import CharwiseDoubleArrayAhoCorasick  # noqa: PLC0415 - not always installed

    automaton = CharwiseDoubleArrayAhoCorasick.deserialize(saved)
    return lambda tokens: len(automaton.find_overlapping(f" {' '.join(tokens)} "))


MATCHERS = {
    "columns": Matcher(columns_build, columns_open),
    "dict": Matcher(lambda names: pickle.dumps(set(names)), dict_open),
    "marisa-trie": Matcher(
        lambda names: bytes(marisa_trie.Trie([f"{name} " for name in names]).tobytes()), trie_open
    ),
    "daachorse": Matcher(automaton_build, automaton_open),
}


def measure(matcher: Matcher, names: list[str], tokens: tuple[str, ...], size: float) -> None:
    """Print the figures of one matcher."""
    before = peak()
    start = time.perf_counter()
    saved = matcher.build(names)
    built, grown = time.perf_counter() - start, peak() - before
    start = time.perf_counter()
    scan = matcher.open(saved)
    opened = time.perf_counter() - start
    start = time.perf_counter()
    found = scan(tokens)
    speed = size / (time.perf_counter() - start)
    figures = (built, grown, len(saved) / 1e6, opened, speed)
    print("".join(f"{figure:12.2f}" for figure in figures) + f"{found:12}")


def peak() -> float:
    """Return the most memory this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def writing() -> Iterator[str]:
    """Yield film writing."""
    for path in sorted((SHARED / "writing").rglob("*.md")):
        yield path.read_text(encoding="utf-8")


def main() -> None:
    """Measure each matcher in its own process, on names and tokens written once."""
    if len(sys.argv) > 2:  # noqa: PLR2004 - a matcher and the file with its work
        names, tokens, size = pickle.loads(Path(sys.argv[2]).read_bytes())  # noqa: S301 - ours
        measure(MATCHERS[sys.argv[1]], names, tokens, size)
        return
    index = open_edition(Path(sys.argv[1])).index
    text = "\n\n".join(writing())[:TEXT_CHARS]
    work = ([index.text(key) for key in range(len(index))], fold_tokens(text), len(text) / 1e6)
    print(f"{len(index)} names, {len(text) / 1e6:.1f} million characters")
    heads = ("build, s", "grows, MB", "saved, MB", "open, s", "scan, MB/s", "found")
    print(" " * 12 + "".join(f"{head:>12}" for head in heads))
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(pickle.dumps(work))
        for name in MATCHERS:
            if name != "daachorse" or importlib.util.find_spec("daachorse"):
                print(f"{name:12}", end="", flush=True)
                subprocess.run([sys.executable, __file__, name, file.name], check=True)


if __name__ == "__main__":
    main()
