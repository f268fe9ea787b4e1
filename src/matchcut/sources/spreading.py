"""Work spread over processes."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import TypeVar

_MOST_WORKERS = 4
_FEW = 4  # pieces of work that are done sooner here than a process starts

Given = TypeVar("Given")
Result = TypeVar("Result")


def spread(
    work: Callable[[Given], Result], pieces: Iterable[Given], *, few: int = _FEW
) -> Iterator[Result]:
    """Yield the result of each piece of work, in order, whichever process did it."""
    coming = iter(pieces)
    first = list(islice(coming, few + 1))
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    if len(first) <= few or workers == 1:
        yield from map(work, chain(first, coming))
        return
    context = multiprocessing.get_context("spawn")  # a copy of this process would copy its threads
    with ProcessPoolExecutor(workers, context, _end_with_parent) as pool:
        under_way: deque[Future[Result]] = deque()
        for piece in chain(first, coming):
            under_way.append(pool.submit(work, piece))
            if len(under_way) > 2 * workers:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()


def _end_with_parent() -> None:
    """Let this worker end when its parent is killed, and not wait for ever for more work."""
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)
