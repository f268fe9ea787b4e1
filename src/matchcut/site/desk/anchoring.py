"""What was decided on, found again in a text that has changed, or that other films were read in."""

from collections.abc import Iterable

from matchcut.films.values import Film
from matchcut.lines.ordering import Roles, ordered
from matchcut.lines.values import Kind, ReadDocument, Statement
from matchcut.reading.anchoring import Found, Lost, find_again
from matchcut.reading.quoting import quote
from matchcut.reading.values import Piece
from matchcut.site.desk.models import DecisionRow, TextRow
from matchcut.site.desk.proposals import Proposal, proposals
from matchcut.site.films.records import named
from matchcut.site.lines.actions import join
from matchcut.site.lines.records import quote as quoted
from matchcut.site.writing.quarter import short


def find_decided(text: TextRow, read: ReadDocument) -> list[DecisionRow]:
    """Return the decisions on the text with their places in it as it reads now, all saved."""
    pieces = {one.reading.piece.id: one.reading.piece for one in read.pieces}
    decisions = list(text.decisions.select_related("statement__earlier", "statement__later"))
    for one in decisions:
        _find(one, pieces)
    places = ["place", "lost", "exact", "prefix", "suffix", "start", "end"]
    DecisionRow.objects.bulk_update(decisions, places)
    return decisions


def _find(one: DecisionRow, pieces: dict[int, Piece]) -> None:
    """Move the decision to where its words stand now: in its own piece, or else in the only one."""
    passage = quoted(one)
    found = {place: find_again(passage, piece.text) for place, piece in pieces.items()}
    places = [place for place, there in found.items() if isinstance(there, Found)]
    if one.place not in places and len(places) == 1:
        one.place = places[0]
    there = found.get(one.place, Lost.GONE)
    if isinstance(there, Lost):
        one.lost = there
        return
    words = pieces[one.place].text
    moved = quote(words, *short(words, there.start, there.end))
    one.lost, one.start, one.end = "", moved.start, moved.end
    one.exact, one.prefix, one.suffix = moved.exact, moved.prefix, moved.suffix


def follow_films(
    decisions: Iterable[DecisionRow], before: ReadDocument | None, now: ReadDocument
) -> None:
    """Let decisions hold for the films that are read now where others were read before.

    What was declined of one film stays declined of the other; of what was kept the films change
    unless its keeper chose others themselves.
    """
    old = proposals(before) if before else {}
    new = proposals(now)
    taken = {one.key for one in decisions}
    for one in decisions:
        was = old.get(one.key)
        if was is None or one.key in new:
            continue
        meant = _same_words(was, new.values())
        if meant is None or meant.key in taken:
            continue
        if one.statement and _unchanged(one, was.statement):
            stated = meant.statement
            join(said=one.statement, roles=Roles(stated.earlier, stated.later, stated.directed))
        one.key = meant.key
        taken.add(one.key)
        one.save(update_fields=["key"])


def _same_words(was: Proposal, among: Iterable[Proposal]) -> Proposal | None:
    """Return what is read now in the words in which that was read."""
    one = was.statement
    return next(
        (
            each
            for each in among
            if each.place == was.place
            and each.statement.quote == one.quote
            and (each.statement.kind, each.statement.stance) == (one.kind, one.stance)
            and each.statement.voice == one.voice
            and {each.statement.earlier.id, each.statement.later.id}
            & {one.earlier.id, one.later.id}
        ),
        None,
    )


def _unchanged(one: DecisionRow, was: Statement) -> bool:
    """Return whether what was kept joins the films that were proposed."""
    said = one.statement
    return said is not None and {said.earlier_id, said.later_id} == {was.earlier.id, was.later.id}


def replace_film(decisions: Iterable[DecisionRow], was: str, film: Film | None) -> None:
    """Put the film in place of one that the text names no more, in what was kept of it.

    Where no film is meant, or it would be joined to itself, nothing is left that could stand.
    """
    for one in decisions:
        said = one.statement
        if said is None or was not in {said.earlier_id, said.later_id}:
            continue
        pair = [named(said.earlier), named(said.later)]
        earlier, later = (film if film and each.id == was else each for each in pair)
        if film is None or earlier.id == later.id:
            said.delete()
            one.delete()
            continue
        join(said=said, roles=ordered(earlier, later, Kind(said.kind), said=said.directed))
