from itertools import pairwise

import pytest
from django.test import Client, override_settings
from tests.site.pages.walking import state
from tests.site.world import LEAR, QUIET, RAN, THRONE

from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.snapshot import Snapshot
from matchcut.lines.merging import merge
from matchcut.lines.values import Standing
from matchcut.site.films.models import FilmRow
from matchcut.site.lines import snapshots
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import statement
from matchcut.site.options import Options

pytestmark = pytest.mark.usefixtures("site")


def pairs(lines: Snapshot) -> set[tuple[str, str]]:
    ends = zip(lines.earlier, lines.later, strict=True)
    return {(lines.id(one), lines.id(other)) for one, other in ends}


def told(lines: Snapshot) -> list[tuple[object, ...]]:
    """All that is in the numbers, the films by their ids, and how many speak on each line."""
    found: list[tuple[object, ...]] = []
    for line, (first, last) in enumerate(pairwise(lines.said_at.tolist())):
        columns = (
            column[first:last].tolist() for column in (lines.kind, lines.through, lines.marks)
        )
        ends = lines.id(int(lines.earlier[line])), lines.id(int(lines.later[line]))
        voices = len(set(lines.voice[first:last].tolist()))
        found.append((*ends, voices, *sorted(zip(*columns, strict=True))))
    return sorted(found, key=str)


def test_the_numbers_are_those_of_the_lines_that_pages_tell() -> None:
    state(LEAR.id, THRONE.id, "quotes", voice=["Somebody Else", "the writer"])
    state(LEAR.id, THRONE.id, "quotes", stance="denies", through=["look", "story"])
    state("csv-him", "csv-her", "resembles", spoiler=True)
    lines = merge(map(statement, StatementRow.objects.told()))
    assert told(snapshots.gathered()) == told(snapshot(lines))
    assert len(lines) > 3


@pytest.mark.parametrize("gone", [{"hidden": "2020-02-02T00:00Z"}, {"standing": Standing.DECLINED}])
def test_what_is_hidden_or_declined_is_no_line(gone: dict[str, str]) -> None:
    said = state(QUIET.id, THRONE.id)
    assert (THRONE.id, QUIET.id) in pairs(snapshots.gathered())
    StatementRow.objects.filter(pk=said.pk).update(**gone)
    assert (THRONE.id, QUIET.id) not in pairs(snapshots.gathered())


def test_the_lines_of_a_noticed_piece_give_something_away() -> None:
    closed, everything = (
        snapshots.walkable(asked)
        for asked in (Filter(EVERYTHING.groups, spoilers=False), EVERYTHING)
    )
    assert 0 < closed.weights.joins.sum() <= everything.weights.joins.sum()
    StatementRow.objects.update(spoiler=True)
    snapshots.keep()
    assert not snapshots.walkable(Filter(EVERYTHING.groups, spoilers=False)).weights.joins.any()


def test_what_is_kept_anew_is_held_by_whoever_asks_next() -> None:
    before = snapshots.held()
    assert snapshots.held() is before
    state(QUIET.id, RAN.id)
    assert pairs(snapshots.held()) == pairs(before) | {(RAN.id, QUIET.id)}


@pytest.mark.parametrize("held", [None, b"", b"no numbers"])
def test_where_nothing_can_be_read_there_are_no_lines(
    site_options: Options, site: Client, held: bytes | None
) -> None:
    options = Options(site_options.data / "empty")
    options.data.mkdir(exist_ok=True)
    options.lineage.unlink(missing_ok=True)
    if held is not None:
        options.lineage.write_bytes(held)
    with override_settings(OPTIONS=options):
        assert pairs(snapshots.held()) == set()
        for address in (f"/path?from={RAN.id}&to={LEAR.id}", f"/film/{RAN.id}/next", "/ranks"):
            assert site.get(address).status_code == 200


def test_a_site_without_a_line_keeps_none() -> None:
    StatementRow.objects.all().delete()
    FilmRow.objects.update(lines=0)
    assert pairs(snapshots.keep()) == set()
