"""`matchcut rank`: the films most stems from, and what each rank is worth."""

import json
import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import gather
from matchcut.cli.verbs import DONE, NOTHING_FOUND, Argument, Verb
from matchcut.cli.walking import WALK, asked, limit
from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import DESCENT, Filter
from matchcut.lineage.measures import LONG_GAP_YEARS, Measure
from matchcut.lineage.ranking import Drawings, Ranked, ground, rankings
from matchcut.lineage.table import table
from matchcut.lines.values import Group
from matchcut.sources.readings_json import film_record

MOST = 20
SAYS = {
    Measure.VOICES: "how often an independent voice says that a later film stems from it",
    Measure.LINES: "how many later films are said to stem from it",
    Measure.LONG_GAPS: f"how many films more than {LONG_GAP_YEARS} years later stem from it",
    Measure.SPINE: "how many chains of descent are to be expected to run through it",
    Measure.PAGERANK: "the films that stem from it, and how much those count; 1 is the mean",
    Measure.AGE_CORRECTED: "PageRank beyond the least, in standard deviations of its time",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    by: Measure
    asked: Filter
    most: int
    countries: bool
    as_json: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write the ranking, or the table of countries and decades."""
    options = Options(
        _measure(parsed.by),
        asked(parsed, DESCENT),
        limit(parsed),
        parsed.countries,
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    if Group.LIKENESS in options.asked.groups:
        raise InputError("--kinds likeness: a film that is only like another is no source of it")
    lineage = gather(options.folders, console).lineage
    rows = list(_table(lineage, options) if options.countries else _ranking(lineage, options))
    for row in rows:
        console.write(row)
    if not rows:
        console.say(f"no film ranks by {options.by}: no independent voice has said what that takes")
    return DONE if rows else NOTHING_FOUND


def _measure(name: str) -> Measure:
    try:
        return Measure(name)
    except ValueError as fault:
        raise InputError(f"--by {name}: {fault}", hint=f"it may be {', '.join(Measure)}") from fault


def _ranking(lineage: Lineage, options: Options) -> Iterator[str]:
    """Yield the films that rank highest, one a line, below what the ranking is by and rests on."""
    shot = snapshot(lineage.lines)
    films = {film.id: film for film in lineage.films}
    (ranking,) = rankings(shot, options.asked, (options.by,), Drawings())
    ranked = [one for one in ranking.ranked if one.value > 0]
    shown = ranked[: options.most]
    if options.as_json:
        yield from (_record(one, films[one.film], options.by) for one in shown)
    elif shown:
        on = ground(shot, options.asked)
        yield f"By {options.by}: {SAYS[options.by]}."
        counts = (on.lines, "line"), (on.films, "film"), (on.voices, "independent voice")
        lines, found, voices = (f"{n} {what}{'' if n == 1 else 's'}" for n, what in counts)
        yield f"{lines} of descent, {found}, {voices}."
        yield "In brackets: where the rank falls in nine of ten drawings of the voices.\n"
        yield from (_row(one, films[one.film]) for one in shown)
        if cut := sum(one.rank == shown[-1].rank for one in ranked[options.most :]):
            yield f"and {cut} more at rank {shown[-1].rank}"


def _row(one: Ranked, film: Film) -> str:
    place = f"{'=' if one.tied > 1 else ''}{one.rank}"
    return f"{place:>5} {f'({one.first} to {one.last})':<14} {one.value:8.4g}  {film}"


def _record(one: Ranked, film: Film, by: Measure) -> str:
    found = {
        **film_record(film),
        "by": by,
        "rank": one.rank,
        "tied": one.tied,
        "value": one.value,
        "interval": [one.first, one.last],
    }
    return json.dumps(found, ensure_ascii=False)


def _table(lineage: Lineage, options: Options) -> Iterator[str]:
    """Yield how many of the films with a line each country made in each decade."""
    shown = table(lineage.films)
    if options.as_json:
        for row in shown.rows:
            counts = dict(zip(shown.decades, row.counts, strict=True))
            yield json.dumps({"country": row.country, "films": counts})
    elif shown.rows:
        yield "Films with a line, by country and decade. A film of two countries counts in both."
        yield "\n" + _cells(
            "", (f"{decade}s" if decade.isdecimal() else decade for decade in shown.decades)
        )
        yield from (_cells(row.country, (str(n or "·") for n in row.counts)) for row in shown.rows)


def _cells(head: str, cells: Iterable[str]) -> str:
    return f"{head:<8}" + "".join(f"{cell:>8}" for cell in cells)


VERB = Verb(
    name="rank",
    summary="rank films by what stems from them, each rank with its interval and ties",
    description=(
        "Ranks films over lines of descent that an independent voice speaks for:\n\n"
        + "\n".join(f"- {by}: {says}" for by, says in SAYS.items())
        + "\n\nA rank is as good as its voices: the interval holds it in nine of ten drawings of\n"
        + "them, and = marks ranks that are shared. --countries shows whom the data leaves out."
    ),
    arguments=(
        Argument(("--by",), f"{', '.join(Measure)} (voices)", "MEASURE", default=Measure.VOICES),
        Argument(("--limit",), f"how many films at most ({MOST})", "N", int, default=MOST),
        Argument(("--countries",), "films by country and decade instead"),
        *WALK,
    ),
    run=run,
    examples=(
        "matchcut rank",
        "matchcut rank --by spine --limit 10 --json",
        "matchcut rank --countries",
    ),
)
