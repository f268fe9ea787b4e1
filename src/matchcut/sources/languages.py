"""Languages as film databases write them, in the codes that titles carry."""

_SCRIPTS = {
    "hans": "Hans",
    "hant": "Hant",
    "latn": "Latn",
    "cyrl": "Cyrl",
    "arab": "Arab",
    "deva": "Deva",
    "el": "Latn",  # Serbian in Latin letters, as Wikidata writes it, and then in Cyrillic ones
    "ec": "Cyrl",
    "cn": "Hans",
    "sg": "Hans",
    "my": "Hans",
    "tw": "Hant",
    "hk": "Hant",
    "mo": "Hant",
}
_OF_CHINA = frozenset({"cmn", "yue", "wuu", "nan", "hak", "gan", "lzh", "cdo", "hsn", "cn"})
_LETTERS = 2


def language_of(code: str) -> str | None:
    """Return the ISO 639-1 code of a language, or None where it has none.

    All Chinese languages have one, "zh"; "cn" is Cantonese at TMDB.

    >>> language_of("pt-br"), language_of("cmn"), language_of("zh-hant"), language_of("arz")
    ('pt', 'zh', 'zh', None)
    """
    main = code.lower().partition("-")[0]
    if main in _OF_CHINA:
        return "zh"
    return main if len(main) == _LETTERS and main.isascii() and main.isalpha() else None


def script_of(code: str) -> str | None:
    """Return the ISO 15924 script that a code of a language tells, or None.

    >>> script_of("zh-hk"), script_of("sr-el"), script_of("en-gb")
    ('Hant', 'Latn', None)
    """
    main, _, variety = code.lower().partition("-")
    told = _SCRIPTS.get(variety)
    return told if told and (main in {"zh", "sr"} or len(variety) > _LETTERS) else None
