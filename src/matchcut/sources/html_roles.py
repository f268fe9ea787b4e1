"""What an element says of the text inside it: furniture, hidden, a comment, who wrote it.

Judged by the element's tag, its class and id words, ARIA, microdata and microformats; never by
which site it is from. Class words are judged in two ways: as words anywhere in a name
("site-nav" is navigation), and as whole names ("comment" is one, "comment-form" is not).
"""

import re
from collections.abc import Mapping
from enum import Flag, auto


class Trait(Flag):
    """What an element's markup says of it."""

    NONE = 0
    FURNITURE = auto()
    HIDDEN = auto()
    MAIN = auto()
    COMMENT = auto()
    COMMENT_AREA = auto()
    AUTHOR = auto()
    NAME = auto()
    SIGNED = auto()
    DATE = auto()
    SPOKEN = auto()


FURNITURE_TAGS = frozenset(
    "nav aside form button select option textarea label menu dialog footer header".split()
)
FURNITURE_WORDS = frozenset(
    "ad ads advert advertisement banner bio breadcrumb breadcrumbs consent cookie cookies"
    " footer gdpr login masthead menu modal nav navbar navigation newsletter overlay pager"
    " pagination popup promo related share sharedaddy sharing sidebar signin signup skip"
    " social sponsored subscribe subscription tagcloud toolbar topbar widget".split()
)
FURNITURE_ROLES = frozenset(
    "navigation banner contentinfo complementary search button dialog".split()
)
HIDDEN_CLASSES = frozenset(
    "hidden hide collapse collapsed is-hidden is-collapsed invisible visually-hidden sr-only"
    " screen-reader-text d-none display-none".split()
)
MAIN_CLASSES = frozenset(
    "hentry h-entry post-body entry-content post-content article-content article-body review-body"
    " review-content e-content".split()
)
MAIN_PROPERTIES = frozenset({"articleBody", "reviewBody"})
COMMENT_CLASS = re.compile(
    r"comment(?:-(?:item|entry|container|wrap|wrapper|thread|single))?|single-comment|[pu]-comment"
)
COMMENT_ID = re.compile(r"(?:li-|div-)?comment[-_]?\d+")
COMMENT_TAGS = frozenset({"li", "div", "article", "section", "tr", "dl"})
AREA_NAME = re.compile(
    r"comments|comment[-_]?list|comments[-_](?:area|block|list|section|wrapper)|comment-section"
    r"|responses|commentaires|comentarios"
)
AUTHOR_NAME = re.compile(
    r"(?:comment[-_]?)?(?:author|user|username|user-name|poster|nick|nickname)(?:[-_]name)?"
    r"|vcard|who|by|byline|name"
)
DATE_NAME = re.compile(
    r"(?:comment[-_]?)?(?:date|datetime|timestamp|time|published|posted|metadata)"
    r"|entry-date|dt-published|when|posted-on"
)
ASIDE_NAME = re.compile(r"comment-(?:meta|actions?|footer|header|reply(?:-link)?)|reply|says")
NEVER = frozenset("html body main article h1 h2 h3 h4 h5 h6 em strong i b p li".split())
INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
MAX_NAMES_CHARS = 2000


def traits(tag: str, attributes: Mapping[str, str | None]) -> Trait:
    """All that the markup of one element says."""
    if not attributes:
        return _of_tag(tag)
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[
        :MAX_NAMES_CHARS
    ].lower()
    whole = frozenset(names.split())
    kind = (attributes.get("itemtype") or "").rstrip("/").rpartition("/")[2]
    properties = frozenset((attributes.get("itemprop") or "").split())
    found = _of_tag(tag) | _hidden(attributes, whole) | _comment(tag, attributes, whole)
    if tag not in NEVER and (
        FURNITURE_WORDS.intersection(re.split(r"[^a-z0-9]+", names))
        or (attributes.get("role") or "") in FURNITURE_ROLES
    ):
        found |= Trait.FURNITURE
    if whole & MAIN_CLASSES or properties & MAIN_PROPERTIES or attributes.get("role") == "main":
        found |= Trait.MAIN
    if "comment" in properties or kind in {"Comment", "UserComments"}:
        found |= Trait.COMMENT
    if attributes.get("data-author") and tag in COMMENT_TAGS:
        found |= Trait.SPOKEN
    whose = found & (Trait.COMMENT | Trait.SPOKEN)  # "comment author" is a comment, not its author
    return found if whose else found | _credits(tag, attributes, whole, properties)


def _of_tag(tag: str) -> Trait:
    if tag in FURNITURE_TAGS:
        return Trait.FURNITURE
    return Trait.MAIN if tag in {"main", "article"} else Trait.NONE


def _hidden(attributes: Mapping[str, str | None], whole: frozenset[str]) -> Trait:
    hidden = (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or whole & HIDDEN_CLASSES
        or INVISIBLE_STYLE.search((attributes.get("style") or "")[:MAX_NAMES_CHARS].lower())
    )
    return Trait.HIDDEN if hidden else Trait.NONE


def _comment(tag: str, attributes: Mapping[str, str | None], whole: frozenset[str]) -> Trait:
    if any(AREA_NAME.fullmatch(name) for name in whole) and tag not in NEVER - {"section"}:
        return Trait.COMMENT_AREA
    if tag in COMMENT_TAGS and (
        any(COMMENT_CLASS.fullmatch(name) for name in whole)
        or COMMENT_ID.fullmatch((attributes.get("id") or "").lower())
    ):
        return Trait.COMMENT
    return Trait.NONE


def _credits(
    tag: str,
    attributes: Mapping[str, str | None],
    whole: frozenset[str],
    properties: frozenset[str],
) -> Trait:
    found = Trait.NONE
    signed = "author" in properties or attributes.get("rel") == "author" or "p-author" in whole
    if signed or any(AUTHOR_NAME.fullmatch(name) for name in whole):
        found |= Trait.AUTHOR | (Trait.SIGNED if signed else Trait.NONE)
    if whole & {"fn", "p-name"} or "name" in properties:
        found |= Trait.NAME
    if tag == "time" or "datePublished" in properties or any(map(DATE_NAME.fullmatch, whole)):
        found |= Trait.DATE
        if "datePublished" in properties or "pubdate" in attributes or "dt-published" in whole:
            found |= Trait.SIGNED
    return found


def beside_comment(attributes: Mapping[str, str | None]) -> bool:
    """Whether the element is a comment's apparatus (its header, its reply button)."""
    names = (attributes.get("class") or "")[:MAX_NAMES_CHARS].lower().split()
    return any(ASIDE_NAME.fullmatch(name) for name in names)
