import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.site.cast import Cast
from tests.site.desk.bringing import CLAIM, TEXT, brought, proposed

from matchcut.site.desk import forms
from matchcut.site.desk.models import TextRow
from matchcut.site.desk.reading import MOST_CHARS
from matchcut.site.readers import limits
from matchcut.site.readers.models import TallyRow

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>"


def bring(browser: Client, **typed: object) -> str:
    """Send the form of the desk, and return where it leads."""
    answer = browser.post("/desk", typed)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def test_a_text_is_pasted_read_and_a_statement_kept(agnes: Client) -> None:
    address = bring(agnes, text=TEXT, form="markdown", author="Ada Lovelace", source="Cahiers")
    page = agnes.get(address).content.decode()
    assert "Ran (1985) draws on King Lear (1971)" in page
    assert "owes a great deal to King Lear" in page  # why
    (key, _) = re.findall(r'value="keep (\w+)"', page)
    led = agnes.post(address, {"do": f"keep {key}"}).headers["Location"]
    assert led == f"{address}?piece=0#said-{key}"
    assert "Kept. It stands on" in agnes.get(address).content.decode()
    line = agnes.get("/line/tt0067335/tt0089881").content.decode()
    assert "kept by Agnès" in line
    assert "Ran owes a great deal to King Lear." in line


def test_a_file_is_read_as_its_name_says(agnes: Client) -> None:
    address = bring(agnes, file=SimpleUploadedFile("notes/ran.md", TEXT.encode()))
    assert TextRow.objects.get().source == "ran.md"
    assert "<em>" not in agnes.get(address).content.decode()
    assert "draws on King Lear" in agnes.get(address).content.decode()


def test_a_file_may_be_in_another_encoding(agnes: Client) -> None:
    text = "Réalisé à Séoul. " + TEXT
    bring(agnes, file=SimpleUploadedFile("ran.txt", text.encode("cp1252")))
    assert "Réalisé à Séoul" in TextRow.objects.get().reading


def test_a_pasted_text_without_a_name_is_called_by_who_pasted_it(agnes: Client) -> None:
    bring(agnes, text=CLAIM)
    assert TextRow.objects.get().source == "a text that Agnès pasted"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Give one of the three"),
        ({"text": "a", "address": "https://example.org/"}, "Give one of the three"),
        ({"address": "ftp://example.org/"}, "It begins with http:// or https://."),
        ({"address": "file:///etc/passwd"}, "It begins with http:// or https://."),
        ({"text": "a" * (MOST_CHARS + 1)}, "at most 300000 characters"),
        ({"text": "a", "licence": "mine"}, "not one of the available choices"),
    ],
)
def test_what_cannot_be_brought_is_told(agnes: Client, typed: dict[str, str], said: str) -> None:
    answer = agnes.post("/desk", typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not TextRow.objects.exists()


def test_a_file_that_is_too_large_is_refused(
    agnes: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "MOST_BYTES", 10)
    answer = agnes.post("/desk", {"file": SimpleUploadedFile("a.txt", b"eleven byte")})
    assert "It is larger than" in answer.content.decode()


def test_reading_too_often_is_refused(agnes: Client, cast: Cast) -> None:
    limits.allows(limits.READING, f"reader {cast.readers['Agnès'].pk}")
    TallyRow.objects.filter(what="reading").update(times=limits.READING.most)
    assert agnes.post("/desk", {"text": CLAIM}).status_code == 429


@pytest.mark.parametrize("form", ["", "html", "markdown"])
def test_pasted_markup_stays_words(agnes: Client, form: str) -> None:
    words = (
        f"<p>{HOSTILE} <em>Ran</em> (1985) owes a great deal to <em>King Lear</em> {HOSTILE}</p>"
    )
    told = {"author": HOSTILE, "source": HOSTILE, "form": form}
    address = bring(agnes, text=words, **told)
    text = TextRow.objects.get()
    pages = [agnes.get(each).content.decode() for each in (address, "/desk", f"{address}/newer")]
    pages += [agnes.get(f"{address}/claim/{one.key}").content.decode() for one in proposed(text)]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "<svg" not in page
        assert "onerror=" not in re.sub(r"&lt;.*?&gt;", "", page)


@pytest.mark.parametrize("visitor", ["Ousmane", "Operator", ""])
def test_nobody_else_gets_to_a_text(site: Client, cast: Cast, visitor: str) -> None:
    text = brought(cast.readers["Agnès"])
    other = cast.browser(visitor) if visitor else site
    key = proposed(text)[0].key
    for below in ("", "/newer", "/mention/0/0", f"/claim/{key}"):
        for answer in (other.get(f"/desk/{text.pk}{below}"), other.post(f"/desk/{text.pk}{below}")):
            assert answer.status_code == (404 if visitor else 302)
    assert other.post(f"/desk/{text.pk}", {"do": f"keep {key}"}).status_code != 200
    assert not text.decisions.exists()
    assert str(text.pk) not in re.findall(r"/desk/(\d+)", other.get("/desk").content.decode())


def test_what_changes_something_needs_the_token_of_its_form(cast: Cast) -> None:
    text = brought(cast.readers["Agnès"])
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    strict.cookies = cast.browser("Agnès").cookies
    below = ("/desk", f"/desk/{text.pk}", f"/desk/{text.pk}/newer", f"/desk/{text.pk}/mention/0/62")
    assert [strict.post(each, {"do": "discard"}).status_code for each in below] == [403] * 4
    assert TextRow.objects.exists()


@pytest.mark.parametrize("do", ["", "keep", "keep none", "burn it", "undo 0123456789abcdef"])
def test_buttons_that_nobody_offered_do_nothing(agnes: Client, cast: Cast, do: str) -> None:
    text = brought(cast.readers["Agnès"])
    assert agnes.post(f"/desk/{text.pk}", {"do": do}).status_code in {302, 404}
    assert not text.decisions.exists()


def test_a_text_is_cleared_away(agnes: Client, cast: Cast) -> None:
    text = brought(cast.readers["Agnès"])
    assert agnes.post(f"/desk/{text.pk}", {"do": "discard"}).headers["Location"] == "/desk"
    assert not TextRow.objects.exists()
