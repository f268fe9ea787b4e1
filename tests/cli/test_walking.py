from argparse import Namespace
from dataclasses import replace

import pytest
from tests.lineage.claims import claimed, merged, said

from matchcut.cli.walking import legend, limit, tell, tell_once
from matchcut.errors import InputError
from matchcut.lineage.filters import EVERYTHING
from matchcut.lineage.steps import Step, step
from matchcut.pictures.wording import HIDDEN


def taken(*claims: str) -> Step:
    return step(claimed(*claims)[0], "B", EVERYTHING)


def test_further_voices_are_counted_and_dissent_is_quoted() -> None:
    told = list(tell(taken("A>B3", "A!B")))
    assert told[0] == "- B (1930) draws on A (1920)"
    assert told[-2:] == [
        "    2 more voices say so.",
        "    Against it: “A!B 0” (Voice ! 0; proposed)",
    ]


def test_hidden_words_stay_hidden_in_dissent_too() -> None:
    claim, denial = (one for line in claimed("A>B", "A!B") for one in line.statements)
    (line,) = merged(replace(claim, spoiler=True), replace(denial, spoiler=True))
    told = "\n".join(tell(step(line, "B", EVERYTHING)))
    assert told.count(HIDDEN) == 2
    assert claim.reason not in told
    assert denial.reason not in told


def test_a_step_told_already_is_told_by_its_claim_alone() -> None:
    one = taken("A>B")
    rows = list(tell_once([one, one], set()))
    assert rows.count("    “A>B 0”") == 1
    assert rows[-1] == "- B (1930) draws on A (1920) (as above)"


def test_at_least_one_thing_is_shown() -> None:
    assert limit(Namespace(limit=3)) == 3
    with pytest.raises(InputError, match="at least one"):
        limit(Namespace(limit=0))


def test_the_legend_explains_the_signs_that_are_used() -> None:
    assert legend([taken("A>B"), taken("A~B")]) == "→ leads on to, — stands beside"
    against_time = step(merged(said("BA"))[0], "A", EVERYTHING)
    assert "against the years of release" in legend([against_time])
