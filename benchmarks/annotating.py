"""Turn annotators' working forms into kept annotations, and say how far two annotators agree.

    python benchmarks/annotating.py check FORM... --texts FOLDER
    python benchmarks/annotating.py agree FOLDER_A FOLDER_B
    python benchmarks/annotating.py keep FORM... --texts FOLDER --to benchmarks/prose/NAME

`agree` reads kept annotations. Its figures are F1 of one against the other, which is the same
both ways: for mentions (the same place, one character in common, the same film), for films of a
document, for pairs of films that something is stated of, and for statements whose kinds meet.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path

from prose_annotations import (
    Annotation,
    AnnotationError,
    MarkedStatement,
    read,
    resolve,
    write,
)


def check(forms: list[Path], texts: Path) -> list[Annotation]:
    """Return the annotations of working forms, after telling all that does not fit."""
    found, faulty = [], 0
    for form in forms:
        try:
            found.append(resolve(json.loads(form.read_text("utf-8")), texts))
        except (AnnotationError, KeyError, ValueError, OSError) as fault:
            faulty += 1
            print(f"{form}: {type(fault).__name__} {fault}")
    print(f"{len(found)} forms fit their texts, {faulty} do not")
    return found


def _mentions(one: Annotation) -> Counter[Hashable]:
    return Counter((row.start, row.film) for row in one.mentions if row.film)


def _films(one: Annotation) -> Counter[Hashable]:
    return Counter({row.film for row in one.mentions if row.film})


def _pair(row: MarkedStatement) -> frozenset[str]:
    return frozenset((row.earlier, row.later))


def _pairs(one: Annotation) -> Counter[Hashable]:
    return Counter({_pair(row) for row in one.statements})


def _stated(one: Annotation) -> Counter[Hashable]:
    return Counter({(_pair(row), kind) for row in one.statements for kind in row.kinds[:1]})


MEASURES: dict[str, Callable[[Annotation], Counter[Hashable]]] = {
    "mentions": _mentions,
    "films": _films,
    "pairs": _pairs,
    "pairs and first kind": _stated,
}


def agree(one: Path, other: Path) -> None:
    """Print how far two annotators agree, over all files that both have."""
    mine = {path.name: read(path) for path in sorted(one.glob("*.json"))}
    theirs = {path.name: read(path) for path in sorted(other.glob("*.json"))}
    both = sorted(mine.keys() & theirs.keys())
    print(f"{len(both)} files annotated twice")
    for name, measure in MEASURES.items():
        counts = [(measure(mine[file]), measure(theirs[file])) for file in both]
        shared = sum((a & b).total() for a, b in counts)
        total = sum(a.total() + b.total() for a, b in counts)
        print(f"{name:22} F1 {2 * shared / total if total else 1:.3f} ({shared} shared)")


def main() -> None:
    """Do what the arguments ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("check", "agree", "keep"))
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--to", type=Path)
    asked = parser.parse_args()
    if asked.what == "agree":
        agree(*asked.paths)
        return
    found = check(asked.paths, asked.texts)
    for one in found if asked.what == "keep" else ():
        write(one, asked.to)


if __name__ == "__main__":
    main()
