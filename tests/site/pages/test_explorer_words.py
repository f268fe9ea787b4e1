"""The questions of docs/questions.md, asked of a small lineage of letters."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from tests.lineage.claims import FILMS, claimed

from matchcut.films.values import Credit, Film, Person, Role
from matchcut.lineage import build
from matchcut.lines.values import Line, Origin, Statement, Through
from matchcut.site.films.records import credit_rows, film_row, person_row
from matchcut.site.lines.records import statement_row
from question_list import QUESTIONS, Question
from question_trails import Known, Visit
from questions import MOST_STEPS, document

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "questions.md"
CLAIMS = (
    "A>B2",
    "A!B",
    "B>C",
    "C=D",
    "A=D3",
    "A~D",
    "C!D",
    "D>E",
    "D=F",
    "E~F",
    "D?G",
    "X>D",
    "H>I",
)
MAKERS = (Person("ida", "Ida Lupino"), Person("agnes", "Agnès Varda"))
COUNTRIES = ("FR", "JP", "IT")


def made(letter: str) -> Film:
    """A film of letters with a director and a country."""
    at = ord(letter)
    credit = Credit(MAKERS[at % 2], Role.DIRECTOR)
    return replace(FILMS[letter], credits=(credit,), countries=(COUNTRIES[at % 3],))


def look(one: Statement) -> Statement:
    """The statement of an import; some pass the look on, some are hidden."""
    passes = (Through.LOOK,) if one.later.id in "BCD" else ()
    hidden = one.earlier.id == "X"
    source = f"A notebook, https://example.org/{one.earlier.id}"
    return replace(one, through=passes, origin=Origin.IMPORT, source=source, spoiler=hidden)


@pytest.fixture
def known(site: Client) -> Known:  # noqa: ARG001 - the site must be there first
    """The lines of letters, as the core has them, and loaded on the site."""
    lines = [
        Line(line.earlier, line.later, tuple(map(look, line.statements)))
        for line in claimed(*CLAIMS)
    ]
    films = {letter: made(letter) for letter in FILMS}
    for row in (*map(person_row, MAKERS), *map(film_row, films.values())):
        row.save()
    for credit in credit_rows(films.values()):
        credit.save()
    for line in lines:
        for one in line.statements:
            statement_row(one).save()
    return Known(build(lines), films)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.words)
def test_the_trail_finds_what_the_lines_answer(
    site: Client, known: Known, question: Question
) -> None:
    answers = set()
    for film in "ABDFI":
        visit = Visit(lambda address: site.get(address).content.decode(), film)
        found = question.follow(visit)
        assert found == question.plain(known, film), film
        assert visit.steps <= MOST_STEPS
        answers.add(found)
    assert len(answers) > 1  # it depends on the film


def test_the_document_lists_the_questions_and_their_trails() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document()
    assert len({question.words for question in QUESTIONS}) == 20
