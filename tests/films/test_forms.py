import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.folding import fold_tokens
from matchcut.films.forms import Form, forms, person_names
from matchcut.films.values import Person, Title


def written(text: str, language: str | None = None) -> dict[str, Form]:
    return {" ".join(part.tokens): part.form for part in forms(Title(text, language))}


@pytest.mark.parametrize(
    ("text", "language", "form", "words"),
    [
        ("The Apartment", "en", Form.NO_ARTICLE, "apartment"),
        ("L’Avventura", "it", Form.NO_ARTICLE, "avventura"),
        ("Das Leben der Anderen", "de", Form.NO_ARTICLE, "leben der anderen"),
        ("Il sorpasso", None, Form.NO_ARTICLE, "sorpasso"),
        ("Wizard of Oz, The", None, Form.WHOLE, "the wizard of oz"),
        ("Avventura, L'", "it", Form.WHOLE, "l avventura"),
        ("Comrades: Almost a Love Story", "en", Form.MAIN, "comrades"),
        ("Comrades: Almost a Love Story", "en", Form.SUBTITLE, "almost a love story"),
        ("Comrades – Almost a Love Story", "en", Form.MAIN, "comrades"),
        ("Star Wars: Episode IV - A New Hope", "en", Form.SUBTITLE, "a new hope"),
        ("Star Wars: Episode IV - A New Hope", "en", Form.MAIN, "star wars episode 4"),
        ("The Fog: The End", "en", Form.MAIN, "fog"),
        ("Dr. Strangelove or: How I Learned", "en", Form.MAIN, "dr strangelove"),
        ("Birdman or (The Unexpected Virtue)", "en", Form.BARE, "birdman"),
        ("(500) Days of Summer", "en", Form.BARE, "days of summer"),
        ("Dune: Part Two", "en", Form.WHOLE, "dune part 2"),
        ("Dune: Part 2", "en", Form.WHOLE, "dune part two"),
        ("Dune: Partie 2", "fr", Form.WHOLE, "dune partie deux"),
        ("The Godfather Part I", "en", Form.WHOLE, "the godfather part 1"),
        ("Rocky V", "en", Form.WHOLE, "rocky 5"),
        ("Rocky 5", "en", Form.WHOLE, "rocky v"),
        ("Spider-Man", "en", Form.WHOLE, "spiderman"),
        ("Schindler's List", "en", Form.WHOLE, "schindlers list"),
        ("E.T.", "en", Form.WHOLE, "et"),
        ("M*A*S*H", "en", Form.WHOLE, "mash"),
        ("SWAT", "en", Form.WHOLE, "s w a t"),
        ("Jules et Jim", "fr", Form.WHOLE, "jules and jim"),
        ("Jules & Jim", "fr", Form.WHOLE, "jules et jim"),
    ],
)
def test_a_title_is_known_by_its_parts_and_other_spellings(
    text: str, language: str | None, form: Form, words: str
) -> None:
    assert written(text, language).get(words) is form


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Die Hard", "en", "hard"),  # an article of another language
        ("Die Hard", None, "hard"),
        ("3:10 to Yuma", "en", "3"),  # no colon but a time
        ("Kill Bill: Vol. 2", "en", "vol 2"),  # says nothing alone
        ("The Simpsons: The Movie", "en", "the movie"),
        ("Spider-Man", "en", "spider"),
        ("A.I.", "en", "i"),
        ("Rocky III", "en", "rocky 1 1 1"),
        ("Apollo 13", "en", "apollo i3"),
        ("Apollo 1", "en", "apollo i"),  # only a part is ever "I"
        ("The", "en", ""),
    ],
)
def test_a_part_that_people_do_not_use_is_no_form(
    text: str, language: str | None, words: str
) -> None:
    assert words not in written(text, language)


@given(st.text(), st.sampled_from([None, "en", "fr", "de", "it", "zh", "xx"]))
def test_the_whole_title_comes_first_and_every_form_is_folded(
    text: str, language: str | None
) -> None:
    parts = forms(Title(text, language))
    tokens = fold_tokens(text)
    assert not tokens or parts[0].tokens == tokens
    assert not tokens or parts[0].form is Form.WHOLE
    assert len({part.tokens for part in parts}) == len(parts)
    for part in parts:
        assert part.tokens == fold_tokens(" ".join(part.tokens)) != ()


@pytest.mark.parametrize(
    ("person", "names"),
    [
        (Person("1", "J. J. Abrams"), ["j j abrams", "jj abrams"]),
        (Person("1", "Hou Hsiao-hsien"), ["hou hsiao hsien", "hou hsiaohsien"]),
        (Person("1", "Zhou Dongyu", ("周冬雨",)), ["zhou dongyu", "dongyu zhou", "周 冬 雨"]),
        (Person("1", "Billy Wilder"), ["billy wilder"]),  # never "Wilder Billy"
        (Person("1", "Cantinflas"), ["cantinflas"]),
        (Person("1", "Q", ("周",)), []),  # a letter or an ideograph is no name
    ],
)
def test_a_person_is_known_by_every_name_in_the_orders_it_is_written(
    person: Person, names: list[str]
) -> None:
    assert [" ".join(name) for name in person_names(person)] == names
