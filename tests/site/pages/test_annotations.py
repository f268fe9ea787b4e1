import json
from typing import Any

from django.test import Client
from tests.site.cast import Cast
from tests.site.desk.bringing import TEXT, brought, proposed
from tests.site.world import CANARY

from matchcut.site.desk.actions import bring_newer, keep
from matchcut.site.desk.models import TextRow
from matchcut.site.writing.models import PieceRow

WORDS = "Ran owes a great deal to King Lear."


def annotations(site: Client) -> list[dict[str, Any]]:
    piece = PieceRow.objects.get(document__desk=True)
    answer = site.get(f"/piece/{piece.pk}/annotations")
    assert answer.headers["Content-Type"] == "application/ld+json"
    found = json.loads(answer.content)
    assert found["type"] == "AnnotationPage"
    items: list[dict[str, Any]] = found["items"]
    return items


def kept(cast: Cast, words: str = TEXT) -> TextRow:
    text = brought(cast.readers["Agnès"], words, source="https://example.org/ran")
    keep(text=text, proposal=proposed(text)[0])
    return text


def test_a_kept_statement_tells_its_words_its_place_and_the_hash_of_its_source(
    site: Client, cast: Cast
) -> None:
    text = kept(cast)
    (one,) = annotations(site)
    target = one["target"]
    assert target["source"] == "https://example.org/ran"
    assert target["schema:sha256"] == text.sha256
    words, place = target["selector"]
    assert (words["type"], words["exact"]) == ("TextQuoteSelector", WORDS)
    assert words["prefix"].endswith("is slow. ")
    assert place["type"] == "TextPositionSelector"
    assert place["end"] - place["start"] == len(WORDS)
    assert one["creator"] == {"type": "Person", "name": "Agnès"}


def test_hidden_words_are_not_told(site: Client, cast: Cast) -> None:
    noticed = TEXT.replace("*Ran*", "Spoiler warning!\n\n*Ran*")
    kept(cast, noticed.replace("King Lear*.", f"King Lear*, for {CANARY}."))
    (one,) = annotations(site)
    assert "selector" in one["target"]
    assert CANARY not in json.dumps(one, ensure_ascii=False)


def test_words_that_are_gone_are_not_said_to_stand_in_the_source(site: Client, cast: Cast) -> None:
    bring_newer(text=kept(cast), content=TEXT.replace("great", "very great").encode())
    (one,) = annotations(site)
    assert "schema:sha256" not in one["target"]
