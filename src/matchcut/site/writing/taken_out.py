"""Documents that were taken off the site for good: known again by source, bytes or words."""

from hashlib import sha256
from itertools import chain

from matchcut.films.folding import fold
from matchcut.lines.values import ReadDocument
from matchcut.site.writing.models import TakenOutRow


def words_sha256(document: ReadDocument) -> str:
    """Return the hash of its first piece's words: the same however the page around it changes."""
    texts = (fold(read.reading.piece.text).tokens for read in document.pieces[:1])
    return sha256(" ".join(chain.from_iterable(texts)).encode()).hexdigest()


def taken_out() -> frozenset[str]:
    """Return the sources and hashes of all that was taken out."""
    return frozenset(TakenOutRow.objects.values_list("source", flat=True))


def is_taken_out(document: ReadDocument, marks: frozenset[str]) -> bool:
    """Return whether its source, its bytes or its words are among what was taken out.

    A source that ends in "/" stands for every address below it.
    """
    below = tuple(source for source in marks if source.endswith("/"))
    own = {document.source, document.sha256, words_sha256(document)}
    return bool(own & marks) or document.source.startswith(below)
