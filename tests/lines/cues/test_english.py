import pytest
from tests.lines.stating import ABOUT_A, stated


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("{A} is a remake of {B}.", "A remakes B"),
        ("{A} remakes {B} in the rain.", "A remakes B"),
        ("{A} is the second adaptation of the novel after {B}.", "A same-source B"),
        ("{A} and {B} both adapt the same novel.", "A same-source B"),
        ("{A} is the sequel to {B}.", "A follows B"),
        ("{A} draws on {B} all through.", "A draws-on B"),
        ("{A}, modelled on {B}, is louder.", "A draws-on B"),
        ("{A} was inspired by {B}.", "A draws-on B"),
        ("{B} inspired {A}.", "A draws-on B"),
        ("{A} was shot in the manner of {B}.", "A draws-on B"),
        ("{A} pays homage to {B}.", "A quotes B"),
        ("{A} restages a shot from {B}.", "A quotes B"),
        ("{A} quotes {B}.", "A quotes B"),
        ("{A} is a parody of {B}.", "A parodies B"),
        ("{A} sends up {B}.", "A parodies B"),
        ("{A} inverts {B}.", "A inverts B"),
        ("{A} turns {B} on its head.", "A inverts B"),
        ("{A} reverses the ending of {B}.", "A inverts B"),
        ("{A} reminds me of {B}.", "A resembles B"),
        ("{A} is very similar to {B}.", "A resembles B"),
        ("{A} feels like {B}.", "A resembles B"),
        ("{A} recalls {B}.", "A resembles B"),
        ("{A} has the same mood as {B}.", "A resembles B"),
        ("{A} is a poor man's {B}.", "A resembles B"),
        ("{B} anticipates {A}.", "A anticipated-by B"),
        ("{B} prefigures {A}.", "A anticipated-by B"),
        ("{A} is nothing like {B}.", "A contrasts-with B"),
        ("Where {B} looks, {A} listens.", "A contrasts-with B"),
        ("{B} looks, while {A} listens.", "A contrasts-with B"),
        ("{A} could hardly be more different from {B}.", "A contrasts-with B"),
        ("{A} and {B} make a fine double bill.", "A pairs-with B"),
        ("{A} is a companion piece to {B}.", "A pairs-with B"),
    ],
)
def test_a_sentence_ties_two_films_by_a_kind(text: str, statement: str) -> None:
    assert [one.removesuffix(" (hedges)") for one in stated(text)] == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "I saw {A} and {B}.",
        "{A} was released after {B}.",
        "{A} is better than {B}.",  # better or worse is no line
        "{A} is longer than {B}.",
        "{A} is from the director of {B}.",  # nor is a career
        "The star of {B} is in {A}.",
        "I like {B} and I like {A}.",
        "People like {A} and {B}.",
        "If you liked {B}, see {A}.",
        "In {A} somebody watches {B} on television.",
        "Hitchcock's {A} and Antonioni's {B} were on.",
    ],
)
def test_naming_two_films_says_nothing_of_them(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("I can't remember being so touched by a film since {B}.", "A resembles B"),
        ("It ends, like {B}, with a scream.", "A resembles B"),
        ("Like {B}, it ends with a scream.", "A resembles B"),
        ("De Palma borrows from {B}.", "A draws-on B"),
        ("This film inverts {B}.", "A inverts B"),
    ],
)
def test_the_effect_on_a_viewer_is_a_likeness_and_a_makers_act_the_films(
    text: str, statement: str
) -> None:
    assert stated(f"{ABOUT_A}{text}") == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "{B} was remade as {A}.",
        "{B} leads straight into {A}.",
        "Without {B} there would be no {A}.",
        "No {B}, no {A}.",
    ],
)
def test_the_film_that_was_there_first_is_the_earlier(text: str) -> None:
    ((found),) = stated(text)
    assert found in {"A remakes B", "A follows B", "A draws-on B"}
