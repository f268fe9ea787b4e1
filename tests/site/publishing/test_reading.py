import pytest
from django.test import Client
from tests.site.world import RAN

from matchcut.site.catalogue import catalogue
from matchcut.site.publishing.reading import Found, Setting, read
from matchcut.site.writing.rendering import parse, render

CLAIM = "Ran owes a great deal to *King Lear*."


def found(text: str) -> Found:
    films = catalogue()
    assert films
    return read(parse(text), Setting("Agnès", "Storm", "en", RAN), films, frozenset)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("text", "words", "hidden"),
    [
        (CLAIM, "Ran owes a great deal to King Lear.", False),
        (f"The lord is mad. {CLAIM}", "Ran owes a great deal to King Lear.", False),
        (f"- one thing\n- {CLAIM}", "Ran owes a great deal to King Lear.", False),
        (f">!{CLAIM}!< And so on.", "Ran owes a great deal to King Lear.", True),
        ("Ran, >!where all die,!< owes much to *King Lear*.", None, True),  # a part is enough
        (f">!All die.!<\n\n{CLAIM}", "Ran owes a great deal to King Lear.", False),
    ],
)
def test_a_claim_is_proposed_in_its_own_words(text: str, words: str | None, hidden: bool) -> None:  # noqa: FBT001 - a column of the table
    (one,) = found(text).proposals
    said = one.statement
    assert ((said.earlier.title, said.kind, said.later.title)) == ("King Lear", "draws-on", "Ran")
    assert said.voice == ("Agnès",)
    assert said.spoiler is hidden
    assert said.quote
    assert (said.quote.prefix, said.quote.suffix) == ("", "")  # they might hold what is hidden
    assert words is None or said.quote.exact == words


@pytest.mark.usefixtures("site")
def test_a_claim_made_twice_is_proposed_once() -> None:
    assert len(found(f"{CLAIM}\n\nAs I said: {CLAIM}").proposals) == 1


@pytest.mark.usefixtures("site")
def test_films_lead_to_their_pages_where_they_are_named() -> None:
    text = f"# Of storms\n\n> {CLAIM}\n\nIts *Throne of Blood* is older; `King Lear` is code."
    parsed = parse(text)
    html = render(parsed, found(text).named).html
    assert '<em><a href="/film/tt0067335">King Lear</a></em>' in html
    assert '<em><a href="/film/tt0050613">Throne of Blood</a></em>' in html
    assert "<code>King Lear</code>" in html


@pytest.mark.usefixtures("site")
def test_a_film_that_marked_spans_alone_name_is_told_apart() -> None:
    text = "Ran is long. >!It ends like *King Lear*.!< I thought of *Throne of Blood*."
    films = {one.film.title: (one.subject, one.spoiler) for one in found(text).films}
    assert films == {
        "Ran": (True, False),
        "King Lear": (False, True),
        "Throne of Blood": (False, False),
    }


@pytest.mark.usefixtures("site")
def test_films_that_the_site_does_not_have_are_left_out() -> None:
    films = catalogue()
    assert films
    setting = Setting("Agnès", "Storm", "en", RAN)
    got = read(parse(CLAIM), setting, films, lambda ids: frozenset(ids) - {"tt0067335"})
    assert got.proposals == ()
    assert [one.film.title for one in got.films] == ["Ran"]
    assert all("tt0067335" not in one.address for one in got.named)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("text", ["", "\n", ">!", "# ", "Spoilers ahead! All die."])
def test_a_text_with_little_in_it_proposes_nothing(text: str) -> None:
    assert found(text).proposals == ()


def test_a_text_that_warns_in_words_is_noticed(site: Client) -> None:  # noqa: ARG001 - for its effect
    assert found("Spoilers ahead!\n\nAll of them die, and the castle burns down.").warns
    assert not found("The castle burns down.").warns
