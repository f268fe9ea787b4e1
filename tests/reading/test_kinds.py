import pytest
from tests.reading.cast import piece

from matchcut.reading.kinds import makers_line
from matchcut.reading.values import PieceKind
from matchcut.reading.vocabulary import vocabulary

PROSE = (
    "An old lord gives away three castles and has nowhere left to sleep, while the clouds do "
    "more of the acting than anybody on the ground."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # title, makers, words about the film
        (f"Ran\n\n1985 · Akira Kurosawa\n\n{PROSE}", PieceKind.FILM_PAGE),
        (f"Ran (1985)\n\nDirected by Akira Kurosawa, 1985\n\n{PROSE}", PieceKind.FILM_PAGE),
        (f"Ran\n\nDirector: Akira Kurosawa\n\nYear: 1985\n\n{PROSE}", PieceKind.FILM_PAGE),
        (f"Ran\n\nSynopsis\n\n{PROSE}", PieceKind.FILM_PAGE),
        (f"Ran\n\n{PROSE}\n\nLines of influence\n\n- Ikiru (1952) — its end", PieceKind.FILM_PAGE),
        # what only a reviewer writes, or what a page says only around reviews
        (f"Ran\n\n★★★★ of five\n\n{PROSE}", PieceKind.REVIEW),
        (f"Ran\n\n{PROSE}\n\n9/10", PieceKind.REVIEW),
        (f"Rain and castles\n\n{PROSE}\n\nWas this review helpful to you?", PieceKind.REVIEW),
        (f"This review may contain spoilers\n\n{PROSE}", PieceKind.REVIEW),
        # who talks to readers writes a post
        (f"Hey everyone!\n\n{PROSE}\n\nMy last post was about rain.", PieceKind.POST),
        (f"Ran\n\n{PROSE}\n\n2 comments\n\nBo: I wept.\n\nCy: So did I.", PieceKind.POST),
        (PROSE, PieceKind.POST),
        # entries make a list, and more surely so under a headline that counts
        ("Ten films in the rain\n\n1. Ran\n\n2. Ikiru\n\n3. Rashomon", PieceKind.LIST),
        ("In the rain\n\n- Ran (1985)\n- Ikiru (1952)\n- Rashomon (1950)", PieceKind.LIST),
        ("", PieceKind.POST),
    ],
)  # fmt: skip
def test_the_signs_of_a_text_tell_what_sort_it_is(text: str, kind: PieceKind) -> None:
    assert piece(text).kind is kind


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (
            "fr",
            "Ran\n\nRéalisé par Akira Kurosawa, 1985\n\nUn vieux seigneur.",
            PieceKind.FILM_PAGE,
        ),
        ("fr", "Un vieux seigneur.\n\nCette critique vous a-t-elle été utile ?", PieceKind.REVIEW),
        ("fr", "Salut à tous !\n\nUn vieux seigneur.", PieceKind.POST),
        ("es", "Ran\n\nDirigida por Akira Kurosawa, 1985\n\nUn señor.", PieceKind.FILM_PAGE),
        ("zh", "乱\n\n导演：黑泽明\n\n年份：1985\n\n一个老人。", PieceKind.FILM_PAGE),
        ("zh", "一个老人，三座城。\n\n评分：★★★★", PieceKind.REVIEW),
        ("zh", "大家好！\n\n一个老人，三座城。", PieceKind.POST),
    ],
)
def test_each_language_has_its_signs(language: str, text: str, kind: PieceKind) -> None:
    assert piece(text, language=language).kind is kind


@pytest.mark.parametrize(
    ("line", "language", "found"),
    [
        ("1985 · Akira Kurosawa", "en", True),
        ("dir. Akira Kurosawa · 1985", "en", True),
        ("Akira Kurosawa, 1985", "en", True),
        ("Directed by Akira Kurosawa (1985)", "en", True),
        ("Directed by Akira Kurosawa", "en", False),  # the year is missing
        ("In 1985 Kurosawa had lost everything.", "en", False),
        ("It was directed by Kurosawa in 1985.", "en", False),  # a sentence
        ("Réalisé par Akira Kurosawa, 1985", "fr", True),
        ("1985年 · 黑泽明", "zh", True),
        ("1985 · " + "Akira Kurosawa and the many people of his crew " * 3, "en", False),
        ("", "en", False),
    ],
)
def test_a_line_of_makers_gives_a_year_and_people_and_nothing_else(
    line: str, language: str, *, found: bool
) -> None:
    assert makers_line(line, vocabulary(language)) is found


def test_stars_alone_on_their_line_rate_a_film() -> None:
    assert piece(f"Ran\n\n{PROSE}\n\n★★★★").kind is PieceKind.REVIEW


@pytest.mark.parametrize("sentence", ["It is about parents and children.", "I owe it a debt!"])
def test_a_sentence_announces_no_list_of_influences(sentence: str) -> None:
    assert piece(f"I saw it in the rain.\n\n{sentence}\n\n{PROSE}").kind is PieceKind.POST
