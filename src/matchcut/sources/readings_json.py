"""What was read in a document as the JSON of `matchcut read`, and back.

The shape is documented in `docs/reading-json.md` and held by `docs/reading.schema.json`. Reading
it back looks films and people up in a catalogue by their ids; one the catalogue does not
know keeps what the JSON says of it, so that nothing kept is lost when a catalogue changes.
"""

import json
from typing import Any, TypeAlias

from matchcut.errors import SourceError
from matchcut.films.catalogue import Catalogue
from matchcut.films.values import ExternalId, Film, Person
from matchcut.lines.values import Kind, ReadDocument, ReadPiece, Stance, Statement, Through
from matchcut.reading.values import (
    Copy,
    Dropped,
    Mention,
    Part,
    PartKind,
    Piece,
    PieceKind,
    Quote,
    Reading,
    Recommendation,
)

Record: TypeAlias = dict[str, Any]  # a JSON object, at the border where all is strings and numbers


def to_json(document: ReadDocument) -> str:
    """The document as one JSON object on one line."""
    return json.dumps(record(document), ensure_ascii=False)


def from_json(text: str, catalogue: Catalogue) -> ReadDocument:
    """The document written in `text`; marks and paragraphs of its pieces are not in the JSON.

    Raises SourceError where the text is not what `to_json` writes.
    """
    try:
        return _Reader(catalogue).document(json.loads(text))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as fault:
        reason = f"{type(fault).__name__}: {fault}"
        raise SourceError(f"not the JSON of a reading: {reason}") from fault


def record(document: ReadDocument) -> Record:
    """The document as a JSON object."""
    return {
        "source": document.source,
        "sha256": document.sha256,
        "notes": list(document.notes),
        "pieces": [_piece(piece) for piece in document.pieces],
    }


def _piece(read: ReadPiece) -> Record:
    reading, piece = read.reading, read.reading.piece
    return {
        "id": piece.id,
        "parent": piece.parent,
        "kind": piece.kind,
        "headline": piece.headline,
        "author": piece.author,
        "date": piece.date,
        "language": piece.language,
        "spoiler_notice": piece.spoiler_notice,
        "subjects": list(map(film_record, reading.subjects)),
        "families": [list(map(film_record, family)) for family in reading.families],
        "text": piece.text,
        "parts": [
            {"kind": part.kind, "start": part.start, "end": part.end, "taken_from": part.taken_from}
            for part in piece.parts
        ],
        "dropped": [{"words": each.words, "reason": each.reason} for each in piece.dropped],
        "mentions": list(map(_mention, reading.mentions)),
        "statements": list(map(statement_record, read.statements)),
        "recommendations": list(map(_recommendation, reading.recommendations)),
        "copies": list(map(_copy, reading.copies)),
    }


def film_record(film: Film) -> Record:
    """A film as a JSON object: what names it, no more."""
    return {"id": film.id, "imdb": film.imdb, "title": film.title, "year": film.year}


def statement_record(statement: Statement) -> Record:
    """A statement as a JSON object."""
    return {
        "earlier": film_record(statement.earlier),
        "later": film_record(statement.later),
        "directed": statement.directed,
        "kind": statement.kind,
        "through": list(statement.through),
        "stance": statement.stance,
        "voice": list(statement.voice),
        "quote": _quote(statement.quote) if statement.quote else None,
        "spoiler": statement.spoiler,
        "score": round(statement.score, 4),
        "reasons": list(statement.reasons),
    }


def _mention(mention: Mention) -> Record:
    person = mention.person
    return {
        "start": mention.start,
        "end": mention.end,
        "words": mention.words,
        "film": film_record(mention.film) if mention.film else None,
        "person": {"id": person.id, "name": person.name} if person else None,
        "score": round(mention.score, 4),
        "reasons": list(mention.reasons),
    }


def _recommendation(recommendation: Recommendation) -> Record:
    return {
        "voice": list(recommendation.voice),
        "to": recommendation.to,
        "films": list(map(film_record, recommendation.films)),
        "quote": _quote(recommendation.quote),
    }


def _copy(copy: Copy) -> Record:
    return {
        "film": film_record(copy.film),
        "place": copy.place,
        "carrier": copy.carrier,
        "service": copy.service,
        "note": copy.note,
        "quote": _quote(copy.quote),
    }


def _quote(quote: Quote) -> Record:
    return {
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "start": quote.start,
        "end": quote.end,
    }


class _Reader:
    """Reads JSON objects back into values, with films and people from a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def document(self, found: Record) -> ReadDocument:
        source = str(found["source"])
        pieces = tuple(self._piece(piece, source) for piece in found["pieces"])
        return ReadDocument(source, str(found["sha256"]), pieces, tuple(found.get("notes", ())))

    def _piece(self, found: Record, source: str) -> ReadPiece:
        piece = Piece(
            id=found["id"],
            kind=PieceKind(found["kind"]),
            text=found["text"],
            parent=found["parent"],
            headline=found["headline"],
            author=found["author"],
            date=found["date"],
            language=found["language"],
            spoiler_notice=found["spoiler_notice"],
            parts=tuple(
                Part(PartKind(part["kind"]), part["start"], part["end"], part["taken_from"])
                for part in found["parts"]
            ),
            dropped=tuple(Dropped(each["words"], each["reason"]) for each in found["dropped"]),
        )
        reading = Reading(
            piece,
            subjects=self._films(found["subjects"]),
            families=tuple(map(self._films, found["families"])),
            mentions=tuple(map(self._mention, found["mentions"])),
            recommendations=tuple(map(self._recommendation, found["recommendations"])),
            copies=tuple(map(self._copy, found["copies"])),
        )
        statements = (self._statement(each, source, piece.date) for each in found["statements"])
        return ReadPiece(reading, tuple(statements))

    def _films(self, found: list[Record]) -> tuple[Film, ...]:
        return tuple(map(self._film, found))

    def _film(self, found: Record) -> Film:
        ids = (ExternalId("imdb", found["imdb"]),) if found["imdb"] else ()
        stated = Film(found["id"], found["title"], found["year"], ids=ids)
        return self._catalogue.film(stated.id) or stated

    def _mention(self, found: Record) -> Mention:
        person = found["person"]
        known = self._catalogue.person(person["id"]) if person else None
        return Mention(
            found["start"],
            found["end"],
            found["words"],
            film=self._film(found["film"]) if found["film"] else None,
            person=known or (Person(person["id"], person["name"]) if person else None),
            score=found["score"],
            reasons=tuple(found["reasons"]),
        )

    def _statement(self, found: Record, source: str, date: str | None) -> Statement:
        return Statement(
            earlier=self._film(found["earlier"]),
            later=self._film(found["later"]),
            kind=Kind(found["kind"]),
            through=tuple(map(Through, found["through"])),
            stance=Stance(found["stance"]),
            voice=tuple(found["voice"]),
            quote=Quote(**found["quote"]) if found["quote"] else None,
            spoiler=found["spoiler"],
            directed=found["directed"],
            score=found["score"],
            reasons=tuple(found["reasons"]),
            source=source,
            date=date,
        )

    def _recommendation(self, found: Record) -> Recommendation:
        films = self._films(found["films"])
        return Recommendation(tuple(found["voice"]), found["to"], films, Quote(**found["quote"]))

    def _copy(self, found: Record) -> Copy:
        return Copy(
            self._film(found["film"]),
            found["place"],
            found["carrier"],
            found["service"],
            found["note"],
            Quote(**found["quote"]),
        )
