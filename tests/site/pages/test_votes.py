import pytest
from django.test import Client
from tests.site.cast import Cast
from tests.site.publishing.drafting import comment, draft, published


def test_a_vote_is_kept_shown_changed_and_taken_back(chantal: Client, cast: Cast) -> None:
    address = f"/piece/{published(draft(cast.readers['Agnès'], 'One.')).pk}"
    for helpful, told in (("yes", "1 of 1"), ("no", "0 of 1"), ("none", None)):
        assert chantal.post(f"{address}/vote", {"helpful": helpful}).headers["Location"] == address
        page = chantal.get(address).content.decode()
        assert (f"{told} reader found it helpful" in page) is bool(told)


@pytest.mark.parametrize("helpful", ["", "maybe", "True"])
def test_what_is_no_vote_is_refused(chantal: Client, cast: Cast, helpful: str) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    assert chantal.post(f"/piece/{piece.pk}/vote", {"helpful": helpful}).status_code == 400


def test_ones_own_piece_takes_no_vote_and_asks_for_none(agnes: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    assert "Did it help you?" not in agnes.get(f"/piece/{piece.pk}").content.decode()
    assert agnes.post(f"/piece/{piece.pk}/vote", {"helpful": "yes"}).status_code == 404


def test_a_vote_on_a_comment_leads_back_to_it(agnes: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    below = comment(cast.readers["Chantal"], piece)
    leads = agnes.post(f"/piece/{below.pk}/vote", {"helpful": "yes"}).headers["Location"]
    assert leads == f"/piece/{piece.pk}?to={below.pk}#piece-{below.pk}"
