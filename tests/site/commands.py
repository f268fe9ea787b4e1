"""Command lines of a site, each in a process of its own."""

import os
import subprocess
from pathlib import Path

from site_server import MATCHCUT


def run(*words: str | Path, data: Path, database: str = "") -> subprocess.CompletedProcess[str]:
    """Run `matchcut WORDS` on a data folder, and on SQLite unless a database is named."""
    return subprocess.run(
        [*MATCHCUT, *map(str, words)],
        env=os.environ | {"MATCHCUT_DATA": str(data), "MATCHCUT_DATABASE": database},
        capture_output=True,
        text=True,
        check=False,
    )
