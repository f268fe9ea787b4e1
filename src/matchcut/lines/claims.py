"""Match a language's cues on a sentence, and settle which films they tie.

A film a cue leaves open is the one named before it in the sentence, unless the words between
point back to what the piece is about; at the head of a sentence ("Unlike X, Y …") it is the
one that follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match
from re import compile as pattern

from matchcut.films.values import Film
from matchcut.lines.clauses import Signed, coordinated, cue_pattern
from matchcut.lines.cues.values import Cue, Cues
from matchcut.lines.values import Stance
from matchcut.reading.vocabulary import compiled

HEAD_CHARS = 4  # a cue that begins this early opens its sentence
JOINS = frozenset({"and", "but", "et", "mais", "y", "pero", "并", "也"})
FOLLOWS_CHARS = 40  # how soon after an opening cue its other film is named
_STOPS = pattern(r"[.;:—!?。；：！？]")


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue found in a sentence, and the two films it ties in the roles its words give them.

    In `clause` films are signs, so that no word of a title is taken for what is said of it.
    """

    cue: Cue
    earlier: Film
    later: Film
    clause: str
    words: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence is read against.

    `topic` is the film spoken of where none is named, `back` the words that point to it;
    `other` is the film that "both films" adds to it;
    `it` is the film a pronoun stands for, in an entry of a list; `coordination` joins titles.
    """

    topic: Film | None = None
    other: Film | None = None
    it: Film | None = None
    coordination: str = ""
    back: str = ""


def claims(text: Signed, cues: Cues, setting: Setting) -> Iterator[Claim]:
    """Yield what cues in a sentence claim; of one pair in one clause only the first cue's."""
    taken: set[tuple[int, frozenset[str]]] = set()
    small = text.small
    for cue in cues.cues:
        for found in cue_pattern(cue.pattern).finditer(small):
            if compiled(cues.career).search(found[0]):
                continue  # "from the director of X" is a career, not a line
            start, end = text.clause(found.end() - 1)
            for earlier, later in _pairs(cue, found, text, setting):
                pair = (start, frozenset((earlier.id, later.id)))
                if earlier.id != later.id and pair not in taken:
                    taken.add(pair)
                    clause = text.text[start:end]
                    stance = _stance(cue, found, text, cues)
                    yield Claim(
                        cue,
                        earlier,
                        later,
                        clause,
                        text.titled(text.text[found.start() : found.end()]),
                        stance,
                    )


def _pairs(
    cue: Cue, found: Match[str], text: Signed, setting: Setting
) -> Iterator[tuple[Film, Film]]:
    """Yield (earlier, later) for each pair; of unordered kinds the order means nothing."""
    earlier = _side(found, ("earlier", "other"), text, setting)
    later = _side(found, ("later", "one"), text, setting)
    if found.groupdict().get("it"):
        earlier = (setting.it,) if setting.it else ()
        if not earlier:
            return
    if not earlier and not later:
        yield from _two_named(text, setting)
        return
    partner = None if earlier and later else _partner(cue, found, text, setting)
    if partner:
        earlier, later = earlier or (partner,), later or (partner,)
    yield from ((one, other) for one in earlier for other in later)


def _side(
    found: Match[str], names: tuple[str, str], text: Signed, setting: Setting
) -> tuple[Film, ...]:
    groups = found.groupdict()
    name = next((name for name in names if groups.get(name)), None)
    return coordinated(text, found.start(name), setting.coordination) if name else ()


def _two_named(text: Signed, setting: Setting) -> Iterator[tuple[Film, Film]]:
    """The only two films a sentence names, or its only film and the topic."""
    films = tuple(dict.fromkeys(text.films))
    if setting.topic and len(films) < 2:  # noqa: PLR2004 a pair
        films = tuple(
            dict.fromkeys((setting.topic, *films, *((setting.other,) if setting.other else ())))
        )
    if len(films) == 2:  # noqa: PLR2004 a pair
        yield films[0], films[1]


def _partner(cue: Cue, found: Match[str], text: Signed, setting: Setting) -> Film | None:
    """The film a cue leaves open."""
    start = found.start()
    before = text.last_before(start)
    if cue.acting:
        inside = before is not None and text.clause(start)[0] <= before
        return text.film(text.text[before]) if inside and before is not None else None
    if before is None:
        after = text.first_after(found.end())
        follows = text.text[found.end() : after] if after is not None else ""
        around = text.text[:start] + follows
        turns = setting.back and compiled(setting.back).search(around)
        opening = start <= HEAD_CHARS and len(follows) <= FOLLOWS_CHARS and not turns
        if after is not None and opening and any(comma in follows for comma in ",，"):
            return text.film(text.text[after])
        return setting.topic
    between = text.text[before + 1 : start]
    points_back = setting.back and compiled(setting.back).search(between)
    if setting.topic and points_back:
        return setting.topic
    first = text.first_after(0)
    if between.strip(" ,") in JOINS and first is not None:  # "A remakes B and quotes C"
        return text.film(text.text[first]) if first < before else setting.topic
    return text.film(text.text[before])


def _stance(cue: Cue, found: Match[str], text: Signed, cues: Cues) -> Stance:
    start, end = text.clause(found.end() - 1)
    before = text.text[min(start, found.start()) : found.end()]
    asked = compiled(cues.question).search(text.text[found.end() :])
    disclaimed = disclaims(text.text[: found.end()], found.start(), cues)
    denied = not (cue.whole or asked) and compiled(cues.denial).search(before)
    if denied or (disclaimed and not asked):
        return Stance.DENIES
    hedged = compiled(cues.hedge).search(text.text[min(start, found.start()) : end])
    return Stance.HEDGES if asked or hedged else Stance.ASSERTS


def disclaims(words: str, start: int, cues: Cues) -> bool:
    """Whether some words, from the last stop before `start` on, deny whatever follows them."""
    stop = max((found.end() for found in _STOPS.finditer(words, 0, start)), default=0)
    return compiled(cues.disclaimer).search(words, stop) is not None
