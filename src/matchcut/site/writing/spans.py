"""Marked spans: `>!what happens!<` in a text hides those words until a reader asks for them.

Their signs are taken out of the text before it is read as Markdown, where `>` begins a
quotation. A span may run over paragraphs, and hides all of them; one within another ends with
the outer one, and one that is never closed hides the rest: in doubt, more is hidden. A backslash
before the first sign keeps it as it is typed.
"""

import re
from collections.abc import Iterator

OPENS, CLOSES = "\ue000", "\ue001"  # around the words of a span, in place of the typed signs
HIDES = "\ue002"  # stands where a span's words are left out
_OURS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ue000-\uf8ff]")  # signs that no text needs
_SIGN = re.compile(r"(?<!\\)(?:\\\\)*(?P<opens>>!)|(?P<closes>!<)")
_SPAN = re.compile(f"{OPENS}[^{CLOSES}]*{CLOSES}")


def marked(markdown: str) -> str:
    """Return the text with each outermost span between OPENS and CLOSES.

    >>> marked("He is >!the *killer*!<.") == f"He is {OPENS}the *killer*{CLOSES}."
    True
    """
    return "".join(_marked(_OURS.sub("", markdown.replace("\r\n", "\n"))))


def _marked(text: str) -> Iterator[str]:
    depth = at = 0
    for sign in _SIGN.finditer(text):
        start = sign.start("opens") if sign["opens"] else sign.start()
        if sign["closes"] and not depth:
            continue  # what was never opened is plain words
        yield text[at:start]
        at = sign.end()
        depth += 1 if sign["opens"] else -1
        if depth == 1 and sign["opens"]:
            yield OPENS
        elif depth == 0:
            yield CLOSES
    yield text[at:]
    if depth:
        yield CLOSES


def without_spans(text: str) -> str:
    """Return a marked text with HIDES in place of every span: none of its words are left."""
    return _SPAN.sub(HIDES, text)


def all_open(text: str) -> str:
    """Return a marked text with all its words and none of the signs."""
    return text.replace(OPENS, "").replace(CLOSES, "")
