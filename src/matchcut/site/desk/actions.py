"""What a reader does at their desk: bring a text, decide on what it says, correct it, clear it."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from matchcut.films.values import Film
from matchcut.lines.ordering import ordered
from matchcut.lines.values import Kind, Stance, Standing, Statement, Through
from matchcut.reading.values import Mention
from matchcut.site.desk.models import CorrectionRow, DecisionRow, TextRow
from matchcut.site.desk.proposals import Proposal, document
from matchcut.site.desk.reading import ask, folded, may_not_stay
from matchcut.site.desk.standing import stand
from matchcut.site.films.models import FilmRow
from matchcut.site.films.records import known_films
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import statement_row
from matchcut.site.readers.models import ReaderRow

MOST_TEXTS = 100  # at one desk


@dataclass(frozen=True, slots=True)
class Brought:
    """A text as it comes: its bytes, or only its address; and what its reader knows of it."""

    source: str
    content: bytes | None = None
    form: str = ""
    author: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement as its keeper words it; `speaker` is "" for the writer themselves."""

    films: tuple[Film, Film]
    kind: Kind
    stance: Stance
    through: tuple[Through, ...]
    speaker: str
    spoiler: bool

    def of(self, proposed: Statement) -> Statement:
        """Return the statement in the words of the proposal, saying this."""
        roles = ordered(*self.films, self.kind, said=True)
        writer = proposed.voice[-1:]
        return replace(
            proposed,
            earlier=roles.earlier,
            later=roles.later,
            directed=roles.directed,
            kind=self.kind,
            stance=self.stance,
            through=self.through,
            voice=(self.speaker, *writer) if self.speaker else writer,
            spoiler=self.spoiler,
        )


def bring(*, reader: ReaderRow, brought: Brought) -> TextRow | None:
    """Return the text at the reader's desk, there already or asked to be read; None if it is full.

    An address that was read before is read again, and what was decided is kept.
    """
    mine = TextRow.objects.filter(reader=reader)
    text = mine.filter(source=brought.source).first() if brought.content is None else None
    if text is None and mine.count() >= MOST_TEXTS:
        return None
    if text is None:
        text = TextRow(reader=reader, source=brought.source)
    text.form, text.coming = brought.form, brought.content
    text.author = brought.author or text.author
    text.licence = brought.licence or text.licence
    text.save()
    ask(text)
    return text


def bring_newer(*, text: TextRow, content: bytes) -> None:
    """Read a newer wording of the same text."""
    text.coming = content
    text.save(update_fields=["coming"])
    ask(text)


@transaction.atomic
def keep(*, text: TextRow, proposal: Proposal, claim: Claim | None = None) -> DecisionRow | None:
    """Put the statement on the site with the reader as its keeper, as it is or as they word it.

    Returns nothing where the site lacks one of the films, or the text was taken off it for good.
    """
    read = document(TextRow.objects.select_for_update().get(pk=text.pk))
    stated = claim.of(proposal.statement) if claim else proposal.statement
    films = {stated.earlier.id, stated.later.id}
    if read is None or may_not_stay(read) or films - known_films(films):
        return None
    before = text.decisions.filter(key=proposal.key).select_related("statement").first()
    row = statement_row(stated)
    row.standing, row.keeper, row.reader = Standing.KEPT, text.reader.name, text.reader
    touched = set(films)
    if before and before.statement:  # the same row, so that links to it and its hiding stay
        old = before.statement
        touched |= {old.earlier_id, old.later_id}
        row.pk, row.piece_id, row.hidden, row.gone = old.pk, old.piece_id, old.hidden, old.gone
        row.added = old.added or timezone.now()
    row.save()
    decision = _decide(text, proposal, before, kept=row)
    touched |= stand(text=text, read=read)
    _keep_hidden(row)
    stir(films=touched)
    return decision


def _decide(
    text: TextRow, proposal: Proposal, before: DecisionRow | None, kept: StatementRow | None
) -> DecisionRow:
    """Write the decision down with the passage it is about, as it stands now unless it is lost."""
    row = before or DecisionRow(text=text, key=proposal.key)
    row.kept, row.statement = kept is not None, kept
    passage = proposal.statement.quote
    if passage and not row.lost:
        row.place, row.start, row.end = proposal.place, passage.start, passage.end
        row.exact, row.prefix, row.suffix = passage.exact, passage.prefix, passage.suffix
    row.save()
    return row


def _keep_hidden(row: StatementRow) -> None:
    """Hide what an operator hid when it was kept from the same words before."""
    row.refresh_from_db()
    words = row.piece.document.words_sha256 if row.piece and row.piece.document else ""
    same = StatementRow.objects.filter(
        earlier=row.earlier_id, later=row.later_id, kind=row.kind, hidden__isnull=False
    )
    if same.filter(piece__document__words_sha256=words).exists():
        row.hidden = row.hidden or timezone.now()
        row.save(update_fields=["hidden"])


@transaction.atomic
def decline(*, text: TextRow, proposal: Proposal) -> None:
    """Let the statement not be proposed again, and take it off the site if it was kept."""
    before = text.decisions.filter(key=proposal.key).select_related("statement").first()
    if before:
        undo(decision=before)
    _decide(text, proposal, None, kept=None)


@transaction.atomic
def undo(*, decision: DecisionRow) -> None:
    """Take the decision back; what was kept leaves the site, but for what an operator hid."""
    text, said = decision.text, decision.statement
    films: set[str] = set()
    decision.delete()
    if said and not said.hidden:
        films = {said.earlier_id, said.later_id}
        said.delete()
    read = document(text)
    if read:
        films |= stand(text=text, read=read)
    stir(films=films)


def correct(*, text: TextRow, mention: Mention, film: FilmRow | None) -> None:
    """Let the words of the mention mean this film throughout the text, or none; read it again."""
    words, read_as = folded(mention.words), mention.film.id if mention.film else ""
    again = text.corrections.filter(words=words, film=read_as or None).first()
    CorrectionRow.objects.update_or_create(
        text=text,
        words=words,
        was=again.was if again else read_as,
        defaults={"film": film},
    )
    read_again(text=text)


def correct_no_more(*, text: TextRow, mention: Mention) -> None:
    """Let the words of the mention mean again what the engine reads in them."""
    text.corrections.filter(words=folded(mention.words)).delete()
    read_again(text=text)


def read_again(*, text: TextRow) -> None:
    """Read the text again as it is at hand."""
    text.coming = bytes(text.content)
    text.save(update_fields=["coming"])
    ask(text)


@transaction.atomic
def discard(*, text: TextRow) -> None:
    """Take the text off the desk, and what was kept of it off the site."""
    kept = StatementRow.objects.filter(decision__text=text, hidden__isnull=True)
    films = kept.joined()
    kept.delete()
    text.decisions.all().delete()
    read = document(text)
    if read:
        films |= stand(text=text, read=read)
    text.delete()
    stir(films=films)
