import os
import subprocess
import sys
from pathlib import Path

from tests.site.postgresql import postgresql

ROOT = Path(__file__).resolve().parents[2]
# These ask no database, or start sites of their own on databases that they name.
ELSEWHERE = (
    *("test_settings.py", "test_serving.py", "test_secret_key.py", "test_databases.py"),
    "keeping/test_backups.py",
)


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        env=os.environ | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_behind_https_nothing_is_left_to_warn_of(tmp_path: Path) -> None:
    found = run(
        *("django", "check", "--deploy", "--fail-level", "INFO"),
        DJANGO_SETTINGS_MODULE="matchcut.site.settings",
        MATCHCUT_DATA=str(tmp_path),
        MATCHCUT_HTTPS="1",
    )
    assert found.returncode == 0, found.stderr


def test_the_same_tests_pass_on_postgresql() -> None:
    with postgresql() as address:
        left_out = [f"--ignore=tests/site/{name}" for name in ELSEWHERE]
        found = run("pytest", "-q", "-n0", "tests/site", *left_out, MATCHCUT_DATABASE=address)
    assert found.returncode == 0, found.stdout[-5000:]
