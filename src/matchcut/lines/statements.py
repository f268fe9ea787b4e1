"""Find what a piece says of pairs of films: cues in its sentences, and lists that announce lines.

In a list under a heading that announces influence every entry is a statement, and draws-on is
its kind where its words claim no other.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lines.claims import Claim, Setting, claims
from matchcut.lines.clauses import signed
from matchcut.lines.cues.lexicon import cues_for
from matchcut.lines.desk import Desk
from matchcut.lines.entries import Entry, entries, paired_entries
from matchcut.lines.likelihood import Model, shipped
from matchcut.lines.namesakes import retellings
from matchcut.lines.ordering import ordered
from matchcut.lines.phrased import phrased
from matchcut.lines.through import through_of
from matchcut.lines.values import Group, Kind, Stance, Statement
from matchcut.lines.voices import voice, writer_of
from matchcut.reading.documents import BlockRole
from matchcut.reading.quoting import quote
from matchcut.reading.speaking import Sentence, spoken
from matchcut.reading.typography import Page
from matchcut.reading.values import Reading
from matchcut.reading.vocabulary import compiled, vocabulary

CUED = 0.85  # how often a cue is right, on the development half of the golden corpus
LISTED = 0.9
TERSE = (BlockRole.HEADING, BlockRole.ITEM)
MOST_MENTIONS = 500  # from the beginning, among which a namesake is looked for


@dataclass(frozen=True, slots=True)
class Claimed:
    """A kind an entry claims, and the words that do; the default has none."""

    kind: Kind
    stance: Stance = Stance.ASSERTS
    words: str = ""


def statements(reading: Reading, source: str, model: Model | None = None) -> tuple[Statement, ...]:
    """Return what the piece states, in reading order; nothing in a language without cues.

    `source` names where the piece can be read: an unsigned film page speaks under that name.
    `model` judges what no cue tells; without one the package's own does.
    """
    desk = desk_of(reading, source)
    if desk is None:
        return ()
    found, free = cued(desk)
    return tuple(_once([*found, *phrased(desk, found, free, model or shipped())]))


def desk_of(reading: Reading, source: str) -> Desk | None:
    """Return the piece as it is read for statements; None in a language without cues."""
    piece = reading.piece
    cues = cues_for(piece.language)
    if cues is None:
        return None
    page = Page(piece, vocabulary(piece.language))
    said = spoken(page, reading.mentions, reading.subjects, reading.sections)
    return Desk(reading, said, cues, writer_of(piece, source))


def cued(desk: Desk) -> tuple[list[Statement], tuple[int, ...]]:
    """Return what lists and cues state, and the numbers of the sentences in running prose."""
    listed = entries(desk.reading, desk.cues)
    found = [one for entry in listed for one in _listed(entry, desk)]
    found += [_paired(entry, desk) for entry in paired_entries(desk.reading, desk.said, desk.cues)]
    starts = [entry.start for entry in listed]
    free: list[int] = []
    for number, sentence in enumerate(desk.said.sentences):
        entry = bisect_right(starts, sentence.start) - 1
        if entry < 0 or sentence.start >= listed[entry].end:
            found += _cued(sentence, desk)
            free += [number] if _runs_on(sentence, desk) else []
    return found, tuple(free)


def _runs_on(sentence: Sentence, desk: Desk) -> bool:
    """Whether a sentence is of prose: no heading or item, which say too little to be judged."""
    spans = desk.reading.piece.spans
    at = bisect_right(spans, sentence.start, key=lambda span: span.start) - 1
    return at < 0 or (spans[at].number is None and spans[at].role not in TERSE)


def _once(found: list[Statement]) -> Iterator[Statement]:
    """Each thing one voice says of one pair, the first time it says it."""
    seen = set()
    for one in sorted(found, key=lambda s: s.quote.start if s.quote else 0):
        pair = frozenset((one.earlier.id, one.later.id))
        key = (pair, one.kind, one.voice, one.stance is Stance.DENIES)
        if key not in seen:
            seen.add(key)
            yield one


def _listed(entry: Entry, desk: Desk) -> list[Statement]:
    """What one entry of an announced list states: one kind, and whatever it denies besides."""
    claimed = list(_claimed(entry, desk))
    denied = [one for one in claimed if one.stance is Stance.DENIES]
    said = [one for one in claimed if one.stance is not Stance.DENIES][:1]
    return [_entered(entry, one, desk) for one in (*denied, *(said or (Claimed(Kind.DRAWS_ON),)))]


def _claimed(entry: Entry, desk: Desk) -> Iterator[Claimed]:
    """The kinds an entry's words claim of its own pair, more exact ones first."""
    setting = Setting(topic=entry.about, it=entry.film)
    for claim in claims(entry.body, desk.cues, setting):
        pair = {claim.earlier.id, claim.later.id} == {entry.film.id, entry.about.id}
        if pair and claim.cue.kind.group is not Group.LIKENESS:
            yield Claimed(claim.cue.kind, claim.stance, claim.words)
    later = ordered(entry.film, entry.about, Kind.DRAWS_ON).later.id == entry.film.id
    for cue in desk.cues.entry:
        found = compiled(cue.pattern).search(entry.body.text)
        if found and (later or not cue.by_later):
            start, _ = entry.body.clause(found.start())
            denied = compiled(desk.cues.denial).search(entry.body.text[start : found.start()])
            yield Claimed(cue.kind, Stance.DENIES if denied else Stance.ASSERTS, found[0])


def _entered(entry: Entry, claimed: Claimed, desk: Desk) -> Statement:
    roles = ordered(entry.film, entry.about, claimed.kind)
    words = (f"“{claimed.words}”",) if claimed.words else ()
    return Statement(
        earlier=roles.earlier,
        later=roles.later,
        kind=claimed.kind,
        through=through_of(entry.body.text, desk.cues),
        stance=claimed.stance,
        voice=(desk.writer,),
        quote=quote(desk.reading.piece.text, entry.quoted_start, entry.end),
        spoiler=desk.reading.piece.spoiler_notice,
        directed=roles.directed,
        score=LISTED,
        reasons=(f"an entry under “{entry.heading}”", *words),
    )


def _paired(entry: Entry, desk: Desk) -> Statement:
    """What an entry of a list of double bills states of its two films."""
    roles = ordered(entry.film, entry.about, Kind.PAIRS_WITH)
    return Statement(
        earlier=roles.earlier,
        later=roles.later,
        kind=Kind.PAIRS_WITH,
        through=through_of(entry.body.text, desk.cues),
        voice=(desk.writer,),
        quote=quote(desk.reading.piece.text, entry.start, entry.end),
        spoiler=desk.reading.piece.spoiler_notice,
        directed=False,
        score=LISTED,
        reasons=(f"an entry under “{entry.heading}”",),
    )


def _cued(sentence: Sentence, desk: Desk) -> list[Statement]:
    """The statements cued in one sentence of prose."""
    topic = desk.topic(sentence) or desk.just_named(sentence)
    both = compiled(desk.cues.both_films).search(sentence.text)
    text = signed(sentence, desk.pointers(sentence))
    noun = compiled(desk.cues.retelling).search(sentence.text)
    if not text.films and not both and not noun:
        return []
    setting = Setting(
        topic=topic,
        other=desk.other(sentence) if both else None,
        coordination=desk.said.page.words.coordination,
        back=desk.cues.back,
    )
    found = [_stated(one, sentence, desk) for one in claims(text, desk.cues, setting)]
    return found + _retold(sentence, topic, found, desk)


def _retold(
    sentence: Sentence, topic: Film | None, found: list[Statement], desk: Desk
) -> list[Statement]:
    """Retellings spoken of by a noun alone, where no cue has tied the two films already."""
    tied = {frozenset((one.earlier.id, one.later.id)) for one in found}
    return [
        _stated(claim, sentence, desk)
        for claim in retellings(sentence, topic, desk.reading.mentions[:MOST_MENTIONS], desk.cues)
        if frozenset((claim.earlier.id, claim.later.id)) not in tied
    ]


def _stated(claim: Claim, sentence: Sentence, desk: Desk) -> Statement:
    kind = claim.cue.kind
    roles = ordered(claim.earlier, claim.later, kind, said=True)
    contradicted = ("the years contradict the words",) if roles.contradicted else ()
    through = through_of(claim.clause, desk.cues) or through_of(signed(sentence).text, desk.cues)
    return Statement(
        earlier=roles.earlier,
        later=roles.later,
        kind=kind,
        through=claim.cue.through or through,
        stance=claim.stance,
        voice=voice(claim.clause, desk.cues, desk.writer),
        quote=quote(desk.reading.piece.text, sentence.start, sentence.end),
        spoiler=desk.reading.piece.spoiler_notice,
        directed=roles.directed,
        score=CUED,
        reasons=(f"“{claim.words}”", *contradicted),
    )
