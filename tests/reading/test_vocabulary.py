import re
from dataclasses import fields

import pytest

from matchcut.reading.vocabularies import chinese, english, french, spanish
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled, language_of, vocabulary

ALL = [module.VOCABULARY for module in (english, french, spanish, chinese)]
PATTERNS = [
    field.name
    for field in fields(Vocabulary)
    if field.type in {"str", str} and field.name not in {"language", "readers"}
]
NAMED = {
    "byline": {"name"},
    "quoted_synopsis": {"source"},
    "greeting": {"name", "handle", "bare"},
    "recommended_by": {"voice"},
    "recommends_reported": {"voice", "object"},
    "addressee": {"to"},
    "place_of_copy": {"place"},
    "described": {"year"},
}


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.language)
@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_compiles_with_the_groups_its_reader_asks_for(
    words: Vocabulary, name: str
) -> None:
    groups = {re.sub(r"_\w?$", "", group) for group in compiled(getattr(words, name)).groupindex}
    assert NAMED.get(name, set()) <= groups


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.language)
def test_every_bit_of_furniture_has_a_pattern_and_a_reason(words: Vocabulary) -> None:
    assert all(reason for _, reason in words.furniture)
    assert not any(compiled(expression).fullmatch("") for expression, _ in words.furniture)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An old lord gives away three castles.", "en"),
        ("Un vieux seigneur partage son royaume.", "fr"),
        ("Un viejo señor reparte su reino.", "es"),
        ("一个老人把三座城分给儿子。", "zh"),
        ("老いた武将が三つの城を息子たちに譲る。", "ja"),
        ("", None),
        ("1985 !", None),
        ("x", None),
    ],
)
def test_a_language_is_told_from_two_letters_on(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_language_without_a_file_is_read_by_its_marks_alone() -> None:
    assert vocabulary("fr") is french.VOCABULARY
    assert vocabulary("fi") is vocabulary(None) is english.VOCABULARY
