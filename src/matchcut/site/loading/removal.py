"""Take writing off the site: a whole load, which may come again, or a source for good."""

from django.db import transaction

from matchcut.errors import InputError
from matchcut.site.loading.counts import joined_by, renew
from matchcut.site.writing.models import DocumentRow, LoadRow, TakenOutRow


@transaction.atomic
def undo(name: str) -> int:
    """Take off everything that a load brought; returns how many documents that were."""
    load = LoadRow.objects.filter(name=name).first()
    if load is None:
        known = ", ".join(LoadRow.objects.order_by("name").values_list("name", flat=True))
        raise InputError(f'there is no load "{name}"', hint=f"the loads are: {known or 'none'}")
    documents = load.documents.count()
    films = joined_by(load.documents.values_list("pk", flat=True))
    load.delete()
    renew(films)
    return documents


@transaction.atomic
def take_out(source: str) -> int:
    """Take a source off for good, with every copy of its words; returns how many documents.

    `source` is an address or name as pages show it; with "/" at its end, all that lies below.
    """
    chosen = DocumentRow.objects.filter(source=source)
    if source.endswith("/"):
        chosen = DocumentRow.objects.filter(source__startswith=source)
    marks = {source}
    words: set[str] = set()
    for sha256, of_words in chosen.values_list("sha256", "words_sha256"):
        marks.add(sha256)
        words.add(of_words)
    TakenOutRow.objects.bulk_create(
        (TakenOutRow(source=mark) for mark in sorted(marks | words)), ignore_conflicts=True
    )
    gone = DocumentRow.objects.filter(words_sha256__in=words)
    documents, films = gone.count(), joined_by(gone.values_list("pk", flat=True))
    gone.delete()
    renew(films)
    return documents
