"""How well films are found that other people's data mark, in chat and in encyclopaedia prose.

    python benchmarks/linking_dialogues.py --edition FOLDER [--texts 250]

Read are, drawn by a fixed seed: English dialogues of ReDial, where people recommend films to each
other and each film is an id, for which its title is put here, with its year as the writers saw it,
or without; Chinese dialogues of KdConv, which say of a message which film it is about: each place
where that title stands is taken for a mention; and openings of Wikipedia's articles, whose first
words of the title name the article's film. Nothing was trained or tuned on any of it.

ReDial marks nearly every film, so what is linked beside is counted as wrong, which is a little too
strict. The other two mark some films only: of them recall and how often a link on a marked film
is the right one are told, and nothing else. Dialogues with a film whose year their data do not
tell are left out, for a film is looked up by title and year. Wikipedia's titles are among those
that the catalogue was made of.
"""

import argparse
import gzip
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from linking_baselines import dictionary, emphasised, matchcut, spacy_entities
from linking_scores import ALL, LINKED, Catalogued, Scored, interval, score, total
from linking_texts import Text, laid_out
from matchcut.reading.sieve import BY_HAND, LEARNT
from prose_annotations import MarkedMention
from shared_data import SHARED
from wide_catalogue import extracts, wide_catalogue

SEED, WORST = 1895, 5
REDIAL = SHARED / "mentions" / "redial" / "test_data.jsonl.gz"
KDCONV = SHARED / "mentions" / "kdconv"
TAGGED = re.compile(r"@(\d+)")
CALLED = re.compile(r"(.+?)\s*\((\d{4})\)\s*")
YEAR = re.compile(r"(?:19|20)\d\d")
OF_FILMS = frozenset(
    "导演 编剧 主演 片长 上映时间 制片地区 制片成本 票房 其它译名 对白语言".split()
)
DATED = ("上映时间", "出品时间", "Information")  # what tells a film's year, the surest first
OURS = "matchcut"
BESIDE = "where no film is named"  # how `linking_scores` words a link beside all that is marked


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as it is written, and the films marked in it."""

    name: str
    language: str
    written: str
    mentions: tuple[MarkedMention, ...]

    def text(self) -> Text:
        """Return it as the reader reads it."""
        bare = Text(self.name, self.language, "", (), (), ())
        return laid_out(bare, self.written.encode(), self.mentions)


def redial(*, years: bool) -> Iterator[Marked]:
    """Yield the dialogues of ReDial, each film by its title, with its year or without."""
    with gzip.open(REDIAL, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            films = {at: CALLED.fullmatch(name) for at, name in dict(row["movieMentions"]).items()}
            if films and all(films.values()):
                called = {at: (one[1], one[2]) for at, one in films.items() if one}
                messages = (message["text"] for message in row["messages"])
                yield _put(f"redial {row['conversationId']}", messages, called, years=years)


def _put(
    name: str, messages: Iterable[str], called: dict[str, tuple[str, str]], *, years: bool
) -> Marked:
    """Return messages with titles in the place of ids."""
    written, mentions = "", []
    for message in messages:
        end = 0
        for tag in TAGGED.finditer(message):
            title, year = called[tag[1]]
            written += message[end : tag.start()]
            start, end = len(written), tag.end()
            written += title
            mentions.append(MarkedMention(start, len(written), f"{title} ({year})", "title"))
            written += f" ({year})" if years else ""
        written += f"{message[end:]}\n\n"
    return Marked(name, "en", written, tuple(mentions))


def kdconv() -> Iterator[Marked]:
    """Yield the dialogues of KdConv that speak of films whose years are told."""
    for path in sorted(KDCONV.glob("*.json.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for number, row in enumerate(json.load(file)):
                films = dict(_told_of(row["messages"]))
                if films and all(films.values()):
                    written = "\n\n".join(message["message"] for message in row["messages"])
                    marked = tuple(_standing(written, films))
                    yield Marked(f"{path.stem} {number}", "zh", written, marked)


def _told_of(messages: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield title and year of each film that messages are about; the year may be unknown: ""."""
    facts: dict[str, dict[str, str]] = {}
    for fact in chain.from_iterable(message.get("attrs", ()) for message in messages):
        facts.setdefault(fact["name"], {})[fact["attrname"]] = fact["attrvalue"]
    for name, known in facts.items():
        if OF_FILMS & known.keys():
            said = YEAR.search(" ".join((name, *(known.get(sort, "") for sort in DATED))))
            yield name.partition("（")[0], said[0] if said else ""


def _standing(written: str, films: dict[str, str]) -> Iterator[MarkedMention]:
    longest_first = sorted(films, key=len, reverse=True)
    for found in re.finditer("|".join(map(re.escape, longest_first)), written):
        yield MarkedMention(*found.span(), f"{found[0]} ({films[found[0]]})", "title")


def wikipedia() -> Iterator[Marked]:
    """Yield openings of articles that begin with their film's title."""
    for number, film in enumerate(extracts()):
        title, opening = film["title"], film.get("extract", "")
        if opening.startswith(title):
            marked = MarkedMention(0, len(title), f"{title} ({film['year']})", "title")
            yield Marked(f"article {number}", "en", opening, (marked,))


SORTS: tuple[tuple[str, Callable[[], Iterator[Marked]], bool], ...] = (
    ("ReDial, titles alone", partial(redial, years=False), True),
    ("ReDial, titles with years", partial(redial, years=True), True),
    ("KdConv", kdconv, False),
    ("openings of Wikipedia's articles", wikipedia, False),
)


def report(
    name: str, texts: Sequence[Text], found: dict[str, list[Scored]], *, whole: bool
) -> None:
    """Print a row for each reader, and our surest errors; `whole` is where all films are marked."""
    ours = found[OURS]
    known = total(ours, ALL).right + total(ours, ALL).missed
    marked = sum(len(text.named) for text in texts)
    print(f"\n{name}: {len(texts)} texts, {marked} films marked, {known} of them in the catalogue")
    for reader, scored in found.items():
        one, linked = total(scored, ALL), total(scored, LINKED)
        row = f"{reader:12} recall {one.recall:.3f}, right if linked {linked.recall:.3f}"
        if whole:
            low, high = interval(scored, ALL)
            row += f", precision {one.precision:.3f}, F1 {one.f1:.3f} ({low:.3f}-{high:.3f})"
        print(row)
    print("  worst:", *worst(ours, whole=whole), sep="\n    ")


def worst(scored: Sequence[Scored], *, whole: bool) -> list[str]:
    """Return our surest errors, by title: where only some films are marked, on those alone."""
    errors = sorted(chain.from_iterable(one.errors for one in scored), reverse=True)
    told = [said for _, said in errors if whole or not said.endswith(BESIDE)]
    return list(dict.fromkeys(told))[:WORST]


def main() -> None:
    """Print what came of each sort of text."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--edition", type=Path, required=True)
    parser.add_argument("--texts", type=int, default=250, help="of each sort")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return
    catalogue = wide_catalogue(options.edition)
    readers = {OURS: matchcut(catalogue, LEARNT), "by hand": matchcut(catalogue, BY_HAND)}
    readers |= {"dictionary": dictionary(catalogue), "emphasised": emphasised(catalogue)}
    if spacy := spacy_entities(catalogue):
        readers["spaCy"] = spacy
    print(f"{len(catalogue)} films; load {os.getloadavg()[0]:.1f}")
    for name, marked, whole in SORTS:
        every = list(marked())
        drawn = Random(SEED).sample(every, min(options.texts, len(every)))
        texts = [one.text() for one in drawn]
        known = Catalogued(catalogue)
        found = {
            reader: [score(text, links(text, ()), known) for text in texts]
            for reader, links in readers.items()
        }
        report(name, texts, found, whole=whole)


if __name__ == "__main__":
    main()
