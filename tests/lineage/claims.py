"""Lines in letters, for tests: films of a hundred years, and what voices say of them."""

from collections.abc import Iterable

from hypothesis import strategies as st

from matchcut.films.values import Film
from matchcut.lines.merging import PROJECT_NOTE, merge
from matchcut.lines.values import Kind, Line, Stance, Statement, Through

# A is the oldest; X and Y are of unknown year.
FILMS = {letter: Film(letter, letter, 1920 + 10 * at) for at, letter in enumerate("ABCDEFGHIJ")}
FILMS |= {letter: Film(letter, letter) for letter in "XY"}
KINDS = {">": Kind.DRAWS_ON, "=": Kind.REMAKES, "~": Kind.RESEMBLES, "?": Kind.DRAWS_ON}


def said(
    pair: str, kind: Kind = Kind.DRAWS_ON, voice: str = "Ada Lovelace", *through: Through
) -> Statement:
    return Statement(
        FILMS[pair[0]], FILMS[pair[1]], kind, through, voice=(voice,), words=f"{pair} {voice}"
    )


def claimed(*claims: str) -> tuple[Line, ...]:
    """Claims such as "A>C" (C draws on A), "A=C" (C remakes A), "A~C" (alike), "A!C" (C does not
    draw on A), "A?C" (nobody knows which came first); a number behind is how many voices say so,
    and 0 a project note."""
    return merge(
        Statement(
            FILMS[one],
            FILMS[other],
            KINDS.get(sign, Kind.DRAWS_ON),
            stance=Stance.DENIES if sign == "!" else Stance.ASSERTS,
            directed=sign != "?",
            words=f"{claim} {voice}",
            voice=(f"Voice {sign} {voice}" if claim[3:] != "0" else PROJECT_NOTE,),
        )
        for claim in claims
        for one, sign, other in [tuple(claim[:3])]
        for voice in range(int(claim[3:] or 1) or 1)
    )


def merged(*statements: Statement) -> tuple[Line, ...]:
    return merge(statements)


def pairs(lines: Iterable[Line]) -> set[str]:
    return {line.earlier.id + line.later.id for line in lines}


statements = st.builds(
    Statement,
    earlier=st.sampled_from(list(FILMS.values())),
    later=st.sampled_from(list(FILMS.values())),
    kind=st.sampled_from(Kind),
    through=st.lists(st.sampled_from(Through), max_size=3, unique=True).map(tuple),
    stance=st.sampled_from(Stance),
    voice=st.sampled_from([("Ada Lovelace",), ("Mary Shelley",), ("a friend",), (PROJECT_NOTE,)]),
    words=st.sampled_from(["One.", "Two.", "Eight words that two writers never find alone."]),
    spoiler=st.booleans(),
    directed=st.booleans(),
    source=st.sampled_from(["a.txt", "b.txt"]),
)
lines = st.lists(statements, max_size=20).map(merge)
