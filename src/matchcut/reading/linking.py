"""Choose, for each phrase that may be a title, the film it means, or say why none is chosen.

Three passes: the first finds what the piece is about from what is plain to see, the second
weighs every phrase in that light, the third beside the films that are sure by then (`deciding`).
"""

from dataclasses import dataclass, replace

from matchcut.films.catalogue import Catalogue
from matchcut.films.scanning import Hits
from matchcut.films.values import Film
from matchcut.reading import company, describing, descriptions, phrases, subjects, unknown, versions
from matchcut.reading.choosing import Context, Prospect, choice, companionship, prospect
from matchcut.reading.company import Company, Sure
from matchcut.reading.deciding import Beside, Weighed, apart, hopeful, mention
from matchcut.reading.evidence import HAND, Weights, log_odds
from matchcut.reading.naming import heard
from matchcut.reading.phrases import Named
from matchcut.reading.sieve import BY_HAND, LEARNT, halved
from matchcut.reading.subjects import Section
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention, Piece
from matchcut.reading.versions import Together
from matchcut.reading.vocabulary import compiled

# Where a film at the head of a page's title ends: a year may follow, or a mark.
TITLE_END = r"(?<=\S)(?=\s*(?:$|[(\[|·•:：–—-]|\d{4}))"
MEASURE = LEARNT  # of scripts with blanks; there is no other prose to learn from yet
SURE = 1.5  # log-odds from which a phrase is taken as known by the rest of the piece


@dataclass(frozen=True, slots=True)
class Linked:
    """The films a piece names, and which it is about."""

    mentions: tuple[Mention, ...]
    subjects: tuple[Film, ...]
    families: tuple[tuple[Film, ...], ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Considered:
    """A piece's phrases weighed in the light of what it is about, and what it surely names."""

    named: tuple[Named, ...]
    alone: tuple[Weighed, ...]
    company: Company
    context: Context
    together: Together

    def beside(self, one: Weighed, page: Page) -> Beside:
        """What is said of a phrase beside what the piece surely names."""
        phrase, prospects = one.named.phrase, self.context.prospects
        signs = company.about_phrase(phrase, page, self.company)
        films = [
            company.about_film(film.id, phrase, self.company, prospects[film.id].naming.directors)
            for film, *_ in one.named.candidates
        ]
        return Beside(signs, tuple(films))


def link(
    piece: Piece, page: Page, hits: Hits, catalogue: Catalogue, about: tuple[Film, ...] = ()
) -> Linked:
    """Return the mentions of films in `piece`, in reading order, and its subjects.

    `about` are films the piece is already known to speak of: a comment's are its post's.
    """
    seen = consider(piece, page, hits, catalogue, about)
    found = seen.context.subjects
    linked = [
        mention(one, seen.beside(one.weighed, page), seen.context)
        for one in hopeful(seen.alone, _table(page, catalogue))
    ]
    mentions = apart([one for one in linked if one])
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
    named = phrases.find(page, hits, catalogue, MEASURE)
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
    films = [
        choice(one.film, one.form, phrase, context) + companionship(one.film, phrase, context)
        for one in named.candidates
    ]
    return Weighed(named, tuple(films))


def _sure(one: Weighed) -> Sure | None:
    """The phrase as a film surely named, by the weights set by hand; None if it is not sure."""
    odds = [one.named.odds + log_odds(told, HAND) for told in one.films]
    best = max(odds)
    if best <= SURE:
        return None
    phrase, candidates = one.named.phrase, one.named.candidates
    film = candidates[odds.index(best)].film
    return Sure(phrase.start, phrase.end, phrase.key, film, head=phrase.page.head)


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
    hits = hits.only([row for row, hit in enumerate(hits) if not hit.start and hit.end in ends])
    alone = Page(replace(piece, text=title, spans=(), marks=()), page.words)
    return phrases.find(alone, hits, catalogue, BY_HAND)


def _table(page: Page, catalogue: Catalogue) -> Weights:
    """The trained weights, or those by hand where films' popularity is not known."""
    if not catalogue.index.popular:
        return HAND
    # of texts without capitals there was little to learn from
    return halved(MEASURE) if page.caseless else MEASURE.weights
