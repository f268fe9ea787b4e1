"""A command run in a process of its own, and what it and all it started took together."""

import os
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
EVERY_S = 1.0  # to look at gigabytes takes tens of milliseconds


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command printed, and what its processes took together.

    `peak_mb` is the most memory they held at once, in megabytes; pages that several share are
    counted once (Linux's PSS). `processor_s` are seconds of the processor.
    """

    out: str
    peak_mb: float
    processor_s: float


def watch(command: Sequence[str]) -> Watched:
    """Run a command to its end."""
    peak = 0
    ticks: dict[int, int] = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        while running.poll() is None:
            processes = list(family(running.pid))
            peak = max(peak, sum(map(held_kb, processes)))
            ticks |= {process: spent for process in processes if (spent := ticks_of(process))}
            time.sleep(EVERY_S)
        out = running.stdout.read() if running.stdout else ""
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return Watched(out, peak / 1000, sum(ticks.values()) / os.sysconf("SC_CLK_TCK"))


def family(process: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    children: dict[int, list[int]] = defaultdict(list)
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            _, parent, *_ = cells(stat)
        except OSError:  # it has ended
            continue
        children[int(parent)].append(int(stat.parent.name))
    found = [process]
    for one in found:
        found += children[one]
        yield one


def held_kb(process: int) -> int:
    """Return the memory of a process in kilobytes, 0 if it has ended."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def ticks_of(process: int) -> int:
    """Return the clock ticks that a process spent so far, 0 if it has ended."""
    try:
        user, system = cells(PROC / str(process) / "stat")[11:13]
    except OSError:
        return 0
    return int(user) + int(system)


def cells(stat: Path) -> list[str]:
    """Return what a process's file of figures says, from its state on."""
    return stat.read_text().rpartition(")")[2].split()
