"""Whether pages are HTML as the standard has it, and what their parts point at is there."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
from html5lib.html5parser import ParseError

BEGIN = ("/", "/no/such/page", "/search?q=ra", "/search?q=nothing", "/register", "/password")
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form")


def faults(page: str) -> Iterator[str]:
    """Yield what a validator would tell of a page."""
    try:
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    except ParseError as fault:
        yield f"not as the standard has it: {fault}"
        return
    elements = [one for one in tree.iter() if isinstance(one.tag, str)]
    ids = Counter(one.get("id") for one in elements if one.get("id") is not None)
    yield from (f"the id {name!r} stands {times} times" for name, times in ids.items() if times > 1)
    for element in elements:
        for pointer in POINTERS:
            missing = [name for name in element.get(pointer, "").split() if name not in ids]
            yield from (
                f"{element.tag}: {pointer} of {name!r}, which is not there" for name in missing
            )
        yield from _of_element(element)
    headings = [int(one.tag[1]) for one in elements if one.tag in {"h1", "h2", "h3", "h4"}]
    if headings.count(1) != 1:
        yield f"{headings.count(1)} first headings"
    if not (tree.find(".//title").text or "").strip() or not tree.get("lang"):
        yield "no title, or no language"


def _of_element(element: Element) -> Iterator[str]:
    """Yield what an element lacks that every one of its kind must have."""
    if element.tag == "img" and element.get("alt") is None:
        yield "a picture without words"
    if element.tag == "button" and not "".join(element.itertext()).strip():
        yield "a button without words"
    if element.tag == "a" and not "".join(element.itertext()).strip():
        yield f"a link without words: {element.get('href')}"
    inside = {one.tag for one in element.iter()} - {element.tag}
    for outer, inner in (("a", "a"), ("a", "button"), ("button", "a"), ("form", "form")):
        if element.tag == outer and inner in inside:
            yield f"<{inner}> inside <{outer}>"
