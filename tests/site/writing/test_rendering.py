import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from matchcut.site.writing.rendering import parse, render
from matchcut.site.writing.runs import Named

HIDDEN = "zzz"
TYPED = some.lists(
    some.sampled_from(
        [
            *("a", "b", " ", "\n", "\n\n", "*", "**", "`", "```\n", "> ", "- ", "# ", "1. "),
            *("[a](", "http://h/", ")", '"', "'", "<", ">", "<b onclick=1>", "&", "&lt;", "\\"),
            *("[r]: http://h/ 'b'\n", "[r]", ">!", "!<", "<!--", "-->", "javascript:", "![", "]("),
            *("<script>", "<http://h/", "~~"),
        ]
    ),
    max_size=30,
).map("".join)
TAGS = {"p", "br", "hr", "em", "strong", "s", "blockquote", "ul", "ol", "li", "a", "code", "pre"}
TAGS |= {"h2", "h3", "h4", "span", "button"}


class Checked(HTMLParser):
    """Reads HTML, and holds that every tag and attribute in it is one of ours and is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert name in {"href", "title", "rel", "start", "class", "form", "name", "value"}
            assert name != "href" or re.match(r"https?://|/(?!/)", value or "")
        if tag not in {"br", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        pytest.fail(f"a declaration: {decl}")


@given(TYPED)
@example('[a](http://h/ "t>!x") !<')
@example("<<b>>&lt;script&gt;")
def test_nothing_but_our_own_tags_comes_out_whatever_is_typed(typed: str) -> None:
    found = render(parse(typed), [Named(0, 1, "/film/1")], "piece-1")
    Checked(found.html)
    Checked(found.shown)


@given(
    TYPED, some.lists(some.sampled_from([HIDDEN, "\n\n", "- ", "`", "](http://zzz/)", "*"])), TYPED
)
@example('[a](http://h/ "t', [HIDDEN], '")')
@example("[a]: http://h/ 't\n", [HIDDEN], "'\n[a]")
@example("```", [HIDDEN], "\n")
def test_no_word_of_a_span_comes_through(before: str, inside: list[str], after: str) -> None:
    hidden = "".join(inside)
    found = render(parse(f"{before} >!{hidden}!<{after}"), [Named(0, 400, "/film/1")], "piece-1")
    assert HIDDEN not in found.shown
    assert HIDDEN not in found.text


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),  # HTML stays words
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>"),
        ("[a](ftp://h/)", '<p><a rel="nofollow ugc noopener">a</a></p>'),
        ("[a](//h/)", '<p><a rel="nofollow ugc noopener">a</a></p>'),
        ("[a](/film/1)", '<p><a href="/film/1" rel="nofollow ugc noopener">a</a></p>'),
        ("[a](http://h/)", '<p><a href="http://h/" rel="nofollow ugc noopener">a</a></p>'),
        ("# a\n\n### b\n\n# c", "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>"),
        ("###### b", "<h2>b</h2>"),  # no level is skipped
        ("    indented", "<p>indented</p>"),  # a paragraph, as in film writing
    ],
)
def test_markdown_becomes_plain_harmless_html(typed: str, html: str) -> None:
    assert render(parse(typed)).html.strip() == html


def test_pictures_of_other_sites_are_not_shown() -> None:
    assert "<img" not in render(parse("![still](http://h/still.png)")).html


def test_a_comment_has_no_headings() -> None:
    assert render(parse("# a", headings=False)).html.strip() == "<p># a</p>"


def test_a_span_is_set_apart_when_open_and_a_button_when_not() -> None:
    found = render(parse("He is >!the *killer*!<."), key="piece-7")
    assert found.html.strip() == (
        '<p>He is <span class="spoiler">the </span>'
        '<em><span class="spoiler">killer</span></em>.</p>'
    )
    assert found.shown.strip() == (
        '<p>He is <button class="spoiler" form="spans-piece-7" name="open" value="piece-7">'
        "Spoiler: show</button>.</p>"
    )
    assert found.text == "He is …."


def test_films_lead_to_their_pages_but_for_those_that_a_span_hides() -> None:
    parsed = parse(">!As in *King Lear*,!< he falls. So in *King Lear* too.")
    places = [at.start() for at in re.finditer("King Lear", parsed.words)]
    found = render(parsed, [Named(at, at + 9, f"/film/{at}") for at in places], "piece-7")
    link = f'<em><a href="/film/{places[1]}">King Lear</a></em> too.'
    assert link in found.html
    assert link in found.shown
    assert f"/film/{places[0]}" in found.html
    assert f"/film/{places[0]}" not in found.shown
