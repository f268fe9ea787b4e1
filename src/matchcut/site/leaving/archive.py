"""Everything a reader wrote and kept, as a ZIP archive: what they typed as Markdown, rows as JSON.

The Markdown files can be loaded again by `matchcut load`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import yaml
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import F

from matchcut.films.contributions import slug
from matchcut.site.readers.models import ListedRow, ReaderRow
from matchcut.site.writing.models import CopyReportRow, DraftRow, PieceRow, RevisionRow

SLUG_CHARS = 60
_FILM = {"film_title": F("film__title"), "film_year": F("film__year")}
_PAIR = {
    "earlier_title": F("earlier__title"),
    "earlier_year": F("earlier__year"),
    "later_title": F("later__title"),
    "later_year": F("later__year"),
}
_WRITTEN = ("kind", "film_id", "verdict", "headline", "language", "licence", "markdown")
_SHARED = ("film_id", "words", "spoiler", "added")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the archive."""

    name: str
    text: str


def packed(reader: ReaderRow) -> bytes:
    """Return the archive of all that the reader wrote and kept."""
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for file in (*_typed(reader), *_tables(reader)):
            archive.writestr(file.name, file.text)
    return into.getvalue()


def _typed(reader: ReaderRow) -> Iterator[File]:
    """Yield a Markdown file for each piece and each draft."""
    for piece in reader.pieces.select_related("film", "parent").order_by("pk"):
        yield _markdown("writing", piece)
    for draft in reader.drafts.select_related("film", "parent").order_by("pk"):
        yield _markdown("drafts", draft)


def _markdown(folder: str, row: PieceRow | DraftRow) -> File:
    stated = {
        "title": row.headline,
        "author": row.reader.name if row.reader else "",
        "date": row.written if isinstance(row, PieceRow) else row.saved,
        "language": row.language,
        "licence": row.licence,
        "kind": row.kind,
        "film": str(row.film) if row.film else "",
        "verdict": row.verdict,
        "spoilers": row.spoilers,
        "in_answer_to": row.parent_id,
    }
    front = yaml.safe_dump(
        {name: value for name, value in stated.items() if value},
        allow_unicode=True,
        sort_keys=False,
    )
    about = slug(f"{row.film.title if row.film else ''} {row.headline}")[:SLUG_CHARS].strip("-")
    name = "-".join(filter(None, (f"{row.pk:06}", row.kind, about)))
    return File(f"{folder}/{name}.md", f"---\n{front}---\n\n{row.markdown}\n")


def _tables(reader: ReaderRow) -> Iterator[File]:
    """Yield a JSON file for each sort of rows."""
    account = {
        "name": reader.name,
        "email": reader.email,
        "about": reader.about,
        "joined": reader.joined,
        "shelf_and_diary_are_public": reader.public,
        "shared_with": list(reader.shares.values_list("to__name", flat=True)),
    }
    yield _json("account", account)
    for name, rows in _rows(reader):
        yield _json(name, list(rows))


def _rows(reader: ReaderRow) -> Iterator[tuple[str, Iterable[Mapping[str, object]]]]:
    yield (
        "writing",
        reader.pieces.order_by("pk").values(
            "id",
            *_WRITTEN,
            "written",
            "edited",
            "parent_id",
            "notice",
            "helpful",
            "unhelpful",
            **_FILM,
        ),
    )
    yield (
        "drafts",
        reader.drafts.order_by("pk").values(
            *_WRITTEN, "saved", "parent_id", "piece_id", "spoilers", **_FILM
        ),
    )
    yield (
        "earlier_versions",
        RevisionRow.objects.filter(piece__reader=reader)
        .order_by("pk")
        .values("piece_id", "until", "headline", "verdict", "markdown", "spoilers"),
    )
    yield (
        "statements",
        reader.statements.order_by("pk").values(
            *("earlier_id", "later_id", "kind", "through", "stance", "words", "exact", "piece_id"),
            *("spoiler", "standing", "added"),
            **_PAIR,
        ),
    )
    yield "recommendations", reader.recommendations.order_by("pk").values(*_SHARED, "to", **_FILM)
    yield (
        "copies",
        reader.copies.order_by("pk").values(
            *_SHARED, *("place", "carrier", "region", "subtitles", "note", "seen"), **_FILM
        ),
    )
    reports = CopyReportRow.objects.filter(reader=reader).order_by("pk")
    yield "copy_reports", reports.values("copy_id", "copy__film_id", "copy__place", "gone", "on")
    yield "votes", reader.votes.order_by("pk").values("piece_id", "helpful")
    yield "shelf", reader.shelf.order_by("pk").values("film_id", "seen", "since", **_FILM)
    yield (
        "diary",
        reader.diary.order_by("date", "pk").values(
            *("film_id", "date", "place", "carrier", "rewatch", "note"), **_FILM
        ),
    )
    yield "lists", _lists(reader)
    yield "desk", _texts(reader)


def _lists(reader: ReaderRow) -> Iterator[Mapping[str, object]]:
    """Yield each list with its films in their order; asks twice."""
    films = defaultdict(list)
    listed = ListedRow.objects.filter(list__reader=reader).order_by("place")
    for one in listed.values("list_id", "film_id", "note", **_FILM):
        films[one["list_id"]].append(one)
    for row in reader.lists.order_by("pk").values("id", "title", "about", "public", "made"):
        yield {**row, "films": films[row["id"]]}


def _texts(reader: ReaderRow) -> Iterator[Mapping[str, object]]:
    """Yield each text at the desk with what was read in it and what was decided; asks thrice."""
    stated = ("id", "source", "author", "licence", "sha256", "brought", "reading")
    decided = ("key", "kept", "exact", "start", "end", "lost")
    for row in reader.texts.order_by("pk").prefetch_related("decisions", "corrections"):
        told = {name: getattr(row, name) for name in stated}
        told["reading"] = json.loads(row.reading) if row.reading else None
        told["decisions"] = [
            {name: getattr(one, name) for name in decided} for one in row.decisions.all()
        ]
        told["corrections"] = [
            {"words": one.words, "was": one.was, "film_id": one.film_id}
            for one in row.corrections.all()
        ]
        yield told


def _json(name: str, content: object) -> File:
    text = json.dumps(content, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    return File(f"{name}.json", text + "\n")
