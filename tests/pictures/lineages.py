"""Lineages to draw: one made by hand, and as many by chance as are wanted."""

import random
from collections import Counter
from dataclasses import replace

from matchcut.films.values import Credit, Film, Person, Role, Title, TitleKind
from matchcut.lineage import Lineage, build
from matchcut.lines.merging import merge
from matchcut.lines.values import Kind, Origin, Stance, Statement, Through
from matchcut.reading.values import Quote

US_AND_THEM = Film(
    "us-and-them-2018",
    "Us and Them",
    2018,
    titles=(Title("后来的我们", "zh", "Hans", TitleKind.ORIGINAL),),
    credits=(Credit(Person("rene-liu", "René Liu"), Role.DIRECTOR),),
)

# title, year, kind, through, stance, our own words
_AROUND = [
    ("Comrades: Almost a Love Story", 1996, "draws-on", "structure story", "asserts",
     "Two newcomers to a big city keep missing each other for ten years. The plan is taken over."),
    ("Spring Subway", 2002, "draws-on", "making look", "asserts",
     "Young Beijing, shot in its trains, by people who went on to produce the later film."),
    ("Beijing Bicycle", 2001, "draws-on", "setting look theme", "asserts",
     "The city as seen by those who come to it with nothing."),
    ("Last Train Home", 2009, "draws-on", "setting structure", "hedges",
     "The crowded journey home at New Year may have shown how to mark the years."),
    ("The Wizard of Oz", 1939, "inverts", "look", "asserts",
     "There the dream has the colours; here the past has them, and the present is grey."),
    ("A Matter of Life and Death", 1946, "draws-on", "look", "asserts",
     "Two worlds told apart by colour and its absence."),
    ("Wings of Desire", 1987, "draws-on", "look", "hedges",
     "Perhaps the return of colour, as a return to life, comes from here."),
    ("Under the Hawthorn Tree", 2010, "draws-on", "performance character", "asserts",
     "The first part of its leading actress, and the shyness she brings along."),
    ("You Are the Apple of My Eye", 2011, "draws-on", "genre structure", "asserts",
     "It made the film of lost youth a genre of its own."),
    ("Blue Valentine", 2010, "draws-on", "structure look", "asserts",
     "Beginning and end of a love, cut against each other."),
    ("(500) Days of Summer", 2009, "draws-on", "structure", "asserts",
     "A love told out of order, by one who still counts the days."),
    ("So Young", 2013, "draws-on", "making genre", "asserts",
     "An actress turns to directing with a film about her own generation."),
    ("Soul Mate", 2016, "resembles", "structure performance", "asserts",
     "Half a life of two people who cannot stay together, with the same actress."),
    ("La La Land", 2016, "quotes", "structure", "asserts",
     "What might have been, once more, at the end."),
    ("Eternal Sunshine of the Spotless Mind", 2004, "draws-on", "look structure", "denies",
     "Memory is no place here: nothing is owed to that film."),
    ("One Day", 2011, "resembles", "", "asserts", "The same long friendship, the same feeling."),
    ("One Day", 2011, "contrasts-with", "theme", "asserts", "There fate decides, here money does."),
]  # fmt: skip


def said(earlier: Film, later: Film, kind: str = "draws-on", words: str = "Look.") -> Statement:
    """One statement as a machine would read it."""
    return Statement(
        earlier,
        later,
        Kind(kind),
        voice=("page at example.org",),
        quote=Quote(words, "", "", 0, len(words)),
        origin=Origin.MACHINE,
        source="https://example.org/us-and-them",
    )


def us_and_them() -> Lineage:
    """Seventeen films around Us and Them, in our own words."""
    statements = [
        replace(
            said(Film(title, title, year), US_AND_THEM, kind, words),
            through=tuple(Through(one) for one in through.split()),
            stance=Stance(stance),
        )
        for title, year, kind, through, stance, words in _AROUND
    ]
    better_days = Film("better-days", "Better Days", 2019)
    words = "The same young actress, and again a film for her generation."
    statements.append(said(US_AND_THEM, better_days, "draws-on", words))
    return build(merge(statements))


TITLES = "Solaris|Ran|The Night of the Hunter|后来的我们|Her|Céline and Julie Go Boating|M|Playtime"


def random_lineage(films: int, lines: int, seed: int) -> tuple[Lineage, str]:
    """A lineage by chance, with hubs as real ones have, and the film it is about."""
    dice = random.Random(seed)
    names = TITLES.split("|")
    cast = [
        Film(f"f{at}", " ".join(dice.sample(names, dice.choice((1, 1, 2, 4)))), _year(dice))
        for at in range(films)
    ]
    statements: list[Statement] = []
    for _ in range(lines):
        one, other = dice.choice(cast[: 1 + dice.randrange(films)]), dice.choice(cast)
        kind = dice.choice(list(Kind))
        earlier, later = sorted((one, other), key=lambda film: (film.year or 1990, film.id))
        if dice.random() < 0.02:
            earlier, later = later, earlier
        stance = dice.choice([Stance.ASSERTS] * 8 + [Stance.HEDGES, Stance.DENIES])
        directed = dice.random() < 0.95
        one_said = said(earlier, later, kind, f"Words number {len(statements)}.")
        statements.append(replace(one_said, stance=stance, directed=directed))
    most = Counter(one.earlier.id for one in statements).most_common(1)
    return build(merge(statements), cast), most[0][0] if most else "f0"


def _year(dice: random.Random) -> int | None:
    if dice.random() < 0.05:
        return None
    return min(2024, 1920 + int(105 * dice.random() ** 0.6))
