from django.db import connection
from django.test import Client
from tests.site.belongings import belongings
from tests.site.cast import PASSWORD, Cast
from tests.site.world import RAN

from matchcut.site.films.models import FilmRow
from matchcut.site.leaving.actions import leave
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import PieceRow, VoteRow
from matchcut.site.writing.ranking import rank
from matchcut.site.writing.votes import count_votes

WORDS = "Nobody else would put it so crookedly."


def tables_holding(words: str) -> set[str]:
    """Every table of the database in which the words stand, whichever its columns."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the database's own names
            if any(words in str(value) for row in cursor.fetchall() for value in row):
                found.add(table)
    return found


def comment(on: PieceRow, by: ReaderRow, words: str) -> PieceRow:
    return PieceRow.objects.create(
        reader=by, author=by.name, parent=on, thread=on, kind="comment", markdown=words,
        html=words, html_shown=words, text=words,
    )  # fmt: skip


def test_nothing_of_a_deleted_account_stays(agnes: Client, cast: Cast) -> None:
    reader = cast.readers["Agnès"]
    reader.name = "La Glaneuse"  # a name that no writing from outside is signed with
    reader.save()
    mine = belongings(cast, WORDS)
    comment(mine.review, reader, WORDS)
    assert len(tables_holding(WORDS)) >= 8
    assert agnes.post("/account/delete", {"password": PASSWORD}).status_code == 302
    assert tables_holding(WORDS) == set()
    assert tables_holding("La Glaneuse") == set()
    assert not PieceRow.objects.filter(pk=mine.review.pk).exists()
    assert "Sign out" not in agnes.get("/about").content.decode()


def test_the_wrong_password_deletes_nothing(agnes: Client, cast: Cast) -> None:
    belongings(cast, WORDS)
    told = agnes.post("/account/delete", {"password": "guess"}).content.decode()
    assert "not your password" in told
    assert len(tables_holding(WORDS)) >= 8


def test_an_answered_piece_leaves_an_empty_place_for_its_answers(site: Client, cast: Cast) -> None:
    review = belongings(cast, WORDS).review
    answer = comment(review, cast.readers["Ousmane"], "I saw it otherwise.")
    leave(reader=cast.readers["Agnès"])
    assert tables_holding(WORDS) == set()
    review.refresh_from_db()
    assert (review.reader, review.author, review.headline) == (None, "", "")
    assert PieceRow.objects.filter(pk=answer.pk).exists()
    assert "I saw it otherwise." in site.get(f"/piece/{answer.pk}").content.decode()


def test_votes_of_a_deleted_account_count_no_more(cast: Cast) -> None:
    review = belongings(cast).review
    VoteRow.objects.create(piece=review, reader=cast.readers["Operator"], helpful=True)
    count_votes(piece=review)
    VoteRow.objects.create(piece=review, reader=cast.readers["Ousmane"], helpful=True)
    VoteRow.objects.create(piece=review, reader=cast.readers["Chantal"], helpful=False)
    leave(reader=cast.readers["Ousmane"])
    leave(reader=cast.readers["Chantal"])
    review.refresh_from_db()
    assert (review.helpful, review.unhelpful, review.rank) == (1, 0, rank(1, 0))


def test_the_lines_of_a_deleted_account_are_gone_from_the_count(cast: Cast) -> None:
    before = FilmRow.objects.get(pk=RAN.id).lines
    mine = belongings(cast).statement
    type(mine).objects.exclude(pk=mine.pk).delete()
    leave(reader=cast.readers["Agnès"])
    assert FilmRow.objects.get(pk=RAN.id).lines == 0 < before
