from dataclasses import replace

import pytest

from matchcut.films.values import Film
from matchcut.reading.correcting import SAID_SO, Correction, correct
from matchcut.reading.values import Copy, Mention, Piece, PieceKind, Quote, Reading, Recommendation

TEXT = "Her is slow. Her again, and HER; Spike's film is another."
ONE, OTHER, NEW = Film("a", "Her", 1987), Film("b", "Ran", 1985), Film("c", "Her", 2013)
QUOTE = Quote("Her is slow.", "", " Her", 0, 12)


def mention(start: int, words: str, film: Film | None = ONE) -> Mention:
    return Mention(start, start + len(words), words, film, score=0.5, reasons=("the title",))


READING = Reading(
    Piece(0, PieceKind.REVIEW, TEXT),
    subjects=(ONE,),
    sections=((0, ONE),),
    families=((ONE, OTHER),),
    mentions=(mention(0, "Her"), mention(13, "Her"), mention(28, "HER")),
    recommendations=(Recommendation(("the writer",), "readers", (ONE,), QUOTE),),
    copies=(Copy(ONE, None, None, None, None, QUOTE),),
)
HER = Correction(("her",), "a", NEW)


def test_a_film_corrected_once_is_corrected_wherever_these_words_were_read_so() -> None:
    found = correct(READING, (HER,))
    assert {one.film for one in found.mentions} == {NEW}
    assert {one.reasons for one in found.mentions} == {(SAID_SO,)}
    assert (found.subjects, found.sections) == ((NEW,), ((0, NEW),))
    assert found.families == ((NEW, OTHER),)
    assert found.recommendations[0].films == (NEW,)
    assert found.copies[0].film == NEW


def test_a_film_that_other_words_still_name_stays_the_subject() -> None:
    named = (*READING.mentions, mention(33, "Spike's film"))
    found = correct(replace(READING, mentions=named), (HER,))
    assert found.subjects == (ONE,)
    assert found.mentions[-1].film == ONE


def test_words_that_name_no_film_leave_nothing_behind() -> None:
    found = correct(READING, (replace(HER, film=None),))
    assert {one.film for one in found.mentions} == {None}
    left = (found.subjects, found.sections, found.families, found.copies, found.recommendations)
    assert not any(left)


@pytest.mark.parametrize(
    ("was", "film", "said"),
    [
        (None, None, NEW),  # words that were left open
        (ONE, ONE, None),  # read as another film than was corrected: left alone
    ],
)
def test_only_what_was_read_so_is_corrected(
    was: Film | None, film: Film | None, said: Film | None
) -> None:
    reading = replace(READING, mentions=(mention(0, "Her", film),))
    found = correct(reading, (Correction(("her",), None, NEW),))
    assert found.mentions[0].film == (said or was)


def test_without_corrections_a_reading_is_as_it_was() -> None:
    assert correct(READING, ()) is READING
