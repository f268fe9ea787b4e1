import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.site.cast import Cast
from tests.site.markup import faults
from tests.site.publishing.drafting import draft, published
from tests.site.world import QUIET, RAN

from matchcut.site.films.models import CreditRow, FilmRow, PersonRow, TitleRow
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import CopyRow, RecommendationRow

FILM = reverse("film", args=(RAN.id,))
COPY = {"place": "Cinémathèque", "carrier": "print", "seen": "2019-04", "subtitles": "French"}


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined, no-any-return] # of any client


def heading(page: str) -> str:
    found = re.search(r"<h1><bdi>(.*?)</bdi>", page)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("accepted", "title"),
    [
        ("", "Ran"),
        ("de", "Ran"),  # there is no title in it
        ("fr-CA, en;q=0.5", "Le Chaos"),
        ("en, fr;q=0.9", "Ran"),
        ("ja", "乱"),
        ("*;;q=x", "Ran"),
    ],
)
def test_the_title_is_in_the_readers_language_and_the_original_stays(
    site: Client, accepted: str, title: str
) -> None:
    TitleRow.objects.create(
        film_id=RAN.id, place=90, text="Le Chaos", language="fr", kind="release"
    )
    stir(films=[RAN.id])
    answer = site.get(FILM, headers={"Accept-Language": accepted})
    assert heading(text(answer)) == title
    assert "乱" in text(answer)
    assert "Accept-Language" in answer.headers["Vary"]


def test_the_best_review_for_stands_beside_the_best_against(site: Client, cast: Cast) -> None:
    for reader, headline, verdict in (
        ("Agnès", "A storm", "for"),
        ("Chantal", "A drizzle", "for"),
        ("Ousmane", "A puddle", "against"),
        ("Operator", "A cloud", "mixed"),
    ):
        made = published(
            draft(cast.readers[reader], "Rain and rain.", headline=headline, verdict=verdict)
        )
        made.rank = 0.9 if headline == "A storm" else 0.1
        made.save()
    page = text(site.get(FILM))
    best = page[page.index('id="reviews"') : page.index("All reviews of it")]
    assert "A storm" in best
    assert "A puddle" in best
    assert "A drizzle" not in best
    assert "A cloud" not in best


def test_a_recommendation_is_added_replaced_and_taken_back(agnes: Client, site: Client) -> None:
    said = {"to": "whoever likes rain", "words": "It rains arrows in it."}
    answer = agnes.post(f"{FILM}/recommend", said)
    made = RecommendationRow.objects.latest("pk")
    assert answer.headers["Location"] == f"{FILM}#recommendation-{made.pk}"
    assert "It rains arrows in it." in text(site.get(FILM))
    agnes.post(f"{FILM}/recommend", said | {"words": "It rains less than I said."})
    assert "It rains arrows in it." not in text(site.get(FILM))
    agnes.post(f"/recommendation/{RecommendationRow.objects.latest('pk').pk}/take-back")
    assert "It rains less" not in text(site.get(FILM))


def test_words_that_give_something_away_are_hidden_until_asked_for(
    agnes: Client, site: Client
) -> None:
    agnes.post(f"{FILM}/recommend", {"words": "Everyone dies in it.", "spoiler": "on"})
    made = RecommendationRow.objects.latest("pk")
    assert "Everyone dies" not in text(site.get(FILM))
    opened = site.post(FILM, {"open": f"recommendation-{made.pk}"})
    assert "Everyone dies" in text(opened)


def test_a_copy_is_told_of_confirmed_and_reported_gone(
    agnes: Client, ousmane: Client, chantal: Client, site: Client
) -> None:
    agnes.post(f"{FILM}/copies", COPY)
    copy = CopyRow.objects.latest("pk")
    page = text(site.get(FILM))
    assert "Cinémathèque; print; subtitles: French; seen there 2019-04" in page
    report = f"/copy/{copy.pk}/report"
    ousmane.post(report, {"gone": "0"})
    assert "1 found it there" in text(site.get(FILM))
    for reader in (ousmane, chantal):
        reader.post(report, {"gone": "1"})
    page = text(site.get(FILM))
    assert "2 say it is gone" in page
    assert "found it there" not in page
    assert 'class="gone"' in page
    assert agnes.post(report, {"gone": "1"}).status_code == 404  # one's own is taken back instead


@pytest.mark.parametrize(
    ("path", "sent", "fault"),
    [
        ("recommend", {"words": "short"}, "at least 10 characters"),
        ("copies", COPY | {"place": ""}, "required"),
        ("copies", COPY | {"seen": "last year"}, "Write it as 2019"),
        ("copies", COPY | {"carrier": "wax"}, "not one of the available choices"),
    ],
)
def test_what_is_amiss_in_a_form_is_told(
    agnes: Client, path: str, sent: dict[str, str], fault: str
) -> None:
    page = text(agnes.post(f"{FILM}/{path}", sent))
    assert fault in page
    assert '<details class="add" open>' in page


def test_who_is_not_signed_in_gets_no_form_but_the_openers(site: Client) -> None:
    page = text(site.get(FILM))
    assert "csrfmiddlewaretoken" not in page
    assert 'class="hidden-words"' in page


def test_who_has_seen_the_film_may_open_all_at_once(agnes: Client, site: Client) -> None:
    assert "show everything" not in text(agnes.get(FILM))
    agnes.post(f"{FILM}/shelf", {"keep": "seen"})
    page = text(agnes.get(FILM))
    assert "show everything that is hidden here" in page
    assert 'class="hidden-words"' in page  # only once it is asked for
    assert 'class="hidden-words"' not in text(agnes.post(FILM, {"open": "all-0"}))
    assert "show everything" not in text(site.get(FILM))


def test_another_film_is_found_to_join_it_to(site: Client) -> None:
    page = text(site.get(f"{FILM}/join", {"q": "quiet"}))
    assert f"/line/{RAN.id}/csv-quiet#say" in page
    assert "Nothing here is called" in text(site.get(f"{FILM}/join", {"q": "zzzz"}))


def test_a_copy_that_gives_something_away_is_hidden_until_asked_for(
    agnes: Client, site: Client
) -> None:
    agnes.post(f"{FILM}/copies", COPY | {"note": "The end is cut off.", "spoiler": "on"})
    made = CopyRow.objects.latest("pk")
    assert "The end is cut off." not in text(site.get(FILM))
    assert "The end is cut off." in text(site.post(FILM, {"open": f"copy-{made.pk}"}))


def test_what_a_film_has_too_much_of_is_told_on_pages_of_their_own(
    site: Client, ousmane: Client, cast: Cast
) -> None:
    reader = cast.readers["Agnès"]
    hidden = RecommendationRow.objects.create(
        reader=reader, film_id=RAN.id, words="The secret.", spoiler=True
    )
    for at in range(25):
        RecommendationRow.objects.create(reader=reader, film_id=RAN.id, words=f"Rain {at}.")
        CopyRow.objects.create(reader=reader, film_id=RAN.id, place=f"Shop {at}.")
    mine = CopyRow.objects.filter(place="Shop 0.").get()
    ousmane.post(f"/copy/{mine.pk}/report", {"gone": "1"})
    page = text(site.get(FILM))
    for what, words in (("recommendations", "Rain 24."), ("copies", "Shop 24.")):
        assert words in page
        assert f'href="{FILM}/all/{what}"' in page
    everything = [
        text(site.get(f"{FILM}/all/{what}?page={page}"))
        for what in ("recommendations", "copies")
        for page in (1, 2)
    ]
    assert all(f"Rain {at}." in "".join(everything[:2]) for at in range(25))
    assert all(f"Shop {at}." in "".join(everything[2:]) for at in range(25))
    assert "1 says it is gone" in everything[3]
    assert "The secret." not in everything[1]
    opening = {"open": f"recommendation-{hidden.pk}"}
    assert "The secret." in text(site.post(f"{FILM}/all/recommendations?page=2", opening))
    assert "hidden-words" in everything[3]  # what was read in a piece stands there too


def joined(films: int, kinds: tuple[str, ...], reader: ReaderRow) -> None:
    made = [FilmRow(id=f"more-{at}", title=f"Ran more {at}", year=1990) for at in range(films)]
    FilmRow.objects.bulk_create(made)
    StatementRow.objects.bulk_create(
        StatementRow(
            earlier_id=RAN.id, later=film, reader=reader, kind=kind, stance="asserts",
            origin="reader", standing="kept", voice=["Agnès"], words="As was said. " * 150,
        )
        for film in made
        for kind in kinds
    )  # fmt: skip
    stir(films=[RAN.id])


def test_a_film_of_which_much_is_said_has_a_light_page_that_leads_to_the_rest(
    site: Client, cast: Cast
) -> None:
    joined(100, ("draws-on", "same-source", "resembles", "contrasts-with"), cast.readers["Agnès"])
    page = text(site.get(FILM))
    without_pictures = re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)
    assert len(without_pictures.encode()) < 60_000
    assert "All 102 films it is joined to" in page
    rest = "".join(text(site.get(f"{FILM}/all/lines?page={at}")) for at in range(1, 7))
    assert all(f"<bdi>Ran more {at}</bdi>" in rest for at in range(100))
    assert rest.count("/line/") == 102


@pytest.mark.parametrize("what", ["lines", "recommendations", "copies", "pieces"])
def test_the_pages_for_the_rest_are_valid(agnes: Client, what: str) -> None:
    assert list(faults(text(agnes.get(f"{FILM}/all/{what}")))) == []


def test_one_of_which_little_is_said_has_no_page_for_the_rest(site: Client) -> None:
    assert "/all/" not in text(site.get(FILM))


def test_voices_for_a_line_and_against_it_are_told_apart(
    agnes: Client, ousmane: Client, site: Client
) -> None:
    said = {"kind": "draws-on", "stance": "asserts", "words": "Both begin with a hunt."}
    address = reverse("line", args=(RAN.id, QUIET.id))
    agnes.post(f"{address}/say", said)
    ousmane.post(f"{address}/say", said | {"stance": "denies", "words": "There is no hunt in it."})
    assert "the line, 1 for it, 1 against" in text(site.get(FILM))


def test_titles_are_told_with_their_languages(site: Client) -> None:
    for place, (title, language) in enumerate((("Le Chaos", "fr"), ("乱", "zh"), ("Rán", "xx"))):
        TitleRow.objects.create(
            film_id=RAN.id, place=90 + place, text=title, language=language, kind="release"
        )
    stir(films=[RAN.id])
    page = text(site.get(FILM))
    assert "Known by 4 titles" in page
    for told in ('Le Chaos</bdi> <span class="aside">French<', "Japanese, Chinese<", "xx<"):
        assert told in page


def test_tellings_and_works_of_unknown_year_come_last(site: Client) -> None:
    family = FilmRow.objects.get(pk="csv-him").family
    FilmRow.objects.create(id="them", title="Rigby: Them", family=family)
    person = PersonRow.objects.get(pk="csv-akira")
    unknown = FilmRow.objects.create(id="unmade", title="An Unmade Film")
    CreditRow.objects.create(film=unknown, person=person, place=0, role="director")
    page = text(site.get("/film/csv-him"))
    assert page.index("Rigby: Her") < page.index("Rigby: Them")
    page = text(site.get("/person/csv-akira"))
    assert page.index("Directed") < page.index("Throne of Blood") < page.index("An Unmade Film")
    assert "year unknown" in page
