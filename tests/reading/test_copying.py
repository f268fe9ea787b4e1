import pytest
from tests.reading.cast import first, told

RAN = {
    "en": "# Ran (1985)\n\nAn old lord gives it all away.",
    "fr": "# Ran (1985)\n\nUn vieux seigneur.",
    "es": "# Ran (1985)\n\nUn viejo señor.",
    "zh": "《乱》（1985）\n\n一个老人和三座城。",
}

Found = tuple[str | None, str | None, str | None, str | None]  # place, carrier, service, note


def copies(text: str, language: str = "en") -> list[Found]:
    reading = first(f"{RAN[language]} {text}", language=language).reading
    assert all(told(one.film) == "Ran 1985" for one in reading.copies)
    return [(one.place, one.carrier, one.service, one.note) for one in reading.copies]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I borrowed the DVD from the library.", ("library", "DVD", "loan", None)),
        ("I found it at the Chinatown library.", ("Chinatown library", None, "loan", None)),
        ("They screened a new 35mm print at the cinematheque.",
         ("cinematheque", "print", "presentation", None)),
        ("We caught it at a festival.", ("festival", None, "presentation", None)),
        ("I saw it at the Rialto last week.", ("the Rialto", None, None, None)),  # a house's name
        ("I bought the Blu-ray from a shop in Lyon.", ("shop", "Blu-ray", None, None)),
        ("It is on Netflix.", ("Netflix", "stream", None, None)),
        ("It streams on MUBI until the end of May.",
         ("MUBI", "stream", None, "until the end of May")),
        ("It had a limited release on DVD.", (None, "DVD", None, "limited release")),
        ("My copy is a worn VHS tape, taped off television.",
         (None, "VHS", None, "taped off television")),
        ("I got it on VCD, out of print.", (None, "VCD", None, "out of print")),
    ],
)  # fmt: skip
def test_a_sentence_tells_where_a_copy_was_had_and_on_what(text: str, found: Found) -> None:
    assert copies(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "I wish it were out on Blu-ray.",
        "If you find the DVD, watch it.",
        "Is it available on DVD anywhere?",
        "I would love to see a 35mm print.",
        "Netflix made the sequel.",  # not where it is
        "The hero burns a library down.",
        "Light streams through the window of the hall.",
    ],
)
def test_wishes_conditions_and_questions_tell_of_no_copy(text: str) -> None:
    assert copies(text) == []


def test_two_sentences_of_which_each_tells_half_are_one_copy() -> None:
    text = (
        "I tracked it down at the Chinatown library. It was available on VCD, with poor subtitles."
    )
    ((place, carrier, service, note),) = copies(text)
    assert (place, carrier, service) == ("Chinatown library", "VCD", "loan")
    assert note
    assert "poor subtitles" in note


def test_two_sentences_that_tell_of_a_place_each_are_two_copies() -> None:
    text = "I borrowed the DVD from the library. Later it was shown at a festival."
    assert [place for place, *_ in copies(text)] == ["library", "festival"]


def test_a_copy_is_of_the_film_its_sentence_names() -> None:
    text = f"{RAN['en']} I got *Ikiru* (1952) on DVD."
    assert [told(one.film) for one in first(text).reading.copies] == ["Ikiru 1952"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Je l'ai vu à la Cinémathèque en copie 35.", "fr",
         ("Cinémathèque", "print", "presentation", None)),
        ("On le trouve sur Arte.tv.", "fr", ("Arte.tv", "stream", None, None)),
        ("Lo vi en la Filmoteca.", "es", ("Filmoteca", None, "presentation", None)),
        ("可以在爱奇艺看到。", "zh", ("爱奇艺", "stream", None, None)),
        ("在电影资料馆看的胶片。", "zh", ("电影资料馆", "print", "presentation", None)),
        ("我在市图书馆借到了，字幕很小。", "zh", ("市图书馆", None, "loan", "字幕很小")),
    ],
)  # fmt: skip
def test_each_language_tells_of_copies_in_its_way(text: str, language: str, found: Found) -> None:
    assert copies(text, language) == [found]


@pytest.mark.parametrize(
    ("text", "language", "place", "carrier"),
    [
        # Latin letters right beside Chinese ones bound no word
        ("我在市图书馆借到了DVD。", "zh", "市图书馆", "DVD"),
        # the place begins after the preposition nearest to it
        ("Je l'ai emprunté en DVD à la médiathèque.", "fr", "médiathèque", "DVD"),
        ("Lo encontré en DVD en la biblioteca.", "es", "biblioteca", "DVD"),
    ],
)
def test_the_carrier_stands_apart_from_the_place(
    text: str, language: str, place: str, carrier: str
) -> None:
    ((found_place, found_carrier, *_),) = copies(text, language)
    assert (found_place, found_carrier) == (place, carrier)
