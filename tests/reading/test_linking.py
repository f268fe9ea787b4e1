import pytest
from tests.reading.cast import document, first, linked, read_pieces, told

from matchcut.reading.values import Mention


def mentions(text: str) -> list[Mention]:
    return [one for one in first(text).reading.mentions if one.person is None]


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("We watched Tokyo Story (1953) with my aunt.", ["Tokyo Story 1953"]),
        ("We watched *tokyo story* (1953) with my aunt.", ["Tokyo Story 1953"]),
        ("We watched THE GODFATHER PART II with my aunt.", ["The Godfather Part II 1974"]),
        ("We watched The Godfather, Part 2 with my aunt.", ["The Godfather Part II 1974"]),
        ("We watched *Cleo from 5 to 7* with my aunt.", ["Cléo from 5 to 7 1962"]),
        ("We watched *Blowup* by Antonioni with my aunt.", ["Blow-Up 1966"]),
        ("We watched In the Mood for Love's last scene.", ["In the Mood for Love 2000"]),
        ("The film *Rashomon* and the film *Ikiru*, both.", ["Rashomon 1950", "Ikiru 1952"]),
    ],
)
def test_a_title_is_known_in_any_dress(text: str, films: list[str]) -> None:
    assert linked(text) == films


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("I loved *Her* more than anything.", ["Her 2013"]),  # italics
        ("I loved “Her” more than anything, that film.", ["Her 2013"]),  # quotation marks
        ("The film Her, of all films.", ["Her 2013"]),  # a word for film
        ("I loved Her (2013) more than anything.", ["Her 2013"]),  # its year
        ("I loved her more than anything.", []),  # a word
        ("Her sister lives there. She told Her Majesty.", []),
        ("One day she ran up the hill, and it was a good morning.", []),
        ("Good morning to you all. It was a good morning.", []),
        ("Up we went, and up again.", []),
        ("She was in the mood for love that day.", []),
        ("The conversation went on. It was high and low.", []),
    ],
)
def test_words_of_plain_language_name_a_film_only_where_the_page_says_so(
    text: str, films: list[str]
) -> None:
    assert linked(text) == films


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("We flew to Paris in the spring, and to Nashville after.", []),  # places
        ("In Nashville it rained. Casablanca is hot.", []),
        ("We watched *Nashville* (1975) in Paris.", ["Nashville 1975"]),
        ("The novel Vertigo is shorter, and the song Vertigo louder.", []),  # other works
        ("They played the Tokyo Story musical.", []),
        ("We slept at the Vertigo Grand Hotel.", []),  # longer names
        ("Lord Ran Castle stood there, and Captain Ikiru of the guard.", []),
    ],
)
def test_places_other_works_and_longer_names_are_no_films(text: str, films: list[str]) -> None:
    assert linked(text) == films


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("We saw Solaris (1972) and then Solaris (2002).", ["Solaris 1972", "Solaris 2002"]),
        ("Tarkovsky made it slow. We watched *Solaris* twice.", ["Solaris 1972"]),
        ("Steven Soderbergh made it short. We watched *Solaris* twice.", ["Solaris 2002"]),
        ("We saw *Solaris* (1973) there.", ["Solaris 1972"]),  # a year's difference
        ("We saw *The Man Who Knew Too Much* (1956).", ["The Man Who Knew Too Much 1956"]),
        ("# The Magnificent Seven (2016)\n\nOf *The Magnificent Seven* it is the loudest.",
         ["The Magnificent Seven 2016"] * 2),
    ],
)  # fmt: skip
def test_of_namesakes_the_one_the_piece_speaks_of_is_meant(text: str, films: list[str]) -> None:
    assert linked(text) == films


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("We watched *Solaris* twice.", "fits 2 films (1972, 2002) and nothing near it decides"),
        ("We watched *The Man Who Knew Too Much* in the rain.",
         "fits 2 films (1934, 1956) and nothing near it decides"),
    ],
)  # fmt: skip
def test_namesakes_nothing_tells_apart_are_refused_with_a_reason(text: str, reason: str) -> None:
    (mention,) = mentions(text)
    assert (mention.film, mention.reasons) == (None, (reason,))


@pytest.mark.parametrize(
    "text",
    [
        "# The Magnificent Seven\n\nSeven men ride into a town, and it rains.",
        "We watched *The Man Who Knew Too Much* by Alfred Hitchcock.",  # he made both
        "The Disappearance of Eleanor Rigby is a story told twice.",  # any of its versions
    ],
)
def test_what_a_piece_is_about_is_not_guessed_among_namesakes(text: str) -> None:
    found = first(text).reading
    assert found.subjects == ()
    assert [one.film for one in mentions(text)] == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Godfather Part II is longer.", "The Godfather Part II"),  # not The Godfather
        (
            "We saw *The Disappearance of Eleanor Rigby: Him* there.",
            "The Disappearance of Eleanor Rigby: Him",
        ),
        ("We saw *Ali: Fear Eats the Soul* there.", "Ali: Fear Eats the Soul"),
    ],
)
def test_of_overlapping_titles_the_longer_is_meant(text: str, words: str) -> None:
    assert [one.words for one in mentions(text) if one.film] == [words]


@pytest.mark.parametrize(
    ("text", "language", "films"),
    [
        ("看了《东京物语》和《晚春》，都很好。", "zh", ["Tokyo Story 1953", "Late Spring 1949"]),
        (
            "看了《重庆森林》和《花樣年華》。",
            "zh",
            ["Chungking Express 1994", "In the Mood for Love 2000"],
        ),
        ("昨天看了东京物语，很好。", "zh", ["Tokyo Story 1953"]),  # bare
        (
            "看了《东京物语》，那时正是晚春。",
            "zh",
            ["Tokyo Story 1953"],
        ),  # marks are the habit here
        ("小说《晚春》很好。", "zh", []),
        (
            "J'ai revu *Voyage à Tokyo* et le film *Sans toit ni loi*.",
            "fr",
            ["Tokyo Story 1953", "Vagabond 1985"],
        ),
        ("J'ai revu *Les sept samouraïs* hier.", "fr", ["Seven Samurai 1954"]),  # one capital
        ("Vi *Cuentos de Tokio* y después llovió.", "es", ["Tokyo Story 1953"]),
    ],
)
def test_films_are_known_by_their_names_in_other_languages(
    text: str, language: str, films: list[str]
) -> None:
    assert linked(text, language=language) == films


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("tokyo story (1953)\n\nwe watched it with my aunt. it rained.", ["Tokyo Story 1953"]),
        ("we watched the film rashomon. it rained.", ["Rashomon 1950"]),
        ("she ran up to her. it was one day in paris. it rained.", []),
    ],
)
def test_in_a_text_without_capitals_case_says_nothing(text: str, films: list[str]) -> None:
    assert linked(text) == films


def test_a_mention_says_in_three_reasons_at_most_why_it_was_linked() -> None:
    (mention,) = mentions("We watched *Ran* (1985) by Akira Kurosawa.")
    assert len(mention.reasons) == 3
    assert {"the year 1985 beside it", "in italics"} <= set(mention.reasons)
    assert 0.9 < mention.score <= 1


@pytest.mark.parametrize(
    "text", ["We watched *The Lighthouse at Dusk* (1961).", "看了《不存在的电影》。"]
)
def test_an_unknown_film_stays_as_an_unlinked_mention(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.film is None
    assert mention.reasons


def test_comments_are_read_in_the_light_of_their_post() -> None:
    post = "# Solaris (1972)\n\nIt is slow, and right to be.\n\n2 comments"
    text = f"{post}\n\nBo: I prefer to think of *Solaris* as a comedy.\n\nCy: So do I."
    _, bo, _ = read_pieces(document(text))
    assert [told(one.film) for one in bo.mentions if one.film] == ["Solaris 1972"]
