"""Fields that name a film: by its id, which an address has, or as somebody types it."""

from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film
from matchcut.site.films.models import FilmRow
from matchcut.site.pages.search import MOST_CHARS, Result, films_found


@dataclass(frozen=True, slots=True)
class Named:
    """What a field holds: the film that is meant, or the films that may be."""

    typed: str = ""
    film: FilmRow | None = None
    found: tuple[Result, ...] = ()

    @property
    def shown(self) -> str:
        """What stands in the field: a title with its year tells films of one title apart."""
        if self.film:
            year = self.film.year
            return f"{self.film.title} ({year})" if year else self.film.title
        return self.typed

    @property
    def address(self) -> str:
        """What stands for it in an address."""
        return self.film.pk if self.film else self.typed


def named(typed: str) -> Named:
    """Return the film that is meant, where only one can be."""
    typed = typed.replace("\0", "").strip()[:MOST_CHARS]
    if not typed:
        return Named()
    if film := FilmRow.objects.led_to([typed]).get(typed):
        return Named(typed, film)
    found = films_found(typed)
    words = fold_tokens(typed)
    fitting = [one for one in found if words in _names(one.film)]
    if len(fitting or found) == 1:
        return Named(typed, FilmRow.objects.get(pk=(fitting or found)[0].film.id))
    return Named(typed, found=tuple(found))


def _names(film: Film) -> Iterator[tuple[str, ...]]:
    """Yield the film's titles, folded, without its year and with it."""
    for title in {film.title, *(one.text for one in film.titles)}:
        yield (words := fold_tokens(title))
        yield (*words, str(film.year))
