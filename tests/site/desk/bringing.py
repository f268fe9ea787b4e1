"""Texts as the tests bring them to a desk."""

from matchcut.site.desk.actions import Brought, bring
from matchcut.site.desk.models import TextRow
from matchcut.site.desk.proposals import Proposal, document, proposals
from matchcut.site.readers.models import ReaderRow

FILLING = "The rain goes on, and the old men go on talking of nothing at all. " * 12
CLAIM = "Ran owes a great deal to *King Lear*."
OTHER = "It reminds me of *Throne of Blood* (1957)."
TEXT = f"# Ran, from where\n\n*Ran* (1985) is slow. {CLAIM}\n\n{FILLING}\n\n{OTHER}\n"
CLAIMS = (
    "*Ran* (1985) owes a great deal to *King Lear* (1971).\n\n"
    "*La Jetée* (1962) owes a great deal to *Vertigo* (1958).\n"
)
SOURCE = "Cahiers, 1986, page 4"


def brought(reader: ReaderRow, text: str = TEXT, **more: str) -> TextRow:
    """A text at the reader's desk, read."""
    told = {"source": SOURCE, "form": "markdown", "author": "Ada Lovelace"} | more
    made = bring(reader=reader, brought=Brought(content=text.encode(), **told))
    assert made
    assert made.state == "read", made.fault
    return made


def proposed(text: TextRow) -> list[Proposal]:
    """What is proposed in the text, in its order."""
    read = document(text)
    assert read
    found = proposals(read).values()
    return sorted(found, key=lambda one: one.statement.quote.start if one.statement.quote else 0)
