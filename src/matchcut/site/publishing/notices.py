"""A notice hides all that answers its piece, and what was read there; it opens them as it goes."""

from collections.abc import Iterable

from matchcut.reading.values import PieceKind
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.publishing.reading import Setting, warns
from matchcut.site.searching.actions import remember
from matchcut.site.spoilers import hides_anything
from matchcut.site.writing.models import PieceRow
from matchcut.site.writing.rendering import parse


def hand_down(piece: PieceRow) -> None:
    """Hide what answers a piece with a notice like that piece, and open it when the notice goes."""
    above = [piece]
    while above:
        noticed: dict[int | None, bool] = {one.pk: one.spoilers for one in above}
        below = PieceRow.objects.filter(parent__in=above)
        above = [one for one in below if one.spoilers != (one.notice or noticed[one.parent_id])]
        for one in above:
            one.spoilers = not one.spoilers
        PieceRow.objects.bulk_update(above, ["spoilers"])
        _hide([one for one in above if one.spoilers or _gives_away(one)], hidden=True)
        _hide([one for one in above if not (one.spoilers or _gives_away(one))], hidden=False)
        remember(pieces=above)


def _gives_away(piece: PieceRow) -> bool:
    """Return whether what was read in a piece stays hidden though the piece itself is not.

    Its words warn, or some of them are marked: in doubt what was read is among those.
    """
    parsed = parse(piece.markdown, headings=piece.kind != PieceKind.COMMENT)
    setting = Setting(piece.author, piece.headline, piece.language)
    return hides_anything(piece) or warns(parsed, setting)


def _hide(pieces: Iterable[PieceRow], *, hidden: bool) -> None:
    rows = StatementRow.objects.filter(piece__in=pieces).exclude(spoiler=hidden)
    films = rows.joined()
    rows.update(spoiler=hidden)
    if films:
        stir(films=films)
