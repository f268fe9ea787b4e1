"""What readers do with lines, and what follows from it for the pages of the films."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from matchcut.lines.ordering import Roles, ordered
from matchcut.lines.values import Kind, Origin, Stance, Standing, Through
from matchcut.site.films.models import FilmRow
from matchcut.site.films.records import named
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.renewing import ask
from matchcut.site.readers.models import ReaderRow


@dataclass(frozen=True, slots=True)
class Claim:
    """What a reader says of two films; `first` is the earlier one where years do not tell."""

    films: tuple[FilmRow, FilmRow]
    kind: Kind
    stance: Stance
    words: str
    through: tuple[Through, ...] = ()
    spoiler: bool = False
    first: str = ""

    @property
    def roles(self) -> Roles:
        """Which film is the earlier: the years decide, and where they are silent the reader."""
        one, other = map(named, self.films)
        if other.id == self.first:
            one, other = other, one
        silent = one.year is None or other.year is None or one.year == other.year
        return ordered(one, other, self.kind, said=silent and bool(self.first))


@transaction.atomic
def say(*, reader: ReaderRow, claim: Claim) -> StatementRow:
    """Return the reader's statement, in place of what they said of these films in this kind.

    Where operators hid what they said, what they say in its place is hidden too.
    """
    roles = claim.roles
    one, other = claim.films
    of_reader = StatementRow.objects.of_reader(reader).about_pair(one.pk, other.pk)
    earlier_ones = of_reader.filter(kind=claim.kind)
    hidden = earlier_ones.aggregate(last=Max("hidden"))["last"]
    earlier_ones.delete()
    said = StatementRow.objects.create(
        earlier_id=roles.earlier.id,
        later_id=roles.later.id,
        reader=reader,
        kind=claim.kind,
        through=list(claim.through),
        stance=claim.stance,
        voice=[reader.name],
        words=claim.words,
        spoiler=claim.spoiler,
        directed=roles.directed,
        origin=Origin.READER,
        standing=Standing.KEPT,
        date=timezone.localdate().isoformat(),
        hidden=hidden,
    )
    stir(films=(one.pk, other.pk))
    return said


@transaction.atomic
def withdraw(*, said: StatementRow) -> None:
    """Take back what a reader said in their own words; of what operators hid a mark is left."""
    films = said.earlier_id, said.later_id
    if said.hidden:
        StatementRow.objects.filter(pk=said.pk).update(words="")
    else:
        said.delete()
    stir(films=films)


def join(*, said: StatementRow, roles: Roles) -> None:
    """Let the statement speak of these films, in these roles; whoever calls it stirs them."""
    said.earlier_id, said.later_id = roles.earlier.id, roles.later.id
    said.directed = roles.directed
    said.save(update_fields=["earlier", "later", "directed"])


@transaction.atomic
def stir(*, films: Iterable[str]) -> None:
    """Count the films' lines anew, and have all that is made from lines made anew.

    That is the films' pages and those next to them, and the lines in numbers.

    To be called after every change of a statement: of its words, its films or its standing.
    """
    ids = set(films)
    if not ids:
        return
    near = StatementRow.objects.touching(ids)
    beside = FilmRow.objects.filter(id__in=near.joined() | ids)
    # Rows are taken in one order, or two writers would wait for each other.
    list(beside.order_by("id").select_for_update(no_key=True).values_list("id"))
    beside.stir()
    others = near.standing().neighbours()
    counted = [FilmRow(id=film_id, lines=len(others.get(film_id, ()))) for film_id in sorted(ids)]
    FilmRow.objects.bulk_update(counted, ["lines"])
    ask()
