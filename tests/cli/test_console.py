import io

import pytest

from matchcut.cli.console import Console
from matchcut.errors import InputError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("colour", "shown"), [(True, "\x1b[1mRan\x1b[0m"), (False, "Ran")])
def test_colour_is_written_only_where_it_is_wanted(colour: bool, shown: str) -> None:  # noqa: FBT001 - a column of the table
    assert Console("matchcut", io.StringIO(), io.StringIO(), colour).strong("Ran") == shown


def test_a_complaint_has_its_hint_on_a_line_of_its_own() -> None:
    words = io.StringIO()
    Console("matchcut read", io.StringIO(), words).complain(InputError("no file", hint="name one"))
    assert words.getvalue() == "matchcut read: no file\nhint: name one\n"


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["file", "terminal"])
def test_progress_yields_what_it_is_given_and_writes_no_data(stream: io.StringIO) -> None:
    out = io.StringIO()
    assert list(Console("matchcut", out, stream).progress("abc", "reading")) == ["a", "b", "c"]
    assert out.getvalue() == ""
