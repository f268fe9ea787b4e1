import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from matchcut.errors import SourceError
from matchcut.sources.row_faults import RowError
from matchcut.sources.side_by_side import side_by_side
from matchcut.sources.spreading import Workers

LONG_S, MOMENT_S = 600.0, 0.05


@pytest.fixture(name="workers")
def three_at_a_time() -> Iterator[Workers]:
    with Workers("tests.sources.test_side_by_side") as workers:
        workers.number = 3
        yield workers


def spell(name: str, tell: Callable[[str], None]) -> tuple[str, int]:
    for letter in name:
        tell(letter)
    return name[::-1], os.getpid()


def read(name: str, tell: Callable[[int], None]) -> str:
    """Fail or end in the way that the name says, or go on for long."""
    tell(os.getpid())
    if name == "fails":
        raise RowError(Path("films.csv"), 3, "no title", hint="give one")
    if name == "dies":
        os._exit(9)
    time.sleep(LONG_S)
    return name


def test_each_piece_is_done_elsewhere_and_heard_of_and_results_keep_their_order(
    workers: Workers,
) -> None:
    names = ["ran", "ikiru", "up", "her", "m"]
    heard = [""] * len(names)

    def hear(place: int, letter: str) -> None:
        heard[place] += letter

    results = side_by_side(spell, names, hear, workers)
    assert [name for name, _ in results] == [name[::-1] for name in names]
    assert heard == names
    assert len({process for _, process in results} | {os.getpid()}) == len(names) + 1
    assert side_by_side(spell, [], hear, workers) == []


@pytest.mark.parametrize(
    ("name", "fault", "words"),
    [
        ("fails", SourceError, "films.csv, line 3: no title"),
        ("dies", BrokenExecutor, "ended with 9"),
    ],
)
def test_the_first_fault_is_raised_and_ends_the_others(
    workers: Workers, name: str, fault: type[Exception], words: str
) -> None:
    started: dict[int, int] = {}

    def hear(place: int, process: int) -> None:
        started[place] = process

    with pytest.raises(fault, match=words):
        side_by_side(read, ["long", "longer", name], hear, workers)
    assert not multiprocessing.active_children()
    assert not any(map(lives, started.values()))


def test_a_fault_of_another_process_keeps_what_it_says(workers: Workers) -> None:
    with pytest.raises(RowError) as raised:
        side_by_side(read, ["fails"], lambda _place, _process: None, workers)
    assert (raised.value.reason, raised.value.hint) == ("no title", "give one")


def test_who_stops_the_work_ends_all_of_it(workers: Workers) -> None:
    def stop(_place: int, _process: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        side_by_side(read, ["long", "longer"], stop, workers)
    assert not multiprocessing.active_children()


def work_for_long(told: Path) -> None:
    def hear(_place: int, process: int) -> None:
        told.write_text(str(process))

    with Workers() as workers:
        side_by_side(read, ["long"], hear, workers)


def test_a_process_ends_when_who_started_it_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "told"
    parent = multiprocessing.get_context("spawn").Process(target=work_for_long, args=(told,))
    parent.start()
    while not (told.exists() and told.read_text()):
        assert parent.is_alive()
        parent.join(MOMENT_S)
    parent.kill()
    parent.join()
    started = int(told.read_text())
    for _ in range(200):
        if lives(started):
            time.sleep(MOMENT_S)
    assert not lives(started)


def lives(process: int) -> bool:
    """Whether a process runs, and is not merely still listed."""
    try:
        return bool(Path(f"/proc/{process}/cmdline").read_bytes())
    except OSError:
        return False
