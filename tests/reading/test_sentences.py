import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.reading.sentences import clauses, sentences

TEXTS = st.text(st.sampled_from("ab IÉ.!?…。，;:—-–'”)\n\t*•但but ")) | st.text()


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def parted(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I saw Ran. It rained!", ["I saw Ran.", "It rained!"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("I saw Dr. Strangelove with Mrs. Dane.", ["I saw Dr. Strangelove with Mrs. Dane."]),
        ("J. Lee wrote it, cf. p. 5.", ["J. Lee wrote it, cf. p. 5."]),  # initials
        ("Kramer vs. Kramer again.", ["Kramer vs. Kramer again."]),
        ("So did I. Then Ran.", ["So did I.", "Then Ran."]),  # "I" is no initial
        ("Il a vu M. Hulot. Bien.", ["Il a vu M. Hulot.", "Bien."]),
        ("It cost 3.5 million.", ["It cost 3.5 million."]),
        ("“Go.” He went.", ["“Go.”", "He went."]),  # the closing mark belongs to its sentence
        ("(I wept.) Twice.", ["(I wept.)", "Twice."]),
        ("看了。很好！真的？", ["看了。", "很好！", "真的？"]),  # no blank is needed
        ("他说：“走吧。”然后走了。", ["他说：“走吧。”", "然后走了。"]),
        ("a heading\n\na paragraph", ["a heading", "a paragraph"]),
        ("wrapped\nhere", ["wrapped\nhere"]),  # a line's end is no sentence's
        ("films:\n- Ran\n- Ikiru", ["films:", "- Ran", "- Ikiru"]),
        ("  \n ", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_stop(text: str, found: list[str]) -> None:
    assert cut(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rhymes with Ran; it is shorter", ["It rhymes with Ran", "it is shorter"]),
        ("One film — the last — stays", ["One film", "the last", "stays"]),
        ("One film - the last", ["One film", "the last"]),
        ("a two-hander", ["a two-hander"]),  # a hyphen joins
        ("She likes it, though I do not", ["She likes it", "though I do not"]),
        ("It is Ran, but smaller", ["It is Ran", "but smaller"]),
        ("Butter, yetis and whiles", ["Butter, yetis and whiles"]),  # only whole words turn
        ("Il l'aime, mais pas moi", ["Il l'aime", "mais pas moi"]),
        ("Le gusta, aunque no a mí", ["Le gusta", "aunque no a mí"]),
        ("像《乱》，但更安静", ["像《乱》", "但更安静"]),
    ],
)
def test_a_clause_ends_where_the_thought_may_turn(text: str, found: list[str]) -> None:
    assert parted(text) == found


@given(TEXTS)
def test_sentences_keep_every_letter_in_its_order(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@given(TEXTS)
def test_sentences_and_clauses_stand_apart_in_reading_order(text: str) -> None:
    for places in (list(sentences(text)), list(clauses(text, 0, len(text)))):
        ends = [0, *(end for _, end in places)]
        assert all(end <= start for end, (start, _) in zip(ends, places, strict=False))
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in places)


@given(TEXTS, st.data())
def test_a_stretch_of_a_text_is_cut_within_its_bounds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for found in (*sentences(text, start, end), *clauses(text, start, end)):
        assert start <= found[0] < found[1] <= end
