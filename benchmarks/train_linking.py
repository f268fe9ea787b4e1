"""Train the weights by which links are chosen, on our own prose, and write them down.

    python benchmarks/train_linking.py --edition FOLDER        (or `make train EDITION=FOLDER`)

Every phrase of the voices that are not held out is weighed as reading weighs it: as the text
stands, and without its marks but the reader being told what it is about. Two sorts of rows teach
one logistic regression (scikit-learn): a film that is named, or else the likeliest of films that
are not (is it a title?); and a film that is named less another of that name, and the reverse
(which film?).
What signs are worth is drawn towards the weights set by hand, the more the fewer rows speak of
them; how strongly is chosen by log-loss on voices left out in turn. Nothing here is random.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import GroupKFold, cross_val_predict

from linking_scores import Catalogued
from linking_texts import Text, own
from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film
from matchcut.reading import linking
from matchcut.reading.deciding import Beside, Weighed
from matchcut.reading.evidence import HAND, Weights
from matchcut.reading.linking import consider
from matchcut.reading.sieve import BY_HAND
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import vocabulary
from shared_data import SHARED
from wide_catalogue import wide_catalogue

WRITTEN = Path(__file__).resolve().parents[1] / "src/matchcut/reading/weights.py"
STRENGTHS = (0.1, 0.3, 1.0, 3.0, 10.0)
RIVALS = 5  # likeliest other films of a name that a row is made of
FREE = 10.0  # how little the weights by hand, as a whole, are held back
FOLDS = 4
HEAD = '''"""What each sign is worth when a film is chosen, as `make train` wrote it.

Log-odds for one of each sign, learnt from {phrases} phrases of {voices} voices of
`training`;
`docs/models/linking.md` says how, and how well they do. Do not edit.
"""

from matchcut.reading.evidence import Weights

TRAINED: Weights = {{
{rows}
}}
'''
Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase, its films' signs, and the place of the one that it names; None if it names none."""

    voice: str
    films: tuple[Signs, ...]
    right: int | None


def cases(texts: Iterable[Text], catalogue: Catalogue) -> Iterator[Case]:
    """Yield every phrase of the texts that annotations can judge."""
    known = Catalogued(catalogue)
    for text in texts:
        told = known.about(text)
        yield from _cases(text, (), catalogue, known)
        yield from _cases(text.stripped(), told, catalogue, known)


def _cases(
    text: Text, about: tuple[Film, ...], catalogue: Catalogue, known: Catalogued
) -> Iterator[Case]:
    for number, piece in enumerate(text.pieces):
        page = Page(piece, vocabulary(piece.language))
        hits = catalogue.index.scan(piece.text)
        seen = consider(piece, page, hits, catalogue, about)
        for one in seen.alone:
            beside, phrase = seen.beside(one, page), one.named.phrase
            if not phrase.spaced:
                continue  # weighed by hand: we have written nothing to learn it from
            here = [
                named
                for named in text.named
                if named.piece == number and named.start < phrase.end and phrase.start < named.end
            ]
            meant = {film.id for n in here if n.film for film in known.films(n.film)}
            if any(n.film and not known.films(n.film) for n in here):
                continue  # the catalogue may have it by a name the annotation has not
            if any(n.film and len(fold_tokens(n.words)) > phrase.tokens for n in here):
                continue  # part of what is named: the whole is a phrase too, and teaches
            ids = [candidate.film.id for candidate in one.named.candidates]
            right = next((at for at, film in enumerate(ids) if film in meant), None)
            yield Case(text.voice, tuple(_signs(one, beside, at) for at in range(len(ids))), right)


def _signs(one: Weighed, beside: Beside, at: int) -> Signs:
    summed: Signs = {}
    for told in (*one.named.signs, *beside.signs, *one.films[at], *beside.films[at]):
        summed[told.sign] = summed.get(told.sign, 0.0) + told.value
    return summed


def worth(signs: Signs) -> float:
    """Return what signs come to by the weights set by hand."""
    return sum(HAND.get(sign, 0.0) * value for sign, value in signs.items())


@dataclass(frozen=True, slots=True)
class Row:
    """Signs that speak for yes or no, how much the row counts, and whose words it is from."""

    signs: Signs
    voice: str
    yes: bool
    counts: float = 1.0


def rows(found: Iterable[Case]) -> Iterator[Row]:
    """Yield what each case teaches, films being as likely as the weights set by hand have it."""
    for case in found:
        order = sorted(range(len(case.films)), key=lambda at: -worth(case.films[at]))
        best = order[0] if case.right is None else case.right
        yield Row(case.films[best], case.voice, yes=case.right is not None)
        others = [at for at in order if at != best][:RIVALS] if case.right is not None else ()
        for other in others:
            less = _less(case.films[best], case.films[other])
            yield Row(less, case.voice, yes=True, counts=0.5 / len(others))
            more = {sign: -value for sign, value in less.items()}
            yield Row(more, case.voice, yes=False, counts=0.5 / len(others))


def _less(one: Signs, other: Signs) -> Signs:
    return {key: one.get(key, 0.0) - other.get(key, 0.0) for key in one.keys() | other.keys()}


def fit(taught: list[Row]) -> tuple[Weights, str]:
    """Return weights, and a line that says how strongly they are held to those by hand."""
    hand = [{**row.signs, "by hand": FREE * worth(row.signs)} for row in taught]
    vectors = DictVectorizer(sparse=False)
    table = vectors.fit_transform(hand)
    yes = np.array([row.yes for row in taught])
    counts = np.array([row.counts for row in taught])
    voices = [row.voice for row in taught]
    losses = {}
    for strength in STRENGTHS:
        guessed = cross_val_predict(
            _model(strength),
            table,
            yes,
            groups=voices,
            cv=GroupKFold(FOLDS),
            method="predict_proba",
            params={"sample_weight": counts},
        )
        losses[strength] = float(log_loss(yes, guessed[:, 1], sample_weight=counts))
    best = min(losses, key=lambda strength: losses[strength])
    learnt = dict(
        zip(
            vectors.get_feature_names_out(),
            _model(best).fit(table, yes, counts).coef_[0],
            strict=True,
        )
    )
    scale = FREE * learnt.pop("by hand")
    signs = learnt.keys() | HAND.keys()
    weights = {sign: scale * HAND.get(sign, 0.0) + learnt.get(sign, 0.0) for sign in signs}
    return weights, f"scale {scale:.2f}, strength {best}, log-loss by strength {losses}"


def _model(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, fit_intercept=False, solver="newton-cholesky")


def main() -> None:
    """Train, and write the weights where reading finds them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--edition", type=Path, required=True)
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED} to build the catalogue from", file=sys.stderr)
        return
    linking.MEASURE = BY_HAND  # what is learnt must not hang on what was learnt before
    found = list(cases(own(held_out=False), wide_catalogue(options.edition)))
    weights, told = fit(list(rows(found)))
    write(found, weights)
    print(told)


def write(found: list[Case], weights: Weights) -> None:
    """Write the weights where reading finds them."""
    lines = [f'    "{sign}": {weight:.3f},' for sign, weight in sorted(weights.items())]
    voices = len({case.voice for case in found})
    text = HEAD.format(phrases=len(found), voices=voices, rows="\n".join(lines))
    WRITTEN.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
