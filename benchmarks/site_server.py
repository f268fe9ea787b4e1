"""A site in a process of its own: started, waited for, stopped, or killed."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import httpx

MATCHCUT = (sys.executable, "-c", "from matchcut.cli import main; raise SystemExit(main())")
PATIENCE_S = 120
SETTLING_S, CALM_S, CALM = 600, 5, 0.02  # at most, looked at for so long, and what is next to none


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Server:
    """`matchcut serve` on a data folder, or another command that serves at the same port.

    Its rows are in the folder, unless a database is named.
    """

    def __init__(
        self, data: Path, command: tuple[str, ...] = (*MATCHCUT, "serve"), database: str = ""
    ) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._command = command
        self._environment = {"MATCHCUT_DATA": str(data), "MATCHCUT_DATABASE": database}
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start it, and return how many seconds it took to answer."""
        begun = time.perf_counter()
        self._running = subprocess.Popen(
            [*self._command, "--port", str(self.port)],
            env=os.environ | self._environment,
            start_new_session=True,
        )
        self.wait()
        return time.perf_counter() - begun

    def wait(self) -> None:
        """Return once it answers."""
        until = time.monotonic() + PATIENCE_S
        with httpx.Client() as asking:  # one for all: each reads the certificates anew
            while time.monotonic() < until:
                if self._running and self._running.poll() is not None:
                    raise ChildProcessError("the server ended")
                with suppress(httpx.TransportError):
                    if asking.get(f"{self.address}/robots.txt").is_success:
                        return
                time.sleep(0.05)
        raise TimeoutError(self.address)

    def settle(self) -> None:
        """Return once it takes next to no processor: what it does behind its pages is done."""
        until = time.monotonic() + SETTLING_S
        while time.monotonic() < until:
            before = self.processor_s()
            time.sleep(CALM_S)
            if self.processor_s() - before < CALM * CALM_S:
                return
        raise TimeoutError(f"{self.address} is busy behind its pages")

    def kill(self) -> None:
        """End every process of it at once, as a power cut does."""
        if self._running:
            os.killpg(self._running.pid, signal.SIGKILL)
            self._running.wait()

    def kill_worker(self) -> None:
        """End the process that answers, and leave the one that watches it."""
        if self._running:
            children = Path(f"/proc/{self._running.pid}/task/{self._running.pid}/children")
            for child in children.read_text().split():
                os.kill(int(child), signal.SIGKILL)

    def processor_s(self) -> float:
        """Return how many seconds of processor its processes have taken."""
        taken = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                fields = stat.read_text().rpartition(") ")[2].split()
                if self._running and int(fields[2]) == self._running.pid:  # of its group
                    taken += int(fields[11]) + int(fields[12])
        return taken / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """Ask it to end, and wait until it has."""
        if self._running:
            self._running.terminate()
            self._running.wait(PATIENCE_S)
