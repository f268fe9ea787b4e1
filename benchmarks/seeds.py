"""Read the four seed documents and compare with what reading them must give, field by field.

The file of expectations is closed: whatever is found beyond it is surplus, and counts against.
Prints a line per expectation, the surplus, and the count; exits 1 where something differs.
Run `python benchmarks/seeds.py` (add `--edition FOLDER` for an edition already built).
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from matchcut.films.catalogue import Catalogue
from matchcut.films.values import Role
from matchcut.lines.attributing import read
from matchcut.lines.values import ReadDocument, ReadPiece, Statement
from matchcut.reading.documents import Document
from matchcut.reading.values import PartKind
from matchcut.sources.documents import open_document
from matchcut.sources.edition_building import build
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import FilmSource, starter
from shared_data import SHARED

SEEDS = SHARED / "seeds"
PROSE_CHARS = 40  # longer blocks are paragraphs of the body
BODY_PARAGRAPHS = 8  # of the document whose body is given twice
MOST_THROUGH = 3
Expected = dict[str, Any]


@dataclass
class Report:
    """One line per expectation, and what was found beyond them."""

    lines: list[tuple[bool, str]] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)

    def tell(self, met: object, what: str) -> None:
        """Note whether an expectation is met."""
        self.lines.append((bool(met), what))

    @property
    def met(self) -> bool:
        """Whether everything is as expected and nothing beyond."""
        return all(met for met, _ in self.lines) and not self.surplus


def compare(found: ReadDocument, expected: Expected) -> Report:
    """Compare one document's reading with its entry in `expected.json`."""
    report = Report()
    piece = found.pieces[0]
    report.tell(piece.reading.piece.kind == expected["piece"], f"a {expected['piece']}")
    subjects = [film.imdb for film in piece.reading.subjects]
    report.tell(
        sorted(expected["subject"]) == sorted(map(str, subjects)),
        f"about {expected['subject']}: {subjects}",
    )
    _page(report, piece, expected)
    _review(report, found, expected)
    _statements(report, found, expected)
    _recommendations(report, found, expected)
    _copies(report, found, expected)
    _people(report, found, expected)
    _families(report, piece, expected)
    _comments(report, found, expected)
    _films(report, found, expected)
    return report


def _films(report: Report, found: ReadDocument, expected: Expected) -> None:
    """No film may be linked that the expectations do not name."""
    named = {s["film"] for s in expected.get("statements", [])} | set(expected["subject"])
    for piece in found.pieces:
        for mention in piece.reading.mentions:
            if mention.film and mention.film.imdb not in named:
                report.surplus.append(
                    f"film: “{mention.words}” -> {mention.film} {mention.score} {mention.reasons}"
                )
    words = {m.words.casefold() for p in found.pieces for m in p.reading.mentions if m.film}
    links = {m.film.imdb for p in found.pieces for m in p.reading.mentions if m.film}
    for ban in expected.get("must_not_link", []):
        report.tell(
            ban.casefold() not in words and not any(str(link) in ban for link in links),
            f"no link: {ban}",
        )


def _page(report: Report, piece: ReadPiece, expected: Expected) -> None:
    parts = {part.kind: part for part in piece.reading.piece.parts}
    for kind in expected.get("has", []):
        report.tell(PartKind(kind) in parts, f"has a {kind}")
    text = piece.reading.piece.text
    if "title" in expected:
        title = parts.get(PartKind.TITLE)
        written = text[title.start : title.end] if title else ""
        report.tell(
            written.casefold() == expected["title"].casefold(),
            f"title {expected['title']}: {written}",
        )
        film = piece.reading.subjects[0] if piece.reading.subjects else None
        report.tell(film and film.year == expected["year"], f"year {expected['year']}")
        makers = parts.get(PartKind.MAKERS)
        line = text[makers.start : makers.end].casefold() if makers else ""
        for name in expected["directors"]:
            known = film and name in [person.name for person in film.people(Role.DIRECTOR)]
            report.tell(known and name.casefold() in line, f"director {name}")
    source = expected.get("quoted_synopsis_from")
    if source:
        quoted = parts.get(PartKind.QUOTED_SYNOPSIS)
        taken = quoted.taken_from if quoted else None
        report.tell(
            str(taken).casefold() == source.casefold(), f"a synopsis quoted from {source}: {taken}"
        )


REASONS = {
    "the 'back' link": "navigation",
    "spoiler notice line": "spoiler notice",
    "helpfulness widget": "helpfulness widget",
    "second copy of the body": "second copy of the text",
}


def _review(report: Report, found: ReadDocument, expected: Expected) -> None:
    piece = found.pieces[0].reading.piece
    if "headline" in expected:
        report.tell(
            (piece.headline or "").casefold() == expected["headline"].casefold(),
            f"headline: {piece.headline}",
        )
    report.tell(
        piece.spoiler_notice == expected.get("spoiler_notice", False),
        f"spoiler notice: {piece.spoiler_notice}",
    )
    reasons = [dropped.reason for dropped in piece.dropped]
    wanted = [REASONS[what] for what in expected.get("dropped", [])]
    for reason in wanted:
        report.tell(reason in reasons, f"dropped: {reason}")
    report.surplus += [
        f"dropped: {d.reason}: {d.words[:60]!r}" for d in piece.dropped if d.reason not in wanted
    ]
    if expected.get("body_kept_once"):
        paragraphs = [p for p in piece.text.split("\n\n") if len(p) > PROSE_CHARS]
        report.tell(len(paragraphs) == len(set(paragraphs)) == BODY_PARAGRAPHS, "the body once")


def _voice(voice: tuple[str, ...], wanted: str | None) -> bool:
    said = voice[0].casefold()
    if wanted is None:
        return True
    if wanted.startswith("the page"):
        return len(voice) == 1 and said.startswith("page at")
    if wanted == "the writer":
        return voice == ("the writer",)
    who = wanted.partition(",")[0].replace(" the writer admires", "").casefold()
    return (
        len(voice) == len(("who", "writer"))
        and who.removeprefix("a ") in said
        and voice[1] == "the writer"
    )


def _statements(report: Report, found: ReadDocument, expected: Expected) -> None:
    left = [s for p in found.pieces for s in p.statements]
    subject = expected["subject"][0]
    for want in expected.get("statements", []):
        match = next((s for s in left if _states(s, want, subject, expected.get("voice"))), None)
        if match:
            left.remove(match)
        what = (
            f"{want.get('title', want['film'])} {'/'.join(want['kinds'])} ({want.get('voice', '')})"
        )
        if match or not want.get("optional"):
            report.tell(match, what)
    report.surplus += [f"statement: {_told(s)}" for s in left]


def _told(one: Statement) -> str:
    through = "/".join(one.through)
    films = f"{one.earlier} {one.kind} {one.later}"
    return f"{films} through {through} {one.stance} {one.voice} {one.reasons}"


def _states(one: Statement, want: Expected, subject: str, voice: str | None) -> bool:
    before = want.get("side", "before") == "before"
    pair = (want["film"], subject) if before else (subject, want["film"])
    ids = (one.earlier.imdb, one.later.imdb)
    right_way = ids == pair if not one.kind.paired else set(ids) == set(pair)
    return (
        right_way
        and one.kind in want["kinds"]
        and (one.directed or one.kind.paired)
        and one.stance in want.get("stance", ["asserts"])
        and len(one.through) <= MOST_THROUGH
        and (not want.get("through_any") or bool(set(want["through_any"]) & set(one.through)))
        and _voice(one.voice, want.get("voice", voice))
    )


def _recommendations(report: Report, found: ReadDocument, expected: Expected) -> None:
    left = [r for p in found.pieces for r in p.reading.recommendations]
    for want in expected.get("recommendations", []):
        match = next(
            (
                r
                for r in left
                if {f.imdb for f in r.films} == set(want["films"])
                and r.to == want["to"]
                and _voice(
                    r.voice, want["voice"] if want["voice"] == "the writer" else want["voice"] + ","
                )
            ),
            None,
        )
        if match:
            left.remove(match)
        report.tell(match, f"{want['voice']} recommends {want['films']} to {want['to']}")
    report.surplus += [
        f"recommendation: {r.voice} {r.to} {[str(f) for f in r.films]} {r.quote.exact[:80]!r}"
        for r in left
    ]


def _words(note: str) -> set[str]:
    return set(note.casefold().split())


def _copies(report: Report, found: ReadDocument, expected: Expected) -> None:
    left = [c for p in found.pieces for c in p.reading.copies]
    for want in expected.get("copies", []):
        match = next(
            (
                c
                for c in left
                if c.film.imdb in expected["subject"]
                and c.carrier == want["carrier"]
                and (c.place or "").casefold() == want.get("place", "").casefold()
                and ("service" not in want or (c.service or "unknown") in want["service"])
                and _words(want.get("note", "")) <= _words(c.note or "")
            ),
            None,
        )
        if match:
            left.remove(match)
        report.tell(match, f"copy: {want.get('place')} {want['carrier']} {want.get('note', '')}")
    report.surplus += [
        f"copy: {c.film} {c.place} {c.carrier} {c.service} {c.note} {c.quote.exact[:80]!r}"
        for c in left
    ]


def _people(report: Report, found: ReadDocument, expected: Expected) -> None:
    named = {(m.words, m.person.name) for p in found.pieces for m in p.reading.mentions if m.person}
    wanted = set()
    for want in expected.get("people", []):
        name = want if isinstance(want, str) else want["person"]
        words = name if isinstance(want, str) else want["as_written"]
        wanted.add(name)
        met = any(
            found_name == name and found_words.casefold() == words.casefold()
            for found_words, found_name in named
        )
        report.tell(met, f"person: {words}")
    report.surplus += [
        f"person: {words} -> {name}" for words, name in sorted(named) if name not in wanted
    ]


def _families(report: Report, piece: ReadPiece, expected: Expected) -> None:
    grouped = [sorted(str(f.imdb) for f in group) for group in piece.reading.families]
    for want in expected.get("versions", []):
        report.tell(sorted(want) in grouped, f"versions {want}")
    report.surplus += [
        f"versions: {group}"
        for group in grouped
        if group not in map(sorted, expected.get("versions", []))
    ]


def _comments(report: Report, found: ReadDocument, expected: Expected) -> None:
    comments = [p.reading.piece for p in found.pieces[1:]]
    report.tell(
        len(comments) == expected.get("comments", 0),
        f"{expected.get('comments', 0)} comments: {len(comments)}",
    )
    writer = found.pieces[0].reading.piece.author
    if "post_author" in expected:
        report.tell(
            str(writer).casefold() == expected["post_author"].casefold(),
            f"the post's author: {writer}",
        )
    names = expected.get("comment_authors", {})
    for number, comment in enumerate(comments, 1):
        want = names.get(str(number))
        report.tell(
            str(comment.author).casefold() == str(want).casefold(),
            f"comment {number} by {want}: {comment.author}",
        )
    by_writer = [
        n
        for n, c in enumerate(comments, 1)
        if c.author and writer and c.author.casefold() == writer.casefold()
    ]
    report.tell(
        by_writer == expected.get("comments_by_post_author", []),
        f"comments by the post's author: {by_writer}",
    )


def seed_documents() -> Iterator[tuple[Path, Expected]]:
    """Yield each seed with what is expected of it."""
    expected = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
    for name in sorted(expected):
        if name.endswith(".txt"):
            yield SEEDS / name, expected[name]


def report_on(document: Document, expected: Expected, catalogue: Catalogue) -> Report:
    """Read a document on a catalogue and compare."""
    return compare(read(document, catalogue), expected)


def main() -> int:
    """Print the comparison, on an edition built for it where none is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edition", type=Path)
    if not SEEDS.is_dir():
        print(f"skipped: no real data at {SEEDS}", file=sys.stderr)
        return 0
    if edition := parser.parse_args().edition:
        return show(open_edition(edition))
    with TemporaryDirectory() as folder:
        build((starter(), FilmSource("omdb", SHARED / "omdb")), Path(folder), lambda _step: None)
        return show(open_edition(Path(folder)))


def show(catalogue: Catalogue) -> int:
    """Print the comparison on this catalogue, and return the code to exit with."""
    met = total = surplus = 0
    for path, expected in seed_documents():
        report = report_on(open_document(str(path)), expected, catalogue)
        sys.stdout.write(f"\n{path.name}\n")
        for good, what in report.lines:
            sys.stdout.write(f"  {'yes' if good else 'NO '}  {what}\n")
        for what in report.surplus:
            sys.stdout.write(f"  BEYOND  {what}\n")
        met += sum(good for good, _ in report.lines)
        total += len(report.lines)
        surplus += len(report.surplus)
    beyond = f"{surplus} found beyond them, on {len(catalogue)} films"
    sys.stdout.write(f"\n{met} of {total} expectations met, {beyond}\n")
    return 0 if met == total and not surplus else 1


if __name__ == "__main__":
    sys.exit(main())
