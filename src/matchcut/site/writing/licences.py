"""Which licences let a site show a text whole."""

import re

OFFERED = (  # to readers, for what they write
    ("", "All rights reserved: it stands here, and nowhere else"),
    ("CC BY 4.0", "CC BY 4.0: anyone may use it who names you"),
    ("CC BY-SA 4.0", "CC BY-SA 4.0: so may they, under the same licence"),
    ("CC BY-NC-ND 4.0", "CC BY-NC-ND 4.0: unchanged, and not for money"),
    ("CC0 1.0", "CC0 1.0: anyone may use it in any way"),
)

_OPEN = re.compile(
    r"cc0|public ?domain|(?:cc|creative commons|creativecommons\.org/licenses/)"
    r"[\s-]*(?:by|attribution)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\bn[cd]\b|non-?commercial|no-?deriv|all rights", re.IGNORECASE)


def is_open(licence: str) -> bool:
    """Return whether the licence allows anyone to show the text whole, whatever the site is for.

    >>> [is_open(one) for one in ("CC BY 4.0", "CC-BY-SA", "CC0", "CC BY-NC 4.0", "")]
    [True, True, True, False, False]
    >>> is_open("https://creativecommons.org/licenses/by/4.0/")
    True
    """
    return bool(_OPEN.search(licence)) and not _CLOSED.search(licence)
