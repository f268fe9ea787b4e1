from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

BEGIN = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_each_day_puts_another_film_forward(site: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    put_forward = set()
    for days in range(3):
        monkeypatch.setattr(timezone, "now", lambda days=days: BEGIN + timedelta(days=days))
        page = site.get("/").content.decode()
        films = page[page.index("A film for today") :]
        assert films.count('href="/film/') == 3
        put_forward.add(films.partition('href="/film/')[2].partition('"')[0])
    assert len(put_forward) == 3


def test_who_looks_for_nothing_is_told_what_can_be_found(site: Client) -> None:
    assert "A title will do in any language" in site.get("/search").content.decode()
    assert "A title will do" not in site.get("/search?q=ran").content.decode()
