from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone
from pytest_django import Settings

from matchcut.site.options import Options
from matchcut.site.readers.limits import Limit, address, allows
from matchcut.site.readers.models import TallyRow

TWICE = Limit("trying", 2, timedelta(minutes=10))


@pytest.mark.usefixtures("site")
def test_each_is_counted_apart_and_each_thing_they_do() -> None:
    assert [allows(TWICE, "one") for _ in range(4)] == [True, True, False, False]
    assert allows(TWICE, "other")
    assert allows(Limit("asking", 2, TWICE.within), "one")


@pytest.mark.usefixtures("site")
def test_counting_begins_anew_when_the_time_is_over() -> None:
    for _ in range(3):
        allows(TWICE, "one")
    TallyRow.objects.update(since=timezone.now() - timedelta(minutes=11))
    assert allows(TWICE, "one")
    assert TallyRow.objects.count() == 1


@pytest.mark.usefixtures("site")
def test_who_is_counted_is_not_kept_in_plain() -> None:
    allows(TWICE, "192.0.2.7")
    assert "192.0.2.7" not in str(TallyRow.objects.values())


@pytest.mark.parametrize(
    ("https", "forwarded", "expected"),
    [
        (False, "203.0.113.9", "192.0.2.7"),  # no proxy: what a visitor claims counts for nothing
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "10.0.0.1, 203.0.113.9", "203.0.113.9"),  # claimed, then seen by the proxy
        (True, "", None),
    ],
)
def test_behind_a_proxy_the_address_is_the_one_it_saw(
    settings: Settings, site_options: Options, *, https: bool, forwarded: str, expected: str | None
) -> None:
    settings.OPTIONS = Options(site_options.data, https=https)
    request = RequestFactory().get(
        "/", REMOTE_ADDR="192.0.2.7", headers={"X-Forwarded-For": forwarded}
    )
    assert address(request) == expected
