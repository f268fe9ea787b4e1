"""A PostgreSQL server of our own, from Debian's packages, on a socket in a folder that goes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_OWNER = "postgres"  # Debian's; the server refuses to run as root


@contextmanager
def postgresql() -> Iterator[str]:
    """Yield the address of an empty database; skips, with the reason, where there is no server."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = str(programs[-1]) if programs else shutil.which("initdb")
    if not initdb:
        pytest.skip("no PostgreSQL server here: install Debian's package postgresql")
    owner = _OWNER if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="pg") as name:  # short: a socket's path has 107 characters
        folder = Path(name)
        if owner:
            shutil.chown(folder, owner)
        cluster = str(folder / "cluster")
        control = [str(Path(initdb).with_name("pg_ctl")), "-D", cluster, "-w", "-s"]
        _run([initdb, "-D", cluster, "-U", "site", "-A", "trust", "-E", "UTF8", "-N"], owner)
        careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        options = f"-k {folder} -c listen_addresses='' {careless}"
        _run([*control, "-l", str(folder / "log"), "-o", options, "start"], owner)
        try:
            yield f"postgres://site@/postgres?host={folder}"
        finally:
            _run([*control, "-m", "immediate", "stop"], owner)


def _run(command: list[str], owner: str | None) -> None:
    subprocess.run(command, check=True, user=owner, stdout=subprocess.DEVNULL, cwd="/")
