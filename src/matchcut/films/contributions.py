"""What one source gives to a catalogue, before it is merged with what others give."""

from dataclasses import dataclass

from matchcut.films.folding import fold_tokens
from matchcut.films.values import Fact, Family, Film


@dataclass(frozen=True, slots=True)
class Contribution:
    """Films, families and facts under ids of the source's own.

    `source` is a short name ("omdb"); films, families and people may carry any id that is
    theirs alone within the source. Each film and person also names that id among its `ids`,
    with `source` as the scheme.
    """

    source: str
    licence: str
    films: tuple[Film, ...]
    families: tuple[Family, ...] = ()
    facts: tuple[Fact, ...] = ()


def slug(text: str) -> str:
    """Return a name fit for an id: folded tokens with hyphens.

    >>> slug("Amélie & Ｃｏ 2001")
    'amelie-and-co-2001'
    """
    return "-".join(fold_tokens(text))
