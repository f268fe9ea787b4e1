"""The picture in words, for the terminal and for whoever does not see it."""

import textwrap

from matchcut.lineage import Lineage
from matchcut.pictures.measure import clean
from matchcut.pictures.sections import left_out, sections, summary
from matchcut.pictures.wording import told

_PARAGRAPH = textwrap.TextWrapper(
    78, "    ", "    ", break_long_words=False, break_on_hyphens=False
)  # an address stays whole


def words(lineage: Lineage, film_id: str) -> str:
    """Return, line by line, exactly what the picture of the same lineage shows.

    Each statement is a line that begins with "- "; its words, voice and source stand below.
    """
    film = lineage.film(film_id)
    rows = [clean(str(film)), ""] if film else []
    rows += [row for row in (summary(lineage, film_id), left_out(lineage)) if row]
    for section in sections(lineage, film_id):
        rows += ["", section.heading, ""]
        for entry in section.entries:
            for statement in entry.statements:
                claim, *under = told(statement)
                rows += [claim, *map(_PARAGRAPH.fill, under)]
    return "\n".join(rows) + "\n"
