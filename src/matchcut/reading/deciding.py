"""Decide which film a weighed phrase means, or that none is chosen, and say why.

A phrase is weighed by itself first and beside the films that are sure afterwards; what both come
to adds up. A choice needs a margin over the next best film of that name.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from matchcut.reading import company
from matchcut.reading.choosing import Context, companionship
from matchcut.reading.evidence import HAND, Evidence, Weights, log_odds, score
from matchcut.reading.phrases import Candidate, Named
from matchcut.reading.values import Mention

LIKELY = 0.5  # a phrase less likely than this is no title
NEVER = -5.0  # log-odds below which no film, however fitting, makes plain words a title
MARGIN = 0.35  # log-odds by which the best film must lead the next of its name
REASONS = 3  # how many reasons a mention tells
LONGER = 0.03  # of overlapping phrases, what each character counts beside the likelihood

Signs = tuple[Evidence, ...]


class Weighed(NamedTuple):
    """A phrase, and what speaks for each film of that name."""

    named: Named
    films: tuple[Signs, ...]


class Hopeful(NamedTuple):
    """A phrase that may yet be a title, and what speaks for it by a table of `weights`.

    `title` is what the page says of the phrase, `odds` the same with each film; in log-odds.
    """

    weighed: Weighed
    weights: Weights
    title: float
    odds: tuple[float, ...]


class Beside(NamedTuple):
    """What is said more of a phrase, and of each film of that name, by the company it is in."""

    signs: Signs
    films: tuple[Signs, ...]


def hopeful(alone: Iterable[Weighed], learnt: Weights) -> Iterator[Hopeful]:
    """Yield the phrases that company may still make a title, as `learnt` weights have it."""
    more = company.most(learnt)
    for one in alone:
        weights = learnt if one.named.phrase.spaced else HAND
        title = log_odds(one.named.signs, weights)
        odds = tuple([title + log_odds(told, weights) for told in one.films])
        if score(max(odds) + more) >= LIKELY:
            yield Hopeful(one, weights, title, odds)


def mention(one: Hopeful, beside: Beside, context: Context) -> Mention | None:
    """Return the phrase as a mention of the film it means; None if it is no title."""
    named, films = one.weighed
    phrase, candidates = named.phrase, named.candidates
    more = log_odds(beside.signs, one.weights)
    odds = [
        alone + more + log_odds(told, one.weights)
        for alone, told in zip(one.odds, beside.films, strict=True)
    ]
    likeliest = max(odds)
    at = odds.index(likeliest)
    near = [
        film for film, worth in zip(candidates, odds, strict=True) if likeliest - worth < MARGIN
    ]
    page_alone = one.title + more
    if page_alone < NEVER:
        page_alone += log_odds(companionship(candidates[at].film, phrase, context), one.weights)
    if score(likeliest) < LIKELY or page_alone < NEVER:
        return None
    only = len(near) == 1
    told = named.signs + beside.signs + films[at] + beside.films[at]
    return Mention(
        phrase.start,
        phrase.end,
        phrase.words,
        film=candidates[at].film if only else None,
        score=round(score(likeliest), 3),
        reasons=_reasons(told, one.weights) if only else (_undecided(near),),
    )


def _reasons(told: Signs, weights: Weights) -> tuple[str, ...]:
    """The strongest reasons of all that is told, the strongest first."""
    strong = [(worth, one) for one in told if (worth := weights.get(one.sign, 0.0) * one.value) > 0]
    strong.sort(key=itemgetter(0), reverse=True)
    return tuple(dict.fromkeys([one.reason for _, one in strong]))[:REASONS]


def _undecided(films: list[Candidate]) -> str:
    years = sorted({str(one.film.year or "year unknown") for one in films})
    return f"fits {len(films)} films ({', '.join(years)}) and nothing near it decides"


def apart(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions without the less likely and shorter of each overlap."""
    kept: list[Mention] = []
    starts: list[int] = []
    ordered = sorted(mentions, key=lambda m: (-m.score - LONGER * (m.end - m.start), m.start))
    for one in ordered:
        at = bisect_left(starts, one.start)
        before = at == 0 or kept[at - 1].end <= one.start
        if before and (at == len(kept) or one.end <= kept[at].start):
            kept.insert(at, one)
            starts.insert(at, one.start)
    return tuple(kept)
