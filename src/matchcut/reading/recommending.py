"""Find who recommends which film to whom, and in which words."""

from collections.abc import Iterator
from re import Match

from matchcut.films.values import Film
from matchcut.reading.matching import group, group_name
from matchcut.reading.quoting import quote
from matchcut.reading.speaking import Sentence, Spoken
from matchcut.reading.values import Recommendation
from matchcut.reading.vocabulary import compiled

WRITER = "the writer"
AUDIENCE = (  # whoever loved another film is told to see this one
    r"\b(?:to|for|if|pour|à|a|para)\b "
    r"(?:any|those|fans|lovers|people|every|you|all|tous|toutes|ceux|quien|los que)"
)


def recommendations(spoken: Spoken) -> tuple[Recommendation, ...]:
    """Return the recommendations a piece makes or reports, each voice, reader and film once."""
    found: dict[object, Recommendation] = {}
    for sentence in spoken.sentences:
        for one in _in_sentence(spoken, sentence):
            key = (one.voice, one.to, tuple(film.id for film in one.films))
            found.setdefault(key, one)
    return tuple(found.values())


def _in_sentence(spoken: Spoken, sentence: Sentence) -> Iterator[Recommendation]:
    words = spoken.page.words
    if compiled(words.recommends_not).search(sentence.text) or sentence.text.endswith("?"):
        return
    reported = compiled(words.recommended_by).search(sentence.text) or compiled(
        words.recommends_reported
    ).search(sentence.text)
    if reported:
        voice = (group(reported, "voice") or "").strip()
        films = _films(spoken, sentence, reported)
        if films:
            yield _made(spoken, sentence, (voice, WRITER), WRITER, films)
        return
    for own in compiled(words.recommends).finditer(sentence.text):
        films = _films(spoken, sentence, own)
        if films:
            to = compiled(words.addressee).search(sentence.text, own.start())
            named = to["to"] if to and _somebody(to["to"]) else words.readers
            yield _made(spoken, sentence, (WRITER,), named, films)
            return


def _somebody(to: str) -> bool:
    """Whether the addressee is one person, and not any reader of whom something is asked."""
    return bool(compiled(r"^(?:my|our|his|her|mon|ma|mes|notre|mi|mis|nuestr\w+)\b|^我").search(to))


def _films(spoken: Spoken, sentence: Sentence, found: Match[str]) -> tuple[Film, ...]:
    name = group_name(found, "object")
    if name is None:
        return spoken.meant(
            "", sentence, sentence.start + found.end(), sentence.start + found.end()
        )
    start, end = found.span(name)
    audience = compiled(AUDIENCE).search(found[name])
    end = start + audience.start() if audience else end
    words = found.string[start:end]
    return spoken.meant(words, sentence, sentence.start + start, sentence.start + end)


def _made(
    spoken: Spoken, sentence: Sentence, voice: tuple[str, ...], to: str, films: tuple[Film, ...]
) -> Recommendation:
    passage = quote(spoken.page.text, sentence.start, sentence.end)
    return Recommendation(voice, to, films, passage)
