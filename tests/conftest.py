"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

from shared_data import SHARED

settings.register_profile("matchcut", deadline=None)  # no test asserts timing
settings.load_profile("matchcut")


# Where tests run side by side, these are begun first, so that nothing waits for one alone.
LONG = (
    "test_the_same_tests_pass_on_postgresql",
    "test_the_stories_that_change_rows_go_well_on_postgresql",
    "test_killed_builds.py",
    "test_seeds.py",
    "test_bad_input.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long tests first, and last what opens a browser, the longest of that before the rest.

    While a browser is open in a process, Django takes its event loop for its own, and refuses rows.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if "tests/browser/" in item.nodeid and not any(long in item.nodeid for long in LONG):
        return len(LONG) + (1 if "test_pages.py" in item.nodeid else 2)
    return next((at for at, long in enumerate(LONG) if long in item.nodeid), len(LONG))


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run for all who run its tests side by side."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data beside the project; where it is absent, the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip(f"no real data to measure with: {SHARED} is absent")
    return SHARED
