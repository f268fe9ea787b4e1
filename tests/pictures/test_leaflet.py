from dataclasses import replace

from tests.lineage.claims import FILMS, claimed

from matchcut.films.values import Credit, Person, Role
from matchcut.lineage.filters import EVERYTHING
from matchcut.lineage.programmes import Entry
from matchcut.lineage.steps import step
from matchcut.pictures.leaflet import html, named, of


def test_each_film_has_its_note_with_the_words_and_their_voice() -> None:
    taken = step(claimed("A>B")[0], "B", EVERYTHING)
    page = html(of([Entry(FILMS["A"]), Entry(FILMS["B"], taken)]))
    assert "<h1>From A to B</h1>" in page
    assert '<p>B (1930) draws on A (1920).</p><blockquote dir="auto">“A&gt;B 0”' in page
    assert '<p class="by">Voice &gt; 0; proposed</p>' in page


def test_a_title_is_text_whatever_it_holds() -> None:
    film = replace(FILMS["A"], title="<script>alert(1)</script>")
    assert "<script>" not in html(of([Entry(film)]))


def test_a_film_is_named_with_whoever_directed_it() -> None:
    film = replace(FILMS["A"], credits=(Credit(Person("p", "Chantal Akerman"), Role.DIRECTOR),))
    assert named(film) == "A (1920), Chantal Akerman"
    assert named(FILMS["A"]) == "A (1920)"
