import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.reading.documents import Mark, MarkKind
from matchcut.sources.typography import Words, emphasised, joined, with_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He calls "Her" and "Him" twins', ["Her", "Him"]),
        ("a proper 'slow burn' that the lovers' fates end", ["slow burn"]),  # a possessive
        ("'One couple's story as they try.' Then", ["One couple's story as they try."]),
        ("the 'What Ifs' of it", ["What Ifs"]),  # an s before the closing mark
        ("rock 'n' roll in the '90s, 'tis true", []),  # elisions
        ("don’t ‘Ran’ the lovers’ end", ["Ran"]),
        ("“Ikiru’s end” and “Ran”", ["Ikiru’s end", "Ran"]),
        ("« Ran » et « L'Avventura »", ["Ran", "L'Avventura"]),
        ("»Ran« und »Ikiru«", ["Ran", "Ikiru"]),  # the German way round
        ("„Ran“ und „Ikiru“", ["Ran", "Ikiru"]),
        ("”Ran” och ”Ikiru”", ["Ran", "Ikiru"]),
        ('看了"后来的我们"很像《甜蜜蜜》和「秋光奏鸣曲」', ["后来的我们", "甜蜜蜜", "秋光奏鸣曲"]),
        ("6'2\" tall and 5'1\" small", []),  # feet and inches
        ("'unclosed and \"never closed", []),
    ],
)
def test_a_quotation_is_marked_over_its_inner_words(text: str, quoted: list[str]) -> None:
    marks = with_quotes(Words(text)).marks
    assert sorted(text[mark.start : mark.end] for mark in marks) == sorted(quoted)


@pytest.mark.parametrize(
    ("text", "plain", "set_apart"),
    [
        ("the *almost* part", "the almost part", ["almost"]),
        ("_Ran_ and **Ikiru**", "Ran and Ikiru", ["Ran", "Ikiru"]),
        ("2 * 3 * 4 and f*** off", "2 * 3 * 4 and f*** off", []),
        ("snake_case_words stay", "snake_case_words stay", []),
    ],
)
def test_stars_and_underscores_round_words_are_emphasis(
    text: str, plain: str, set_apart: list[str]
) -> None:
    words = emphasised(text)
    assert words.text == plain
    assert [plain[mark.start : mark.end] for mark in words.marks] == set_apart


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["in the mood", "for love"], "in the mood for love"),
        (["a slow-", "burn romance"], "a slow-burn romance"),
        (["后来的", "我们"], "后来的我们"),
        (["看了", "Ran"], "看了 Ran"),
    ],
)
def test_lines_join_with_a_space_but_where_a_word_goes_on(lines: list[str], text: str) -> None:
    assert joined([Words(line) for line in lines]).text == text


@given(st.lists(st.text("ab 中-", min_size=1), max_size=5))
def test_a_mark_moves_with_its_words_when_runs_are_joined(texts: list[str]) -> None:
    whole = [Words(text, (Mark(MarkKind.EMPHASIS, 0, len(text)),)) for text in texts]
    run = joined(whole)
    assert [run.text[mark.start : mark.end] for mark in run.marks] == texts


@given(st.text("'\"‘’“”«»《》 abs.,中", max_size=60))
def test_no_quotation_reaches_outside_its_text_or_is_empty(text: str) -> None:
    for mark in with_quotes(Words(text)).marks:
        assert text[mark.start : mark.end].strip() == text[mark.start : mark.end] != ""
