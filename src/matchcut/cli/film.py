"""`matchcut film`: what is known of one film, and who says so."""

import json
import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.cli.choosing import choose, near
from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import Gathered, gather
from matchcut.cli.verbs import CATALOGUE, DATA, DONE, JSON, LIBRARY, NOTHING_FOUND, TITLE, Verb
from matchcut.films.values import Film, Role
from matchcut.lineage import around
from matchcut.lines.values import ReadDocument, ReadPiece
from matchcut.pictures import words
from matchcut.sources.readings_json import Record, film_record, record, statement_record


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    title: str
    as_json: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write what is known of the film."""
    options = Options(
        parsed.title,
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    known = gather(options.folders, console)
    film = choose(options.title, known.catalogue)
    if film is None:
        return not_found(options.title, known, console)
    known = known.with_facts(film.id, 1)
    if options.as_json:
        console.write(json.dumps(_record(film, known), ensure_ascii=False))
    else:
        _show(film, known, console)
    return DONE


def not_found(title: str, known: Gathered, console: Console) -> int:
    """Say that no film has the title, and which come near; the exit code."""
    console.say(f'no film called "{title}" in this catalogue of {len(known.catalogue)}')
    if nearest := near(title, known.catalogue):
        console.say(f"the nearest are\n{nearest}")
    return NOTHING_FOUND


def _show(film: Film, known: Gathered, console: Console) -> None:
    console.write(console.strong(str(film)))
    for row in _rows(film, known):
        console.write(row)
    lineage = around(known.lineage, film.id, 1, 1)
    said = words(lineage, film.id).partition("\n\n")[2] if lineage.film(film.id) else ""
    console.write(f"\n{said or 'Nobody has yet said where this film comes from.'}".rstrip())
    for heading, rows in (("Recommended", _recommended), ("Copies", _copies)):
        told = list(rows(film, known))
        if told:
            console.write("\n".join(["", heading, "", *told]))


def _rows(film: Film, known: Gathered) -> Iterator[str]:
    """What the catalogue has on the film, one thing a line."""
    others = dict.fromkeys(title.text for title in film.titles if title.text != film.title)
    family = known.catalogue.family(film.family) if film.family else None
    versions = known.catalogue.films(family.members) if family else ()
    people = [(role, film.people(role)) for role in Role]
    facts = {
        "also called": ", ".join(others),
        **{str(role): ", ".join(each.name for each in named) for role, named in people},
        "versions": ", ".join(str(each) for each in versions if each.id != film.id),
        "ids": ", ".join(map(str, film.ids)) or film.id,
        "written about in": ", ".join(dict.fromkeys(at.source for at, _ in _about(film, known))),
    }
    for name, value in facts.items():
        if value:
            yield f"{name}: {value}"


def _pieces(known: Gathered) -> Iterator[tuple[ReadDocument, ReadPiece]]:
    return ((document, piece) for document in known.documents for piece in document.pieces)


def _about(film: Film, known: Gathered) -> Iterator[tuple[ReadDocument, ReadPiece]]:
    for document, piece in _pieces(known):
        if any(subject.id == film.id for subject in piece.reading.subjects):
            yield document, piece


def _recommended(film: Film, known: Gathered) -> Iterator[str]:
    for document, piece in _pieces(known):
        for each in piece.reading.recommendations:
            if any(recommended.id == film.id for recommended in each.films):
                voice = ", reported by ".join(each.voice)
                yield f"- by {voice}, to {each.to}: “{each.quote.exact}” ({document.source})"


def _copies(film: Film, known: Gathered) -> Iterator[str]:
    for document, piece in _pieces(known):
        for each in piece.reading.copies:
            if each.film.id == film.id:
                where = ", ".join(filter(None, (each.carrier, each.place, each.note)))
                yield f"- {where}: “{each.quote.exact}” ({document.source})"


def _record(film: Film, known: Gathered) -> Record:
    """The same as a JSON object."""
    said = [each for each in known.statements if film.id in (each.earlier.id, each.later.id)]
    family = known.catalogue.family(film.family) if film.family else None
    versions = known.catalogue.films(family.members) if family else ()
    return {
        **film_record(film),
        "titles": [{"text": title.text, "language": title.language} for title in film.titles],
        "credits": [
            {"person": credit.person.name, "role": credit.role, "character": credit.character}
            for credit in film.credits
        ],
        "ids": list(map(str, film.ids)),
        "versions": [film_record(each) for each in versions if each.id != film.id],
        "statements": [
            {**statement_record(each), "words": each.reason, "source": each.source} for each in said
        ],
        "sources": list(dict.fromkeys(document.source for document, _ in _about(film, known))),
        **_told(film, known),
    }


def _told(film: Film, known: Gathered) -> Record:
    """Recommendations and copies of the film in the library, each with its source."""
    told: Record = {"recommendations": [], "copies": []}
    for document in known.documents:
        for piece in record(document)["pieces"]:
            for each in piece["recommendations"]:
                if any(recommended["id"] == film.id for recommended in each["films"]):
                    told["recommendations"].append({**each, "source": document.source})
            for each in piece["copies"]:
                if each["film"]["id"] == film.id:
                    told["copies"].append({**each, "source": document.source})
    return told


VERB = Verb(
    name="film",
    summary="show one film: titles, makers, what came before and after, and who says so",
    description=(
        "Shows what the catalogue has on a film, what is said of it and others, one step back\n"
        "and on, and what the library holds: who recommends it, and where a copy was found."
    ),
    arguments=(TITLE, JSON, DATA, CATALOGUE, LIBRARY),
    run=run,
    examples=('matchcut film "Us and Them (2018)"', "matchcut film tt0089881 --json"),
)
