"""Which licences let a site show a text whole."""

import re

_OPEN = re.compile(
    r"cc0|public domain|(?:cc|creative commons)[\s-]*(?:by|attribution)", re.IGNORECASE
)
_CLOSED = re.compile(r"\bn[cd]\b|non-?commercial|no-?deriv|all rights", re.IGNORECASE)


def is_open(licence: str) -> bool:
    """Return whether the licence allows anyone to show the text whole, whatever the site is for.

    >>> [is_open(one) for one in ("CC BY 4.0", "CC-BY-SA", "CC0", "CC BY-NC 4.0", "")]
    [True, True, True, False, False]
    """
    return bool(_OPEN.search(licence)) and not _CLOSED.search(licence)
