import pytest

from matchcut.lines.cues.lexicon import cues_for
from matchcut.lines.voices import WRITER, voice, writer_of
from matchcut.reading.values import Piece, PieceKind


def said_by(clause: str, language: str = "en") -> tuple[str, ...]:
    cues = cues_for(language)
    assert cues
    return voice(clause, cues, WRITER)


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("As another review suggested, it is a remake", "another review"),
        ("according to Bo, it is a remake", "Bo"),
        ("in the words of one critic, it is a remake", "one critic"),
        ("for my sister it is a remake", "my sister"),
        ("My brother says it is a remake", "My brother"),
        ("Pauline Kael wrote that it is a remake", "Pauline Kael"),
        ("some reviewers say it is a remake", "some reviewers"),
        ("Bo insists that it is a remake", "Bo"),
        ("my aunt told me that it is a remake", "my aunt"),
    ],
)
def test_somebody_reported_speaks_for_the_clause_they_are_named_in(clause: str, who: str) -> None:
    assert said_by(clause) == (who, WRITER)


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("A critic wrote that, according to Bo, it is a remake", ("Bo", "A critic")),
        ("According to Bo, a critic wrote that it is a remake", ("a critic", "Bo")),
        ("My aunt says some reviewers say it is a remake", ("some reviewers", "My aunt")),
        ("Bo insists that he thinks it is a remake", ("Bo",)),  # still the same voice
        ("Bo says it is long, and my aunt says it is a remake", ("Bo",)),  # beside, not within
    ],
)
def test_a_report_within_a_report_has_both_voices(clause: str, who: tuple[str, ...]) -> None:
    assert said_by(clause) == (*who, WRITER)


@pytest.mark.parametrize(
    "clause",
    [
        "it is a remake",
        "I say it is a remake",
        "I'd say it is a remake",
        "the film says so itself",  # things say nothing
        "the ending suggests a remake",
        "the heroine says no and goes, as in a remake",  # nor do people in films
        "\ue000 tells it once more",  # nor a film
        "who says it is a remake",
        "it says so",
    ],
)
def test_otherwise_the_writer_says_it(clause: str) -> None:
    assert said_by(clause) == (WRITER,)


@pytest.mark.parametrize(
    "clause",
    [
        "I would say it is a remake",
        "I must say it is a remake",
        "I have often thought it a remake",
        "needless to say, it is a remake",
        "having said that, it is a remake",
        "let me say it is a remake",
        "I do not think it is a remake",
    ],
)
def test_the_writers_own_ways_of_saying_name_nobody(clause: str) -> None:
    assert said_by(clause) == (WRITER,)


@pytest.mark.parametrize(
    ("clause", "language", "who"),
    [
        ("comme l'a écrit un critique, c'est un remake", "fr", "un critique"),
        ("según una crítica, es un remake", "es", "una crítica"),
        ("一位影评人说这是翻拍", "zh", "一位影评人"),
        ("c'est un remake", "fr", None),
        ("es un remake", "es", None),
        ("这是翻拍", "zh", None),
    ],
)
def test_each_language_reports_in_its_way(clause: str, language: str, who: str | None) -> None:
    assert said_by(clause, language) == ((who, WRITER) if who else (WRITER,))


@pytest.mark.parametrize(
    ("kind", "author", "writer"),
    [
        (PieceKind.FILM_PAGE, None, "page at films.example"),
        (PieceKind.FILM_PAGE, "Ada", WRITER),
        (PieceKind.REVIEW, None, WRITER),
        (PieceKind.POST, None, WRITER),
        (PieceKind.COMMENT, None, WRITER),
    ],
)
def test_an_unsigned_film_page_speaks_for_itself(
    kind: PieceKind, author: str | None, writer: str
) -> None:
    assert writer_of(Piece(0, kind, "", author=author), "films.example") == writer
