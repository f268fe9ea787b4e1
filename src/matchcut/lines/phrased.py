"""Statements no cue tells, told by their phrasing: what a trained model adds to the cues."""

from collections.abc import Iterator, Sequence

from matchcut.lines.claims import disclaims
from matchcut.lines.desk import Desk
from matchcut.lines.likelihood import Judgement, Model, judge
from matchcut.lines.noticing import Features, noticed
from matchcut.lines.ordering import ordered
from matchcut.lines.phrasing import Phrasing, phrasings
from matchcut.lines.through import through_of
from matchcut.lines.values import Group, Stance, Statement
from matchcut.lines.voices import voice
from matchcut.reading.quoting import quote
from matchcut.reading.vocabulary import compiled

HALF, TWICE = 0.5, 2.0  # of what is doubtful, with a denying word near and without
GROUPS = {
    Group.DERIVATION: "a retelling",
    Group.INFLUENCE: "an influence",
    Group.LIKENESS: "a likeness",
}


def questions(
    desk: Desk, cued: Sequence[Statement], numbers: Sequence[int]
) -> Iterator[tuple[Phrasing, Features]]:
    """Yield each two films that one of the numbered sentences may tie, and what is noticed."""
    for number in numbers:
        for phrasing in phrasings(desk, number):
            kinds = (str(one.kind) for one in cued if _same(one, phrasing))
            yield phrasing, noticed(phrasing, desk.cues, kinds)


def phrased(
    desk: Desk, cued: Sequence[Statement], numbers: Sequence[int], model: Model
) -> Iterator[Statement]:
    """Yield what the model finds in the numbered sentences of pairs that no cue has tied."""
    enough = model.enough.get(desk.reading.piece.language or "")
    if enough is None:
        return
    tied = {frozenset((one.earlier.id, one.later.id)) for one in cued}
    best: dict[frozenset[str], tuple[Judgement, Phrasing]] = {}
    for phrasing, features in questions(desk, cued, numbers):
        if phrasing.pair in tied:
            continue
        judgement = judge(features, model)
        if judgement.line < enough or judgement.spoken <= 0:
            continue  # where no words speak for it, years and layout tie no films
        if phrasing.pair not in best or judgement.line > best[phrasing.pair][0].line:
            best[phrasing.pair] = judgement, phrasing
    for judgement, phrasing in best.values():
        yield _stated(judgement, phrasing, desk, model)


def _same(one: Statement, phrasing: Phrasing) -> bool:
    start, end = phrasing.sentence.start, phrasing.sentence.end
    inside = one.quote is not None and one.quote.start < end and start < one.quote.end
    return inside and {one.earlier.id, one.later.id} == phrasing.pair


def _stated(judgement: Judgement, phrasing: Phrasing, desk: Desk, model: Model) -> Statement:
    sentence, kind = phrasing.sentence, judgement.kind
    roles = ordered(phrasing.earlier, phrasing.later, kind)
    words = ": " * bool(judgement.words) + ", ".join(f"“{one}”" for one in judgement.words)
    return Statement(
        earlier=roles.earlier,
        later=roles.later,
        kind=kind,
        through=through_of(phrasing.text.text, desk.cues),
        stance=_stance(phrasing, judgement, desk, model),
        voice=voice(phrasing.text.text, desk.cues, desk.writer),
        quote=quote(desk.reading.piece.text, sentence.start, sentence.end),
        spoiler=desk.reading.piece.spoiler_notice,
        directed=roles.directed,
        score=round(judgement.line, 2),
        reasons=(f"words as of {GROUPS[kind.group]}{words}",),
    )


def _stance(phrasing: Phrasing, judgement: Judgement, desk: Desk, model: Model) -> Stance:
    """A hedging word is enough; a denying one only where the model doubts the line as well."""
    words, doubt = phrasing.text.text, judgement.doubt / model.doubtful
    first = phrasing.text.first_after(0) or 0
    hedged = compiled(desk.cues.hedge).search(words)
    asked = compiled(desk.cues.question).search(words)
    denied = compiled(desk.cues.denial).search(words)
    disclaimed = disclaims(words[:first], first, desk.cues)
    if not asked and (disclaimed or (denied and not hedged and doubt >= 1)):
        return Stance.DENIES
    doubted = doubt >= (HALF if denied else TWICE)
    return Stance.HEDGES if asked or hedged or doubted else Stance.ASSERTS
