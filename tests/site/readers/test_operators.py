import pytest
from django.test import Client
from tests.site.cast import Cast

from matchcut.errors import InputError
from matchcut.site.readers.models import ReaderRow
from matchcut.site.readers.operators import appoint, has_operator


def test_a_new_operator_signs_in_with_the_password_that_is_shown_once(site: Client) -> None:
    assert not has_operator()
    made = appoint(name="Anna")
    assert has_operator()
    assert made.password
    assert made.password not in ReaderRow.objects.get().password
    signed = site.post("/sign-in", {"username": "Anna", "password": made.password})
    assert signed.status_code == 302
    assert site.get("/moderation").status_code == 200


def test_a_reader_who_becomes_an_operator_keeps_name_and_password(cast: Cast) -> None:
    before = cast.readers["Agnès"].password
    made = appoint(name="AGNÈS")
    after = ReaderRow.objects.get(name="Agnès")
    assert (made.name, made.password) == ("Agnès", None)
    assert (after.is_operator, after.password) == (True, before)


def test_a_lost_password_is_replaced(cast: Cast) -> None:
    made = appoint(name="Agnès", new_password=True)
    assert made.password
    assert ReaderRow.objects.get(pk=cast.readers["Agnès"].pk).check_password(made.password)


@pytest.mark.parametrize("name", ["", "a/b", "4", "a" * 41])
def test_what_is_no_name_of_an_account_makes_no_operator(site: Client, name: str) -> None:  # noqa: ARG001 - for its database
    with pytest.raises(InputError) as caught:
        appoint(name=name)
    assert "begins with a letter" in caught.value.hint
    assert not ReaderRow.objects.filter(is_operator=True).exists()
