"""The same documents in other dress; each must read as its original does.

Line ends, wrapping, case, dashes and quotes, list order and bullets, HTML and Markdown.
"""

import html
import re
from collections.abc import Callable
from random import Random
from textwrap import fill

BULLET = re.compile(r"^- ", re.MULTILINE)


def crlf(text: str) -> str:
    """With Windows line ends."""
    return text.replace("\n", "\r\n")


def wrapped(text: str) -> str:
    """Every line filled to 72 columns, as mail and old editors do."""
    return "\n".join(
        fill(line, 72, break_long_words=False, break_on_hyphens=False) if line.strip() else ""
        for line in text.split("\n")
    )


def lower(text: str) -> str:
    """All in small letters."""
    return text.lower()


def other_dashes(text: str) -> str:
    """Dashes as two hyphens, quotation marks curly."""
    text = text.replace("—", "--").replace("–", "-")
    text = re.sub(r"(?<!\w)'([^'\n]{2,200}?)'(?!\w)", r"‘\1’", text)
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    return re.sub(r'"([^"\n]{2,200}?)"', r"“\1”", text)


def plain_dashes(text: str) -> str:
    """Em dashes as spaced en dashes, straight quotation marks doubled."""
    text = text.replace(" — ", " – ")
    return re.sub(r"(?<!\w)'([^'\n]{2,200}?)'(?!\w)", r'"\1"', text)


def shuffled(text: str) -> str:
    """The entries of the bulleted list in another order."""
    lines = text.split("\n")
    places = [n for n, line in enumerate(lines) if line.startswith("- ")]
    entries = [lines[n] for n in places]
    Random(7).shuffle(entries)
    for place, entry in zip(places, entries, strict=True):
        lines[place] = entry
    return "\n".join(lines)


def bulleted(mark: str) -> Callable[[str], str]:
    """The list with another bullet."""
    return lambda text: BULLET.sub(f"{mark} ", text)


def numbered(text: str) -> str:
    """The list numbered."""
    count = iter(range(1, 1000))
    return BULLET.sub(lambda _: f"{next(count)}. ", text)


def as_html(text: str) -> str:
    """Saved as a page: a paragraph a line, lists and numbered comments as lists."""
    out, inside = [], ""
    for line in text.split("\n"):
        item = re.match(r"(?:- |\s+(\d+)\. )(.*)", line)
        if not line.strip():
            continue
        if item:
            tag = "ol" if item[1] else "ul"
            out.append(f"<{tag}>" if inside != tag else "</li>")
            inside = tag
            out.append(f"<li><p>{html.escape(item[2])}</p>")
        elif inside == "ol" and line.startswith("    "):
            out.append(f"<p>{html.escape(line.strip())}</p>")
        else:
            out += [f"</li></{inside}>"] if inside else []
            inside = ""
            out.append(f"<p>{html.escape(line)}</p>")
    out += [f"</li></{inside}>"] if inside else []
    body = "\n".join(out)
    body = re.sub(r"\*(\w+)\*", r"<em>\1</em>", body)
    head = "<!doctype html><html lang=en><head><meta charset=utf-8></head>"
    return f"{head}<body><article>\n{body}\n</article></body></html>"


def as_markdown(text: str) -> str:
    """Saved as Markdown: a blank line between paragraphs."""
    lines = [line for line in text.split("\n") if line.strip()]
    return "\n\n".join(re.sub(r"^(\s+)(\d+)\. ", r"\2. ", line) for line in lines) + "\n"


TEXT: dict[str, Callable[[str], str]] = {
    "crlf": crlf,
    "wrapped at 72 columns": wrapped,
    "lower case": lower,
    "other dashes and quotes": other_dashes,
    "plain dashes and quotes": plain_dashes,
    "list shuffled": shuffled,
    "list with stars": bulleted("*"),
    "list with dots": bulleted("•"),
    "list with dashes": bulleted("–"),
    "list numbered": numbered,
    "wrapped and lower case": lambda text: wrapped(lower(text)),
}
PAGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "html": (".html", as_html),
    "markdown": (".md", as_markdown),
    "lower case html": (".html", lambda text: as_html(lower(text))),
}
