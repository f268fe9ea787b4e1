"""How cues settle which films they tie, on a few cues of the tests' own."""

import pytest
from tests.lines.stating import called
from tests.reading.cast import BLOW_OUT, BLOW_UP, CONVERSATION, RAN, VERTIGO

from matchcut.lines.claims import Claim, Setting, claims
from matchcut.lines.clauses import FIRST, Signed
from matchcut.lines.cues.values import Cue, Cues
from matchcut.lines.values import Kind, Stance
from matchcut.reading.sentences import clauses

FILMS = (BLOW_OUT, BLOW_UP, CONVERSATION, VERTIGO)
SIGNS = {letter: chr(FIRST + number) for number, letter in enumerate("ABCD")}
CUES = Cues(
    language="en",
    cues=(
        Cue(Kind.REMAKES, r"{later}\W* ~\bremakes {earlier}"),
        Cue(Kind.QUOTES, r"\bquotes {earlier}"),
        Cue(Kind.INVERTS, r"\binverts {earlier_or_it}", acting=True),
        Cue(Kind.CONTRASTS_WITH, r"\b(?:unlike|not like) {other}", whole=True),
        Cue(Kind.RESEMBLES, r"\blike {other}"),
        Cue(Kind.PAIRS_WITH, r"\bdouble bill\b"),
    ),
    through=(),
    entry=(),
    denial=r"\b(?:not|never)\b",
    disclaimer=r"\bnot true that\b",
    hedge=r"\bperhaps\b",
    question=r"\?$",
    reported=r"(?!)",
    back=r"\bit\b",
    this_film=r"(?!)",
    that_film=r"(?!)",
    both_films=r"(?!)",
    career=r"\bdirector of\b",
    pairing=r"(?!)",
    no_lines=r"(?!)",
    retelling=r"(?!)",
)
TOPIC = Setting(topic=RAN, coordination=r",? (?:and )?", back=r"\bit\b")


def claimed(text: str, setting: Setting = TOPIC) -> list[Claim]:
    films = tuple(FILMS["ABCD".index(char)] for char in text if char in SIGNS)
    signs = iter(range(FIRST, FIRST + len(films)))
    plain = "".join(chr(next(signs)) if char in SIGNS else char for char in text)
    return list(claims(Signed(plain, films, tuple(clauses(plain, 0, len(plain)))), CUES, setting))


def tied(text: str, setting: Setting = TOPIC) -> list[str]:
    return [
        f"{called(one.later)} {one.cue.kind} {called(one.earlier)}"
        for one in claimed(text, setting)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A remakes B.", ["A remakes B"]),  # both are in the cue
        ("A also quotes B.", ["A quotes B"]),  # who quotes is the one before
        ("We saw A, and then it quotes B.", ["Ran quotes B"]),  # "it" points back past A
        ("The park quotes B.", ["Ran quotes B"]),  # none before: what the piece is about
        ("Unlike B, all of A is loud.", ["A contrasts-with B"]),  # at its sentence's head, the next
        ("A quotes B and C.", ["A quotes B", "A quotes C"]),  # a list
    ],
)
def test_a_film_a_cue_leaves_open_is_the_one_before_or_the_topic_or_next(
    text: str, found: list[str]
) -> None:
    assert tied(text) == found


@pytest.mark.parametrize(
    ("text", "setting", "found"),
    [
        ("The park quotes B.", Setting(), []),  # nothing is spoken of
        ("A inverts B.", TOPIC, ["A inverts B"]),
        ("The park inverts B.", TOPIC, []),  # who acts must be named
        ("A waits; the park inverts B.", TOPIC, []),  # and in the clause
        ("A inverts it.", TOPIC, []),  # outside an entry "it" may be anything
        ("A inverts it.", Setting(topic=RAN, it=VERTIGO), ["A inverts Vertigo"]),
        ("One double bill.", Setting(topic=RAN), []),
        ("B in a double bill.", Setting(topic=RAN), ["B pairs-with Ran"]),
        ("B and C, a double bill.", Setting(topic=RAN), ["C pairs-with B"]),
        ("One double bill.", Setting(topic=RAN, other=VERTIGO), ["Vertigo pairs-with Ran"]),
        ("B, C and D, a double bill.", TOPIC, []),  # of three no two
    ],
)
def test_a_claim_needs_two_films(text: str, setting: Setting, found: list[str]) -> None:
    assert tied(text, setting) == found


def test_no_film_is_tied_to_itself() -> None:
    text = f"{chr(FIRST)} quotes {chr(FIRST + 1)}."
    same = Signed(text, (BLOW_OUT, BLOW_OUT), ((0, len(text)),))
    assert list(claims(same, CUES, TOPIC)) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A quotes B.", Stance.ASSERTS),
        ("A never quotes B.", Stance.DENIES),
        ("Perhaps A quotes B.", Stance.HEDGES),
        ("A quotes B, perhaps.", Stance.HEDGES),
        ("It does not rain; A quotes B.", Stance.ASSERTS),  # denied is another clause
        ("It is not long, but A quotes B.", Stance.ASSERTS),
        ("So A quotes B?", Stance.HEDGES),  # a question
        ("A is not like B.", Stance.ASSERTS),  # the "not" is part of the cue
        ("It is not true that A is not like B.", Stance.DENIES),  # all that follows is denied
        ("It is not true that it rained; A is not like B.", Stance.ASSERTS),  # up to a stop
    ],
)
def test_the_stance_is_read_in_the_cues_own_clause(text: str, stance: Stance) -> None:
    (claim, *_) = claimed(text)
    assert claim.stance is stance


def test_of_one_pair_in_one_clause_only_the_likeliest_cue_claims() -> None:
    assert tied("A quotes B, unlike B.") == ["A quotes B"]
    assert tied("A quotes B; it is like B.") == ["A quotes B", "Ran resembles B"]


def test_a_career_is_no_line() -> None:
    assert tied("A is like the director of B.") == []


def test_a_claim_tells_the_words_it_was_read_in() -> None:
    (claim,) = claimed("It rains; A remakes B.")
    assert claim.words == "Blow Out remakes Blow-Up"
    assert claim.clause.endswith(".")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A remakes B and quotes C.", ["A remakes B", "A quotes C"]),
        ("It quotes B, and C is shorter.", ["Ran quotes B"]),
        ("Unlike B, it quotes C.", ["Ran quotes C", "Ran contrasts-with B"]),
    ],
)
def test_who_does_one_thing_does_the_next(text: str, found: list[str]) -> None:
    assert tied(text) == found
