from hypothesis import given
from hypothesis import strategies as st

from matchcut.reading.quoting import CONTEXT_CHARS, QUOTE_CHARS, quote
from matchcut.reading.sentences import sentences

TEXTS = st.text(st.sampled_from("abc é王. \n"), max_size=700)


@given(TEXTS, st.data())
def test_a_quote_cuts_out_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = quote(text, start, end)
    assert text[found.start : found.end] == found.exact
    assert found.start == start
    assert found.end <= end
    assert text.startswith(found.prefix + found.exact + found.suffix, start - len(found.prefix))
    assert len(found.prefix) <= CONTEXT_CHARS
    assert len(found.suffix) <= CONTEXT_CHARS


def test_a_short_passage_is_quoted_whole_and_a_long_one_to_its_second_sentence() -> None:
    short = "One. Two. Three. Four."
    assert quote(short, 0, len(short)).exact == short
    long = "It is so. " * 40
    assert quote(long, 0, len(long)).exact == "It is so. It is so."


def test_one_sentence_is_never_cut_in_two() -> None:
    long = "It goes on " * 40 + "and ends."
    assert len(long) > QUOTE_CHARS
    assert quote(long, 0, len(long)).exact == long
    assert list(sentences(long)) == [(0, len(long))]
