import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.reading.documents import Block, BlockRole, MarkKind
from matchcut.sources.html_pages import page

WORDPRESS = """<main><article class="post">
<header class="entry-header"><h1>Ran again</h1></header>
<div class="entry-content"><p>Seen at last.</p></div>
<footer class="entry-footer">Filed under: Japan</footer></article>
<section id="comments" class="comments-area"><h2>Two thoughts</h2><ol class="comment-list">
<li id="comment-7" class="comment even depth-1"><article id="div-comment-7" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bo Lind</b>
<span class="says">says:</span></div><div class="comment-metadata">
<a href="#c7"><time datetime="2020-03-04T10:11:00+00:00">March</time></a></div></footer>
<div class="comment-content"><p>Like <i>Lear</i>.</p><p>But wetter.</p></div>
<div class="reply"><a href="#">Reply</a></div></article><ol class="children">
<li class="comment depth-2"><article class="comment-body"><div class="comment-author vcard">
<cite class="fn">Cy</cite></div><p>Quite.</p></article></li></ol></li>
<li class="comment depth-1"><p>Nobody signed this.</p></li></ol></section></main>"""
OLD_BLOG = """<div class="post hentry"><h3 class="post-title">ran</h3>
<div class="post-body entry-content">Seen<br /><br />at last.</div></div>
<div id="comments" class="comments"><h4>2 comments:</h4><dl id="comments-block">
<dt class="comment-author">Bo said...</dt>
<dd class="comment-body"><p>Like Lear.<br/><br/>But wetter.</p></dd>
<dd class="comment-footer"><span class="comment-timestamp">3:14 PM</span></dd>
<dt class="comment-author">Cy said...</dt>
<dd class="comment-body"><p>Quite.</p></dd></dl></div>"""
MICRODATA = """<div itemscope itemtype="https://schema.org/Comment">
<span itemprop="author">Bo</span><meta itemprop="datePublished" content="2020-03-04">
<p itemprop="text">Like Lear.</p><div itemscope itemtype="https://schema.org/Comment">
<span itemprop="author">Cy</span><p>Quite.</p></div></div>"""
PLAIN_LIST = """<p>Seen.</p><section id="comments"><h2>2 responses</h2><ul>
<li class="comment"><b class="who">Bo L.</b> <span class="when">4 March</span><p>Like Lear.</p></li>
<li class="comment author"><b class="who">Ann</b><p>Quite.</p></li></ul></section>"""
ATTRIBUTES = """<main><p>Seen.</p></main><section class="notes">
<div class="note" data-author="Bo" data-date="2020-03-04"><p>Like Lear.</p></div>
<div class="note reply" data-author="Ann"><p>Quite.</p></div></section>"""
LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
{"@type": ["Review"], "headline": "Ran", "author": [{"name": "Ann"}],
"datePublished": "2020-01-02T03:04:05Z"}]}</script>"""


def kept(html: str) -> list[Block]:
    return [block for block in page(html).blocks if block.role is not BlockRole.FURNITURE]


def texts(html: str) -> list[str]:
    return [block.text for block in kept(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>one\n  line</p>two", ["one line", "two"]),
        ("one<br>two<br/><br/>three", ["one", "two", "three"]),
        ("<p>一部\n电影</p>", ["一部电影"]),  # a line end between Chinese characters is no space
        ("<p>a<b>b</b>c <wbr>d", ["abc d"]),
        ("<table><tr><td>Year<td>1985<tr><td>By<td>Kurosawa</table>", ["Year 1985", "By Kurosawa"]),
        ("<script>x</script><style>y</style><p>z</p><!-- w -->", ["z"]),
        ("<p>cut in ha<b>lf", ["cut in half"]),
        ("<p>&eacute;t&#233; &amp; &unknown;", ["été & &unknown;"]),
        ("<ruby>乱<rt>らん</rt></ruby>", ["乱"]),
    ],
)
def test_words_run_together_as_a_browser_shows_them(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "kind", "words"),
    [
        ("<p>on <em>Ran</em> again", MarkKind.EMPHASIS, "Ran"),
        ("<p>on <i> Ran </i>again", MarkKind.EMPHASIS, "Ran"),
        ("<p>on <cite>Ran</cite>", MarkKind.EMPHASIS, "Ran"),
        ("<p>on <span style='font-style: italic'>Ran</span>", MarkKind.EMPHASIS, "Ran"),
        ("<p>on <strong>Ran</strong>", MarkKind.STRONG, "Ran"),
        ("<p>on <q>Ran</q>", MarkKind.QUOTE, "Ran"),
        ("<p>on “Ran”", MarkKind.QUOTE, "Ran"),
        ("<p>on <a href='/ran'>Ran</a>", MarkKind.LINK, "Ran"),
        ("<em><p>Ran</p></em>", MarkKind.EMPHASIS, "Ran"),  # wrongly nested
    ],
)
def test_words_set_apart_are_marked(html: str, kind: MarkKind, words: str) -> None:
    block = page(html).blocks[-1]
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        (kind, words)
    ]


def test_a_link_keeps_its_target_and_marks_may_overlap() -> None:
    block = page("<p>on <a href='/ran'><i>Ran</i> (1985)</a>").blocks[0]
    assert [
        (mark.kind, mark.target, block.text[mark.start : mark.end]) for mark in block.marks
    ] == [
        (MarkKind.LINK, "/ran", "Ran (1985)"),
        (MarkKind.EMPHASIS, None, "Ran"),
    ]


def test_roles_levels_and_numbers_come_from_the_elements() -> None:
    html = """<h2>Head</h2><ol start=3><li>three<p>more</p><ul><li>inner</ul><li value=9>nine</ol>
    <blockquote><p>quoted</p></blockquote><ol reversed start=2><li>b<li>a</ol>"""
    assert [(b.role, b.level, b.number, b.text) for b in kept(html)] == [
        (BlockRole.HEADING, 2, None, "Head"),
        (BlockRole.ITEM, 1, 3, "three"),
        (BlockRole.ITEM, 1, None, "more"),
        (BlockRole.ITEM, 2, None, "inner"),
        (BlockRole.ITEM, 1, 9, "nine"),
        (BlockRole.QUOTE, 0, None, "quoted"),
        (BlockRole.ITEM, 1, 2, "b"),
        (BlockRole.ITEM, 1, 1, "a"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<nav><a href=/>Home</a></nav><p>Text of some length.</p>",
        "<div class='site-sidebar'>Popular posts</div><p>Text of some length.</p>",
        "<p>Text of some length.</p><div id=share-buttons>Share</div>",
        "<p>Text of some length. <button>Read more</button></p>",
        "<p>Text of some length.</p><p><a href='#'>Read more</a></p>",
        "<p><a href=/all>All films</a></p><h1>Ran</h1><p>Text of some length.</p>",
        "<div>Stray words</div><article><p>Text of some length.</p></article>",
        "<article><p>Text of some length.</p><footer>Tags: x</footer></article>",
        "<div role=banner>My blog</div><p>Text of some length.</p>",
        "<title>Ran | B</title><header><h1>B</h1></header><h2>Ran</h2><p>Text of some length.",
    ],
)
def test_what_surrounds_the_writing_is_furniture_and_still_there(html: str) -> None:
    assert [text for text in texts(html) if text != "Ran"] == ["Text of some length."]
    assert any(block.role is BlockRole.FURNITURE for block in page(html).blocks)


@pytest.mark.parametrize(
    "html",
    [
        "<body class='has-sidebar nav-open'><p>Text.</p>",
        "<form action=/page><p>Text.</p></form>",  # a whole page in a form
        "<div class='widget Blog'><article><p>Text.</p></article></div>",
        "<div class=widget><div class=post-body><p>Text.</p></div></div><div>Menu</div>",
        "<article><header><h1>Text.</h1></header></article>",
        "<title>Text. | Blog</title><header><h1>Text.</h1></header><h2>First</h2><p>words",
        "<p class=subscribe>Text.</p>",  # a paragraph is what it says
    ],
)
def test_what_holds_the_writing_is_no_furniture_whatever_its_name(html: str) -> None:
    assert "Text." in texts(html)


@pytest.mark.parametrize(
    "twin",
    [
        "<div hidden>{}</div>",
        "<div style='DISPLAY : none'>{}</div>",
        "<span class='is-hidden'>{}</span>",
        "<div aria-hidden=true>{}</div>",
        "<details><summary></summary>{}</details>",
    ],
)
def test_folded_text_is_kept_and_flagged(twin: str) -> None:
    html = f"<div><span>It begins …</span>{twin.format('It begins and it ends.')}</div>"
    assert [(b.text, b.hidden) for b in page(html).blocks] == [
        ("It begins …", False),
        ("It begins and it ends.", True),
    ]


def test_hidden_words_in_mid_sentence_do_not_break_it() -> None:
    html = "<p>See <a href=/x>Ran<span class=sr-only>(opens elsewhere)</span></a> again.</p>"
    assert [block.text for block in page(html).blocks] == ["See Ran again.", "(opens elsewhere)"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (WORDPRESS, [
            ("1", "Bo Lind", "2020-03-04T10:11:00+00:00", "Like Lear."),
            ("1", "Bo Lind", "2020-03-04T10:11:00+00:00", "But wetter."),
            ("1.1", "Cy", None, "Quite."),
            ("2", None, None, "Nobody signed this."),
        ]),
        (OLD_BLOG, [
            ("1", "Bo", "3:14 PM", "Like Lear."),
            ("1", "Bo", "3:14 PM", "But wetter."),
            ("2", "Cy", None, "Quite."),
        ]),
        (MICRODATA, [("1", "Bo", "2020-03-04", "Like Lear."), ("1.1", "Cy", None, "Quite.")]),
        (PLAIN_LIST, [("1", "Bo L.", "4 March", "Like Lear."), ("2", "Ann", None, "Quite.")]),
        (ATTRIBUTES, [("1", "Bo", "2020-03-04", "Like Lear."), ("2", "Ann", None, "Quite.")]),
        ("<p>Seen.</p><ul class=comments><li>Like Lear.<li>Quite.</ul>", [
            ("1", None, None, "Like Lear."), ("2", None, None, "Quite."),
        ]),
    ],
    ids=["articles", "terms", "microdata", "classes", "attributes", "a bare list"],
)  # fmt: skip
def test_comments_are_told_apart_with_their_threads_and_authors(
    html: str, expected: list[tuple[str, str | None, str | None, str]]
) -> None:
    comments = [block for block in page(html).blocks if block.role is BlockRole.COMMENT]
    assert [(b.thread, b.author, b.date, b.text) for b in comments] == expected


def test_the_apparatus_of_comments_is_furniture() -> None:
    assert [b.text for b in kept(WORDPRESS) if b.role is not BlockRole.COMMENT] == [
        "Ran again",
        "Seen at last.",
    ]


def test_preformatted_text_is_unwrapped_like_plain_text() -> None:
    wrapped = textwrap.fill("A long review that a program wrapped at some width. " * 9, 66)
    assert len(texts(f"<pre>{wrapped}</pre>")) == 1


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title> Ran\n at last</title>", ("Ran at last", None, None)),
        ("<meta property='og:title' content='Ran'><title>Ran | Blog</title>", ("Ran", None, None)),
        ("<meta name=author content=Ann>", (None, "Ann", None)),
        ("<meta name=date content=2020-01-02>", (None, None, "2020-01-02")),
        (LINKED_DATA, ("Ran", "Ann", "2020-01-02T03:04:05Z")),
        ('<script type="application/ld+json">{"@type":</script>', (None, None, None)),
        ("</head><p>by <a rel=author>Ann</a>", (None, "Ann", None)),
        ("</head><p><time pubdate datetime=2020-01-02>today</time>", (None, None, "2020-01-02")),
    ],
)
def test_a_page_states_its_title_author_and_date(
    head: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    stated = page(f"<html><head>{head}").statements
    assert (stated.title, stated.author, stated.date) == expected


@pytest.mark.parametrize(
    "lang", ["<html lang=fr-CA>", "<html><meta property=og:locale content=fr_FR>"]
)
def test_a_page_states_its_language(lang: str) -> None:
    assert page(f"{lang}<p>Vu.").statements.language == "fr"


HOSTILE = [
    "<div>" * 20_000 + "x",
    "<b>" * 20_000 + "x",
    "<ul><li>x" * 20_000,
    "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">x",
    "<li class=comment>x" * 20_000,
    "<div class=sidebar>x" * 20_000,
    "<a href=x>y" * 20_000,
    "<a " * 200_000 + "><p>x",
    "<p>" + "'\"“«" * 50_000 + "x",
    '<div class="' + "comment " * 50_000 + '">x',
]


@pytest.mark.parametrize("html", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_markup_is_read_as_far_as_it_goes(html: str) -> None:
    assert len(page(html).blocks) <= 20_000


@given(st.text("<>/pbdivail\"'= \n&;a乱", max_size=200))
def test_any_text_at_all_is_read_and_its_marks_lie_inside(html: str) -> None:
    for block in page(html).blocks:
        assert block.text == block.text.strip() != ""
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
