"""Choose, for each phrase that may be a title, the film it means, or say why none is chosen.

Three passes: the first finds what the piece is about from what is plain to see, the second
weighs every phrase in that light, the third beside the films that are sure by then. Of
overlapping phrases the likelier and longer one stays. A choice needs a margin over the next best
film of that name.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from operator import itemgetter

import numpy as np

from matchcut.films.catalogue import Catalogue
from matchcut.films.scanning import Hits
from matchcut.films.values import Film
from matchcut.reading import company, describing, descriptions, phrases, subjects, unknown, versions
from matchcut.reading.choosing import Context, Prospect, choice, companionship, prospect
from matchcut.reading.company import Company, Sure
from matchcut.reading.evidence import HAND, Evidence, Weights, log_odds, score
from matchcut.reading.naming import heard
from matchcut.reading.phrases import Candidate, Named
from matchcut.reading.subjects import Section
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention, Piece
from matchcut.reading.versions import Together
from matchcut.reading.vocabulary import compiled
from matchcut.reading.weights import TRAINED

LIKELY = 0.5  # a phrase less likely than this is no title
NEVER = -5.0  # log-odds below which no film, however fitting, makes plain words a title
MARGIN = 0.35  # log-odds by which the best film must lead the next of its name
# Where a film at the head of a page's title ends: a year may follow, or a mark.
TITLE_END = r"(?<=\S)(?=\s*(?:$|[(\[|·•:：–—-]|\d{4}))"
WEIGHTS: Weights = TRAINED  # of scripts with blanks; there is no other prose to learn from yet
SURE = 1.5  # log-odds from which a phrase is taken as known by the rest of the piece
REASONS = 3  # how many reasons a mention tells
LONGER = 0.03  # of overlapping phrases, what each character counts beside the likelihood


@dataclass(frozen=True, slots=True)
class Linked:
    """The films a piece names, and which it is about."""

    mentions: tuple[Mention, ...]
    subjects: tuple[Film, ...]
    families: tuple[tuple[Film, ...], ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A phrase, what speaks for it as a title, and what for each film of that name."""

    named: Named
    signs: tuple[Evidence, ...]
    films: tuple[tuple[Evidence, ...], ...]

    def odds(self, weights: Weights) -> list[float]:
        """The log-odds that each film is meant."""
        title = log_odds(self.signs, weights)
        return [title + log_odds(told, weights) for told in self.films]


@dataclass(frozen=True, slots=True)
class Considered:
    """A piece's phrases weighed in the light of what it is about, and what it surely names."""

    named: tuple[Named, ...]
    alone: tuple[Weighed, ...]
    company: Company
    context: Context
    together: Together

    def in_company(self, one: Weighed, page: Page) -> Weighed:
        """The phrase weighed beside what the piece surely names, too."""
        phrase, films = one.named.phrase, []
        for candidate, told in zip(one.named.candidates, one.films, strict=True):
            film = candidate.film.id
            directors = self.context.prospects[film].naming.directors
            films.append(told + company.about_film(film, phrase, self.company, directors))
        signs = one.signs + company.about_phrase(phrase, page, self.company)
        return Weighed(one.named, signs, tuple(films))


def link(
    piece: Piece, page: Page, hits: Hits, catalogue: Catalogue, about: tuple[Film, ...] = ()
) -> Linked:
    """Return the mentions of films in `piece`, in reading order, and its subjects.

    `about` are films the piece is already known to speak of: a comment's are its post's.
    """
    seen = consider(piece, page, hits, catalogue, about)
    found = seen.context.subjects
    weights = _table(page, catalogue)
    hopeful = _hopeful(seen.alone, weights)
    linked = (_mention(seen.in_company(one, page), seen.context, weights) for one in hopeful)
    mentions = _apart([one for one in linked if one])
    likely = describing.phrases(page, hits.folded)
    described = tuple(descriptions.find(likely, seen.named, mentions, found, catalogue))
    described += tuple(unknown.find(page, piece.marks, mentions + described))
    return Linked(
        mentions=tuple(sorted((*mentions, *described), key=lambda one: one.start)),
        subjects=found,
        families=versions.families(mentions, seen.together),
        sections=subjects.sections(piece, page, seen.named, seen.context),
    )


def consider(
    piece: Piece, page: Page, hits: Hits, catalogue: Catalogue, about: tuple[Film, ...] = ()
) -> Considered:
    """Return every phrase that may be a title with all that speaks for and against it."""
    named = phrases.find(page, hits, catalogue, WEIGHTS)
    together = versions.named_together(named, page)
    known = about or together.films
    titled = () if known else _page_title(piece, page, catalogue)
    context = Context(_prospects((*named, *titled), page, hits), language=page.words.language)
    found = known or subjects.subjects(piece, page, named, titled, context)
    context = replace(
        context,
        subjects=found,
        related=_related(found, catalogue),
        together=frozenset(film.id for film in together.films),
        places=frozenset(together.starts),
    )
    alone = tuple(_weighed(one, context) for one in named)
    kept = company.keep((sure for each in alone if (sure := _sure(each))), found)
    return Considered(named, alone, kept, context, together)


def _prospects(named: tuple[Named, ...], page: Page, hits: Hits) -> dict[str, Prospect]:
    """What the page says of each film that it may name."""
    text = heard(page.text, hits.folded)
    films = {one.film.id: one.film for each in named for one in each.candidates}
    return {name: prospect(film, text) for name, film in films.items()}


def _weighed(named: Named, context: Context) -> Weighed:
    phrase = named.phrase
    return Weighed(
        named,
        named.signs,
        tuple(
            choice(one.film, one.form, phrase, context) + companionship(one.film, phrase, context)
            for one in named.candidates
        ),
    )


def _sure(one: Weighed) -> Sure | None:
    """The phrase as a film surely named, by the weights set by hand; None if it is not sure."""
    odds = [one.named.odds + log_odds(told, HAND) for told in one.films]
    best = max(odds)
    if best <= SURE:
        return None
    phrase, candidates = one.named.phrase, one.named.candidates
    return Sure(phrase.start, phrase.end, phrase.key, candidates[odds.index(best)].film)


def _related(films: tuple[Film, ...], catalogue: Catalogue) -> frozenset[str]:
    """Ids of the films that facts tie to these."""
    facts = (fact for film in films for fact in catalogue.facts(film.id))
    return frozenset(end for fact in facts for end in (fact.later, fact.earlier))


def _page_title(piece: Piece, page: Page, catalogue: Catalogue) -> tuple[Named, ...]:
    """The phrases that stand at the head of the page's own title ("Ran (1985) - reviews")."""
    title, index = piece.title or "", catalogue.index
    ends = [found.end() for found in compiled(TITLE_END).finditer(title)]
    if all(index.lookup(title[:end]) is None for end in ends):
        return ()  # as it nearly always is
    hits = index.scan(title)
    hits = hits.only((hits.starts == 0) & np.isin(hits.ends, ends))
    alone = Page(replace(piece, text=title, spans=(), marks=()), page.words)
    return phrases.find(alone, hits, catalogue, HAND)


def _table(page: Page, catalogue: Catalogue) -> Weights:
    """The trained weights, or those by hand where films' popularity is not known."""
    if not catalogue.index.popular:
        return HAND
    return _caseless() if page.caseless else WEIGHTS


@cache
def _caseless() -> Weights:
    """Of texts without capitals there was little to learn from: there both count by half."""
    signs = HAND.keys() | WEIGHTS.keys()
    return {sign: (HAND.get(sign, 0.0) + WEIGHTS.get(sign, 0.0)) / 2 for sign in signs}


def _hopeful(alone: tuple[Weighed, ...], learnt: Weights) -> Iterator[Weighed]:
    """The phrases that company may still make a title."""
    more = company.most(learnt)
    for one in alone:
        odds = one.odds(learnt if one.named.phrase.spaced else HAND)
        if score(max(odds) + more) >= LIKELY:
            yield one


def _mention(one: Weighed, context: Context, learnt: Weights) -> Mention | None:
    phrase, candidates = one.named.phrase, one.named.candidates
    weights = learnt if phrase.spaced else HAND
    odds = one.odds(weights)
    likeliest = max(odds)
    at = odds.index(likeliest)
    page_alone = one.signs + companionship(candidates[at].film, phrase, context)
    if score(likeliest) < LIKELY or log_odds(page_alone, weights) < NEVER:
        return None
    near = [
        film for film, worth in zip(candidates, odds, strict=True) if likeliest - worth < MARGIN
    ]
    only = len(near) == 1
    return Mention(
        phrase.start,
        phrase.end,
        phrase.words,
        film=candidates[at].film if only else None,
        score=round(score(likeliest), 3),
        reasons=_told(one.signs + one.films[at], weights) if only else (_undecided(near),),
    )


def _told(evidence: tuple[Evidence, ...], weights: Weights) -> tuple[str, ...]:
    worth = [(weights.get(one.sign, 0.0) * one.value, one) for one in evidence]
    strong = sorted([pair for pair in worth if pair[0] > 0], key=itemgetter(0), reverse=True)
    return tuple(dict.fromkeys([one.reason for _, one in strong]))[:REASONS]


def _undecided(films: list[Candidate]) -> str:
    years = sorted({str(one.film.year or "year unknown") for one in films})
    return f"fits {len(films)} films ({', '.join(years)}) and nothing near it decides"


def _apart(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Drop of each overlap the less likely and shorter."""
    kept: list[Mention] = []
    starts: list[int] = []
    ordered = sorted(mentions, key=lambda m: (-m.score - LONGER * (m.end - m.start), m.start))
    for mention in ordered:
        at = bisect_left(starts, mention.start)
        before = at == 0 or kept[at - 1].end <= mention.start
        if before and (at == len(kept) or mention.end <= kept[at].start):
            kept.insert(at, mention)
            starts.insert(at, mention.start)
    return tuple(kept)
