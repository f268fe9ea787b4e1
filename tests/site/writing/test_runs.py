import pytest

from matchcut.site.writing.runs import Named, as_html, linked, runs, words

TEXT = '<p>Like <em>King Lear</em> &amp; <a href="/x">Ran</a>, so &lt;Ikiru&gt;.</p>'


def test_words_are_counted_without_tags() -> None:
    assert words(runs(TEXT)) == "Like King Lear & Ran, so <Ikiru>."
    assert as_html(runs(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("King Lear", '<em><a href="/film/1">King Lear</a></em>'),
        ("<Ikiru>", 'so <a href="/film/1">&lt;Ikiru&gt;</a>.'),
        ("Ran", '<a href="/x">Ran</a>'),  # in a link of its writer's own
        ("Like King", "<p>Like <em>King Lear</em>"),  # no run holds it whole
    ],
)
def test_what_is_named_leads_to_its_film_where_it_can(named: str, expected: str) -> None:
    start = words(runs(TEXT)).index(named)
    html = as_html(linked(runs(TEXT), [Named(start, start + len(named), "/film/1")]))
    assert expected in html
    assert html.count("/film/1") == expected.count("/film/1")


def test_an_address_cannot_leave_its_attribute() -> None:
    html = as_html(linked(runs("Ran"), [Named(0, 3, '"><script>')]))
    assert html == '<a href="&quot;&gt;&lt;script&gt;">Ran</a>'


def test_a_sign_within_an_attribute_does_not_end_its_tag() -> None:
    html = '<a title="x>&quot; onclick=&quot;y">words</a>'
    assert as_html(runs(html)) == html
    assert words(runs(html)) == "words"
