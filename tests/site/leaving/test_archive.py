import json
from io import BytesIO
from zipfile import ZipFile

from django.test import Client
from tests.site.belongings import belongings
from tests.site.cast import Cast

from matchcut.site.writing.models import CopyRow
from matchcut.site.writing.sharing import report_copy
from matchcut.sources.front_matter import parted

WORDS = "Slow and grand, 慢而壮阔."
TABLES = (
    "account writing drafts earlier_versions statements recommendations copies copy_reports votes"
    " shelf diary lists desk"
).split()


def archive(browser: Client) -> ZipFile:
    answer = browser.get("/account/export")
    assert 'filename="matchcut-' in answer.headers["Content-Disposition"]
    return ZipFile(BytesIO(answer.content))


def test_a_reader_takes_all_that_they_wrote_and_kept(agnes: Client, cast: Cast) -> None:
    belongings(cast, WORDS)
    other = CopyRow.objects.filter(piece__isnull=False)[0]
    report_copy(reader=cast.readers["Agnès"], copy=other, gone=True)
    files = archive(agnes)
    assert {f"{name}.json" for name in TABLES} <= set(files.namelist())
    rows = {name: json.loads(files.read(f"{name}.json")) for name in TABLES}
    assert rows["account"]["shared_with"] == ["Chantal"]
    without = {name for name in TABLES if not rows[name]}
    assert without == {"earlier_versions", "votes"}
    holding = {name for name in TABLES if WORDS in json.dumps(rows[name], ensure_ascii=False)}
    assert holding == set(TABLES) - without - {"account", "shelf", "copy_reports"}
    assert [one["note"] for one in rows["lists"][0]["films"]] == [WORDS]


def test_what_was_typed_comes_as_markdown_that_tells_what_it_is(agnes: Client, cast: Cast) -> None:
    belongings(cast, WORDS)
    files = archive(agnes)
    (name,) = (name for name in files.namelist() if name.startswith("writing/"))
    found = parted(files.read(name).decode())
    assert found.body.strip() == WORDS
    assert found.statements.title == WORDS
    assert found.statements.author == "Agnès"
    assert "-review-ran-slow-and-grand-" in name


def test_nothing_of_another_reader_is_in_the_archive(ousmane: Client, cast: Cast) -> None:
    belongings(cast, WORDS)
    files = archive(ousmane)
    told = "".join(files.read(name).decode() for name in files.namelist())
    assert WORDS not in told
    assert "Agnès" not in told
