"""Few long pieces of work, each done in a process of its own that tells how far it has come."""

from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext
from typing import Any, NamedTuple, TypeVar

from pyarrow import ArrowException

from matchcut.errors import MatchcutError
from matchcut.sources.spreading import Workers, end_with_parent

Given = TypeVar("Given")
Told = TypeVar("Told")
Result = TypeVar("Result")
Work = Callable[[Given, Callable[[Told], None]], Result]

_FAULTS = (MatchcutError, OSError, ArrowException)


class _Said(NamedTuple):
    """What a process says on its way, or at last: its result, or what went wrong."""

    what: Any  # as many things as there is work
    last: bool = False


class _Running:
    """A process that does one piece of work."""

    def __init__(
        self, context: ForkServerContext, work: Work[Any, Any, Any], place: int, piece: object
    ) -> None:
        self.place = place
        self.pipe, end = context.Pipe(duplex=False)
        self._process = context.Process(target=_do, args=(work, piece, end), daemon=True)
        self._process.start()
        end.close()  # so that nobody holds it but the process

    def heard(self) -> _Said:
        """Return what the process says next, once it does."""
        try:
            said: _Said = self.pipe.recv()
        except EOFError as fault:
            self._process.join()
            raise BrokenExecutor(f"a process ended with {self._process.exitcode}") from fault
        if isinstance(said.what, Exception):
            raise said.what
        return said

    def end(self) -> None:
        """End the process, if it still runs."""
        self._process.terminate()
        self._process.join()
        self.pipe.close()


def side_by_side(
    work: Work[Given, Told, Result],
    pieces: Sequence[Given],
    hear: Callable[[int, Told], None],
    workers: Workers,
) -> list[Result]:
    """Return the result of each piece of work, in order, done as `workers` are started.

    `work` gets a piece, and what to tell how far it has come; `hear` learns that, with the place
    of the piece. The first fault of any is raised here, and ends the other processes.
    """
    context, waiting = workers.context(), list(enumerate(pieces))[::-1]
    results: dict[int, Result] = {}
    running: list[_Running] = []
    with ExitStack() as ends:
        while waiting or running:
            while waiting and len(running) < workers.number:
                running.append(_Running(context, work, *waiting.pop()))
                ends.callback(running[-1].end)
            ready = wait([process.pipe for process in running])
            for process in [process for process in running if process.pipe in ready]:
                said = process.heard()
                if said.last:
                    results[process.place] = said.what
                    running.remove(process)
                else:
                    hear(process.place, said.what)
    return [results[place] for place in range(len(pieces))]


def _do(work: Work[Given, Told, Result], piece: Given, pipe: Connection) -> None:
    """Do a piece of work, in a process for it, and say through the pipe what comes of it."""
    end_with_parent()
    try:
        pipe.send(_Said(work(piece, lambda told: pipe.send(_Said(told))), last=True))
    except _FAULTS as fault:
        pipe.send(_Said(fault))
