import pytest

from matchcut.sources.html_guard import MAX_DEPTH, MAX_TAG_CHARS, harmless


@pytest.mark.parametrize("page", ["", "<p>short</p>", "<div>" * 50 + "x" + "</div>" * 50])
def test_an_honest_page_is_left_as_it_is(page: str) -> None:
    assert harmless(page) == page


def test_tags_nested_beyond_reason_go_and_their_text_stays() -> None:
    page = "<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>after</p>"
    tamed = harmless(page)
    assert tamed.count("<div>") == tamed.count("</div>") == MAX_DEPTH
    assert "deep" in tamed
    assert tamed.endswith("<p>after</p>")


def test_a_monstrous_tag_loses_its_attributes() -> None:
    page = "<p " + " ".join(f"a{number}=1" for number in range(MAX_TAG_CHARS)) + ">text</p>"
    assert harmless(page) == "<p>text</p>"


def test_a_tag_that_never_ends_is_scanned_once() -> None:
    assert harmless("<a " * 100_000) == "<a>"
