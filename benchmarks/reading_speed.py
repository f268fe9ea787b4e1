"""How fast prose is searched for films and linked, on one core, and what memory that takes.

    python benchmarks/reading_speed.py --edition FOLDER [--texts FOLDER] [--kb 200] [--rounds 3]

The edition is built first where there is none (`wide_catalogue`). Read are the French posts of
the shared data, the English film comments where `--texts` points (`linking.py` says how to get
them), our own passages (`training/prose`, where a film is named in nearly every line) and openings
of Wikipedia's film articles. "linked" is what reading does to a piece before statements: finding,
weighing, linking; "at first" counts a round whose films were not at hand yet. Beside it: the title
index alone (folding, and every hit), the matching library alone (its trie asked at each token of
text folded beforehand), and spaCy's small English model where it is installed. By processor time,
all in turn in every round: the middle round, the slowest and the fastest. Told besides is what
there is to weigh in a kilobyte: names of the index, phrases that pass the sieve, and films of
those names.
"""

import argparse
import importlib.util
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import marisa_trie

from linking_baselines import SPACY_MODEL
from linking_texts import others, own
from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold_tokens
from matchcut.reading import linking
from matchcut.reading.phrases import find
from matchcut.reading.pieces import cut
from matchcut.reading.typography import Page
from matchcut.reading.values import Piece
from matchcut.reading.vocabulary import vocabulary
from matchcut.sources.documents import Form, Source, read_document
from shared_data import SHARED
from wide_catalogue import EXTRACTS, extracts, wide_catalogue

EVERY = 20  # articles; they come by year
LONGEST = 120  # characters of a title that the library alone is asked for
Reader = Callable[[Piece], object]
Texts = dict[str, tuple[Piece, ...]]


def articles() -> Iterator[Piece]:
    """Yield openings of Wikipedia's film articles, of all years, if the shared data is there."""
    for film in islice(extracts(), 0, None, EVERY) if EXTRACTS.is_file() else ():
        if film.get("extract"):
            yield from cut(read_document(Source("", film["extract"].encode(), Form.TEXT)))


def posts() -> Iterator[Piece]:
    """Yield the pieces of the French posts that are annotated, if the shared data is there."""
    for text in others("french", SHARED / "writing"):
        yield from text.pieces


def comments(folder: Path) -> Iterator[Piece]:
    """Yield the pieces of the English film comments that are annotated, if they are there."""
    for text in others("english", folder):
        yield from text.pieces


def passages() -> Iterator[Piece]:
    """Yield the pieces of our own prose."""
    for text in chain(own(held_out=False), own(held_out=True)):
        yield from text.pieces


def taken(pieces: Iterable[Piece], size: int) -> tuple[Piece, ...]:
    """Return the first pieces that have so many bytes together, or all."""
    found = []
    for piece in pieces:
        if size <= 0:
            break
        size -= len(piece.text.encode())
        found.append(piece)
    return tuple(found)


def linked(catalogue: Catalogue) -> Reader:
    """Return the project's finding and linking."""

    def read(piece: Piece) -> object:
        page = Page(piece, vocabulary(piece.language))
        return linking.link(piece, page, catalogue.index.scan(piece.text), catalogue)

    return read


def met(catalogue: Catalogue, pieces: Iterable[Piece]) -> str:
    """Return how many names, phrases and films there are to weigh in a kilobyte."""
    size = names = phrases = films = 0
    for piece in pieces:
        page = Page(piece, vocabulary(piece.language))
        hits = catalogue.index.scan(piece.text)
        named = find(page, hits, catalogue, linking.MEASURE)
        size += len(piece.text.encode())
        names += len(hits)
        phrases += len(named)
        films += sum(len(one.candidates) for one in named)
    kb = size / 1000
    return f"{names / kb:8.1f} names a kB, {phrases / kb:.1f} phrases, {films / kb:.1f} films"


def library(catalogue: Catalogue, pieces: Iterable[Piece]) -> Reader:
    """Return the trie alone, over the same keys, asked at each token; folding is done before."""
    index = catalogue.index
    trie = marisa_trie.Trie(f"{index.text(key)} " for key in range(len(index)))
    folded = {piece: fold_tokens(piece.text) for piece in pieces}

    def hits(piece: Piece) -> object:
        tokens = folded[piece]
        line, at, found = " ".join(tokens) + " ", 0, []
        for token in tokens:
            found.append(trie.prefixes(line[at : at + LONGEST]))
            at += len(token) + 1
        return found

    return hits


def spacy_entities() -> Reader | None:
    """Return spaCy's small English model, or None where it is not installed."""
    if importlib.util.find_spec(SPACY_MODEL) is None:
        return None
    here = sys.path.pop(0)  # our catalogue.py would stand in for a package that spaCy needs
    import spacy  # noqa: PLC0415 - a peer, not always installed

    sys.path.insert(0, here)
    model = spacy.load(SPACY_MODEL)
    return lambda piece: model(piece.text).ents


def seconds(reader: Reader, pieces: Iterable[Piece]) -> float:
    """Return how long the processor takes to read the pieces."""
    start = process_time()
    for piece in pieces:
        reader(piece)
    return process_time() - start


def speed(found: Iterable[float], pieces: Iterable[Piece]) -> str:
    """Return megabytes a second: the middle round, the slowest and the fastest."""
    size = sum(len(piece.text.encode()) for piece in pieces) / 1e6
    middle, slowest, fastest = (size / one for one in (median(found), max(found), min(found)))
    return f"{middle:8.3f} MB/s ({slowest:.3f}-{fastest:.3f})"


def memory() -> int:
    """Return the most memory this process has held, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kb = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(kb) // 1000


def peers(catalogue: Catalogue, texts: Texts) -> dict[str, Reader]:
    """Return what else finds names."""
    found: dict[str, Reader] = {
        "title index alone": lambda piece: catalogue.index.scan(piece.text),
        "library alone": library(catalogue, chain.from_iterable(texts.values())),
    }
    spacy = spacy_entities()
    return found | {"spaCy, small": spacy} if spacy else found


def compare(readers: dict[str, Reader], texts: Texts, rounds: int) -> None:
    """Print the speed of each reader: one after the other in every round, as clocks vary."""
    for kind, pieces in texts.items():
        found: dict[str, list[float]] = defaultdict(list)
        for _ in range(rounds):
            for name, reader in readers.items():
                found[name].append(seconds(reader, pieces))
        for name in readers:
            print(f"{kind:14}{name:20}{speed(found[name], pieces)}", flush=True)


def main() -> None:
    """Print speeds, memory and how long opening took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--edition", type=Path, required=True)
    parser.add_argument("--kb", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--texts", type=Path, default=Path(), help="folder of the English comments")
    options = parser.parse_args()
    kinds = {"posts": posts(), "comments": comments(options.texts)}
    kinds |= {"our passages": passages(), "articles": articles()}
    taken_of = {kind: taken(pieces, 1000 * options.kb) for kind, pieces in kinds.items()}
    texts = {kind: pieces for kind, pieces in taken_of.items() if pieces}
    before = memory()
    start = perf_counter()
    catalogue = wide_catalogue(options.edition)
    print(f"{len(catalogue)} films, opened in {perf_counter() - start:.2f} s", end="; ")
    print(f"load {os.getloadavg()[0]:.1f}, {options.rounds} rounds of {options.kb} kB")
    ours = linked(catalogue)
    for kind, pieces in texts.items():
        first = speed([seconds(ours, pieces)], pieces)
        print(f"{kind:14}{'linked, at first':20}{first}", flush=True)
        print(f"{kind:14}{'to weigh':20}{met(catalogue, pieces)}")
    print(f"memory at most {memory()} MB, {before} of them before the catalogue was opened")
    compare({"linked": ours, **peers(catalogue, texts)}, texts, options.rounds)


if __name__ == "__main__":
    main()
