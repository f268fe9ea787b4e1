import pytest
from hypothesis import given
from hypothesis import strategies as some

from matchcut.reading.sentences import sentences
from matchcut.reading.spoiling import BEGINNING, giveaways
from matchcut.reading.vocabularies.giveaways import GIVEAWAYS
from matchcut.reading.vocabulary import compiled

BEFORE = "She rents a room. He pays late. "  # how the story begins
DEATH, DEED = "tells who dies or lives", "tells who did it"
IDENTITY, END, TURN = "tells who or what somebody really is", "tells how it ends", "tells of a turn"


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The lodger is killed on the stairs.", DEATH),
        ("The killer is the lodger.", DEED),
        ("The lodger was the one who shot her.", DEED),
        ("He is really her brother.", IDENTITY),
        ("There never was a lodger.", IDENTITY),
        ("In the end she drives to the sea.", END),
        ("They go home.", END),
        ("It turns out that she knew.", TURN),
        ("It was all a dream.", TURN),
        ("Does he die, or is he killed?", None),  # a question tells nothing
        ("In the end the film is about rooms.", None),  # what is said of the film, not in it
        ("The film turns out to be a comedy.", None),
        ("It opens with a maid who is killed on the stairs.", None),  # how the story begins
        ("The soundtrack is to die for.", None),
        ("A killer soundtrack, and a dead-eyed lead.", None),
        ("In the book he dies.", None),
        ("The director died in 1976.", None),  # outside the story
        ("I liked the stairs.", None),
    ],
)
def test_what_is_told_is_told_apart_from_what_is_said_of_the_film(
    sentence: str, tells: str | None
) -> None:
    found = giveaways(f"{BEFORE}{sentence}", "en")
    assert [one.tells for one in found] == ([tells] if tells else [])


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Une veuve loue. Il paie. Le locataire meurt.", "fr", ["meurt"]),
        ("Une veuve loue. Il paie. Je meurs d'envie de le revoir.", "fr", []),
        ("Une veuve loue. Il paie. L'assassin est le locataire.", "fr", ["assassin est"]),
        ("Una viuda alquila. Él paga. Resulta que es su hijo.", "es", ["Resulta que"]),
        ("她租了房。他付钱。原来他是凶手。", "zh", ["原来"]),
        ("她租了房。他付钱。我笑死了。", "zh", []),
        ("Die Witwe vermietet. Er zahlt. Die Frau stirbt am Ende.", "de", []),  # no list of words
        ("She rents. He pays. He dies.", "", []),
    ],
)
def test_each_language_has_its_own_words(text: str, language: str, words: list[str]) -> None:
    assert [one.words for one in giveaways(text, language)] == words


def test_a_death_at_the_beginning_is_where_the_story_starts() -> None:
    assert giveaways(f"A maid is killed. {BEFORE}I liked it.", "en") == ()
    assert giveaways(f"{BEFORE}I liked it. A maid is killed.", "en")
    assert 0 < BEGINNING < 1


@given(
    some.lists(
        some.sampled_from(["He dies.", "I saw it.", "\n\n", "Ran!", "(it", "*a*", "。死了"])
    ),
    some.sampled_from([*GIVEAWAYS, "de"]),
)
def test_what_is_found_are_sentences_of_the_text_in_order(said: list[str], language: str) -> None:
    text = " ".join(said)
    found = [(one.start, one.end) for one in giveaways(text, language)]
    places = list(sentences(text))
    assert [place for place in places if place in found] == found


@pytest.mark.parametrize("language", GIVEAWAYS)
def test_every_pattern_of_a_language_can_be_read_and_matches_no_empty_words(language: str) -> None:
    known = GIVEAWAYS[language]
    told = (*known.told, *known.told_late)
    patterns = [*known.asides, *known.settings, *(pattern for _, pattern in told)]
    assert [one for one in patterns if compiled(known.any_of(one)).search("")] == []
    assert {tells for tells, _ in told} <= {DEATH, DEED, IDENTITY, END, TURN}
