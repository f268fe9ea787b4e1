import pytest
from tests.reading.cast import first, told

PROSE = "It has rain in it, and people who wait, and nobody in it ever says what they want."
MORE = "Then somebody leaves by the garden, and the one who stays behind closes all the screens."


def subjects(text: str, **details: str) -> list[str]:
    return [told(film) for film in first(text, **details).reading.subjects]


@pytest.mark.parametrize(
    ("text", "films"),
    [
        # the headline
        (f"# Tokyo Story\n\n{PROSE}", ["Tokyo Story 1953"]),
        (f"Tokyo Story\n\n{PROSE}", ["Tokyo Story 1953"]),
        (f"# Tokyo Story, or parents\n\n{PROSE} *Tokyo Story* waits too.", ["Tokyo Story 1953"]),
        (f"# Black Girl (1966)\n\n{PROSE}", ["Black Girl 1966"]),
        # a line of its own near the top, below a headline that names nothing
        (f"The patience of parents\n\nTokyo Story (1953)\n\n{PROSE}", ["Tokyo Story 1953"]),
        # title, year and makers
        (f"Solaris\n\n1972 · Andrei Tarkovsky\n\n{PROSE}", ["Solaris 1972"]),
        (f"Solaris\n\n2002 · Steven Soderbergh\n\n{PROSE}", ["Solaris 2002"]),
        (f"Her\n\n2013 · Spike Jonze\n\n{PROSE}", ["Her 2013"]),
        # named early and often
        (f"{PROSE} *Vertigo* (1958) has it. *Vertigo* heals nothing, *Vertigo*.", ["Vertigo 1958"]),
        # its makers and cast are named
        ("*Late Spring* again. Setsuko Hara is Noriko, who will not go, and Ozu lets her stay.",
         ["Late Spring 1949"]),
        # nothing tells
        (PROSE, []),
        (f"Notes on rain\n\n{PROSE} It made me think of *Rashomon* for a moment.", []),
        (f"Notes on rain\n\n{PROSE} It made me think of *Vertigo* (1958) for a moment.", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_piece_is_about_the_film_that_its_signs_agree_on(text: str, films: list[str]) -> None:
    assert subjects(text) == films


@pytest.mark.parametrize(
    ("title", "films"),
    [
        ("Vertigo (1958)", ["Vertigo 1958"]),
        ("Vertigo (1958) - reviews", ["Vertigo 1958"]),
        ("Vertigo | A film diary", ["Vertigo 1958"]),
        ("Solaris (2002) - reviews", ["Solaris 2002"]),
        ("Things like Vertigo", []),  # it does not head the title
        ("A film diary", []),
    ],
)
def test_the_pages_own_title_may_tell(title: str, films: list[str]) -> None:
    assert subjects(PROSE, title=title) == films


def test_the_year_of_a_namesake_speaks_against_a_film() -> None:
    assert subjects(f"# Ran (2009)\n\n{PROSE}") == []


def test_a_list_is_about_no_one_film() -> None:
    assert subjects("Five films in the rain\n\n1. *Ran*\n\n2. *Ikiru*\n\n3. *Rashomon*") == []


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (f"# Two fathers\n\n## Ran (1985)\n\n{PROSE}\n\n## Ikiru (1952)\n\n{MORE}",
         ["Ran 1985", "Ikiru 1952"]),
        (f"# Two fathers\n\n## Ran\n\n{PROSE}\n\n## Thanks\n\nTo Bo.\n\n## Ikiru\n\n{MORE}",
         ["Ran 1985", "Ikiru 1952"]),
        (f"# Two fathers\n\n## Ran (1985)\n\n{PROSE}", ["Ran 1985"]),  # one section is none
        (f"# Two fathers\n\n## Ran and rain\n\n{PROSE}\n\n## Ikiru and snow\n\n{MORE}", []),
    ],
)  # fmt: skip
def test_a_piece_in_sections_is_about_each_film_that_heads_one(text: str, films: list[str]) -> None:
    assert subjects(text) == films


def test_a_section_begins_at_its_heading() -> None:
    text = f"# Two fathers\n\n## Ran (1985)\n\n{PROSE}\n\n## Ikiru (1952)\n\n{MORE}"
    found = first(text).reading
    heads = [found.piece.text[start : start + 5].strip("( ") for start, _ in found.sections]
    assert heads == ["Ran", "Ikiru"]


@pytest.mark.parametrize(
    ("text", "language", "films"),
    [
        (f"《东京物语》\n\n{'一家人坐在一起，谁也不说话。' * 3}", "zh", ["Tokyo Story 1953"]),
        (
            f"# Voyage à Tokyo\n\n{'Une famille se tait autour de la table.' * 3}",
            "fr",
            ["Tokyo Story 1953"],
        ),
        (
            f"# Cuentos de Tokio\n\n{'Una familia calla en la mesa.' * 3}",
            "es",
            ["Tokyo Story 1953"],
        ),
        ("tokyo story (1953)\n\nthey wait. nobody says so. it rains.", "en", ["Tokyo Story 1953"]),
    ],
)
def test_subjects_are_found_in_each_language_and_without_capitals(
    text: str, language: str, films: list[str]
) -> None:
    assert subjects(text, language=language) == films
