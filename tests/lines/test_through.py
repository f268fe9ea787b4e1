import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.lines.cues.lexicon import cues_for
from matchcut.lines.through import MOST, through_of
from matchcut.lines.values import Through

SAID = {
    Through.STORY: "the plot",
    Through.STRUCTURE: "its flashbacks",
    Through.LOOK: "the colours",
    Through.SOUND: "the music",
    Through.PERFORMANCE: "the acting",
    Through.CHARACTER: "the hero",
    Through.THEME: "grief",
    Through.SETTING: "the train",
    Through.GENRE: "film noir",
    Through.MAKING: "the budget",
}


def through(words: str, language: str = "en") -> tuple[Through, ...]:
    cues = cues_for(language)
    assert cues
    return through_of(words, cues)


@pytest.mark.parametrize(("passes", "words"), SAID.items())
def test_what_passes_is_read_from_the_words_for_it(passes: Through, words: str) -> None:
    assert through(f"It has {words} of it.") == (passes,)


@pytest.mark.parametrize(
    ("words", "language", "passes"),
    [
        ("It has it all.", "en", ()),
        ("The colours, the light and the plot.", "en", (Through.LOOK, Through.STORY)),  # most first
        ("The plot, the plot, the light and colours.", "en", (Through.LOOK, Through.STORY)),
        ("A uniform.", "en", ()),  # no word inside another
        ("La musique et la lumière.", "fr", (Through.LOOK, Through.SOUND)),
        ("La trama y la música.", "es", (Through.STORY, Through.SOUND)),
        ("音乐和镜头。", "zh", (Through.LOOK, Through.SOUND)),
    ],
)
def test_more_words_weigh_more_and_one_word_said_twice_weighs_once(
    words: str, language: str, passes: tuple[Through, ...]
) -> None:
    assert through(words, language) == passes


@given(st.lists(st.sampled_from(sorted(SAID.values()))), st.sampled_from(["en", "fr", "es", "zh"]))
def test_at_most_three_things_pass_each_named_once(words: list[str], language: str) -> None:
    found = through(", ".join(words), language)
    assert len(found) == len(set(found)) <= MOST == 3
