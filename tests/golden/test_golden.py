import pytest

from golden_annotations import HALVES, fingerprint
from golden_figures import outcomes
from golden_floors import change, fallen, pinned


@pytest.mark.parametrize("half", HALVES)
def test_the_floors_stand_on_the_corpus_they_were_pinned_on(half: str) -> None:
    assert pinned(half).fingerprint == fingerprint(half), (
        f"the {half} half of the golden corpus has changed since its floors were pinned: "
        f"see what became of its figures, then run `python benchmarks/golden.py {half} --pin` "
        "(with `--allow-lower` if what is new is harder to read)"
    )


@pytest.mark.parametrize("half", HALVES)
def test_what_reading_once_reached_on_the_golden_corpus_is_kept(half: str) -> None:
    found = outcomes(half)
    low = fallen(pinned(half), found)
    said = (*low, "since the floors were pinned:", str(change(pinned(half), found)))
    told = "\n".join((f"the {half} half of the golden corpus is read worse:", *said))
    assert not low, f"{told}\nif that is meant: python benchmarks/golden.py --pin --allow-lower"
