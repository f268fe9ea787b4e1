from matchcut.films.values import Film
from matchcut.lineage.table import Row, Table, table

FILMS = (
    Film("ran", "Ran", 1985, countries=("JP", "FR")),
    Film("ikiru", "Ikiru", 1952, countries=("JP",)),
    Film("stalker", "Stalker", 1979),
)


def test_empty_decades_show_and_the_country_with_most_films_comes_first() -> None:
    assert table(FILMS) == Table(
        ("1950", "1960", "1970", "1980"),
        (
            Row("JP", (1, 0, 0, 1)),
            Row("FR", (0, 0, 0, 1)),
            Row("unknown", (0, 0, 1, 0)),
        ),
    )


def test_films_of_unknown_year_have_a_column_of_their_own() -> None:
    assert table([Film("lost", "Lost", countries=("IN",))]) == Table(
        ("unknown",), (Row("IN", (1,)),)
    )


def test_no_films_make_an_empty_table() -> None:
    assert table(()) == Table((), ())
