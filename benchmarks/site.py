# noqa: A005 - scripts are run, and Python's own module of this name is long imported by then
"""How quick every page of the site is in a large world, and whether its size is felt.

    python benchmarks/site.py FOLDER [--only WORDS]

Makes two worlds in FOLDER unless they are there (`site_world`), of 50,000 and of 1,000,000 films
with the same readers and writing. Three servers run: the site on each world, and a bare Django
page on the large one (`site_bare`). Once what they do behind their pages is done, wrk [1], a public
load tool, asks the worlds in turn, in many short rounds, so that whatever else the machine does
falls on both alike. In a round both are asked from the same address on, and the ratio is that of
its two medians; told are the median of the rounds' ratios and between what their middle half lies.
One connection is used for the time an answer takes, beside what the processor takes for it (a host
may give its time to others), eight for how many a second there are. Then readers write while
others read and a backup is made, and all that the site acknowledged is looked for. With WORDS only
pages whose names hold them are asked for, and nothing is written.

[1] https://github.com/wg/wrk, Debian's package wrk
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from threading import Event
from typing import Any

from site_server import MATCHCUT, Server

CONNECTIONS, RATE_S, RATE_ROUNDS = 8, 3, 5
LEAST_ANSWERS = 10  # of a run; a slower page is asked for longer
EACH_ROUND = 97  # addresses: each round goes on further down the list, and begins with others
WRITERS, WRITING_S = 24, 20  # a reader may change only so much in ten minutes
_HERE = Path(__file__).parent
_LUA = """
local n = %d
local all = {}
for line in io.lines("%s") do all[#all + 1] = line end
request = function()
  n = n + 1
  return wrk.format("GET", all[(n - 1) %% #all + 1], {%s})
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("answers %%d median_us %%d p95_us %%d rate %%.1f bad %%d\\n",
    summary.requests, latency:percentile(50), latency:percentile(95),
    summary.requests / summary.duration * 1e6,
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What wrk measured: times in milliseconds, answers a second, and answers that were faults.

    `processor_ms` is what the server's processes took of it for one answer.
    """

    processor_ms: float
    median_ms: float
    p95_ms: float
    rate: float
    bad: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Addresses to ask for, the first of them, and the session of who asks if one is signed in."""

    addresses: Sequence[str]
    session: str = ""
    first: int = 0

    def round(self, number: int) -> "Asked":
        """The same addresses, from another on."""
        return replace(self, first=number * EACH_ROUND)


def wrk(server: Server, asked: Asked, connections: int, seconds: int) -> Run:
    """Ask a server for the addresses in turn, as fast as it answers."""
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder, "addresses"), Path(folder, "ask.lua")
        listed.write_text("\n".join(asked.addresses) + "\n", encoding="utf-8")
        headers = f'["Cookie"]="sessionid={asked.session}"' if asked.session else ""
        script.write_text(_LUA % (asked.first, listed, headers), encoding="utf-8")
        before = server.processor_s()
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout=30s"]
        said = subprocess.run(
            [*command, f"-s{script}", server.address], capture_output=True, text=True, check=True
        )
        taken = server.processor_s() - before
    pattern = r"answers (\d+) median_us (\d+) p95_us (\d+) rate ([\d.]+) bad (\d+)"
    found = re.search(pattern, said.stdout)
    if not found:
        raise RuntimeError(said.stdout + said.stderr)
    answers, median, p95, rate, bad = map(float, found.groups())
    if answers < LEAST_ANSWERS:
        return wrk(server, asked, connections, seconds * 2)
    return Run(1000 * taken / answers, median / 1000, p95 / 1000, rate, int(bad))


@dataclass(frozen=True, slots=True)
class Page:
    """A page prepared in a world: what to ask for, and the most it takes to answer."""

    name: str
    asked: Asked
    queries: int
    size: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """A world and the site that runs on it; `waited` is what first visitors of films waited."""

    data: Path
    server: Server
    pages: tuple[Page, ...]
    waited: str


@dataclass(frozen=True, slots=True)
class Times:
    """How often each page is measured, and for how long."""

    rounds: int
    seconds: int


def worlds(folder: Path, sizes: Sequence[int], only: str) -> list[World]:
    """Return the worlds of these sizes, made unless they are there; their sites run."""
    folders = [folder / str(size) for size in sizes]
    for data, size in zip(folders, sizes, strict=True):
        if not (data / "catalogue" / "manifest.json").exists():
            _told(_begun("site_world.py", data, size))
    preparing = [_begun("site_prepare.py", data, only) for data in folders]
    return [
        _world(data, json.loads(_told(one))) for data, one in zip(folders, preparing, strict=True)
    ]


def _world(data: Path, told: Mapping[str, Any]) -> World:
    pages = (
        Page(
            one["name"],
            Asked(one["addresses"], one["session"]),
            one["queries"],
            one["size"],
            tuple(one["faults"]),
        )
        for one in told["pages"]
    )
    server = Server(data)
    print(f"{data.name} films: the site started in {server.start():.1f} s", file=sys.stderr)
    return World(data, server, tuple(pages), told["waited"])


def _begun(script: str, *words: object) -> subprocess.Popen[str]:
    """Return a script that has begun to work on a world."""
    command = [sys.executable, str(_HERE / script), *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _told(running: subprocess.Popen[str]) -> str:
    told, _ = running.communicate()
    if running.returncode:
        raise ChildProcessError(f"{running.args!r} ended with {running.returncode}")
    return told


def compare(small: World, large: World, times: Times) -> Iterator[str]:
    """Yield the rows of a table, one a page."""
    yield "| page | questions | kB | median ms | 95 % ms | a second | to the small | processor |"
    yield "|---|---|---|---|---|---|---|---|"
    for one, other in zip(small.pages, large.pages, strict=True):
        both = ((small.server, one.asked), (large.server, other.asked))
        pairs = [_pair(both, number, times.seconds) for number in range(times.rounds)]
        many = wrk(large.server, other.asked, CONNECTIONS, RATE_S)
        bad = many.bad + sum(run.bad for pair in pairs for run in pair)
        wrong = [*one.faults, *other.faults, *([f"{bad} faults"] if bad else [])]
        cells = (
            other.name,
            "/".join(dict.fromkeys((str(one.queries), str(other.queries)))),
            f"{other.size / 1000:.0f}",
            f"{statistics.median(run.median_ms for _, run in pairs):.1f}",
            f"{statistics.median(run.p95_ms for _, run in pairs):.1f}",
            f"{many.rate:.0f}",
            _spread([here.median_ms / there.median_ms for there, here in pairs]),
            _spread([here.processor_ms / there.processor_ms for there, here in pairs]),
        )
        yield f"| {' | '.join(cells)} | {' '.join(wrong)}"


def _pair(both: Sequence[tuple[Server, Asked]], number: int, seconds: int) -> Sequence[Run]:
    """Return what a round measured of the two; they take turns in being asked first."""
    turn = -1 if number % 2 else 1
    return [wrk(server, asked.round(number), 1, seconds) for server, asked in both[::turn]][::turn]


def hold_against(bare: Server, large: World) -> Iterator[str]:
    """Yield how many answers a second the film page gives, to one of the bare page."""
    for page in large.pages[:2]:
        shares = [
            wrk(large.server, page.asked, CONNECTIONS, RATE_S).rate
            / wrk(bare, Asked(page.asked.addresses), CONNECTIONS, RATE_S).rate
            for _ in range(RATE_ROUNDS)
        ]
        yield f"\n{page.name}: of the answers a second of a bare page {_spread(shares)}"
    yield f"\nfilm, first visitors, whose sheet was not made yet: {large.waited}"


def _spread(values: Sequence[float]) -> str:
    """Return the median, and between what the middle half lies."""
    ordered, cut = sorted(values), len(values) // 4
    return f"{statistics.median(values):.2f} ({ordered[cut]:.2f} to {ordered[-1 - cut]:.2f})"


def write_under_load(large: World) -> Iterator[str]:
    """Yield what came of readers writing while others read and a backup is made."""
    os.environ |= {"MATCHCUT_DATA": str(large.data), "MATCHCUT_DATABASE": ""}
    from matchcut.site import serving  # noqa: PLC0415 - its settings come from the environment

    serving.set_up()
    import site_writers  # noqa: PLC0415 - once Django is set up

    writers, stopping = site_writers.gather(WRITERS), Event()
    threads = site_writers.begin(writers, large.server.address, stopping)
    read = wrk(large.server, large.pages[0].asked, CONNECTIONS, WRITING_S)
    before = site_writers.kept(writers)
    with tempfile.TemporaryDirectory(dir=large.data.parent) as name:
        file, begun = Path(name, "backup.tar.gz"), time.perf_counter()
        subprocess.run([*MATCHCUT, "backup", str(file)], check=True)
        taken = time.perf_counter() - begun
        stopping.set()
        for thread in threads:
            thread.join()
        yield f"backup under load: {taken:.0f} s, {file.stat().st_size / 1e6:.0f} MB"
        missing = list(site_writers.lost(before, using=_restored(file, Path(name, "again"))))
        yield f"of {sum(map(len, before.values()))} earlier writes, lost in it: {len(missing)}"
    refused = [said for one in writers for said in one.refused]
    missing = list(site_writers.lost(site_writers.kept(writers)))
    yield f"writes acknowledged: {sum(len(one.kept) for one in writers)}; lost: {len(missing)}"
    yield f"refused: {len(refused)} {refused[:3]}; read meanwhile: {read.rate:.0f} a second"


def _restored(file: Path, again: Path) -> str:
    """Restore a backup, and return the name under which Django then knows its database."""
    from django.db import connections  # noqa: PLC0415 - once Django is set up

    subprocess.run([*MATCHCUT, "restore", str(file), str(again)], check=True, stdout=sys.stderr)
    stated = connections.settings["default"] | {"NAME": again / "matchcut.sqlite"}
    connections.settings["restored"] = stated
    return "restored"


def main() -> None:
    """Make the worlds, measure, and print a page of figures."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--films", type=int, nargs=2, default=(50_000, 1_000_000))
    parser.add_argument("--rounds", type=int, default=16)
    parser.add_argument("--seconds", type=int, default=1)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    times, folder = Times(given.rounds, given.seconds), given.folder.absolute()
    folder.mkdir(exist_ok=True)
    print(f"load before: {os.getloadavg()}; {times}\n")
    small, large = worlds(folder, given.films, given.only)
    bare = Server(large.data, (sys.executable, str(_HERE / "site_bare.py")))
    bare.start()
    servers = (small.server, large.server, bare)
    rows = [compare(small, large, times)]
    if not given.only:
        rows += [hold_against(bare, large), write_under_load(large)]
    try:
        for server in servers:
            server.settle()
        for row in chain.from_iterable(rows):
            print(row, flush=True)
    finally:
        for server in servers:
            server.stop()


if __name__ == "__main__":
    main()
