"""Work spread over processes."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing.context import ForkServerContext
from types import TracebackType
from typing import Self, TypeVar

_MOST_WORKERS = 4
_FEW = 4  # pieces of work that are done sooner here than a process starts

Given = TypeVar("Given")
Result = TypeVar("Result")


class Workers:
    """Processes that share work; they start when there is enough of it, and end with the block.

    They are copies of one that has imported `modules`, so that each need not do so itself, and
    `number` of them work at a time.
    """

    def __init__(self, *modules: str) -> None:
        self._modules = modules
        self.number = min(os.cpu_count() or 1, _MOST_WORKERS)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _fault: type[BaseException] | None,
        _value: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def spread(self, work: Callable[[Given], Result], pieces: Iterable[Given]) -> Iterator[Result]:
        """Yield the result of each piece of work, in order, whichever process did it."""
        coming = iter(pieces)
        first = list(islice(coming, _FEW + 1))
        if len(first) <= _FEW or self.number == 1:
            yield from map(work, chain(first, coming))
            return
        pool = self._started()
        under_way: deque[Future[Result]] = deque()
        for piece in chain(first, coming):
            under_way.append(pool.submit(work, piece))
            if len(under_way) > 2 * self.number:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()

    def context(self) -> ForkServerContext:
        """Return what starts processes; copies of this one would copy all it holds."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(list(self._modules))
        return context

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.number, self.context(), end_with_parent)
        return self._pool


def end_with_parent() -> None:
    """Let this process end with its parent, killed or stopped, and not wait for ever for work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)
