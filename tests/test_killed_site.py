import re
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[1] / "benchmarks" / "site_killed.py"


def test_a_killed_site_starts_again_and_has_lost_nothing() -> None:
    """Once all of it is killed, and once the process that answers alone."""
    found = subprocess.run(
        [sys.executable, str(SCRIPT), "2"], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr
    written = re.search(r"(\d+) writes were acknowledged", found.stdout)
    assert written
    assert int(written[1]) > 0
    assert "nothing lost" in found.stdout
