"""The films of the tests: makers with many films, namesakes, a family, titles of plain words.

They are shown as "Ran 1985" in the tables.
"""

from dataclasses import replace

from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import (
    Credit,
    Fact,
    FactKind,
    Family,
    Film,
    Person,
    Role,
    Title,
    TitleKind,
)
from matchcut.lines.attributing import read
from matchcut.lines.values import ReadPiece
from matchcut.reading.documents import Document
from matchcut.reading.pieces import cut
from matchcut.reading.values import Piece, Reading
from matchcut.sources import plain_text

KUROSAWA = Person("akira", "Akira Kurosawa", ("黒澤明",))
KIYOSHI = Person("kiyoshi", "Kiyoshi Kurosawa")
OZU = Person("ozu", "Yasujirō Ozu", ("小津安二郎",))
HARA = Person("hara", "Setsuko Hara")
MIFUNE = Person("mifune", "Toshirō Mifune")
VARDA = Person("varda", "Agnès Varda")
WONG = Person("wong", "Wong Kar-wai", ("王家卫",))
CHEUNG = Person("cheung", "Maggie Cheung", ("张曼玉",))
TARKOVSKY = Person("tarkovsky", "Andrei Tarkovsky")
SODERBERGH = Person("soderbergh", "Steven Soderbergh")
ANTONIONI = Person("antonioni", "Michelangelo Antonioni")
DE_PALMA = Person("de-palma", "Brian De Palma")
COPPOLA = Person("coppola", "Francis Ford Coppola")
HITCHCOCK = Person("hitchcock", "Alfred Hitchcock")
LEONE = Person("leone", "Sergio Leone")
SIRK = Person("sirk", "Douglas Sirk")
FASSBINDER = Person("fassbinder", "Rainer Werner Fassbinder")
HAYNES = Person("haynes", "Todd Haynes")
SEMBENE = Person("sembene", "Ousmane Sembène")
CHASTAIN = Person("chastain", "Jessica Chastain")
MCAVOY = Person("mcavoy", "James McAvoy")
LUBITSCH = Person("lubitsch", "Ernst Lubitsch")
BARLETTA = Person("actor", "Steve McQueen")
MCQUEEN = Person("director", "Steve McQueen")

PLAYED = {
    "Late Spring": ((HARA, "Noriko"),),
    "In the Mood for Love": ((CHEUNG, "Su Li-zhen"),),
    "Yojimbo": ((MIFUNE, "Sanjuro"),),
    "Bullitt": ((BARLETTA, "Frank Bullitt"),),
    "The Disappearance of Eleanor Rigby: Him": ((CHASTAIN, "Eleanor"), (MCAVOY, "Conor")),
    "The Disappearance of Eleanor Rigby: Her": ((CHASTAIN, "Eleanor"), (MCAVOY, "Conor")),
}


def film(
    title: str,
    year: int,
    director: Person | None = None,
    *names: tuple[str, str],
    known: float = 0.0,
    family: str | None = None,
) -> Film:
    """Return a film shown by its English title; `names` are further titles with their language."""
    directed = (Credit(director, Role.DIRECTOR),) if director else ()
    cast = (Credit(who, Role.CAST, character) for who, character in PLAYED.get(title, ()))
    return Film(
        id=f"{title.casefold().replace(' ', '-')}-{year}",
        title=title,
        year=year,
        titles=(
            Title(title, "en"),
            *(Title(text, code, None, TitleKind.ALIAS) for text, code in names),
        ),
        credits=(*directed, *cast),
        family=family,
        popularity=known,
    )


RAN = film("Ran", 1985, KUROSAWA, ("乱", "ja"))
IKIRU = film("Ikiru", 1952, KUROSAWA, ("生きる", "ja"), ("Vivre", "fr"))
RASHOMON = film("Rashomon", 1950, KUROSAWA, ("羅生門", "ja"), ("罗生门", "zh"))
SEVEN_SAMURAI = film(
    "Seven Samurai", 1954, KUROSAWA, ("七武士", "zh"), ("Les Sept Samouraïs", "fr")
)
HIGH_AND_LOW = film("High and Low", 1963, KUROSAWA)
YOJIMBO = film("Yojimbo", 1961, KUROSAWA)
FISTFUL = film("A Fistful of Dollars", 1964, LEONE, ("Pour une poignée de dollars", "fr"))
MAGNIFICENT_1960 = film("The Magnificent Seven", 1960)
MAGNIFICENT_2016 = film("The Magnificent Seven", 2016)
CURE = film("Cure", 1997, KIYOSHI)
TOKYO_STORY = film(
    "Tokyo Story",
    1953,
    OZU,
    ("东京物语", "zh"),
    ("Voyage à Tokyo", "fr"),
    ("Cuentos de Tokio", "es"),
)
LATE_SPRING = film("Late Spring", 1949, OZU, ("晚春", "zh"), ("Printemps tardif", "fr"))
GOOD_MORNING = film("Good Morning", 1959, OZU)
MAKE_WAY = film("Make Way for Tomorrow", 1937)
MOOD = film("In the Mood for Love", 2000, WONG, ("花樣年華", "zh"))
CHUNGKING = film("Chungking Express", 1994, WONG, ("重慶森林", "zh"))
HAPPY = film("Happy Together", 1997, WONG, ("春光乍洩", "zh"))
CLEO = film("Cléo from 5 to 7", 1962, VARDA, ("Cléo de 5 à 7", "fr"))
VAGABOND = film("Vagabond", 1985, VARDA, ("Sans toit ni loi", "fr"))
BLACK_GIRL = film("Black Girl", 1966, SEMBENE, ("La Noire de…", "fr"))
SOLARIS_1972 = replace(film("Solaris", 1972, TARKOVSKY), countries=("SU",))
SOLARIS_2002 = replace(film("Solaris", 2002, SODERBERGH), countries=("US",))
BLOW_UP = film("Blow-Up", 1966, ANTONIONI)
BLOW_OUT = film("Blow Out", 1981, DE_PALMA)
CONVERSATION = film("The Conversation", 1974, COPPOLA, ("Conversation secrète", "fr"))
KNEW_1934 = film("The Man Who Knew Too Much", 1934, HITCHCOCK)
KNEW_1956 = film("The Man Who Knew Too Much", 1956, HITCHCOCK)
VERTIGO = film("Vertigo", 1958, HITCHCOCK, ("Sueurs froides", "fr"), ("迷魂记", "zh"), known=0.9)
HEAVEN = film("All That Heaven Allows", 1955, SIRK)
ALI = film("Ali: Fear Eats the Soul", 1974, FASSBINDER)
FAR = film("Far from Heaven", 2002, HAYNES)
SHOP = film("The Shop Around the Corner", 1940, LUBITSCH)
SUMMERTIME = film("In the Good Old Summertime", 1949)
MAIL = film("You've Got Mail", 1998)
HER = film("Her", 2013, known=0.9)
UP = film("Up", 2009, known=0.8)
ONE_DAY = film("One Day", 2011)
PARIS = film("Paris", 2008)
NASHVILLE = film("Nashville", 1975)
CASABLANCA = film("Casablanca", 1942, known=0.9)
AIRPLANE = film("Airplane!", 1980)
ZERO_HOUR = film("Zero Hour!", 1957)
GODFATHER = film("The Godfather", 1972, COPPOLA, known=0.9)
GODFATHER_2 = film("The Godfather Part II", 1974, COPPOLA)
HUNGER = film("Hunger", 2008, MCQUEEN)
BULLITT = film("Bullitt", 1968)
HIM = film("The Disappearance of Eleanor Rigby: Him", 2013, family="rigby")
HER_TOO = film("The Disappearance of Eleanor Rigby: Her", 2013, family="rigby")
THEM = film("The Disappearance of Eleanor Rigby: Them", 2014, family="rigby")

FILMS = tuple(value for value in globals().values() if isinstance(value, Film))
FAMILY = Family("rigby", "The Disappearance of Eleanor Rigby", (HIM.id, HER_TOO.id, THEM.id))
FACTS = (Fact(MAGNIFICENT_1960.id, SEVEN_SAMURAI.id, FactKind.REMAKE, "a list of remakes"),)
CATALOGUE = InMemoryCatalogue(FILMS, (FAMILY,), FACTS)


def document(text: str, source: str = "notes.txt", **details: str) -> Document:
    """Return a document of plain text, in English unless told otherwise."""
    plain = Document(source, "", plain_text.blocks(text), language="en")
    return replace(plain, **details)  # type: ignore[arg-type] # by name


def first(text: str, **details: str) -> ReadPiece:
    """Return what is read in the first piece of a text."""
    return read(document(text, **details), CATALOGUE).pieces[0]


def piece(text: str, **details: str) -> Piece:
    """Return the first piece a text is cut into."""
    return cut(document(text, **details))[0]


def told(found: Film) -> str:
    """Return a film as the tables show it."""
    return f"{found.title} {found.year}"


def linked(text: str, **details: str) -> list[str]:
    """Return the films a text names, in reading order."""
    mentions = first(text, **details).reading.mentions
    return [told(mention.film) for mention in mentions if mention.film]


def read_pieces(found: Document) -> list[Reading]:
    """Return what is read in each piece of a document, without its statements."""
    return [one.reading for one in read(found, CATALOGUE).pieces]
