"""Which drafts of a page's blocks are furniture, told from what the whole page holds.

A container named as furniture is furniture unless it holds the page's main text: the largest
element marked as writing, or half of all text where none is marked. Where writing is marked and
holds a good share of the text, what stands outside it is furniture too. Links that lead nowhere
are buttons, and above the headline whatever is nothing but links is a way to other pages.
"""

import re
from collections.abc import Iterator, Sequence

from matchcut.reading.documents import Block, BlockRole, MarkKind
from matchcut.sources.html_frames import Container, Draft
from matchcut.sources.typography import with_quotes

WRITING_SHARE = 0.4  # of the text that is no furniture, to trust the marks of writing


def settled(drafts: Sequence[Draft], title: str | None = None) -> tuple[Block, ...]:
    """The blocks, each with its role; `title` is what the page's head states."""
    furniture = _furniture(drafts)
    headed = any(draft.role is BlockRole.HEADING for draft in drafts if id(draft) not in furniture)
    furniture -= {
        id(draft)
        for draft in drafts
        if _headline(draft) and (not headed or (title or "").startswith(draft.words.text))
    }
    furniture |= {id(draft) for draft in _buttons(drafts, furniture)}
    return tuple(_block(draft, furniture=id(draft) in furniture) for draft in drafts)


def _furniture(drafts: Sequence[Draft]) -> set[int]:
    """Ids (`id()`) of the drafts that are furniture by where they stand."""
    saved = _saved(drafts)
    furniture = {
        id(draft)
        for draft in drafts
        if any(container not in saved for container in draft.frame.furniture)
        or (draft.frame.area and draft.frame.area.count and not draft.comment)
    }
    rest = [draft for draft in drafts if id(draft) not in furniture and not draft.comment]
    inside = sum(len(draft.words.text) for draft in rest if draft.frame.main)
    if inside >= WRITING_SHARE * sum(len(draft.words.text) for draft in rest) > 0:
        furniture |= {
            id(draft)
            for draft in rest
            if not (draft.frame.main or draft.frame.area or _headline(draft))
        }
    return furniture


def _buttons(drafts: Sequence[Draft], furniture: set[int]) -> Iterator[Draft]:
    """The paragraphs of nothing but links, if these lead nowhere or stand above the headline."""
    kept = [draft for draft in drafts if id(draft) not in furniture]
    headline = next((n for n, draft in enumerate(kept) if draft.role is BlockRole.HEADING), 0)
    for number, draft in enumerate(kept):
        links = [mark for mark in draft.words.marks if mark.kind is MarkKind.LINK]
        linked = sum(mark.end - mark.start for mark in links)
        letters = len(re.sub(r"\W+", "", draft.words.text))
        plain = draft.role is BlockRole.PARAGRAPH and links and linked >= letters
        nowhere = all(re.match(r"#|javascript:", mark.target or "#") for mark in links)
        if plain and (nowhere or number < headline):
            yield draft


def _saved(drafts: Sequence[Draft]) -> set[Container]:
    mains = {draft.frame.main for draft in drafts if draft.frame.main}
    if mains:
        return set(max(mains, key=lambda main: main.chars).around)
    containers = {each for draft in drafts for each in draft.frame.furniture}
    total = sum(len(draft.words.text) for draft in drafts if not draft.comment)
    return {each for each in containers if 2 * each.chars >= total}


def _headline(draft: Draft) -> bool:
    return draft.role is BlockRole.HEADING and draft.level == 1


def _block(draft: Draft, *, furniture: bool) -> Block:
    words = with_quotes(draft.words)
    comment = draft.comment
    return Block(
        role=BlockRole.FURNITURE if furniture else draft.role,
        text=words.text,
        marks=words.marks,
        level=draft.level,
        number=draft.number,
        thread=comment.thread if comment else None,
        author=comment.byline.author if comment else None,
        date=comment.byline.date if comment else None,
        hidden=draft.frame.hidden,
    )
