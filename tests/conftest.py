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
    "test_pages.py",
    "test_the_stories_that_change_rows_go_well_on_postgresql",
    "test_killed_builds.py",
    "test_seeds.py",
    "test_bad_input.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long tests first, the longest of them before the others."""
    items.sort(key=lambda item: next((n for n, of in enumerate(LONG) if of in item.nodeid), 99))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data beside the project; where it is absent, the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip(f"no real data to measure with: {SHARED} is absent")
    return SHARED
