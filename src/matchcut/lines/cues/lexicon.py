"""The cue files, by language."""

from matchcut.lines.cues import chinese, english, french, spanish
from matchcut.lines.cues.values import Cues

_CUES = {cues.language: cues for cues in (english.CUES, french.CUES, spanish.CUES, chinese.CUES)}


def cues_for(language: str | None) -> Cues | None:
    """The cues of an ISO 639-1 language, None where there are none: then nothing is stated.

    Text too short to tell its language is read as English.
    """
    return _CUES.get(language or "en")
