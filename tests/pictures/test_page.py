import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.pictures.lineages import US_AND_THEM, random_lineage, said, us_and_them
from tests.pictures.test_svg import HOSTILE

from matchcut.films.values import Film
from matchcut.lineage import Lineage, build
from matchcut.lines.merging import PROJECT_NOTE, merge
from matchcut.lines.values import Stance
from matchcut.pictures import page
from matchcut.pictures.sections import NOTHING
from matchcut.pictures.wording import HIDDEN, PROPOSED

OLD, NEW = Film("old", "M", 1931), Film("new", "M", 1951)


def parsed(lineage: Lineage, film: Film) -> LexborHTMLParser:
    return LexborHTMLParser(page(lineage, film))


def texts(tree: LexborHTMLParser, css: str) -> list[str]:
    return [node.text() for node in tree.css(css)]


def test_a_page_says_what_came_before_what_came_after_and_what_is_alike() -> None:
    tree = parsed(us_and_them(), US_AND_THEM)
    assert texts(tree, "h1") == ["Us and Them 2018"]
    assert texts(tree, ".also") == ["后来的我们 · directed by René Liu"]
    assert texts(tree, "h2") == ["Came before", "Came after", "Alike"]
    assert texts(tree, "section:nth-of-type(2) h3") == ["Better Days 2019"]
    assert texts(tree, "section:nth-of-type(2) .claim") == ["draws on Us and Them"]
    assert texts(tree, ".entry:first-child .claim")[0] == "Us and Them inverts it, through look"


def test_a_page_stands_alone() -> None:
    text = page(us_and_them(), US_AND_THEM)
    tree = LexborHTMLParser(text)
    assert not tree.css("script, link, img, iframe, object")
    assert not re.search(r'\son\w+="|url\(|@import', text)
    addresses = {node.attributes["href"] or "" for node in tree.css("a")}
    assert {address for address in addresses if not address.startswith("#")} == {
        "https://example.org/us-and-them"
    }


@pytest.mark.parametrize("seed", range(5))
def test_every_link_within_the_page_leads_to_an_entry(seed: int) -> None:
    lineage, film_id = random_lineage(30, 50, seed)
    film = lineage.film(film_id)
    assert film is not None
    tree = parsed(lineage, film)
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    wanted = {node.attributes["href"] for node in tree.css("svg a")}
    assert wanted <= {f"#{one}" for one in ids}
    joined = {film.id for line in lineage.lines for film in (line.earlier, line.later)}
    assert len(tree.css(".wide a > .film")) == len(joined)
    assert len(tree.css(".statement")) == sum(len(line.statements) for line in lineage.lines)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_or_quotation_stays_text(title: str) -> None:
    hostile = Film("old", title, 1931)
    statement = replace(said(hostile, NEW, words=title), voice=(title,), source=f"https://{title}")
    for film in (hostile, NEW):
        text = page(build(merge([statement])), film)
        assert not LexborHTMLParser(text).css("script")
        assert not re.search("[\u202a-\u202e\x00-\x09\x0b-\x1f]", text)
        text.encode("utf-8")


def test_only_addresses_of_the_web_become_links() -> None:
    statement = replace(said(OLD, NEW), source="javascript:alert(1)")
    tree = parsed(build(merge([statement])), NEW)
    assert not tree.css(".by a")
    assert "javascript:alert(1)" in texts(tree, ".by")[0]


def test_hidden_words_are_not_on_the_page_but_their_source_is() -> None:
    statement = replace(said(OLD, NEW, words="The killer is caught."), spoiler=True)
    text = page(build(merge([statement])), NEW)
    assert "killer" not in text
    assert HIDDEN in text
    assert "https://example.org/us-and-them" in text


def test_project_notes_are_named_as_such_and_stand_proposed() -> None:
    statement = replace(said(OLD, NEW), voice=(PROJECT_NOTE,), source="starter edition")
    tree = parsed(build(merge([statement])), NEW)
    assert texts(tree, ".chip") == ["project note"]
    assert texts(tree, ".by") == ["Matchcut project note, starter edition · proposed"]
    assert texts(tree, "footer") == [PROPOSED]


@pytest.mark.parametrize(
    ("stance", "chip"), [(Stance.DENIES, "dissent"), (Stance.HEDGES, "hedged")]
)
def test_dissent_and_hedging_are_shown(stance: Stance, chip: str) -> None:
    tree = parsed(build(merge([replace(said(OLD, NEW), stance=stance)])), NEW)
    assert texts(tree, ".chip") == [chip]


def test_a_film_of_which_nothing_is_said_has_a_kind_page() -> None:
    tree = parsed(Lineage((), ()), US_AND_THEM)
    assert texts(tree, ".summary") == [NOTHING]
    assert not tree.css("figure, section")
