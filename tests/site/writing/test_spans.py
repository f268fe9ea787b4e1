import pytest
from hypothesis import given
from hypothesis import strategies as some

from matchcut.site.writing.spans import CLOSES, HIDES, OPENS, all_open, marked, without_spans

TYPED = some.text(some.sampled_from(list("ab \n\\<>!*`[]()\"'" + OPENS + CLOSES + HIDES)))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("He is >!the killer!<.", "He is …."),
        (">!One!< and >!two!<", "… and …"),
        (">!a quotation's sign begins a span", "…"),  # never closed: all the rest is hidden
        ("first >!one\n\nand the next paragraph!< last", "first … last"),
        (">!outer >!inner!< outer!< free", "… free"),
        (">!outer >!inner!< never closed", "…"),
        ("nothing opened!< here", "nothing opened!< here"),
        (r"typed \>!as it is!<", r"typed \>!as it is!<"),
        (r"a backslash \\>!before!< it", r"a backslash \\… it"),
        ("> a quotation", "> a quotation"),
        (f"our own signs {OPENS}go{CLOSES}{HIDES}", "our own signs go"),
    ],
)
def test_the_words_of_spans_are_left_out(typed: str, shown: str) -> None:
    assert without_spans(marked(typed)).replace(HIDES, "…") == shown


@given(TYPED)
def test_signs_of_ours_come_in_pairs_and_only_from_us(typed: str) -> None:
    found = marked(typed)
    signs = [sign for sign in found if sign in (OPENS, CLOSES)]
    assert signs == [OPENS, CLOSES] * (len(signs) // 2)
    assert HIDES not in found
    assert without_spans(found).count(HIDES) == len(signs) // 2


@given(some.text("abc \n"), some.text("xyz \n"), TYPED)
def test_no_word_of_a_span_is_left_whatever_follows(before: str, inside: str, after: str) -> None:
    shown = without_spans(marked(f"{before}>!{inside}!<{after}"))
    assert not set(shown) & set("xyz")
    assert shown.startswith(before)


@given(some.text("ab>!< \n"))
def test_opened_again_only_the_signs_are_gone(typed: str) -> None:
    found = all_open(marked(typed))
    assert [sign for sign in found if sign not in "<>!"] == [s for s in typed if s not in "<>!"]
