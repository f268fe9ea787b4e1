"""What there is to notice about two films in a sentence, as features a model can weigh.

The two become one placeholder, and so do other films; words count where they stand (between
the two, right before or after one, anywhere), as they are and as the class of work they do. Each
feature goes with the words of the text that gave it, so that what spoke for a statement can be
told; what is not in words (years, order, how many films) has none.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from re import compile as pattern

from matchcut.films.folding import fold
from matchcut.lines.cues.values import Cues
from matchcut.lines.phrasing import Phrasing
from matchcut.lines.word_classes import CLASSES
from matchcut.reading.vocabulary import compiled

NEAR = 4  # words right before or after a film
GAPS = ((3, "3"), (8, "8"), (20, "20"), (10_000, "many"))
YEARS = ((0, "no"), (2, "2"), (8, "8"), (20, "20"), (10_000, "many"))
SMALL_WORDS = frozenset("the a of in and on to le la les de du des el los las un une".split())
JOINS = frozenset(', " “ ” « » o and or et ou y 和 与 及 跟'.split())
_PLAIN = str.maketrans("，、。！？；：（）’", ",,.!?;:()'")
Features = dict[str, str]
Named = tuple[str, str]

THEM, ANOTHER = "x", "o"  # no word of one letter in the languages read
_TOKEN = pattern(
    r"[\ue000-\uf8ff]|[\u3400-\u9fff]|[^\W_]+(?:['’-][^\W_]+)*['’]?|[?!,;:.…()\"“”«»—–]"
)
_CLASSES = tuple((f"<{name}>", pattern(words)) for name, words in CLASSES)
_SAYINGS: tuple[tuple[str, Callable[[Cues], str]], ...] = (
    ("denial", lambda cues: cues.denial),
    ("hedge", lambda cues: cues.hedge),
    ("question", lambda cues: cues.question),
    ("back", lambda cues: cues.back),
    ("both films", lambda cues: cues.both_films),
    ("career", lambda cues: cues.career),
    ("pairing", lambda cues: cues.pairing),
)


def noticed(phrasing: Phrasing, cues: Cues, cued: Iterable[str]) -> Features:
    """Return each feature with its words; `cued` are the kinds cues claim of the pair there."""
    tokens = _tokens(phrasing)
    places = [at for at, token in enumerate(tokens) if token == THEM]
    found = {f"cue {kind}": "" for kind in cued}
    found |= {"cue": ""} if found else {}
    found |= dict(_sayings(phrasing, cues))
    found |= dict.fromkeys((*_layout(tokens, places, phrasing), *_films(phrasing)), "")
    found |= dict(_words(tokens, places))
    found |= {f"next {name}": word for name, word in _marked(_split(phrasing.following))}
    found |= dict(_described(phrasing))
    return found


@cache
def word_class(word: str) -> str:
    """The class of work a word in small letters does, or nothing."""
    return next((name for name, words in _CLASSES if words.fullmatch(word)), "")


def _split(text: str) -> list[str]:
    return [token.casefold() for token in _TOKEN.findall(text.translate(_PLAIN))]


def _tokens(phrasing: Phrasing) -> list[str]:
    """The sentence's words in small letters, the two films and others as placeholders."""
    text = phrasing.text
    return [
        (THEM if text.film(token).id in phrasing.pair else ANOTHER)
        if "\ue000" <= token <= "\uf8ff"
        else token
        for token in _split(text.text)
    ]


def _marked(tokens: Iterable[str]) -> Iterator[Named]:
    """The words, and the classes they are of."""
    for token in tokens:
        yield token, token
        kind = word_class(token)
        if kind:
            yield kind, token


def _words(tokens: list[str], places: list[int]) -> Iterator[Named]:
    yield from _marked(tokens)
    for words in (tokens, [word_class(token) or token for token in tokens]):
        shown = zip(pairwise(words), pairwise(tokens), strict=True)
        yield from ((" ".join(two), " ".join(said)) for two, said in shown)
        for at in range(len(words) - 2):
            three = words[at : at + 3]
            if THEM in three:
                yield " ".join(three), " ".join(tokens[at : at + 3])
    for at in places:
        yield from _beside("before", tokens[max(0, at - NEAR) : at])
        yield from _beside("after", tokens[at + 1 : at + 1 + NEAR])
    if len(places) > 1:
        yield from _beside("between", tokens[places[0] + 1 : places[-1]])


def _beside(where: str, tokens: list[str]) -> Iterator[Named]:
    return ((f"{where} {name}", word) for name, word in _marked(tokens))


def _layout(tokens: list[str], places: list[int], phrasing: Phrasing) -> Iterator[str]:
    """How the sentence is laid out around the two."""
    yield f"films {min(sum(token in {THEM, ANOTHER} for token in tokens), 5)}"
    yield f"words {min(len(tokens) // 8, 6)}"
    earlier = phrasing.first.id == phrasing.earlier.id
    if phrasing.both and places:
        yield "earlier first" if earlier else "later first"
        yield f"gap {_step(places[-1] - places[0], GAPS)}"
        if JOINS.issuperset(tokens[places[0] + 1 : places[-1]]):
            yield "listed"
    else:
        yield "earlier named" if earlier else "later named"
    if places and places[0] <= 1:
        yield "begins"
    if places and places[-1] >= len(tokens) - 3:
        yield "ends"


def _films(phrasing: Phrasing) -> Iterator[str]:
    """What the two films themselves say: years, and titles that share words."""
    earlier, later = phrasing.earlier, phrasing.later
    if earlier.year and later.year:
        yield f"years {_step(later.year - earlier.year, YEARS)}"
    one, other = ({*fold(film.title).tokens} for film in (earlier, later))
    if one == other:
        yield "same title"
    elif one <= other or other <= one:
        yield "longer title"
    elif one & other - SMALL_WORDS:
        yield "titles share a word"


def _described(phrasing: Phrasing) -> Iterator[Named]:
    """The words of a film that is described, not named."""
    for mention in phrasing.sentence.films:
        film = mention.film
        if film and film.id in phrasing.pair:
            names = {token for title in film.titles for token in fold(title.text).tokens}
            if names.isdisjoint(fold(mention.words).tokens):
                yield "described", mention.words
                yield from _beside("described", _split(mention.words))


def _sayings(phrasing: Phrasing, cues: Cues) -> Iterator[Named]:
    """The sorts of wording that cue files know, anywhere in the sentence."""
    for name, expression in _SAYINGS:
        found = compiled(expression(cues)).search(phrasing.text.text)
        if found and expression(cues):
            yield f"says {name}", found[0]


def _step(number: int, steps: tuple[tuple[int, str], ...]) -> str:
    return next(name for most, name in steps if number <= most)
