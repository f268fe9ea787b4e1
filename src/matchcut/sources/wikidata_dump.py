"""Films from the JSON dump of Wikidata: an array with one item a line, packed as it is published.

The dump is read twice: `wikidata_survey` says what is a film and who made any, then films and
people are taken from their own items. What a line is about is seen from its bytes, so that most
of some hundred million items are never parsed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from matchcut.films.values import TitleKind
from matchcut.sources.dumps import Dump, Line
from matchcut.sources.json_trees import Tree, branch, text, trees
from matchcut.sources.languages import language_of, script_of
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import (
    CreditRow,
    FactRow,
    FamilyRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Row,
    Staging,
    TitleRow,
)
from matchcut.sources.wikidata_facts import EARLIER, LATER, fact, popularity
from matchcut.sources.wikidata_items import (
    aliases,
    first_year,
    item_id,
    items,
    labels,
    qualifiers,
    statements,
    texts,
    value,
    wikipedias,
)
from matchcut.sources.wikidata_survey import LONGEST_ITEM, ROLES, Survey, kept_survey

_SERIES = "P179"  # whose qualifiers say what a film follows, and is followed by
_ID = re.compile(rb'"id":\s?"(Q\d+)"')
_CLASS = re.compile(rb'(?:"id":\s?"Q|"numeric-id":\s?)(\d+)')
_NEXT = b'":[{"mainsnak"'  # where the statements of a property begin
_HEAD = 60  # bytes of an item in which its own id comes


def stage_dump(path: Path, staging: Staging, dump: Dump, classes: Iterable[str] = ()) -> None:
    """Write the films of a dump, and their people, to staged tables."""
    found = kept_survey(path, dump, classes, staging.kept(f"{path.name}.json"))
    seen: set[str] = set()
    for line, item in trees(path, _told(path, dump, found), dump):
        key = text(item, "id")
        is_film = not found.classes.isdisjoint(items(item, "P31"))
        if not is_film and key not in found.people:
            continue
        names = labels(item)
        titles = _titles(key, item, names) if is_film else []
        if key in seen or not (names or titles):
            reason = "an id that an earlier row has" if key in seen else "no name"
            dump.reject(RowError(path, line, reason, key))
            continue
        seen.add(key)
        if is_film:
            shown = next(iter(names.values()), "") or titles[0].text
            staging.add(_film(key, shown, item, found), *titles, *_film_rows(key, item))
            if key in found.originals:
                staging.add(FamilyRow(key, shown))
        else:
            staging.add(*_person_rows(key, item, names))


def _told(path: Path, dump: Dump, found: Survey) -> Iterator[Line]:
    """Yield the lines that may be about a film or somebody who made one."""
    classes = {name[1:].encode() for name in found.classes}
    people = {name.encode() for name in found.people}
    for number, content in dump.lines(path, LONGEST_ITEM):
        item = content.strip(b", \t")
        if item in {b"", b"[", b"]"}:
            continue
        own = _ID.search(item, 0, _HEAD)
        if not own or not item.endswith(b"}"):
            if not item.startswith((b'{"type":"property"', b'{"type":"lexeme"')):
                dump.reject(RowError(path, number, "no JSON object"))
        elif own[1] in people or _may_be(item, classes):
            yield Line(number, item)


def _may_be(item: bytes, classes: set[bytes]) -> bool:
    """Whether an item names one of the classes where it says what it is."""
    start = item.find(b'"P31"')
    if start < 0:
        return False
    end = item.find(_NEXT, start + len(b'"P31"'))
    named = _CLASS.findall(item, start, end if end > 0 else len(item))
    return not classes.isdisjoint(named)


def _film(key: str, shown: str, item: Tree, found: Survey) -> FilmRow:
    languages = (found.languages.get(at, "") for at in items(item, "P364"))
    return FilmRow(
        key,
        shown,
        first_year(item, "P577"),
        tuple(found.countries[at] for at in items(item, "P495") if at in found.countries),
        tuple(filter(None, dict.fromkeys(map(language_of, languages)))),
        found.works.get(key) or (key if key in found.originals else None),
        popularity(wikipedias(item)),
    )


def _titles(key: str, item: Tree, names: Mapping[str, str]) -> list[TitleRow]:
    """Return the titles of a film, its original one first, each once a language."""
    told = []
    for said in statements(item, "P1476"):
        title = value(branch(said, "mainsnak"))
        told.append((text(title, "language"), text(title, "text"), TitleKind.ORIGINAL))
    told += [(code, label, TitleKind.RELEASE) for code, label in names.items()]
    told += [(code, alias, TitleKind.ALIAS) for code, alias in aliases(item)]
    found: dict[tuple[str, str | None], TitleRow] = {}
    for code, title_text, kind in told:
        language = language_of(code)
        if title_text and (title_text, language) not in found:
            row = TitleRow(key, title_text, language, script_of(code), kind.value)
            found[title_text, language] = row
    return list(found.values())


def _film_rows(key: str, item: Tree) -> Iterator[Row]:
    """Yield the ids of a film, its credits, and what is said of it and others."""
    yield IdRow(key, "wikidata", key)
    yield from (IdRow(key, "imdb", known) for known in texts(item, "P345") if known[:2] == "tt")
    yield from (IdRow(key, "tmdb", known) for known in texts(item, "P4947"))
    yield from _credits(key, item)
    yield from _facts(key, item)


def _credits(key: str, item: Tree) -> Iterator[CreditRow]:
    for name, role in ROLES.items():
        for position, said in enumerate(statements(item, name)):
            if person := item_id(branch(said, "mainsnak")):
                played = [
                    text(branch(at, "datavalue"), "value") for at in qualifiers(said, "P4633")
                ]
                character = " / ".join(filter(None, played)) or None
                yield CreditRow(key, person, role.value, character, position)


def _facts(key: str, item: Tree) -> Iterator[FactRow]:
    """Yield what an item says of a film and other works, films or not."""
    for name in (*LATER, *EARLIER):
        others = items(item, name)
        for said in statements(item, _SERIES):
            others += map(item_id, qualifiers(said, name))
        for other in filter(None, dict.fromkeys(others)):
            yield fact(key, other, name)


def _person_rows(key: str, item: Tree, names: Mapping[str, str]) -> Iterator[Row]:
    name, *others = (*names.values(), *(alias for _, alias in aliases(item)))
    yield PersonRow(key, name, tuple(other for other in dict.fromkeys(others) if other != name))
    yield PersonIdRow(key, "wikidata", key)
    for known in texts(item, "P345"):
        if known[:2] == "nm":
            yield PersonIdRow(key, "imdb", known)
