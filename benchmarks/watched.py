"""A command run in a process of its own, and the memory it and all it started took together."""

import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command printed, and the most memory its processes held at once, in megabytes.

    Pages that several share are counted once (Linux's PSS).
    """

    out: str
    peak_mb: float


def watch(command: Sequence[str]) -> Watched:
    """Run a command to its end."""
    peak = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        while running.poll() is None:
            peak = max(peak, sum(map(held_kb, family(running.pid))))
            time.sleep(EVERY_S)
        out = running.stdout.read() if running.stdout else ""
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return Watched(out, peak / 1000)


def family(process: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    children: dict[int, list[int]] = defaultdict(list)
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            parent = stat.read_text().rpartition(")")[2].split()[1]
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
