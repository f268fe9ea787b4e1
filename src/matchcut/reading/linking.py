"""Choose, for each phrase that may be a title, the film it means, or say why none is chosen.

Two passes: the first finds what the piece is about from what is plain to see, the second
weighs every phrase again in that light. Of overlapping phrases the likelier one stays, and of
equally likely ones the longer. A choice needs a margin over the next best film of that name.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace

from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold
from matchcut.films.index import Hit
from matchcut.films.values import Film
from matchcut.reading import descriptions, phrases, subjects, unknown, versions
from matchcut.reading.evidence import (
    Context,
    Evidence,
    Phrase,
    choice,
    companionship,
    detection,
    score,
)
from matchcut.reading.phrases import Candidate, Named
from matchcut.reading.subjects import Section
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention, Piece
from matchcut.reading.vocabulary import compiled

LIKELY = 0.5  # a phrase less likely than this is no title
NEVER = -5.0  # log-odds below which no film, however fitting, makes plain words a title
MARGIN = 0.35  # log-odds by which the best film must lead the next of its name
TITLE_END = r"\s*(?:$|[(\[|·•:：–—-]|\d{4})"  # what follows a film at the head of a page's title
REASONS = 3  # how many reasons a mention tells


@dataclass(frozen=True, slots=True)
class Linked:
    """The films a piece names, and which it is about."""

    mentions: tuple[Mention, ...]
    subjects: tuple[Film, ...]
    families: tuple[tuple[Film, ...], ...]
    sections: tuple[Section, ...]


def link(
    piece: Piece, page: Page, hits: list[Hit], catalogue: Catalogue, about: tuple[Film, ...] = ()
) -> Linked:
    """Return the mentions of films in `piece`, in reading order, and its subjects.

    `about` are films the piece is already known to speak of: a comment's are its post's.
    """
    named = phrases.find(page, hits, catalogue)
    titled = _page_title(piece, page, catalogue)
    names = _folded_names(piece.text)
    plain = Context(names=names, words=frozenset(names.split()))
    together = versions.named_together(named, page)
    found = about or together.films or subjects.subjects(piece, page, named, titled, plain)
    context = replace(
        plain,
        subjects=found,
        related=_related(found, catalogue),
        together=frozenset(film.id for film in together.films),
        places=frozenset(together.starts),
    )
    mentions = _apart([one for phrase in named if (one := _mention(phrase, page, context))])
    described = tuple(descriptions.find(page, named, mentions, found))
    described += tuple(unknown.find(page, piece.marks, mentions + described))
    return Linked(
        mentions=tuple(sorted((*mentions, *described), key=lambda one: one.start)),
        subjects=found,
        families=versions.families(mentions, together),
        sections=subjects.sections(piece, page, named, context),
    )


def _related(films: tuple[Film, ...], catalogue: Catalogue) -> frozenset[str]:
    """Ids of the films that facts tie to these."""
    facts = (fact for film in films for fact in catalogue.facts(film.id))
    return frozenset(end for fact in facts for end in (fact.later, fact.earlier))


def _page_title(piece: Piece, page: Page, catalogue: Catalogue) -> tuple[Named, ...]:
    """The phrases that stand at the head of the page's own title ("Ran (1985) - reviews")."""
    if not piece.title:
        return ()
    title = Page(replace(piece, text=piece.title, spans=(), marks=()), page.words)
    found = phrases.find(title, catalogue.index.scan(piece.title), catalogue)
    return tuple(
        one
        for one in found
        if one.phrase.start == 0 and compiled(TITLE_END).match(piece.title, one.phrase.end)
    )


def _folded_names(text: str) -> str:
    """The text folded twice, hyphens kept and closed up, so that "Mei-lin" is found as "Meilin"."""
    closed = text.replace("-", "")
    return f" {' '.join(fold(text).tokens)} | {' '.join(fold(closed).tokens)} "


def _mention(named: Named, page: Page, context: Context) -> Mention | None:
    phrase = named.phrase
    signs = detection(phrase, page.habit)
    ranked = sorted(
        ((one, _weighed(one, phrase, context)) for one in named.candidates),
        key=lambda pair: -sum(e.weight for e in pair[1]),
    )
    best, chosen = ranked[0]
    likely = score(signs + chosen)
    page_alone = signs + companionship(best.film, phrase, context)
    if likely < LIKELY or sum(sign.weight for sign in page_alone) < NEVER:
        return None
    reasons = _told(signs + chosen)
    mention = Mention(
        phrase.start, phrase.end, phrase.words, best.film, None, round(likely, 3), reasons
    )
    rivals = [pair for pair in ranked[1:] if _lead(chosen, pair[1]) < MARGIN]
    if rivals:
        return replace(mention, film=None, reasons=(_undecided(best, [one for one, _ in rivals]),))
    return mention


def _weighed(one: Candidate, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What speaks for this candidate: of its own, and that its companion stands beside it."""
    chosen = choice(one.film, one.form, phrase, context)
    return chosen + companionship(one.film, phrase, context)


def _lead(one: tuple[Evidence, ...], other: tuple[Evidence, ...]) -> float:
    return sum(e.weight for e in one) - sum(e.weight for e in other)


def _told(evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    strong = sorted((e for e in evidence if e.weight > 0 and e.reason), key=lambda e: -e.weight)
    return tuple(dict.fromkeys(e.reason for e in strong))[:REASONS]


def _undecided(best: Candidate, rivals: list[Candidate]) -> str:
    years = sorted({str(one.film.year or "year unknown") for one in (best, *rivals)})
    return f"fits {len(rivals) + 1} films ({', '.join(years)}) and nothing near it decides"


def _apart(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Drop of each overlap the less likely, in near ties the shorter."""
    kept: list[Mention] = []
    starts: list[int] = []
    for mention in sorted(mentions, key=lambda m: (-round(m.score, 1), m.start - m.end, m.start)):
        at = bisect_left(starts, mention.start)
        before = at == 0 or kept[at - 1].end <= mention.start
        if before and (at == len(kept) or mention.end <= kept[at].start):
            kept.insert(at, mention)
            starts.insert(at, mention.start)
    return tuple(kept)
