import pytest

from matchcut.films.folding import fold_tokens
from matchcut.site.films.models import PersonRow


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kurosawa", ["Akira Kurosawa"]),
        ("akira kuro", ["Akira Kurosawa"]),
        ("kuro akira", []),  # only the last word may be a beginning
        ("AKÍRA", ["Akira Kurosawa"]),
        ("akira k", []),  # one letter begins the names of half of all people
        ("", []),
    ],
)
def test_people_are_found_by_the_words_of_their_names(query: str, found: list[str]) -> None:
    assert [one.name for one in PersonRow.objects.called(fold_tokens(query), 6)] == found


@pytest.mark.usefixtures("site")
def test_a_person_two_of_whose_names_begin_alike_is_found_once() -> None:
    for number in range(3):
        person = PersonRow.objects.create(id=f"nm9{number}", name=f"Zuzana Zuzak {number}")
        for word in ("zuzana", "zuzak"):
            person.words.create(word=word)
    assert len({one.pk for one in PersonRow.objects.called(["zuz"], 3)}) == 3
    assert len(PersonRow.objects.called(["zuz"], 3)) == 3
    assert [one.name for one in PersonRow.objects.called(["zuzak", "zuz"], 1)] == ["Zuzana Zuzak 0"]
