"""What a page states about itself in its head: title, author, date, language, licence."""

import json
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser

from matchcut.sources.front_matter import Statements, iso_date, iso_language

WRITING = frozenset(
    "Review CriticReview UserReview Article BlogPosting NewsArticle WebPage Report".split()
)
MAX_JSON_CHARS = 200_000
TITLE = ("og:title", "twitter:title", "dc.title", "citation_title")
AUTHOR = ("author", "article:author", "dc.creator", "parsely-author")
DATE = ("article:published_time", "date", "dc.date", "datepublished", "pubdate", "citation_date")
LICENCE = ("dc.rights", "license", "licence", "dcterms.license")


def stated(parser: LexborHTMLParser) -> Statements:
    """The page's own statements; JSON-LD first, then meta elements, then the title element."""
    metas = {
        (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "")
        .strip()
        .lower(): (attributes.get("content") or "").strip()
        for attributes in (node.attributes for node in parser.css("head meta[content]"))
    }
    linked = _linked_data(parser)

    def first(names: tuple[str, ...]) -> str | None:
        return next((metas[name] for name in names if metas.get(name)), None)

    author = first(AUTHOR)
    return Statements(
        title=_text(linked, "headline") or first(TITLE) or _title(parser),
        author=_author(linked) or (None if author and "://" in author else author),
        date=iso_date(_text(linked, "datePublished") or first(DATE)),
        language=iso_language(
            _language(parser) or _text(linked, "inLanguage") or metas.get("og:locale")
        ),
        licence=_text(linked, "license") or _licence_link(parser) or first(LICENCE),
    )


def _title(parser: LexborHTMLParser) -> str | None:
    node = parser.css_first("head title")
    return " ".join(node.text().split()) or None if node else None


def _language(parser: LexborHTMLParser) -> str | None:
    node = parser.css_first("html")
    return node.attributes.get("lang") or node.attributes.get("xml:lang") if node else None


def _licence_link(parser: LexborHTMLParser) -> str | None:
    node = parser.css_first("a[rel~=license], link[rel~=license]")
    return node.attributes.get("href") if node else None


def _linked_data(parser: LexborHTMLParser) -> Mapping[str, object]:
    """The first piece of writing the page's JSON-LD describes, empty where there is none."""
    for node in parser.css('script[type="application/ld+json"]')[:10]:
        source = node.text()
        if len(source) > MAX_JSON_CHARS:
            continue
        try:
            found = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for thing in _things(found):
            kinds = thing.get("@type")
            if WRITING.intersection(kinds if isinstance(kinds, list) else [str(kinds)]):
                return thing
    return {}


def _things(found: object) -> Iterator[Mapping[str, object]]:
    match found:
        case list():
            for one in found:
                yield from _things(one)
        case {"@graph": list(things)}:
            yield from _things(things)
        case dict():
            yield found


def _text(thing: Mapping[str, object], name: str) -> str | None:
    value = thing.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _author(thing: Mapping[str, object]) -> str | None:
    match thing.get("author"):
        case str(name) | {"name": str(name)}:
            return name.strip() or None
        case list(authors):
            names = [name for name in (_author({"author": one}) for one in authors) if name]
            return ", ".join(names) or None
    return None
