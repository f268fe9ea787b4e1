from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.values import Film
from matchcut.lines.values import Kind, Statement
from matchcut.reading.values import Mention, Quote
from matchcut.site.desk.marking import PARTED, Item, Run, paragraphs
from matchcut.site.desk.proposals import Proposal

A, B = Film("a", "A", 1950), Film("b", "B", 1960)
TEXT = "Ran owes\n\nmuch to Lear. So it is."


def item(number: int, start: int, end: int, text: str = TEXT) -> Item:
    passage = Quote(text[start:end], "", "", start, end)
    return Item(number, Proposal(str(number), 0, Statement(A, B, Kind.QUOTES)), None, passage)


def mention(start: int, end: int, text: str = TEXT) -> Mention:
    return Mention(start, end, text[start:end], A)


def test_a_passage_is_marked_over_paragraphs_and_its_number_stands_once() -> None:
    one, two = mention(0, 3), mention(18, 22)
    passage = item(1, 0, 23)
    assert paragraphs(TEXT, (one, two), (passage,)) == [
        [Run("Ran", one, said=True, begins=(passage,)), Run(" owes", said=True)],
        [Run("much to ", said=True), Run("Lear", two, said=True), Run(".", said=True),
         Run(" So it is.")],
    ]  # fmt: skip


def test_a_statement_whose_words_are_lost_marks_nothing() -> None:
    lost = Item(1, item(1, 0, 3).proposal)
    assert paragraphs(TEXT, (), (lost,)) == [[Run("Ran owes")], [Run("much to Lear. So it is.")]]


@given(st.text(alphabet="ab \n", max_size=60), st.data())
def test_the_words_of_the_runs_are_those_of_the_text(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = data.draw(st.lists(places, max_size=5))
    items = [item(at, span[0], span[1], text) for at, span in enumerate(spans) if span[0] < span[1]]
    first = data.draw(places)
    mentions = [mention(first[0], first[1], text)] if first[0] < first[1] else []
    found = paragraphs(text, mentions, items)
    assert PARTED.join("".join(run.words for run in runs) for runs in found) == text
    begun = [one.number for runs in found for run in runs for one in run.begins]
    assert sorted(begun) == [one.number for one in items]
