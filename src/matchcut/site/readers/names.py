"""Names of accounts: how they are spelt, and which may be."""

import unicodedata

from matchcut.site.readers.models import NAME_CHARS, folded

MAY_BE = (
    "A name begins with a letter; letters, digits, spaces, full stops, apostrophes"
    " and hyphens may follow."
)
_WITHIN = " .'’-_"  # a name, beside letters of any script with their marks, and digits


def spelt(name: str) -> str:
    """Return the name with its letters as most people type them."""
    return " ".join(unicodedata.normalize("NFKC", name).split())


def is_name(text: str) -> bool:
    """Return whether the text begins with a letter, ends with none of the signs, and has no other.

    >>> [is_name(one) for one in ("Agnès V.", "Agnès V", "आनंद", "4", "a/b", "", "a" * 41)]
    [False, True, True, False, False, False, False]
    """
    kinds = [unicodedata.category(sign)[0] for sign in text]
    allowed = (kind in "LMN" or sign in _WITHIN for kind, sign in zip(kinds, text, strict=True))
    right = kinds[:1] == ["L"] and kinds[-1] in "LMN" and all(allowed)
    return right and len(folded(text)) <= NAME_CHARS
