"""Twenty questions people come with: where a visitor finds the answer, and the plain answer.

A trail begins on a film's page and takes at most three steps. Where it says "the line" it is the
one with the first of the film's neighbours by id; "a decade" and the like are the first on offer.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from matchcut.films.values import Role
from matchcut.lineage import around
from matchcut.lineage.descent import descends
from matchcut.lines.merging import PROJECT_NOTE, independent_voices
from matchcut.lines.values import Group, Kind, Stance, Statement, Through
from matchcut.pictures.wording import quotation, speaker
from question_trails import Answer, Known, Page, Visit, back, on, other, pictured, texts, under

DESCENT = ("derivation", "influence")
_ADDRESS = re.compile(r"https?://[^\s,]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a film, where a visitor finds it, and what the lines themselves say."""

    words: str
    trail: str
    follow: Callable[[Visit], Answer]
    plain: Callable[[Known, str], Answer]


def claims(said: Iterable[Statement]) -> list[Statement]:
    """Return what is not denied."""
    return [one for one in said if one.stance is not Stance.DENIES]


def neighbours(known: Known, film: str, let_in: Callable[[Statement], bool]) -> Answer:
    """Return the films of which something is said together with this one."""
    found = known.lines(film)
    return frozenset(other(line, film) for line in found if any(map(let_in, line.statements)))


def before(known: Known, film: str) -> Answer:
    """Return what a film is said to stem from."""
    return neighbours(known, film, lambda one: descends(one) and one.later.id == film)


def after(known: Known, film: str) -> Answer:
    """Return what is said to stem from a film."""
    return neighbours(known, film, lambda one: descends(one) and one.earlier.id == film)


def alike(known: Known, film: str) -> Answer:
    """Return what is said to be like a film, or unlike it."""
    likeness = Group.LIKENESS
    return neighbours(known, film, lambda one: one.kind.group is likeness and bool(claims([one])))


def speaks(one: Statement) -> str:
    """Return who speaks, as pages name them."""
    return "project note" if one.voice[:1] == (PROJECT_NOTE,) else speaker(one)


def voices(known: Known, film: str) -> Answer:
    """Return how many independent voices speak for the line."""
    return frozenset({str(independent_voices(claims(known.first(film))))})


def counted(page: Page) -> Answer:
    """Return the number of voices that a line's page begins with."""
    return frozenset({page.css("main article > p")[0].text().split()[0].replace("No", "0")})


def directors(known: Known, film: str) -> list[str]:
    """Return who directed a film, by id."""
    return [one.id for one in known.films[film].people(Role.DIRECTOR)]


def made_too(known: Known, film: str) -> Answer:
    """Return the films of the first of its directors."""
    first = directors(known, film)[:1]
    return frozenset(one for one in known.films if first and first[0] in directors(known, one))


def follow_maker(visit: Visit) -> Answer:
    """Return the films that the page of the first director tells of as directed."""
    rows = [one for one in visit.page.css(".makers div") if "Directed" in one.text()]
    if not rows:
        return frozenset()
    parts = visit.click(rows[0].css("a")[0]).css("main section")
    return frozenset(
        str(link.attributes["href"]).split("/")[2]
        for part in parts
        if part.css("h2")[0].text() == "Directed"
        for link in part.css("ul.films a")
    )


def oldest(known: Known, film: str, found: Iterable[str], choose: Callable[..., int]) -> Answer:
    """Return the films of the first or last year among these and the film itself."""
    years = {one: known.films[one].year or 0 for one in {film, *found} if known.films[one].year}
    wanted = choose(years.values(), default=0)
    return frozenset(one for one, year in years.items() if year == wanted)


def drawn_oldest(page: Page, film: str, choose: Callable[..., int]) -> Answer:
    """Return the films of the first or last year in a picture."""
    years = pictured(page, film)
    wanted = choose((int(year) for year in years.values() if year), default=0)
    return frozenset(one for one, year in years.items() if year == str(wanted))


def near(known: Known, film: str) -> set[str]:
    """Return what the explorer looks at four steps back: ancestors and all neighbours."""
    return back(known.lineage, film) | {other(line, film) for line in known.lines(film)}


def of_decade(known: Known, film: str) -> Answer:
    """Return the ancestors of the first decade that any film near has, and the film itself."""
    decades = {one: (known.films[one].year or 0) // 10 for one in {film, *near(known, film)}}
    wanted = min((decade for decade in decades.values() if decade), default=None)
    return frozenset(
        one for one in back(known.lineage, film) | {film} if one == film or decades[one] == wanted
    )


def of_country(known: Known, film: str) -> Answer:
    """Return the ancestors from the first country by name that any film near is from."""
    made = {one: known.films[one].countries for one in {film, *near(known, film)}}
    wanted = min((country for countries in made.values() for country in countries), default="")
    return frozenset(
        one for one in back(known.lineage, film) | {film} if one == film or wanted in made[one]
    )


def of_voice(known: Known, film: str) -> Answer:
    """Return the film and those of which the first voice within two steps speaks with it."""
    earlier, later = before(known, film), after(known, film)
    said = [
        one
        for line in known.lineage.lines
        for one in line.statements
        if film in (one.earlier.id, one.later.id)
        or one.later.id in earlier
        or one.earlier.id in later
    ]
    first = min((one.voice[0] for one in said if one.voice), default="")
    return neighbours(known, film, lambda one: first in one.voice[:1]) | {film}


def shared(known: Known, film: str) -> Answer:
    """Return what stands in the pictures of a film's ancestry and of its first ancestor's."""
    lineage = known.only(lambda one: one.kind.group is not Group.LIKENESS)
    found = back(lineage, film)
    if not found:
        return frozenset()
    first = min(found)
    return frozenset((found | {film}) & (back(lineage, first) | {first}))


def follow_shared(visit: Visit) -> Answer:
    """Return the same from the two pictures."""
    page = visit.explore(back="4", on="0", group=DESCENT)
    found = pictured(page, visit.film_id).keys()
    if len(found) == 1:
        return frozenset()
    first = min(found - {visit.film_id})
    link = page.css(f'svg a[href^="/film/{first}/"]')[0]
    return frozenset(found & pictured(visit.click(link), first).keys())


def rows(visit: Visit) -> Answer:
    """Return what the table states."""
    page = visit.click(visit.page.css('a[href$="/lineage"]')[0])
    text = visit.fetch(str(page.css('a[href*=".csv"]')[0].attributes["href"]))
    told = csv.DictReader(io.StringIO(text))
    return frozenset(f"{row['earlier']} {row['kind']} {row['later']}" for row in told)


def stated(known: Known, film: str) -> Answer:
    """Return what the lineage two steps back and on states."""
    said = [one for line in around(known.lineage, film).lines for one in line.statements]
    return frozenset(f"{one.earlier.id} {one.kind} {one.later.id}" for one in said)


def explored(
    let_in: Callable[[Statement], bool], **asked: str | tuple[str, ...]
) -> tuple[Callable[[Visit], Answer], Callable[[Known, str], Answer]]:
    """Return how a visitor and the lines themselves answer by such statements, back and on."""

    def follow(visit: Visit) -> Answer:
        return frozenset(pictured(visit.explore(back="4", on="4", **asked), visit.film_id))

    def plain(known: Known, film: str) -> Answer:
        lineage = known.only(let_in)
        return frozenset(back(lineage, film) | on(lineage, film) | {film})

    return follow, plain


def picture(let: Callable[[Visit], Page]) -> Callable[[Visit], Answer]:
    """Return the films of the picture that such a visit comes to."""
    return lambda visit: frozenset(pictured(let(visit), visit.film_id))


EXPLORE = "Explore the lineage; "
QUESTIONS = (
    Question(
        "What came before it?", "*Came before*", lambda v: under(v.page, "Came before"), before
    ),
    Question("What came after it?", "*Came after*", lambda v: under(v.page, "Came after"), after),
    Question("What is it like?", "*Alike*", lambda v: under(v.page, "Alike"), alike),
    Question(
        "Who says so?",
        "the line",
        lambda v: frozenset(one.css("bdi, .tag")[0].text() for one in v.line().css(".who")),
        lambda known, film: frozenset(map(speaks, known.first(film))),
    ),
    Question(
        "In which words?",
        "the line",
        lambda v: texts(v.line(), ".words"),
        lambda known, film: frozenset(map(quotation, known.first(film))) - {""},
    ),
    Question("How many speak for it?", "the line", lambda v: counted(v.line()), voices),
    Question(
        "Does anybody deny it?",
        "the line; *Against*",
        lambda v: texts(v.line(), ".denies .words"),
        lambda known, film: frozenset(
            quotation(one) for one in known.first(film) if one.stance is Stance.DENIES
        ),
    ),
    Question(
        "Where can I read that?",
        "the line; the source",
        lambda v: frozenset(
            str(a.attributes["href"]) for a in v.line().css('.who a[href^="http"]')
        ),
        lambda known, film: frozenset(
            found[0] for one in known.first(film) if (found := _ADDRESS.search(one.source or ""))
        ),
    ),
    Question(
        "Who made it?",
        "*Directed by*",
        lambda v: frozenset(
            str(link.attributes["href"]).split("/")[2]
            for row in v.page.css(".makers div")
            if "Directed" in row.text()
            for link in row.css("a")
        ),
        lambda known, film: frozenset(directors(known, film)),
    ),
    Question("What else did they make?", "the director", follow_maker, made_too),
    Question(
        "What is its oldest ancestor?",
        EXPLORE + "*Steps back* 4, *Steps on* 0",
        lambda v: drawn_oldest(v.explore(back="4", on="0", group=DESCENT), v.film_id, min),
        lambda known, film: oldest(
            known,
            film,
            back(known.only(lambda one: one.kind.group is not Group.LIKENESS), film),
            min,
        ),
    ),
    Question(
        "What is its youngest descendant?",
        EXPLORE + "*Steps back* 0, *Steps on* 4",
        lambda v: drawn_oldest(v.explore(back="0", on="4", group=DESCENT), v.film_id, max),
        lambda known, film: oldest(
            known, film, on(known.only(lambda one: one.kind.group is not Group.LIKENESS), film), max
        ),
    ),
    Question(
        "What was told again, from where and as what?",
        EXPLORE + "only the kind *remakes*",
        *explored(lambda one: one.kind is Kind.REMAKES, kind="remakes"),
    ),
    Question(
        "What is fact, without argument?",
        EXPLORE + "only *Derivation, a fact*",
        *explored(lambda one: one.kind.group is Group.DERIVATION, group="derivation"),
    ),
    Question(
        "Where did its look come from, and where did it go?",
        EXPLORE + "only through *look*",
        *explored(lambda one: Through.LOOK in one.through, through="look"),
    ),
    Question(
        "Which films of a decade stand behind it?",
        EXPLORE + "a decade",
        picture(lambda v: v.explore(back="4", on="0", decade=min)),
        of_decade,
    ),
    Question(
        "Which films of a country stand behind it?",
        EXPLORE + "a country",
        picture(lambda v: v.explore(back="4", on="0", country=min)),
        of_country,
    ),
    Question(
        "What does one voice say of it?",
        EXPLORE + "a voice",
        picture(lambda v: v.explore(back="1", on="1", voice=min)),
        of_voice,
    ),
    Question(
        "What does it share with a film it comes from?",
        EXPLORE + "*Steps back* 4; that film in the picture",
        follow_shared,
        shared,
    ),
    Question("Can I have all that in a table?", EXPLORE + "CSV", rows, stated),
)
