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
    assert [one.name for one in PersonRow.objects.called(fold_tokens(query))] == found
