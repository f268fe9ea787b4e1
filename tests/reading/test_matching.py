import re

import pytest

from matchcut.reading.matching import group, group_name

PATTERN = re.compile(r"by (?P<name>\w+)|(?P<name_>\w+) wrote|says (?P<name_a>\w+)|(?P<names>\d+)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("by Ada", ("name", "Ada")),
        ("Ada wrote", ("name_", "Ada")),
        ("says Ada", ("name_a", "Ada")),
        ("42", (None, None)),  # another group that begins alike is not one of them
    ],
)
def test_the_alternatives_of_one_group_are_read_as_one(
    text: str, found: tuple[str | None, str | None]
) -> None:
    match = PATTERN.search(text)
    assert match
    assert (group_name(match, "name"), group(match, "name")) == found
