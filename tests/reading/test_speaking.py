import pytest
from tests.reading.cast import HER_TOO, HIM, IKIRU, RAN, piece

from matchcut.films.values import Film
from matchcut.reading.speaking import Spoken, spoken
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import vocabulary

TEXT = "It rains. Ran is long, and Ikiru is not. It ends."


def speaking(
    subjects: tuple[Film, ...] = (), sections: tuple[tuple[int, Film], ...] = ()
) -> Spoken:
    mentions = tuple(
        Mention(TEXT.index(film.title), TEXT.index(film.title) + len(film.title), film.title, film)
        for film in (IKIRU, RAN)
    )
    page = Page(piece(TEXT), vocabulary("en"))
    return spoken(page, (*mentions, Mention(0, 2, "It")), subjects, sections)


def test_each_sentence_has_the_films_it_names_in_their_order() -> None:
    found = speaking().sentences
    assert [TEXT[one.start : one.end] == one.text for one in found] == [True] * 3
    assert [[mention.words for mention in one.films] for one in found] == [[], ["Ran", "Ikiru"], []]


@pytest.mark.parametrize(
    ("subjects", "sections", "at", "topic"),
    [
        ((RAN,), (), 0, RAN),
        ((), (), 0, None),
        ((HIM, HER_TOO), (), 0, None),  # neither of two
        ((RAN, IKIRU), ((5, RAN), (20, IKIRU)), 10, RAN),  # the section's
        ((RAN, IKIRU), ((5, RAN), (20, IKIRU)), 20, IKIRU),
        ((RAN, IKIRU), ((5, RAN), (20, IKIRU)), 0, None),  # before the first section
    ],
)
def test_where_no_film_is_named_the_sections_or_the_pieces_is_spoken_of(
    subjects: tuple[Film, ...], sections: tuple[tuple[int, Film], ...], at: int, topic: Film | None
) -> None:
    assert speaking(subjects, sections).topic(at) == topic


@pytest.mark.parametrize(
    ("words", "subjects", "films"),
    [
        ("it", (HIM,), (HIM,)),
        ("this film", (HIM,), (HIM,)),
        ("", (HIM,), (HIM,)),  # "highly recommended"
        ("them both", (HIM, HER_TOO), (HIM, HER_TOO)),
        ("these two films", (HIM, HER_TOO), (HIM, HER_TOO)),
        ("the soup", (HIM,), ()),
        ("it", (), (RAN,)),  # the last one named before
    ],
)
def test_a_pronoun_points_to_what_the_piece_is_about(
    words: str, subjects: tuple[Film, ...], films: tuple[Film, ...]
) -> None:
    found = speaking(subjects)
    at = TEXT.index("long")
    assert found.meant(words, found.sentences[1], at, at) == films


def test_a_film_named_in_the_object_is_meant_whatever_the_piece_is_about() -> None:
    found = speaking((HIM,))
    sentence = found.sentences[1]
    assert found.meant("Ran is long", sentence, sentence.start, sentence.start + 11) == (RAN,)
