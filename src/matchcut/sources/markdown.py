"""Markdown as blocks: rendered to HTML, so that raw HTML in it is read by the same walk.

Indented code is switched off: in film writing an indented paragraph is a paragraph. The tags
of blog engines ({% youtube … %}) are furniture, and footnote marks go.
"""

import re

from matchcut.reading.documents import Block
from matchcut.sources import html_pages

ENGINE_TAG = re.compile(r"\{%.{1,500}?%\}|\{\{.{1,500}?\}\}")
FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text without its front matter, in its order."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow, and most texts are plain

    text = ENGINE_TAG.sub(lambda found: f"<aside>{found[0]}</aside>", text)
    renderer = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    html = renderer.disable("code").render(FOOTNOTE.sub("", text))
    return html_pages.page(f"<article>{html}</article>").blocks
