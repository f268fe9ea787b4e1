from pathlib import Path

import pytest

from matchcut.errors import InputError
from matchcut.site.databases import database
from matchcut.site.options import Options


def test_without_an_address_rows_are_kept_in_the_data_folder() -> None:
    found = database(Options(Path("/srv/films")))
    assert found["NAME"] == Path("/srv/films/matchcut.sqlite")
    assert "journal_mode=WAL" in str(found["OPTIONS"])


def test_an_address_says_where_postgresql_is() -> None:
    address = "postgres://anna:secret@db.example:5433/films?sslmode=require"
    found = database(Options(Path("/srv"), address))
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", "5433", "films")
    assert (found["USER"], found["PASSWORD"]) == ("anna", "secret")
    assert found["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("address", ["mysql://host/films", "films", "postgres://["])
def test_what_is_no_address_of_postgresql_is_told(address: str) -> None:
    with pytest.raises(InputError) as fault:
        database(Options(Path("/srv"), address))
    assert "postgres://" in fault.value.hint
