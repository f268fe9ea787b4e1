"""What a reader typed, made ready for a page once, when it is kept: open, and as it is shown.

The shown form is rendered from a text that holds none of the words of marked spans, so that
none can come through. HTML that a writer types stays words; nh3 then lets only these tags and
addresses pass, and all that is ours (links to films, buttons) is put in after that.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from matchcut.site.writing.runs import Named, Run, as_html, linked, runs, words
from matchcut.site.writing.spans import CLOSES, HIDES, OPENS, all_open, marked, without_spans

MOST_NESTED = 20
TOP_HEADING, DEEPEST_HEADING = 2, 4  # above stands the headline of the piece
_TAGS = {"p", "br", "hr", "em", "strong", "s", "blockquote", "ul", "ol", "li", "a", "code", "pre"}
_TAGS |= {f"h{level}" for level in range(TOP_HEADING, DEEPEST_HEADING + 1)}
_SIGNS = re.compile(f"({OPENS}|{CLOSES})")
_ADDRESS = re.compile(r"https?://|/(?!/)", re.IGNORECASE)
_REL = "nofollow ugc noopener"
_BUTTON = '<button class="spoiler" form="spans-{0}" name="open" value="{0}">Spoiler: show</button>'


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as runs of HTML: with the signs of spans among its words, and without their words."""

    opened: tuple[Run, ...]
    shown: tuple[Run, ...]

    @property
    def words(self) -> str:
        """Its words, with OPENS and CLOSES where spans begin and end."""
        return words(self.opened)

    @property
    def has_spans(self) -> bool:
        """Whether any of its words are marked."""
        return any(HIDES in run.written for run in self.shown)

    @property
    def html(self) -> str:
        """All of it as plain HTML, to be read by the engine."""
        return all_open(as_html(self.opened))


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text for a page: `html` with all its words, `shown` and `text` without those of spans."""

    html: str
    shown: str
    text: str


def parse(markdown: str, *, headings: bool = True) -> Parsed:
    """Return a text typed by a reader as harmless HTML; headings are kept where there is room."""
    text = marked(markdown)
    return Parsed(*(runs(_harmless(one, headings=headings)) for one in (text, without_spans(text))))


def render(parsed: Parsed, named: Sequence[Named] = (), key: str = "") -> Rendered:
    """Return the text for its page, with links to what it names by its places in `words`.

    `key` is what the buttons ask to open.
    """
    shown = list(linked(parsed.shown, _still_named(parsed, named)))
    return Rendered(
        html=as_html(_opened(linked(parsed.opened, named))),
        shown=as_html(_with_buttons(shown, key)),
        text=" ".join(words(shown).replace(HIDES, "…").split()),
    )


def _harmless(text: str, *, headings: bool) -> str:
    renderer = MarkdownIt("commonmark", {"html": False, "maxNesting": MOST_NESTED})
    renderer.enable("strikethrough").disable(["image", "code", "html_block", "html_inline"])
    if not headings:
        renderer.disable(["heading", "lheading"])
    tokens = renderer.parse(text)
    _level(tokens)
    html = renderer.renderer.render(tokens, renderer.options, {})
    attributes = {"a": {"href", "title"}, "ol": {"start"}}
    return nh3.clean(html, tags=_TAGS, attributes=attributes, attribute_filter=_kept, link_rel=_REL)


def _kept(_tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute's value; an address only where it leads to the web, or into this site."""
    return value if attribute != "href" or _ADDRESS.match(value) else None


def _level(tokens: Iterable[Token]) -> None:
    """Let the headings begin below the headline and skip no level going down."""
    level = TOP_HEADING - 1
    for token in tokens:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) + 1, level + 1, DEEPEST_HEADING)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"


def shown_places(parsed: Parsed) -> dict[int, int]:
    """Return where each sign of `words` outside of spans, blanks left out, stands in shown words.

    Nothing where a span changes how the text around it is read: then all of it counts as hidden.
    """
    visible = list(_visible(parsed.words))
    shown = [(at, sign) for at, sign in enumerate(words(parsed.shown)) if not sign.isspace()]
    if [sign for _, sign in visible] != [sign for _, sign in shown]:
        return {}
    return {at: there for (at, _), (there, _) in zip(visible, shown, strict=True)}


def _still_named(parsed: Parsed, named: Iterable[Named]) -> Iterator[Named]:
    """Yield what is named outside of spans, at its places in the words that are shown."""
    places = shown_places(parsed)
    for one in named:
        if one.start in places and one.end - 1 in places:
            yield replace(one, start=places[one.start], end=places[one.end - 1] + 1)


def _visible(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sign outside of spans that is no blank, with its place; HIDES for each span."""
    inside = False
    for at, sign in enumerate(text):
        if sign == OPENS:
            inside = True
        elif sign == CLOSES:
            inside = False
            yield at, HIDES
        elif not inside and not sign.isspace():
            yield at, sign


def _opened(of: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs with the words of spans set apart."""
    inside = False
    for run in of:
        if run.tag:
            yield replace(run, written=all_open(run.written))
            continue
        for written in _SIGNS.split(run.written):
            if written in (OPENS, CLOSES):
                inside = written == OPENS
            elif inside and written.strip():
                yield Run('<span class="spoiler">', tag=True)
                yield replace(run, written=written)
                yield Run("</span>", tag=True)
            else:
                yield replace(run, written=written)


def _with_buttons(of: Iterable[Run], key: str) -> Iterator[Run]:
    button = Run(_BUTTON.format(escape(key)), tag=True)
    for run in of:
        if run.tag:
            yield replace(run, written=run.written.replace(HIDES, ""))
            continue
        for number, written in enumerate(run.written.split(HIDES)):
            if number:
                yield button
            yield replace(run, written=written)
