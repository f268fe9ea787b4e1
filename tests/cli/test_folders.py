from pathlib import Path

import pytest

from matchcut.cli.folders import folders


@pytest.mark.parametrize(
    ("environment", "data", "expected"),
    [
        ({"MATCHCUT_DATA": "/m", "XDG_DATA_HOME": "/x"}, "/named", "/named"),
        ({"MATCHCUT_DATA": "/m", "XDG_DATA_HOME": "/x"}, None, "/m"),
        ({"XDG_DATA_HOME": "/x"}, None, "/x/matchcut"),
        ({}, None, str(Path("~/.local/share/matchcut").expanduser())),
    ],
)
def test_what_is_named_comes_before_the_environment_and_that_before_the_usual(
    environment: dict[str, str], data: str | None, expected: str
) -> None:
    found = folders(environment, Path(data) if data else None)
    assert found.data == Path(expected)
    assert (found.catalogue, found.library) == (found.data / "catalogue", found.data / "library")
