"""Choose, for each phrase that may be a title, the film it means, or say why none is chosen.

Three passes: the first finds what the piece is about from what is plain to see, the second
weighs every phrase in that light, the third beside the films that are sure by then. Of
overlapping phrases the likelier and longer one stays. A choice needs a margin over the next best
film of that name.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from re import compile as case_sensitive

from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold_tokens
from matchcut.films.scanning import Hits
from matchcut.films.values import Film
from matchcut.reading import company, descriptions, phrases, subjects, unknown, versions
from matchcut.reading.choosing import Context, choice, companionship
from matchcut.reading.company import Company, Sure
from matchcut.reading.evidence import HAND, Evidence, Weights, log_odds, score
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
TITLE_END = r"\s*(?:$|[(\[|·•:：–—-]|\d{4})"  # what follows a film at the head of a page's title
WEIGHTS: Weights = TRAINED  # of scripts with blanks; there is no other prose to learn from yet
SURE = 1.5  # log-odds from which a phrase is taken as known by the rest of the piece
NAME_CHARS = 30  # of a name on either side of its hyphen
_HYPHEN = case_sensitive(r"(?<=[^\W_])-(?=[^\W_])")
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

    def ranked(self, weights: Weights) -> list[tuple[float, int]]:
        """The films by log-odds, each as its place among the candidates, likeliest first."""
        title = log_odds(self.signs, weights)
        odds = ((title + log_odds(told, weights), -at) for at, told in enumerate(self.films))
        return [(one, -at) for one, at in sorted(odds, reverse=True)]


@dataclass(frozen=True, slots=True)
class Considered:
    """A piece's phrases weighed in the light of what it is about and of what it surely names."""

    weighed: tuple[Weighed, ...]
    context: Context
    together: Together
    named: tuple[Named, ...]


def link(
    piece: Piece, page: Page, hits: Hits, catalogue: Catalogue, about: tuple[Film, ...] = ()
) -> Linked:
    """Return the mentions of films in `piece`, in reading order, and its subjects.

    `about` are films the piece is already known to speak of: a comment's are its post's.
    """
    seen = consider(piece, page, hits, catalogue, about)
    found = seen.context.subjects
    weights = _table(page, catalogue)
    mentions = _apart(
        [one for each in seen.weighed if (one := _mention(each, seen.context, weights))]
    )
    described = tuple(descriptions.find(page, seen.named, mentions, found, catalogue))
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
    names = _folded_names(piece.text, hits.folded.tokens)
    plain = Context(names=names, words=frozenset(names.split()), language=page.words.language)
    together = versions.named_together(named, page)
    found = about or together.films
    if not found:
        titled = _page_title(piece, page, catalogue)
        found = subjects.subjects(piece, page, named, titled, plain)
    context = replace(
        plain,
        subjects=found,
        related=_related(found, catalogue),
        together=frozenset(film.id for film in together.films),
        places=frozenset(together.starts),
    )
    first = tuple(_weighed(one, context) for one in named)
    kept = company.keep((sure for each in first if (sure := _sure(each))), found)
    second = tuple(_in_company(each, page, kept) for each in first)
    return Considered(second, context, together, named)


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
    odds, at = one.ranked(HAND)[0]
    phrase, film = one.named.phrase, one.named.candidates[at].film
    return Sure(phrase.start, phrase.end, phrase.key, film) if odds > SURE else None


def _in_company(one: Weighed, page: Page, kept: Company) -> Weighed:
    phrase = one.named.phrase
    return Weighed(
        one.named,
        one.signs + company.about_phrase(phrase, page, kept),
        tuple(
            told + company.about_film(candidate.film, phrase, kept)
            for candidate, told in zip(one.named.candidates, one.films, strict=True)
        ),
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
    hits = catalogue.index.scan(piece.title)
    found = phrases.find(title, hits.only(hits.starts == 0), catalogue, HAND)
    return tuple(one for one in found if compiled(TITLE_END).match(piece.title, one.phrase.end))


def _folded_names(text: str, tokens: tuple[str, ...]) -> str:
    """The folded text, and what has hyphens once more closed up: "Mei-lin" as "Meilin"."""
    near = (
        text[max(0, one.start() - NAME_CHARS) : one.end() + NAME_CHARS]
        for one in _HYPHEN.finditer(text)
    )
    closed = (" ".join(fold_tokens(words.replace("-", ""))) for words in near)
    return f" {' '.join(tokens)} | {' | '.join(closed)} "


def _table(page: Page, catalogue: Catalogue) -> Weights:
    """The trained weights, or those by hand where films' popularity is not known.

    Of texts without capitals there was little to learn from: there both count by half.
    """
    if not catalogue.index.popular:
        return HAND
    if not page.caseless:
        return WEIGHTS
    signs = HAND.keys() | WEIGHTS.keys()
    return {sign: (HAND.get(sign, 0.0) + WEIGHTS.get(sign, 0.0)) / 2 for sign in signs}


def _mention(one: Weighed, context: Context, learnt: Weights) -> Mention | None:
    phrase, candidates = one.named.phrase, one.named.candidates
    weights = learnt if phrase.spaced else HAND
    ranked = one.ranked(weights)
    odds, at = ranked[0]
    best = candidates[at]
    page_alone = one.signs + companionship(best.film, phrase, context)
    if score(odds) < LIKELY or log_odds(page_alone, weights) < NEVER:
        return None
    mention = Mention(
        phrase.start,
        phrase.end,
        phrase.words,
        best.film,
        None,
        round(score(odds), 3),
        _told(one.signs + one.films[at], weights),
    )
    rivals = [candidates[other] for next_odds, other in ranked[1:] if odds - next_odds < MARGIN]
    if rivals:
        return replace(mention, film=None, reasons=(_undecided(best, rivals),))
    return mention


def _told(evidence: tuple[Evidence, ...], weights: Weights) -> tuple[str, ...]:
    worth = {one: log_odds((one,), weights) for one in evidence}
    strong = sorted((one for one in worth if worth[one] > 0), key=lambda one: -worth[one])
    return tuple(dict.fromkeys(one.reason for one in strong))[:REASONS]


def _undecided(best: Candidate, rivals: list[Candidate]) -> str:
    years = sorted({str(one.film.year or "year unknown") for one in (best, *rivals)})
    return f"fits {len(rivals) + 1} films ({', '.join(years)}) and nothing near it decides"


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
