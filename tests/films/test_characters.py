from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.characters import Characters, codes


@given(st.text())
def test_a_text_is_as_many_numbers_as_it_has_characters(text: str) -> None:
    assert [chr(code) for code in codes(text).tolist()] == list(text)


def test_each_character_is_asked_about_once_and_half_ones_too() -> None:
    asked = []

    def told(char: str) -> int:
        asked.append(char)
        return 2 if char.isupper() else 1

    capitals = Characters(told)
    assert capitals.of(codes("Ran, RAN\ud800🎬")).tolist() == [2, 1, 1, 1, 1, 2, 2, 2, 1, 1]
    assert capitals.of(codes("")).tolist() == []
    assert capitals.of(codes("AnR")).tolist() == [2, 1, 2]
    assert sorted(asked) == sorted("Ran, AN\ud800🎬")
