"""Hold the starter edition against the shared data, and print every disagreement.

    python benchmarks/check_starter.py [--directors]

Titles, years, ids, directors, cast and the facts among the lines are checked; a disagreement
must be explained in `starter_disagreements.csv`, or the run fails. `--directors` prints each
director with what confirms them.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from matchcut.films.values import Film, Person, Role, Title, TitleKind
from matchcut.sources import csv_films
from matchcut.sources.tables import Row, read_rows
from shared_data import SHARED
from starter_evidence import Evidence, Named, folded, read

HERE = Path(__file__).parent
STARTER = HERE.parent / "src" / "matchcut" / "starter"
SEEDS = SHARED / "seeds"
NEAR = 2  # years: of two films of one title, those nearer than this may be the same
UNCONFIRMED = "from general knowledge, unconfirmed here"
COLUMNS = ("film", "field", "ours", "theirs", "source")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What we say of a film and what a source says instead, or that none says it."""

    film: str
    field: str
    ours: str
    theirs: str
    source: str


def main() -> int:
    """Return 0 if no disagreement is left unexplained."""
    if not SHARED.is_dir():
        print(f"no real data to check with: {SHARED} is absent")
        return 0
    films = {film.id: film for film in csv_films.read(STARTER, "starter").films}
    evidence = read(SHARED)
    found = [one for film in films.values() for one in disagreements(film, evidence)]
    found += lines_without_source(films, evidence)
    print_directors(films, evidence, each="--directors" in sys.argv)
    return report(found)


def report(found: list[Disagreement]) -> int:
    """Print each disagreement with its explanation; return 1 if one has none."""
    rows = read_rows(HERE / "starter_disagreements.csv", (*COLUMNS, "why"), (*COLUMNS, "why"))
    why = {tuple(row[column] for column in COLUMNS): row["why"] for row in rows}
    for one in found:
        told = why.get(astuple(one))
        print(f"{one.film} {one.field}: ours {one.ours!r}, {one.source} {one.theirs!r}")
        print(f"    {told or 'UNEXPLAINED'}")
    unexplained = [one for one in found if astuple(one) not in why]
    for gone in set(why) - {astuple(one) for one in found}:
        print(f"explained, but found no more: {', '.join(gone)}")
    print(f"{len(found)} disagreements, {len(unexplained)} unexplained")
    return 1 if unexplained else 0


def disagreements(film: Film, evidence: Evidence) -> Iterator[Disagreement]:
    """Yield all that the shared data say otherwise of one film."""
    theirs = evidence.omdb.get(external(film, "omdb"))
    yield from uncarried_ids(film, theirs, evidence)
    if theirs:
        yield from _other(film, "year", film.year, theirs.year, "omdb")
        yield from other_titles(film, theirs, evidence)
    for named in evidence.by_imdb.get(film.imdb or "", ()):
        yield from _other(film, "year", film.year, named.year, named.source)
        if theirs is None and folded(named.title) not in spellings(film):
            yield Disagreement(film.id, "title", film.title, named.title, named.source)
    yield from other_makers(film, evidence)


def _other(
    film: Film, field: str, ours: object, theirs: object, source: str
) -> Iterator[Disagreement]:
    if theirs is not None and ours != theirs:
        yield Disagreement(film.id, field, str(ours), str(theirs), source)


def external(film: Film, scheme: str) -> str:
    """Return the film's id in another database, or nothing."""
    return next((known.value for known in film.ids if known.scheme == scheme), "")


def spellings(film: Film) -> set[str]:
    """Return every title of a film, folded."""
    return {folded(title.text) for title in film.titles}


def uncarried_ids(film: Film, theirs: Film | None, evidence: Evidence) -> Iterator[Disagreement]:
    """Yield ids that no file gives to this film, or that a file gives to another id of it."""
    carried = {str(known) for known in theirs.ids} if theirs else set()
    names = evidence.by_imdb.get(film.imdb or "", ())
    if any(folded(named.title) in spellings(film) for named in names):
        carried.add(f"imdb:{film.imdb}")
    joined = evidence.same.get(f"imdb:{film.imdb}", set())
    carried |= {known for known in joined if known.startswith("tmdb:")}
    for known in film.ids:
        if known.scheme != "starter" and str(known) not in carried:
            yield Disagreement(film.id, known.scheme, known.value, "carried by no file", "all")
        if known.scheme == "wikidata" and evidence.sharing.get(str(known), 1) > 1:
            yield Disagreement(film.id, "wikidata", known.value, "shared by several", "omdb")
    wikidata = external(film, "wikidata")
    for other in sorted(joined):
        if wikidata and other.startswith("wikidata:") and other != f"wikidata:{wikidata}":
            yield Disagreement(film.id, "wikidata", wikidata, other, "mentions/tomt")


def other_titles(film: Film, theirs: Film, evidence: Evidence) -> Iterator[Disagreement]:
    """Yield titles omdb and its articles do not know though they name the film in that language."""
    articles = {article.partition(":")[2] for article in evidence.articles.get(theirs.id, ())}
    known = spellings(theirs) | articles
    if folded(film.title) not in known:
        yield Disagreement(film.id, "title", film.title, theirs.title, "omdb")
    originals = {folded(film.title), *(folded(t.text) for t in film.titles if is_own(t))}
    for title in film.titles:
        if title.kind is TitleKind.RELEASE and title.language in {"fr", "es", "de"}:
            there = {t.text for t in theirs.titles if t.language == title.language}
            new = {text for text in there if folded(text) not in originals}
            if new and folded(title.text) not in known:
                text = " / ".join(sorted(new))
                yield Disagreement(film.id, f"title {title.language}", title.text, text, "omdb")


def is_own(title: Title) -> bool:
    """Return whether it is no translation: the original title, or its transcription."""
    return title.kind is TitleKind.ORIGINAL or (title.script == "Latn" and title.language != "en")


def told(film: Film, evidence: Evidence) -> list[Named]:
    """Return what the files that know no ids say of films of its titles."""
    return [named for title in spellings(film) for named in evidence.by_title.get(title, ())]


def is_named(person: Person, text: str) -> bool:
    """Return whether a text names the person, under any of their names."""
    padded = f" {folded(text)} "
    names = (person.name, *person.names)
    return any(f" {folded(name)} " in padded for name in names if folded(name))


def other_makers(film: Film, evidence: Evidence) -> Iterator[Disagreement]:
    """Yield directors and years that texts on this film give otherwise, and unconfirmed cast."""
    directors = film.people(Role.DIRECTOR)
    for named in told(film, evidence):
        ours = any(is_named(person, named.text) for person in directors)
        if named.year == film.year and "directed by" in named.text and not ours:
            words = named.text.partition("directed by")[2][:40].strip()
            yield Disagreement(film.id, "directors", directors[0].name, words, named.source)
        if ours and named.year and 0 < abs(named.year - (film.year or 0)) <= NEAR:
            yield from _other(film, "year", film.year, named.year, named.source)
    texts = [named.text for named in told(film, evidence) if named.year == film.year]
    texts += seeds_on(film)
    for person in (*film.people(Role.CAST), *film.people(Role.PRODUCER)):
        if not any(is_named(person, text) for text in texts):
            yield Disagreement(film.id, "cast", person.name, "named by no text", "all")


def seeds_on(film: Film) -> list[str]:
    """Return the seed texts that speak of the film."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [text for text in texts if film.title.rpartition(": ")[2].casefold() in text.casefold()]


def print_directors(films: dict[str, Film], evidence: Evidence, *, each: bool) -> None:
    """Print how many directors the texts confirm, and with `each` what confirms whom."""
    counts: Counter[str] = Counter()
    for film in films.values():
        texts = [named for named in told(film, evidence) if named.year == film.year]
        texts += [Named("seeds", film.title, film.year, text) for text in seeds_on(film)]
        for person in film.people(Role.DIRECTOR):
            sources = sorted({named.source for named in texts if is_named(person, named.text)})
            counts[" + ".join(sources) or UNCONFIRMED] += 1
            if each:
                print(f"{film}: {person.name}: {', '.join(sources) or UNCONFIRMED}")
    for source, number in counts.most_common():
        print(f"{number:4d} directors: {source}")


def lines_without_source(films: dict[str, Film], evidence: Evidence) -> Iterator[Disagreement]:
    """Yield the facts among the lines that the source they name does not state."""
    columns = ("later", "earlier", "kind", "through", "stance", "voice", "words", "source", "url")
    for row in read_rows(STARTER / "lines.csv", columns):
        *_, voice = row.several("voice")
        if voice != "Matchcut project note" and not is_stated(row, voice, films, evidence):
            yield Disagreement(row["later"], "line", row["earlier"], "not stated", voice)


def is_stated(row: Row, voice: str, films: dict[str, Film], evidence: Evidence) -> bool:
    """Return whether the shared data hold what a line reports: the edge, or the article's text."""
    later, earlier = films[row["later"]], films[row["earlier"]]
    if voice == "Wikipedia":
        texts = (t.text for t in told(later, evidence) if t.source == "Wikipedia extract")
        words = (*spellings(earlier), str(earlier.year))
        return any(word in folded(text) for text in texts for word in words)
    names = [f"{film.titles[0].text} {film.year}" for film in (later, earlier)]
    ids = (voice, later.imdb or "", earlier.imdb or "")
    return ids in evidence.edges or (voice, *names) in evidence.edges


if __name__ == "__main__":
    sys.exit(main())
