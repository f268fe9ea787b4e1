"""A few films that share titles, years, makers and words: the cast of the tests."""

from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import (
    Credit,
    ExternalId,
    Fact,
    FactKind,
    Family,
    Film,
    Person,
    Role,
    Title,
    TitleKind,
)

TARKOVSKY = Person("p1", "Andrei Tarkovsky", ("Андрей Тарковский",))
SODERBERGH = Person("p2", "Steven Soderbergh")
ZHOU = Person("p3", "Zhou Dongyu", ("周冬雨",))
CHASTAIN = Person("p4", "Jessica Chastain")

RIGBY = "The Disappearance of Eleanor Rigby"


def film(name: str, title: str, year: int, *more: Title, **details: object) -> Film:
    """Return a film whose shown title is English and comes first."""
    titles = (Title(title, "en"), *more)
    ids = (ExternalId("imdb", name),) if name.startswith("tt") else ()
    return Film(name, title, year, titles, ids=ids, **details)  # type: ignore[arg-type] # by name


RAN = film("tt1", "Ran", 1985, Title("乱", "ja", "Jpan", TitleKind.ORIGINAL))
IKIRU = film("tt2", "Ikiru", 1952, Title("To Live", "en", kind=TitleKind.ALIAS))
SOLARIS_1972 = film(
    "tt3", "Solaris", 1972, credits=(Credit(TARKOVSKY, Role.DIRECTOR),), popularity=0.8
)
SOLARIS_2002 = film(
    "tt4", "Solaris", 2002, credits=(Credit(SODERBERGH, Role.DIRECTOR),), popularity=0.6
)
US_2018 = film(
    "tt5",
    "Us and Them",
    2018,
    Title("後來的我們", "zh", "Hant", TitleKind.ORIGINAL),
    credits=(Credit(ZHOU, Role.CAST, "Xiaoxiao"),),
)
US_2017 = film("tt6", "Us and Them", 2017)
HER_2013 = film("tt7", "Her", 2013, popularity=0.9)
HIM = film("tt8", f"{RIGBY}: Him", 2013, family="f1", credits=(Credit(CHASTAIN, Role.CAST),))
HER = film("tt9", f"{RIGBY}: Her", 2013, family="f1", credits=(Credit(CHASTAIN, Role.CAST),))
THEM = film("tt10", f"{RIGBY}: Them", 2014, family="f1", credits=(Credit(CHASTAIN, Role.CAST),))
APARTMENT = film("tt11", "The Apartment", 1960, Title("La Garçonnière", "fr"))
ROCKY_2 = film("tt12", "Rocky II", 1979)

FILMS = (
    *(RAN, IKIRU, SOLARIS_1972, SOLARIS_2002, US_2018, US_2017),
    *(HER_2013, HIM, HER, THEM, APARTMENT, ROCKY_2),
)
FAMILY = Family("f1", RIGBY, ("tt8", "tt9", "tt10"))
REMAKE = Fact("tt4", "tt3", FactKind.REMAKE, "a list of remakes")

CATALOGUE = InMemoryCatalogue(FILMS, (FAMILY,), (REMAKE,))
