"""Drafts as the tests write them."""

from matchcut.site.catalogue import catalogue
from matchcut.site.publishing.actions import prepare, publish
from matchcut.site.publishing.statements import Decided
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import DraftRow, PieceRow


def draft(reader: ReaderRow, markdown: str, **more: object) -> DraftRow:
    """A draft of a review of Ran, not saved; `more` says what is different about it."""
    told = {"kind": "review", "film_id": "tt0089881", "headline": "Storm", "verdict": "for"}
    return DraftRow(reader=reader, markdown=markdown, language="en", **(told | more))


def published(written: DraftRow, keep: bool | None = None) -> PieceRow:  # noqa: FBT001 - a test's shorthand
    """The piece that a draft becomes, with all that is found in it kept, declined, or left open."""
    prepared = prepare(written, catalogue())
    keys = frozenset(one.key for one in prepared.found.proposals)
    decided = Decided(keys if keep else frozenset(), keys if keep is False else frozenset())
    piece = publish(draft=written, prepared=prepared, decided=decided)
    assert piece
    return piece


def comment(reader: ReaderRow, above: PieceRow, markdown: str = "So it is.") -> PieceRow:
    """A comment on a piece."""
    return published(draft(reader, markdown, kind="comment", parent=above, headline="", verdict=""))


def change(piece: PieceRow, markdown: str, **more: object) -> DraftRow:
    """A draft that changes a piece."""
    assert piece.reader
    same = {"kind": piece.kind, "film_id": piece.film_id, "parent": piece.parent, "piece": piece}
    told = same | {"headline": piece.headline, "verdict": piece.verdict, "spoilers": piece.notice}
    return draft(piece.reader, markdown, **(told | more))
