import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.site.cast import Cast
from tests.site.publishing.drafting import draft

from matchcut.site.publishing.spoiling import decide, suggested
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import DraftRow
from matchcut.site.writing.rendering import parse, render
from matchcut.site.writing.spans import all_open

BEFORE = "She rents a room. He pays late. "
DIES = "The lodger dies."
SAID = ["He dies. ", DIES, "*He dies.* ", "It was all a dream.\n\n", "> ", "- ", "# ", "**", "`"]
SAID += [">!", "!<", "\\", "[Ran](http://h/ 'He dies.') ", "Slow. ", "\n"]


def written(markdown: str, **more: object) -> DraftRow:
    return draft(ReaderRow(name="Agnès"), markdown, **more)


@pytest.mark.parametrize(
    ("markdown", "hidden"),
    [
        (f"{BEFORE}{DIES} Slow.", f"{BEFORE}>!{DIES}!< Slow."),
        (f"{BEFORE}The *lodger* dies. Slow.", f"{BEFORE}>!The *lodger* dies.!< Slow."),
        (f"{BEFORE}*{DIES}* Slow.", f"{BEFORE}*>!{DIES}!<* Slow."),
        (f"{BEFORE}\n\n> {DIES}", f"{BEFORE}\n\n> >!{DIES}!<"),
        (f"{BEFORE}\n\n- Slow\n- {DIES}", f"{BEFORE}\n\n- Slow\n- >!{DIES}!<"),
        (f"{BEFORE}The >!lodger!< dies.", f"{BEFORE}>!The >!lodger!< dies.!<"),  # more than before
        (f"{BEFORE}>!{DIES}!< Slow.", None),  # it is hidden
        (f"{BEFORE}>!Slow. {DIES} Slow.!<", None),
        (f"{BEFORE}Slow.", None),
        (f"{BEFORE}**Slow. {DIES}** Slow.", f"{BEFORE}**Slow. >!{DIES}!<** Slow."),
        (f"{BEFORE}[Ran](http://h/ '{DIES} {DIES}')", None),  # the signs would break the link
    ],
)
def test_a_sentence_is_hidden_whole_and_without_its_marks(
    markdown: str, hidden: str | None
) -> None:
    found = suggested(written(markdown))
    assert [one.hidden for one in found] == ([hidden] if hidden else [])


def test_where_all_is_hidden_nothing_is_asked() -> None:
    assert suggested(written(BEFORE + DIES))
    assert not suggested(written(BEFORE + DIES, spoilers=True))
    assert not suggested(DraftRow(kind="review", markdown=BEFORE + DIES, language="de"))


@given(some.lists(some.sampled_from(SAID), max_size=12))
def test_hiding_changes_no_word_and_takes_them_from_what_is_shown(said: list[str]) -> None:
    one = written(BEFORE + "".join(said))
    before = parse(one.markdown)
    for told in suggested(one):
        after = parse(told.hidden)
        assert all_open(after.words) == all_open(before.words)
        assert len(render(after).text) < len(render(before).text) + len("…")
        assert told.key not in {left.key for left in suggested(written(told.hidden))} or (
            one.markdown.count(told.sentence) > 1
        )


def test_what_is_decided_is_kept_with_the_draft(cast: Cast) -> None:
    one = draft(cast.readers["Agnès"], f"{BEFORE}{DIES} It was all a dream.")
    one.save()
    dies, dream = suggested(one)
    decide(draft=one, hide="", leave=dream.key)
    decide(draft=one, hide=dies.key, leave="")
    decide(draft=one, hide="none", leave="")  # of which nobody asked
    kept = DraftRow.objects.get()
    assert kept.markdown == f"{BEFORE}>!{DIES}!< It was all a dream."
    assert (kept.left_open, suggested(kept)) == ([dream.key], ())
    kept.markdown = f"Slow. {kept.markdown}"  # it is remembered though the text has changed
    assert suggested(kept) == ()
