import re
from dataclasses import fields
from itertools import chain

import pytest

from matchcut.lines.clauses import cue_pattern
from matchcut.lines.cues import chinese, english, french, spanish
from matchcut.lines.cues.lexicon import cues_for
from matchcut.lines.cues.values import Cue, Cues
from matchcut.lines.values import Kind, Through
from matchcut.reading.vocabulary import compiled

ALL = [module.CUES for module in (english, french, spanish, chinese)]
EACH = [
    pytest.param(cue, id=f"{cues.language} {number} {cue.pattern[:60]}")
    for cues in ALL
    for number, cue in enumerate(cues.cues)
]
PLAIN = [
    field.name
    for field in fields(Cues)
    if field.type in {"str", str} and field.name not in {"language", "reported"}
]


@pytest.mark.parametrize("cue", EACH)
def test_every_cue_compiles_and_holds_no_text_without_words(cue: Cue) -> None:
    assert cue_pattern(cue.pattern).search("") is None


@pytest.mark.parametrize("cue", EACH)
def test_the_places_of_a_cue_have_roles_only_where_its_kind_has(cue: Cue) -> None:
    places = {name.removesuffix("_or_it") for name in re.findall(r"\{([a-z]\w*)\}", cue.pattern)}
    assert places <= ({"one", "other"} if cue.kind.paired else {"earlier", "later"})


@pytest.mark.parametrize("cues", ALL, ids=lambda cues: cues.language)
def test_a_language_has_words_for_most_kinds_and_for_everything_that_passes(cues: Cues) -> None:
    kinds = {cue.kind for cue in cues.cues}
    assert kinds == set(Kind) - {Kind.VERSION}  # families say what is a version
    assert {through for through, _ in cues.through} == set(Through)


@pytest.mark.parametrize("cues", ALL, ids=lambda cues: cues.language)
def test_every_other_pattern_of_a_language_compiles(cues: Cues) -> None:
    patterns = (getattr(cues, name) for name in PLAIN)
    entries = (entry.pattern for entry in cues.entry)
    for written in chain(patterns, entries, (words for _, words in cues.through)):
        assert compiled(written).search("") is None


def test_cues_are_chosen_by_language_and_what_is_too_short_to_tell_is_english() -> None:
    assert [cues_for(cues.language) for cues in ALL] == ALL
    assert cues_for(None) is english.CUES
    assert cues_for("fi") is None
