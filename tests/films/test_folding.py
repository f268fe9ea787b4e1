import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.folding import fold, fold_tokens

TEXTS = (
    st.text(st.sampled_from("nNtTé019 ,'’&½³_後기ก๑ﾊﾟ\u0301\u0e31\u02b0ﷺﬁⅧ\ud800🎬𝐑")) | st.text()
)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The APARTMENT", "the apartment"),
        ("Amélie", "amelie"),
        ("Ame\u0301lie", "amelie"),  # the accent as a character of its own
        ("Straße, Œuvre, Łódź, Ø", "strasse oeuvre lodz o"),
        ("İstanbul ISTANBUL", "istanbul istanbul"),
        ("Ｒｏｃｋｙ", "rocky"),  # full-width
        ("Jules & Jim ＆ co", "jules and jim and co"),
        ("Spider-Man: L'Avventura", "spider man l avventura"),
        ("Ran's ending", "ran s ending"),
        ("don't, don’t, DON'T", "dont dont dont"),  # else *Don* would be in each
        ("Rocky II, part iv, Ⅷ", "rocky 2 part 4 8"),
        ("I, V and X in 'XXX'", "i v and x in xxx"),  # too often words to be numerals
        ("Alien³, 8½", "alien 3 8 1 2"),
        ("8 1/2", "8 1 2"),
        ("20,000 Leagues in 1999,2000", "20000 leagues in 1999 2000"),
        ("3:10 to Yuma", "3 10 to yuma"),
        ("_Ran_ *Ran* (Ran)", "ran ran ran"),
        ("後來的我們", "后 来 的 我 们"),  # traditional to simplified
        ("ゴジラ", "ゴ ジ ラ"),
        ("ｺﾞｼﾞﾗ", "ゴ ジ ラ"),  # half-width, the voicing apart
        ("기생충은", "기 생 충 은"),  # the particle clings to the title
        ("ความรัก", "ค ว า ม รั ก"),
        ("हिन्दी फ़िल्म", "हिन्दी फ़िल्म"),  # vowel signs are no accents
        ("Тарковский Ёлки", "тарковскии елки"),
        ("", ""),
        ("… — ?! 🎬", ""),
    ],
)
def test_text_folds_to_the_tokens_that_any_way_of_setting_it_shares(text: str, tokens: str) -> None:
    assert " ".join(fold_tokens(text)) == tokens


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Ame\u0301lie & Ran's", ["Ame\u0301lie", "&", "Ran", "s"]),
        ("8½!", ["8", "½", "½"]),  # both figures stand where the one character does
        ("«Ｒｏｃｋｙ\u00a0II»", ["Ｒｏｃｋｙ", "II"]),
        ("看《後來》", ["看", "後", "來"]),
        ("ﬁn ﾊﾟﾘ", ["ﬁn", "ﾊﾟ", "ﾘ"]),
    ],
)
def test_a_token_knows_where_it_stands_in_the_source(text: str, pieces: list[str]) -> None:
    folded = fold(text)
    places = zip(folded.starts, folded.ends, strict=True)
    assert [text[start:end] for start, end in places] == pieces


@given(TEXTS)
def test_the_pattern_and_the_cut_at_all_characters_together_tell_the_same_tokens(text: str) -> None:
    folded = fold(text)
    assert folded.tokens == fold_tokens(text)
    for token, start, end in zip(folded.tokens, folded.starts, folded.ends, strict=True):
        assert token in fold_tokens(text[start:end])


@given(TEXTS)
def test_places_lie_in_the_text_in_order_and_never_are_empty(text: str) -> None:
    folded = fold(text)
    assert len(folded.tokens) == len(folded.starts) == len(folded.ends)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True)
    )
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


@given(st.text())
def test_what_is_folded_folds_to_itself(text: str) -> None:
    tokens = fold_tokens(text)
    assert fold_tokens(" ".join(tokens)) == tokens
    assert all(token and " " not in token for token in tokens)


@given(st.text(), st.text())
def test_a_token_depends_on_its_own_characters_only(one: str, other: str) -> None:
    assert fold_tokens(f"{one} {other}") == fold_tokens(one) + fold_tokens(other)
    assert fold_tokens(f"{one}\n{other}") == fold_tokens(one) + fold_tokens(other)
