import pytest
from tests.site.cast import Cast
from tests.site.publishing.drafting import draft, published

from matchcut.site.writing.models import PieceRow, Verdict, VoteRow
from matchcut.site.writing.ranking import rank
from matchcut.site.writing.votes import best_reviews, count_reviews, further_reviews, vote

RAN = "tt0089881"


def counted(piece: PieceRow) -> tuple[int, int, float]:
    row = PieceRow.objects.get(pk=piece.pk)
    return row.helpful, row.unhelpful, row.rank


def test_a_reader_has_one_vote_which_may_change_and_go(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "Yes."))
    chantal, ousmane = cast.readers["Chantal"], cast.readers["Ousmane"]
    for helpful, expected in ((True, (1, 0)), (True, (1, 0)), (False, (0, 1)), (None, (0, 0))):
        assert vote(reader=chantal, piece=piece, helpful=helpful)
        assert counted(piece) == (*expected, rank(*expected))
    vote(reader=chantal, piece=piece, helpful=True)
    vote(reader=ousmane, piece=piece, helpful=False)
    assert counted(piece) == (1, 1, rank(1, 1))


def test_nobody_votes_on_their_own_piece_or_on_what_is_hidden(cast: Cast) -> None:
    agnes, chantal = cast.readers["Agnès"], cast.readers["Chantal"]
    piece = published(draft(agnes, "Yes."))
    assert not vote(reader=agnes, piece=piece, helpful=True)
    PieceRow.objects.filter(pk=piece.pk).update(hidden=piece.written)
    assert not vote(reader=chantal, piece=piece, helpful=True)
    assert not VoteRow.objects.exists()


def test_outside_writing_is_voted_on_too(cast: Cast) -> None:
    piece = PieceRow.objects.filter(document__isnull=False).earliest("pk")
    assert vote(reader=cast.readers["Agnès"], piece=piece, helpful=True)


@pytest.mark.usefixtures("site")
def test_reviews_are_ranked_within_their_verdict(cast: Cast) -> None:
    agnes, chantal = cast.readers["Agnès"], cast.readers["Chantal"]
    first, second = (published(draft(agnes, "Yes.")) for _ in "ab")
    against = published(draft(agnes, "No.", verdict="against"))
    vote(reader=chantal, piece=first, helpful=True)
    assert [one.id for one in best_reviews(RAN, Verdict.FOR, 5)] == [first.pk, second.pk]
    assert [one.id for one in best_reviews(RAN, Verdict.AGAINST, 5)] == [against.pk]
    assert [one.id for one in further_reviews(RAN, Verdict.FOR, 1, 9)] == [second.pk]
    assert count_reviews(RAN) == {"for": 2, "against": 1}
    PieceRow.objects.filter(pk=first.pk).update(hidden=first.written)
    assert [one.id for one in best_reviews(RAN, Verdict.FOR, 5)] == [second.pk]
    assert count_reviews(RAN) == {"for": 1, "against": 1}
