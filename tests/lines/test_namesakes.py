import pytest
from tests.lines.stating import stated, statements

REMAKE = "# Solaris (2002)\n\nSteven Soderbergh made it short. "
ORIGINAL = "We saw *Solaris* (1972) first. "
TIE = "Solaris 2002 remakes Solaris 1972"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{REMAKE}{ORIGINAL}His remake is colder.", [TIE]),
        (f"{REMAKE}{ORIGINAL}The new version is colder.", [TIE]),
        (f"{REMAKE}{ORIGINAL}Soderbergh's remake is colder.", [TIE]),
        (f"{REMAKE}{ORIGINAL}It is the sequel of nothing. His prequel is colder.",
         ["Solaris 2002 follows Solaris 1972"]),
        (f"{REMAKE}{ORIGINAL}It is not the remake one fears.", [f"{TIE} (denies)"]),
        (f"{REMAKE}His remake is colder.", []),  # than what
        (f"{REMAKE}{ORIGINAL}Any remake is colder.", []),
        (f"# Solaris (1972)\n\nTarkovsky made it long. {ORIGINAL}His remake is colder.", []),
        (f"# Ran (1985)\n\nKurosawa made it long. {ORIGINAL}His remake is colder.", []),
    ],
)  # fmt: skip
def test_a_retelling_is_of_the_older_film_of_its_title(text: str, found: list[str]) -> None:
    assert stated(text) == found


def test_what_a_cue_has_tied_is_not_tied_again() -> None:
    assert stated(f"{REMAKE}It is a remake of *Solaris* (1972).") == [TIE]


def test_a_retelling_is_quoted_with_its_sentence() -> None:
    (one,) = statements(f"{REMAKE}{ORIGINAL}His remake is colder.")
    assert one.quote
    assert one.quote.exact == "His remake is colder."
