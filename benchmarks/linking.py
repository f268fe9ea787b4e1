"""How well the films that prose names are found and told apart, beside three peers.

"by hand" is the same reader with the weights that were set by hand, before any were trained.

    python benchmarks/linking.py --edition FOLDER [--texts FOLDER]   other people's prose (sealed)
    python benchmarks/linking.py --edition FOLDER --dev              our own, of voices held out

The catalogue (`wide_catalogue`) is built into the folder of the edition once. The annotated texts
are not part of the project: French ones are in the shared data, English ones where `--texts`
says. Counted are films other than those a text is about (`linking_scores`), in each text as it
stands and with its italics, bold and links taken away ("plain"), the reader being told what it is
about ("told") or not. The worst misses are told by title alone: no sentence of others is shown.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from linking_baselines import Reader, dictionary, emphasised, matchcut, spacy_entities
from linking_scores import (
    ALL,
    ELSEWHERE,
    LEFT_ALONE,
    LINKED,
    NAMED_ALIKE,
    Catalogued,
    Scored,
    interval,
    score,
    total,
)
from linking_texts import Text, others, own
from matchcut.films.values import Film
from matchcut.reading.sieve import BY_HAND, LEARNT
from shared_data import SHARED
from wide_catalogue import wide_catalogue

WORST = 5
SETTINGS = ("marked", "plain", "marked, told", "plain, told")
OURS = "matchcut"


def run(reader: Reader, texts: Sequence[Text], known: Catalogued) -> dict[str, list[Scored]]:
    """Return what came of each text, by setting."""
    return {
        setting: [
            score(text, reader(_as_set(text, setting), _told(text, setting, known)), known)
            for text in texts
        ]
        for setting in SETTINGS
    }


def _as_set(text: Text, setting: str) -> Text:
    return text.stripped() if setting.startswith("plain") else text


def _told(text: Text, setting: str, known: Catalogued) -> tuple[Film, ...]:
    return known.about(text) if setting.endswith("told") else ()


def overall(name: str, found: dict[str, list[Scored]]) -> Iterator[str]:
    """Yield a reader's row in each setting."""
    for setting, scored in found.items():
        one, (low, high) = total(scored, ALL), interval(scored, ALL)
        linked, stray = total(scored, LINKED).recall, total(scored, ELSEWHERE).beyond
        yield (
            f"{name:12} {setting:13}{one.precision:7.3f}{one.recall:7.3f}{one.f1:7.3f}"
            f"   {low:.3f}-{high:.3f}{linked:9.3f}{stray:7}"
        )


def by_slice(every: dict[str, dict[str, list[Scored]]], setting: str) -> Iterator[str]:
    """Yield F1 by slice, a reader a column; of the last two slices the share left alone."""
    yield f"{setting + ':':20}{'films':>6}" + "".join(f"{name:>12}" for name in every)
    ours = every[OURS][setting]
    for name in (*NAMED_ALIKE, *LEFT_ALONE):
        figures = [total(found[setting], name) for found in every.values()]
        alone = name in LEFT_ALONE
        said = "".join(f"{one.precision if alone else one.f1:12.2f}" for one in figures)
        one = total(ours, name)
        number = one.right + (one.beyond if alone else one.missed)
        yield f"  {name:18}{number:6}{said}" + (
            "" if alone else f"   ours: precision {one.precision:.2f}, recall {one.recall:.2f}"
        )


def by_group(texts: Sequence[Text], found: dict[str, list[Scored]]) -> Iterator[str]:
    """Yield our F1 by language and by sort of prose."""
    groups = sorted({text.language for text in texts}) + sorted({text.sort for text in texts})
    for group in groups:
        at = [number for number, text in enumerate(texts) if group in (text.language, text.sort)]
        f1 = (total([found[setting][n] for n in at], ALL).f1 for setting in SETTINGS)
        yield f"  {group:18}{len(at):6}" + "".join(f"{one:15.3f}" for one in f1)


def worst(found: dict[str, list[Scored]], number: int) -> list[str]:
    """Return our surest errors, by title."""
    errors = sorted(chain.from_iterable(one.errors for one in found[SETTINGS[0]]), reverse=True)
    return list(dict.fromkeys(told for _, told in errors))[:number]


def report(
    texts: Sequence[Text], readers: dict[str, Reader], known: Catalogued, misses: int
) -> None:
    """Print every table."""
    every = {name: run(reader, texts, known) for name, reader in readers.items()}
    print(f"{'':25}{'prec.':>8}{'recall':>7}{'F1':>6}   95 %       right if linked  stray")
    for name, found in every.items():
        print(*overall(name, found), sep="\n")
    print()
    for setting in SETTINGS[:2]:
        print(*by_slice(every, setting), sep="\n")
    print(f"\n{'F1 of ' + OURS:20}{'texts':>6}" + "".join(f"{one:>15}" for one in SETTINGS))
    print(*by_group(texts, every[OURS]), sep="\n")
    print("\nworst misses:", *worst(every[OURS], misses), sep="\n  ")


def main() -> None:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--edition", type=Path, required=True)
    parser.add_argument("--texts", type=Path, help="where the English texts lie")
    parser.add_argument("--dev", action="store_true", help="our own prose, of voices held out")
    parser.add_argument("--misses", type=int, default=WORST, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return
    catalogue = wide_catalogue(options.edition)
    if options.dev:
        texts = list(own(held_out=True))
    else:
        english = others("english", options.texts) if options.texts else ()
        texts = [*others("french", SHARED / "writing"), *english]
    spacy = spacy_entities(catalogue)
    readers = {OURS: matchcut(catalogue, LEARNT), "by hand": matchcut(catalogue, BY_HAND)}
    readers |= {"dictionary": dictionary(catalogue)}
    readers |= {"emphasised": emphasised(catalogue)} | ({"spaCy": spacy} if spacy else {})
    languages = sorted({text.language for text in texts})
    print(f"{len(catalogue)} films; {len(texts)} texts, {languages}; load {os.getloadavg()[0]:.1f}")
    print("" if spacy else "no spaCy: its small English model is not installed")
    report(texts, readers, Catalogued(catalogue), options.misses)


if __name__ == "__main__":
    main()
