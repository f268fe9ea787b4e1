"""Read the golden corpus and compare with what its author annotated.

Run `python benchmarks/golden.py dev` (or `test`) for a table; `--misses` lists every
difference. The test half was never looked at while rules were written.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matchcut.films.catalogue import Catalogue
from matchcut.films.memory import InMemoryCatalogue
from matchcut.lines.attributing import read
from matchcut.lines.values import ReadPiece
from matchcut.sources import csv_films
from matchcut.sources.documents import open_document

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden"
ASPECTS = ("kind", "headline", "author", "language", "spoiler notice", "subjects", "films", "people",
           "statements", "recommendations", "copies", "families", "comments", "dropped")
Expected = dict[str, Any]


@dataclass
class Score:
    """Counts per aspect of what was found rightly, missed, or found beyond what is there."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    surplus: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def tell(self, aspect: str, where: str, wanted: object, found: object) -> None:
        """Count one single-valued aspect."""
        if wanted == found:
            self.right[aspect] += 1
        else:
            self.missed[aspect] += 1
            self.notes.append(f"{where}: {aspect}: wanted {wanted!r}, found {found!r}")

    def f1(self, aspect: str) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.right[aspect] + self.missed[aspect] + self.surplus[aspect]
        return 2 * self.right[aspect] / total if total else 1.0


def catalogue() -> Catalogue:
    """The golden corpus's own catalogue, decoys included."""
    films = csv_films.read(GOLDEN / "catalogue", "golden")
    return InMemoryCatalogue(films.films, films.families)


def documents(half: str) -> Iterator[tuple[Path, Expected]]:
    """Yield each document of a half with what its author expects of it."""
    for path in sorted((GOLDEN / half).glob("*.expected.json")):
        text = next(p for p in path.parent.glob(path.name.split(".")[0] + ".*") if p != path)
        yield text, json.loads(path.read_text(encoding="utf-8"))


def score(half: str, films: Catalogue) -> Score:
    """Read a half of the corpus and count."""
    total = Score()
    for path, expected in documents(half):
        pieces = read(open_document(str(path)), films).pieces
        where = path.stem
        body, comments = pieces[0], pieces[1:]
        _head(total, where, expected, body)
        _body(total, where, expected, body)
        wanted = (expected.get("comments") or [])
        total.tell("comments", where, len(wanted), len(comments))
        for number, (want, found) in enumerate(zip(wanted, comments, strict=False), 1):
            at = f"{where} comment {number}"
            if want.get("author"):
                total.tell("author", at, want["author"], found.reading.piece.author)
            _body(total, at, want, found)
        dropped = " ".join(d.words for d in body.reading.piece.dropped)
        for words in (expected.get("dropped_contains") or []):
            total.tell("dropped", where, words, words if words in dropped else dropped[:80])
    return total


def _head(total: Score, where: str, expected: Expected, found: ReadPiece) -> None:
    piece = found.reading.piece
    for aspect in ("kind", "headline", "author", "language"):
        if aspect in expected:
            value = getattr(piece, aspect)
            total.tell(aspect, where, expected[aspect], value.value if aspect == "kind" else value)
    total.tell("spoiler notice", where, expected.get("spoiler_notice", False), piece.spoiler_notice)
    subjects = sorted(film.id for film in found.reading.subjects)
    total.tell("subjects", where, sorted(expected.get("subjects") or []), subjects)


def _body(total: Score, where: str, expected: Expected, found: ReadPiece) -> None:
    reading = found.reading
    wanted = {(m["words"].casefold(), m["film"]) for m in (expected.get("mentions") or []) if m["film"]}
    optional = {(m["words"].casefold(), m["film"]) for m in (expected.get("mentions") or []) if m.get("optional")}
    linked = {(m.words.casefold(), m.film.id) for m in reading.mentions if m.film}
    _sets(total, "films", where, wanted, linked, optional)
    people = {(p["words"].casefold(), p["person"]) for p in (expected.get("people") or []) if p["person"]}
    named = {(m.words.casefold(), m.person.id) for m in reading.mentions if m.person}
    _sets(total, "people", where, people, named, set())
    families = {frozenset(group) for group in (expected.get("families") or [])}
    grouped = {frozenset(film.id for film in group) for group in reading.families}
    _sets(total, "families", where, families, grouped, set())
    _pairs(total, "statements", where, (expected.get("statements") or []), found.statements, _states)
    _pairs(total, "recommendations", where, (expected.get("recommendations") or []), reading.recommendations, _recommends)
    _pairs(total, "copies", where, (expected.get("copies") or []), reading.copies, _copies)


def _sets(total: Score, aspect: str, where: str, wanted: set[Any], found: set[Any], optional: set[Any]) -> None:
    total.right[aspect] += len((wanted - optional) & found)
    for one in wanted - found - optional:
        total.missed[aspect] += 1
        total.notes.append(f"{where}: {aspect}: missed {one}")
    for one in found - wanted - optional:
        total.surplus[aspect] += 1
        total.notes.append(f"{where}: {aspect}: beyond {one}")


def _pairs(total: Score, aspect: str, where: str, wanted: list[Expected], found: Iterable[Any], same: Any) -> None:
    left = list(found)
    for want in wanted:
        match = next((one for one in left if same(want, one)), None)
        if match is not None:
            left.remove(match)
            total.right[aspect] += not want.get("optional", False)
        elif not want.get("optional", False):
            total.missed[aspect] += 1
            total.notes.append(f"{where}: {aspect}: missed {json.dumps(want, ensure_ascii=False)}")
    for one in left:
        total.surplus[aspect] += 1
        total.notes.append(f"{where}: {aspect}: beyond {_told(one)}")


def _told(one: Any) -> str:
    if hasattr(one, "earlier"):
        return f"{one.earlier.id} {one.kind} {one.later.id} {one.stance} {one.voice} {[str(t) for t in one.through]} {one.reasons} “{one.reason}”"
    films = [film.id for film in getattr(one, "films", ())] or one.film.id
    about = getattr(one, "voice", None) or (one.place, one.carrier, one.service, one.note)
    return f"{films} {about} {getattr(one, 'to', '')} “{one.quote.exact}”"


def _voice(want: Expected, found: tuple[str, ...]) -> bool:
    wanted = [name.casefold() for name in want.get("voice", ["the writer"])]
    plain = ["the page" if name.startswith("page at") else name.casefold() for name in found]
    return len(wanted) == len(plain) and all(w in p or p in w for w, p in zip(wanted, plain, strict=True))


def _states(want: Expected, one: Any) -> bool:
    pair = {want["earlier"], want["later"]} == {one.earlier.id, one.later.id}
    right_way = one.kind.paired or want["earlier"] == one.earlier.id
    through = want.get("through_any") or []
    return bool(
        pair
        and right_way
        and one.kind in want["kinds"]
        and one.stance in want.get("stance", ["asserts"])
        and _voice(want, one.voice)
        and (not through or not one.through or set(through) & set(one.through))
    )


def _recommends(want: Expected, one: Any) -> bool:
    films = {film.id for film in one.films} == set(want["films"])
    return films and _voice(want, one.voice) and want.get("to", "readers").casefold() in (one.to.casefold(), "")


def _copies(want: Expected, one: Any) -> bool:
    place = (want.get("place") or "").casefold()
    return bool(
        want["film"] == one.film.id
        and (not place or (one.place and (place in one.place.casefold() or one.place.casefold() in place)))
        and (not want.get("carrier") or want["carrier"].casefold() == (one.carrier or "").casefold())
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=("dev", "test"))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    total = score(options.half, catalogue())
    for aspect in ASPECTS:
        row = (total.right[aspect], total.missed[aspect], total.surplus[aspect])
        sys.stdout.write(f"{aspect:16} right {row[0]:4} missed {row[1]:3} beyond {row[2]:3} F1 {total.f1(aspect):.2f}\n")
    if options.misses:
        sys.stdout.write("\n".join(total.notes) + "\n")


if __name__ == "__main__":
    main()
