from matchcut.films.values import Film
from matchcut.lines.values import GROUPS, UNORDERED, Group, Kind, Statement
from matchcut.reading.values import Quote

OLD, NEW = Film("old", "Old", 1950), Film("new", "New", 1980)


def test_every_kind_belongs_to_one_group_and_no_influence_joins_an_unordered_pair() -> None:
    assert set(GROUPS) == set(Kind)
    assert {kind.group for kind in UNORDERED} == {Group.DERIVATION, Group.LIKENESS}
    assert [kind for kind in Kind if kind.paired != (kind in UNORDERED)] == []


def test_a_statements_reason_is_its_quotation_or_the_speakers_own_words() -> None:
    quote = Quote("They rhyme.", "", "", 0, 11)
    assert Statement(OLD, NEW, Kind.RESEMBLES, quote=quote).reason == "They rhyme."
    assert Statement(OLD, NEW, Kind.RESEMBLES, words="I say so.").reason == "I say so."
    assert Statement(OLD, NEW, Kind.RESEMBLES).reason == ""
