"""What is to be asked of a world, as JSON: addresses of each page, and what answering them takes.

python benchmarks/site_prepare.py FOLDER
"""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

ANSWERED = 20  # addresses of a page that are looked at


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page to be measured; the most questions to the database, and the most bytes, of any."""

    name: str
    addresses: list[str]
    session: str
    queries: int
    size: int
    faults: list[str]


def prepare(folder: Path) -> list[dict[str, object]]:
    """Return every page of the table, prepared."""
    os.environ |= {"MATCHCUT_DATA": str(folder), "MATCHCUT_DATABASE": ""}
    from matchcut.site import serving  # noqa: PLC0415 - its settings come from the environment

    serving.set_up()
    from django.conf import settings  # noqa: PLC0415 - once Django is set up
    from django.db import connection  # noqa: PLC0415 - as above
    from django.test import Client  # noqa: PLC0415 - as above
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - as above

    from matchcut.site.films.models import FilmRow  # noqa: PLC0415 - as above
    from matchcut.site.readers.models import ReaderRow  # noqa: PLC0415 - as above
    from site_pages import ME, PAGES, Addresses  # noqa: PLC0415 - as above
    from site_writers import sign_in  # noqa: PLC0415 - as above

    addresses = Addresses(FilmRow.objects.count())
    session = sign_in(ReaderRow.objects.get(pk=ME))
    found = []
    for page in PAGES:
        browser = Client(headers={"host": "localhost"})
        if page.signed_in:
            browser.cookies[settings.SESSION_COOKIE_NAME] = session
        queries, size, faults = 0, 0, []
        drawn = addresses.of(page)
        for address in drawn[:ANSWERED]:
            with CaptureQueriesContext(
                connection,
            ) as asked:
                answer = browser.get(address)
            queries, size = max(queries, len(asked)), max(size, len(answer.content))
            if answer.status_code != 200:  # noqa: PLR2004 - what HTTP calls well
                faults.append(f"{address}: {answer.status_code}")
        whose = session if page.signed_in else ""
        found.append(
            {
                "name": page.name,
                "addresses": drawn,
                "session": whose,
                "queries": queries,
                "size": size,
                "faults": faults,
            }
        )
    return found


if __name__ == "__main__":
    print(json.dumps(prepare(Path(sys.argv[1]).absolute())))
