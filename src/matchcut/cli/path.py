"""`matchcut path`: how two films hang together."""

import json
import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import gather
from matchcut.cli.verbs import DONE, NOTHING_FOUND, Argument, Verb
from matchcut.cli.walking import SIGNS, WALK, asked, legend, limit, meant, step_record, tell
from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import DESCENT, EVERYTHING, Filter
from matchcut.lineage.paths import MOST_WAYS, between, ways
from matchcut.lineage.steps import Step, by_pair, steps
from matchcut.lineage.values import Way
from matchcut.lines.values import Group
from matchcut.sources.readings_json import Record, film_record


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    titles: tuple[str, str]
    asked: Filter
    most: int
    as_json: bool
    folders: Folders


@dataclass(frozen=True, slots=True)
class Found:
    """A way and its steps; not `sure` where there may be a better one."""

    way: Way
    steps: tuple[Step, ...]
    sure: bool = True


def run(parsed: Namespace, console: Console) -> int:
    """Write the ways between two films."""
    options = Options(
        (parsed.one, parsed.other),
        asked(parsed, DESCENT),
        limit(parsed),
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    known = gather(options.folders, console)
    films = meant(options.titles, known, console)
    if not films:
        return NOTHING_FOUND
    found = _found(films, known.lineage, options)
    if not found:
        console.say(_nothing(films, known.lineage, options))
        return NOTHING_FOUND
    if not found[0].sure:
        console.say("too many lines to read them all: there may be a better way")
    if options.as_json:
        console.write(json.dumps(_record(films, found), ensure_ascii=False))
    else:
        for row in _told(found, console):
            console.write(row)
    return DONE


def _found(films: Sequence[Film], lineage: Lineage, options: Options) -> tuple[Found, ...]:
    """The ways from the first film to the last."""
    among = ways(snapshot(lineage.lines), options.asked)
    lines = by_pair(lineage.lines)
    found = between(among, films[0].id, films[-1].id, options.most)
    return tuple(
        Found(way, steps(way.films, lines, options.asked), found.sure) for way in found.ways
    )


def _told(found: Sequence[Found], console: Console) -> Iterator[str]:
    """The ways, one under another, each by its films and then step by step."""
    for number, each in enumerate(found):
        if number:
            yield ""
        yield console.strong(" ".join(_films(each.steps)))
        count = f"{len(each.steps)} step{'' if len(each.steps) == 1 else 's'}"
        what = " and ".join(each.way.wishes) or "another way"
        yield console.faint(f"{what}, {count}: {legend(each.steps)}")
        for step in each.steps:
            yield ""
            yield from tell(step)


def _films(taken: tuple[Step, ...]) -> Iterator[str]:
    yield str(taken[0].start)
    for step in taken:
        yield f"{SIGNS[step.course]} {step.end}"


def _record(films: Sequence[Film], found: Sequence[Found]) -> Record:
    """The ways as a JSON object."""
    return {
        "from": film_record(films[0]),
        "to": film_record(films[-1]),
        "ways": [
            {
                "is": list(each.way.wishes),
                "chance": round(each.way.chance, 4),
                "steps": list(map(step_record, each.steps)),
            }
            for each in found
        ],
    }


def _nothing(films: Sequence[Film], lineage: Lineage, options: Options) -> str:
    """What to say where there is no way, and whether one would be found with nothing left out."""
    one, other = films[0], films[-1]
    if one.id == other.id:
        return f"{one}: from a film to itself no way is needed"
    if _found(films, lineage, replace(options, asked=EVERYTHING)):
        kinds = ",".join(Group)
        return f"no such way leads from {one} to {other}; with only --kinds {kinds} one does"
    return f"nobody has yet said how {one} and {other} hang together"


VERB = Verb(
    name="path",
    summary="show how two films hang together, step by step, in whose words",
    description=(
        "Shows the ways between two films along lines of descent: the best argued, which is the\n"
        "likeliest to hold as a whole, the shortest, and others that share no film with them on\n"
        "the way. Lines are followed onward and back, so that a common source joins two films.\n"
        "Likeness is followed only with --kinds."
    ),
    arguments=(
        Argument(("one",), 'a film: "Title", "Title (Year)", or an id', metavar="FILM"),
        Argument(("other",), "another film", metavar="FILM"),
        Argument(("--limit",), f"how many ways at most ({MOST_WAYS})", "N", int, default=MOST_WAYS),
        *WALK,
    ),
    run=run,
    examples=(
        'matchcut path "La Jetée" "12 Monkeys"',
        'matchcut path "Brief Encounter" "Past Lives" --kinds influence,likeness --json',
    ),
)
