import pytest

from matchcut.reading.surnames import surname


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Akira Kurosawa", "Kurosawa"),
        ("Brian De Palma", "De Palma"),
        ("Lars von Trier", "von Trier"),
        ("Manoel de Oliveira", "de Oliveira"),
        ("Jean-Luc Godard", "Godard"),
        ("Volker van der Berg", "van der Berg"),
        ("De Sica", "Sica"),  # a first word is no particle
        ("Cher", "Cher"),
        ("王家卫", "王家卫"),
        ("", ""),
    ],
)
def test_a_surname_keeps_its_particles(name: str, last: str) -> None:
    assert surname(name) == last
