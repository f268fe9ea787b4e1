"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

from shared_data import SHARED

settings.register_profile("matchcut", deadline=None)  # no test asserts timing
settings.load_profile("matchcut")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data beside the project; where it is absent, the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip(f"no real data to measure with: {SHARED} is absent")
    return SHARED
