import csv
import io
import json
import re
from collections.abc import Iterator
from email.message import Message
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.site.world import CANARY, LEAR, QUIET, RAN, THRONE

from matchcut.lines.values import Kind
from matchcut.pictures.signs import WORDS
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.pages import explorer_reach
from matchcut.site.pages.explorer_files import FORMS, PNGS

MOST_QUERIES = 20
MOST_FILMS = 60
PAGE = f"/film/{RAN.id}/lineage"


def said(earlier: str, later: str, kind: str = "draws-on", **more: object) -> StatementRow:
    given = {
        "stance": "asserts", "voice": ["Agnès Varda"], "words": f"{later} owes it to {earlier}.",
        "origin": "import", "standing": "kept", "source": "A notebook",
    }  # fmt: skip
    row = StatementRow(earlier_id=earlier, later_id=later, kind=kind, **(given | more))
    row.save()
    return row


@pytest.fixture
def chain(site: Client) -> Client:
    """Ten films, each of which draws on the one before: f0 of 1920 to f9 of 2010."""
    for at in range(10):
        country = ["JP"] if at % 2 else ["FR"]
        FilmRow.objects.create(
            id=f"f{at}", title=f"Film {at}", year=1920 + 10 * at, countries=country
        )
    for at in range(9):
        said(f"f{at}", f"f{at + 1}", through=["look"] if at % 2 else ["story"])
    return site


def hub(films: int) -> None:
    """Films after Ran."""
    made = [FilmRow(id=f"hub-{at}", title=f"Hub {at}", year=1990) for at in range(films)]
    FilmRow.objects.bulk_create(made)
    StatementRow.objects.bulk_create(
        StatementRow(
            earlier_id=RAN.id, later_id=film.id, kind="draws-on", stance="asserts", origin="import",
            standing="kept", voice=["Agnès Varda"], words="It is so.", source="A notebook",
        )
        for film in made
    )  # fmt: skip


def tree(site: Client, address: str, **asked: object) -> LexborHTMLParser:
    query = urlencode(asked, doseq=True)
    return LexborHTMLParser(site.get(f"{address}?{query}" if query else address).content.decode())


def films(page: LexborHTMLParser) -> set[str]:
    """The titles of the films in the picture."""
    return {node.text() for node in page.css("svg .film > title")}


def drawn(page: LexborHTMLParser) -> set[tuple[frozenset[str], str]]:
    """What the picture's lines claim: the pair of films, and the kind."""
    return {
        (pair(link), kind)
        for link in page.css('svg a[href^="/line/"]')
        for kind in link.css("title")[0].text().rpartition(": ")[2].split(", ")
    }


def told(page: LexborHTMLParser) -> set[tuple[frozenset[str], str]]:
    """What the words claim."""
    return {
        (pair(one.css("a.to-line")[0]), WORDS[Kind(str(claim.attributes["data-kind"]))])
        for one in page.css("[data-line]")
        for claim in one.css("[data-kind]")
    }


def pair(link: LexborNode) -> frozenset[str]:
    return frozenset(str(link.attributes["href"]).split("/")[2:])


def test_the_words_state_the_very_lines_of_the_picture(site: Client) -> None:
    page = tree(site, PAGE)
    assert films(page) == {"Ran (1985)", "King Lear (1971)", "Throne of Blood (1957)"}
    assert drawn(page) == told(page)
    assert {kind for _, kind in told(page)} == {"draws on", "remakes", "resembles", "quotes"}


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, "34567"),
        ({"back": 0, "on": 0}, "5"),
        ({"back": 4, "on": 0}, "12345"),
        ({"back": 9, "on": 1}, "123456"),  # four steps are the most
        ({"through": "look"}, "56"),  # f5 to f6 passes it, f4 to f5 does not
        ({"group": ["derivation", "likeness"]}, "5"),
        ({"kind": "quotes"}, "5"),
        ({"voice": "agnès"}, "34567"),
        ({"voice": "nobody"}, "5"),
        ({"decade": "1940", "back": 4}, "2345"),  # those between stay
        ({"country": "FR"}, "4567"[:3]),
        ({"country": "JP"}, "34567"),
        ({"back": "x", "on": "-1", "group": "none", "decade": "x", "past": "x"}, "34567"),
    ],
)
def test_steps_and_filters_decide_what_is_shown(
    chain: Client, asked: dict[str, object], shown: str
) -> None:
    page = tree(chain, "/film/f5/lineage", **asked)
    assert films(page) == {f"Film {at} ({1920 + 10 * int(at)})" for at in shown}
    assert drawn(page) == told(page)


def test_a_decade_is_offered_only_if_a_film_of_it_can_be_shown(chain: Client) -> None:
    FilmRow.objects.create(id="likeness", title="A Likeness", year=1895)
    said("likeness", "f3", "resembles")  # leads no further, and f5 is not like it
    page = tree(chain, "/film/f5/lineage", back=4, on=0)
    boxes = page.css('input[name="decade"]')
    assert [box.attributes["value"] for box in boxes] == ["1930", "1940", "1950", "1960", "1970"]


def test_films_between_are_told_apart(chain: Client) -> None:
    page = tree(chain, "/film/f5/lineage", decade="1940", back=4)
    assert {node.text() for node in page.css("svg .between > title")} == {
        "Film 3 (1950)",
        "Film 4 (1960)",
    }
    assert "2 of the films shown only stand between" in page.text()


def test_the_form_stands_as_it_was_sent_and_filters_can_be_taken_off(chain: Client) -> None:
    asked = {"back": 3, "group": "influence", "through": ["look", "story"], "voice": "Agnès"}
    page = tree(chain, "/film/f5/lineage", **asked)
    ticked = {
        (one.attributes["name"], one.attributes["value"]) for one in page.css("input[checked]")
    }
    assert ticked == {("group", "influence"), ("through", "look"), ("through", "story")}
    assert page.css("#voice")[0].attributes["value"] == "Agnès"
    assert page.css("#back option[selected]")[0].text() == "3"
    assert page.css('a[href="/film/f5/lineage?back=3"]')[0].text() == "Take all filters off"


def test_films_lead_on_in_the_same_state_and_lines_to_their_pages(chain: Client) -> None:
    page = tree(chain, "/film/f5/lineage", back=3, through=["look", "story"])
    links = {str(one.attributes["href"]) for one in page.css("svg a")}
    query = "back=3&through=story&through=look"
    assert {f"/film/f{at}/lineage?{query}" for at in (2, 3, 4, 6, 7)} <= links
    assert {f"/line/f{at}/f{at + 1}" for at in (2, 3, 4, 5, 6)} <= links
    assert len(links) == 10


def test_dissent_is_shown_whatever_is_filtered(chain: Client) -> None:
    said("f4", "f5", stance="denies", voice=["Jacques Rivette"], words="Not at all.")
    page = tree(chain, "/film/f5/lineage", voice="varda", through="story")
    (line,) = [one for one in page.css("[data-line]") if "/line/f4/f5" in str(one.html)]
    assert "1 for it, 1 against" in line.text()
    assert "does not draw on" in line.text()
    assert "disputed" in page.css("svg .legend")[0].text()


def test_likeness_stands_apart_and_leads_no_further(chain: Client) -> None:
    said("f5", "f9", "resembles")
    page = tree(chain, "/film/f5/lineage", on=1)
    assert "Film 9 (2010)" in films(page)
    assert "Film 8 (2000)" not in films(page)
    assert page.css("svg .wall")[0].text() == "Likeness, no descent claimed"
    assert "Alike" in [node.text() for node in page.css("h3")]


def test_at_most_sixty_films_are_shown_and_every_other_is_found_in_a_fold(site: Client) -> None:
    hub(150)
    address, seen = PAGE, set()
    for _ in range(4):
        page = tree(site, address)
        assert len(films(page)) == MOST_FILMS
        assert drawn(page) == told(page)
        seen |= films(page)
        links = {str(one.attributes["href"]) for one in page.css("#folded ~ ul a")}
        counts = page.css("svg a:has(.fold)")
        assert links == {str(one.attributes["href"]) for one in counts}
        address = next(link for link in links if "unfold=later" in link)
    assert {f"Hub {at} (1990)" for at in range(150)} <= seen


def test_it_asks_at_most_twenty_questions_however_deep_and_says_what_the_budget_cuts(
    site: Client,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    deep = f"{PAGE}?back=4&on=4&country="
    with django_assert_max_num_queries(MOST_QUERIES) as small:
        site.get(deep)
    hub(150)
    with django_assert_max_num_queries(MOST_QUERIES) as large:
        whole = site.get(deep).content.decode()
    assert len(large.captured_queries) == len(small.captured_queries)
    assert "than one page reads" not in whole
    monkeypatch.setattr(explorer_reach, "MOST_ROWS", 50)
    assert "than one page reads" in site.get(PAGE).content.decode()


def answers(site: Client, query: str = "") -> Iterator[tuple[str, str, bytes]]:
    """Each form of file with its media type and its bytes."""
    for form in (*FORMS, *PNGS):
        answer = site.get(f"{PAGE}.{form}{query}")
        head = Message()
        head["Content-Disposition"] = answer.headers["Content-Disposition"]
        assert head.get_content_disposition() == "attachment"
        assert head.get_filename() == f"ran-1985-lineage.{form}"
        yield form, answer.headers["Content-Type"], answer.content


def test_files_are_of_their_type_and_hold_the_lines_of_the_page(site: Client) -> None:
    pairs = {one for one, _ in told(tree(site, PAGE))}
    for form, media_type, content in answers(site):
        if form.endswith("png"):
            assert (media_type, content[:4]) == ("image/png", b"\x89PNG")
            continue
        assert media_type == FORMS[form]
        assert joined(form, content) == pairs, form


def joined(form: str, content: bytes) -> set[frozenset[str]]:
    """The pairs of films that a file joins."""
    text = content.decode()
    if form == "svg":
        ET.fromstring(text)  # noqa: S314 - our own picture
        return {frozenset(one) for one in re.findall(r'="http://localhost/line/(\w+)/(\w+)"', text)}
    if form == "csv":
        rows = csv.DictReader(io.StringIO(text))
        return {frozenset((row["earlier"], row["later"])) for row in rows}
    if form == "json":
        return {frozenset((one["earlier"], one["later"])) for one in json.loads(text)["lines"]}
    graph = nx.parse_graphml(text) if form == "graphml" else nx.read_gexf(io.BytesIO(content))
    assert graph.nodes[RAN.id]["directors"] == "Akira Kurosawa"
    return {frozenset(edge[:2]) for edge in graph.edges}


def test_files_follow_the_state_of_the_page(chain: Client) -> None:
    found = json.loads(chain.get("/film/f5/lineage.json?back=1&on=0").content)
    assert [film["id"] for film in found["films"]] == ["f4", "f5"]
    assert found["films"][0]["countries"] == "FR"


def test_nothing_hidden_leaves_by_page_or_file_and_no_filter_finds_it(site: Client) -> None:
    for asked in ({}, {"voice": CANARY}, {"voice": CANARY.split()[1]}, {"open": "all-0"}):
        query = urlencode(asked)
        page = site.get(f"{PAGE}?{query}").content.decode()
        assert CANARY not in page.replace(f'value="{CANARY}"', "")
        assert not any(CANARY.encode() in content for _, _, content in answers(site, f"?{query}"))
    assert films(tree(site, PAGE, voice=CANARY.split()[1])) == {"Ran (1985)"}
    assert "warns of spoilers" in tree(site, PAGE).text()


def test_nobody_opens_anything_here(site: Client) -> None:
    assert site.post(PAGE, {"open": "all-0"}).status_code == 405


def test_a_film_of_which_nothing_is_said_says_so(site: Client) -> None:
    page = tree(site, f"/film/{QUIET.id}/lineage")
    assert films(page) == {"A Quiet Film (1990)"}
    assert "Nobody has yet said" in page.text()
    assert not page.css("[data-line]")


def test_where_nothing_fits_the_filters_it_is_said_so(site: Client) -> None:
    page = tree(site, PAGE, kind="parodies")
    assert films(page) == {"Ran (1985)"}
    assert "Nothing that is said of this film fits these filters" in page.text()
    assert "Nobody has yet said" not in page.text()


def test_what_was_declined_or_hidden_is_not_shown(site: Client) -> None:
    StatementRow.objects.filter(earlier=THRONE.id).update(standing="declined")
    assert films(tree(site, PAGE)) == {"Ran (1985)", "King Lear (1971)"}


def test_the_film_page_leads_to_it(site: Client) -> None:
    assert f'href="/film/{RAN.id}/lineage"' in site.get(f"/film/{RAN.id}").content.decode()
    assert LEAR.title in tree(site, PAGE).text()
