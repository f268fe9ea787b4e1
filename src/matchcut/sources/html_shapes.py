"""What an element does to the frame of the text inside it, by its tag and its traits."""

from collections.abc import Mapping
from dataclasses import replace

from matchcut.reading.documents import BlockRole, MarkKind
from matchcut.sources.html_frames import Container, Frame, Numbering, whole
from matchcut.sources.html_roles import Trait

MARKS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "u"), MarkKind.EMPHASIS),
    **dict.fromkeys(("strong", "b"), MarkKind.STRONG),
    "a": MarkKind.LINK,
    "q": MarkKind.QUOTE,
}
STYLES = (
    ("font-style:italic", MarkKind.EMPHASIS),
    ("font-weight:bold", MarkKind.STRONG),
)
MAX_STYLE_CHARS = 2000
MAX_CONTAINERS = 8
MAX_LISTS_DEEP = 50


def shaped(frame: Frame, tag: str, attributes: Mapping[str, str | None]) -> Frame:
    """The frame with the role its tag gives the text."""
    match tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            frame = replace(frame, role=BlockRole.HEADING, level=int(tag[1]))
        case "blockquote":
            frame = replace(frame, role=BlockRole.QUOTE, level=0, item=None)
        case "ul" | "ol" if len(frame.lists) < MAX_LISTS_DEEP:
            frame = replace(frame, lists=(*frame.lists, _numbering(tag, attributes)))
        case "li":
            item = frame.lists[-1].advance(attributes.get("value")) if frame.lists else None
            level = max(len(frame.lists), 1)
            frame = replace(frame, role=BlockRole.ITEM, level=level, item=item)
        case "pre":
            frame = replace(frame, preformatted=True)
        case "details" if "open" not in attributes:
            frame = replace(frame, hidden=True)
        case "summary":
            frame = replace(frame, hidden=False)
    return frame


def _numbering(tag: str, attributes: Mapping[str, str | None]) -> Numbering:
    if tag == "ul":
        return Numbering(None)
    return Numbering(whole(attributes.get("start")) or 1, -1 if "reversed" in attributes else 1)


def placed(frame: Frame, tag: str, found: Trait) -> Frame:
    """The frame with what its markup says of its place on the page."""
    if found & Trait.HIDDEN:
        frame = replace(frame, hidden=True)
    headline = tag == "header" and (frame.main or frame.comment)
    if found & Trait.FURNITURE and not headline and len(frame.furniture) < MAX_CONTAINERS:
        frame = replace(frame, furniture=(*frame.furniture, Container()))
    writing = found & Trait.MAIN and not (found & Trait.COMMENT or frame.comment)
    if writing and frame.main is None:
        frame = replace(frame, main=Container(around=frame.furniture))
    return frame


def set_apart(before: Frame, frame: Frame) -> bool:
    """Whether an inline element's words are no part of the sentence they stand in."""
    return (
        (frame.hidden and not before.hidden)
        or len(frame.furniture) > len(before.furniture)
        or (frame.beside and not before.beside)
        or bool(frame.comment and frame.credit and not before.credit)
    )


def mark_of(tag: str, attributes: Mapping[str, str | None]) -> MarkKind | None:
    """How the element sets its words apart."""
    if tag in MARKS:
        return MARKS[tag]
    style = (attributes.get("style") or "")[:MAX_STYLE_CHARS].replace(" ", "").lower()
    return next((kind for sign, kind in STYLES if sign in style), None) if style else None
