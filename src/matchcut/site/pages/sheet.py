"""What changes seldom on a film's page: its facts and its lineage. `ready` keeps it.

The rest of the page is asked for anew each time.
"""

from dataclasses import dataclass

from django.conf.locale import LANG_INFO
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from matchcut.films.values import Film, Role, Title, TitleKind
from matchcut.site.films import records
from matchcut.site.films.models import FilmRow
from matchcut.site.pages import lineage
from matchcut.site.pages.structured import movie
from matchcut.site.spoilers import Opened

MOST_CREDITS = 15  # of one role
MOST_TITLES = 40  # the best known films have two hundred
_LANGUAGES = LANG_INFO | {"zh": {"name": "Chinese"}}  # Django knows it by its scripts alone
_ROLES = {
    Role.DIRECTOR: "Directed by",
    Role.WRITER: "Written by",
    Role.PRODUCER: "Produced by",
    Role.CAST: "With",
}


@dataclass(frozen=True, slots=True)
class Makers:
    """The people credited with one role."""

    word: str
    credits: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A film's facts ready for its page; `named` are its titles by language."""

    usual: str
    named: tuple[tuple[str, str], ...]
    original: str
    original_language: str
    facts: SafeString
    lineage: SafeString
    movie: SafeString

    def title(self, languages: tuple[str, ...]) -> str:
        """Return the title in the first of the reader's languages that it has one in."""
        known = dict(self.named)
        return next((known[one] for one in languages if one in known), self.usual)


def make(film_id: str, open_keys: Opened) -> Sheet:
    """Return the sheet of a film that is there, with these passages open."""
    row = FilmRow.objects.select_related("family").get(id=film_id)
    film = records.film(row)
    shown = {"film": film, "opened": sorted(open_keys)}
    titles = other_titles(film)
    facts = {"makers": makers(film), "titles": titles[:MOST_TITLES], "all_titles": len(titles)}
    family = {"family": row.family, "versions": _versions(row)}
    around = {"lineage": lineage.of(film, open_keys), "joined": row.lines}
    first = original(film)
    return Sheet(
        usual=film.title,
        named=titles_by_language(film),
        original=first.text if first else "",
        original_language=(first.language or "") if first else "",
        facts=render_to_string("_facts.html", shown | facts | family),
        lineage=render_to_string("_lineage.html", shown | around),
        movie=movie(film),
    )


def original(film: Film) -> Title | None:
    """Return the original title, if it is known."""
    return next((one for one in film.titles if one.kind is TitleKind.ORIGINAL), None)


def titles_by_language(film: Film) -> tuple[tuple[str, str], ...]:
    """Return the title in each language: as released there, or else its original one."""
    found: dict[str, str] = {}
    for kind in (TitleKind.RELEASE, TitleKind.ORIGINAL):
        for title in film.titles:
            if title.kind is kind and title.language:
                found.setdefault(title.language, title.text)
    found.setdefault("en", film.title)  # as the catalogue has it, which is in English
    return tuple(found.items())


def other_titles(film: Film) -> tuple[tuple[str, str], ...]:
    """Return the titles, each once with its languages; none where there is but one."""
    languages: dict[str, dict[str, None]] = {film.title: {}}
    for title in film.titles:
        languages.setdefault(title.text, {})[title.language or ""] = None
    told = tuple(
        (text, ", ".join(map(_language, filter(None, of)))) for text, of in languages.items()
    )
    return told if len(told) > 1 else ()


def _language(code: str) -> str:
    """Return a language by its English name, or else by its code."""
    return str({"name": code, **_LANGUAGES.get(code, {})}["name"])


def makers(film: Film) -> tuple[Makers, ...]:
    """Return the people by role, each as id, name and character."""
    found = []
    for role, word in _ROLES.items():
        people = {
            credit.person.id: (credit.person.id, credit.person.name, credit.character or "")
            for credit in film.credits
            if credit.role is role
        }
        if people:
            found.append(Makers(word, tuple(people.values())[:MOST_CREDITS]))
    return tuple(found)


def _versions(row: FilmRow) -> list[Film]:
    """Return the other tellings of the film's family."""
    if row.family is None:
        return []
    members = row.family.members.exclude(pk=row.pk).by_release()
    return [records.named(one) for one in members]
