from matchcut.films.values import Film, Title
from matchcut.lines.phrasing import MOST_FILMS, Phrasing, phrasings
from matchcut.lines.statements import desk_of
from matchcut.reading.values import Mention, Piece, PieceKind, Reading

YEARS = {"Ran": 1985, "Ikiru": 1952, "Playtime": 1967}
FILMS = {name: Film(name, name, year, (Title(name),)) for name, year in YEARS.items()}


def reading(text: str, subject: str | None = None, films: dict[str, Film] | None = None) -> Reading:
    """A text with its films linked where they stand."""
    mentions = (
        Mention(text.index(name), text.index(name) + len(name), name, film)
        for name, film in (films or FILMS).items()
        if name in text
    )
    found = tuple(sorted(mentions, key=lambda mention: mention.start))
    piece = Piece(0, PieceKind.POST, text, language="en")
    return Reading(piece, (FILMS[subject],) if subject else (), mentions=found)


def asked(text: str, subject: str | None = None) -> list[Phrasing]:
    desk = desk_of(reading(text, subject), "here")
    assert desk
    return [one for at in range(len(desk.said.sentences)) for one in phrasings(desk, at)]


def test_each_two_films_of_a_sentence_are_asked_about_earlier_first() -> None:
    found = asked("Ran is not Ikiru, and neither is Playtime.")
    pairs = [(one.earlier.id, one.later.id, one.first.id) for one in found]
    assert pairs == [
        ("Ikiru", "Ran", "Ran"),
        ("Playtime", "Ran", "Ran"),
        ("Ikiru", "Playtime", "Ikiru"),
    ]
    assert all(one.both for one in found)


def test_a_film_is_asked_about_with_what_the_piece_is_about() -> None:
    (one,) = asked("It rained. Ikiru again.", subject="Ran")
    assert (one.earlier.id, one.later.id, one.both) == ("Ikiru", "Ran", False)


def test_the_next_sentence_is_kept_where_it_names_no_film() -> None:
    assert [one.following for one in asked("Ikiru. So old.", subject="Ran")] == ["So old."]
    (one, *_) = asked("Ikiru. Playtime.", subject="Ran")
    assert one.following == ""


def test_a_long_list_is_asked_nothing() -> None:
    films = {f"F{n}": Film(f"F{n}", f"F{n}", 1950 + n) for n in range(MOST_FILMS + 1)}
    desk = desk_of(reading(" ".join(films), films=films), "here")
    assert desk
    assert not list(phrasings(desk, 0))
