"""What readers write with the canary in every field that can be hidden."""

from datetime import timedelta

from django.utils import timezone
from tests.site.cast import Cast
from tests.site.desk.bringing import brought, proposed
from tests.site.publishing.drafting import change, comment, draft, published
from tests.site.world import CANARY, LEAR, QUIET, RAN

from matchcut.lines.values import Kind, Stance
from matchcut.site.desk.actions import bring_newer, keep
from matchcut.site.films.models import FilmRow
from matchcut.site.lines import snapshots
from matchcut.site.lines.actions import Claim, say
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import CopyRow, PieceRow
from matchcut.site.writing.sharing import recommend

SPAN = f"Slow at first. >!At the end {CANARY}.!< As in *King Lear* (1971), the storm comes late."
OPEN = "It remakes *King Lear* (1971), but for its end."
SPANNED_CLAIM = f"It begins well. >!It remakes *King Lear* (1971): {CANARY}.!<"


def _steps() -> list[tuple[str, str, str]]:
    """The films of each pair on which something is hidden, and what opens it."""
    hidden = StatementRow.objects.filter(spoiler=True)
    return [(row.earlier_id, row.later_id, f"statement-{row.pk}") for row in hidden]


def spoil(cast: Cast) -> None:
    """Write pieces of each kind by Agnès, with answers, revisions, a draft and statements."""
    agnes, ousmane = cast.readers["Agnès"], cast.readers["Ousmane"]
    noticed = {"spoilers": True, "headline": "With a notice"}
    review = published(draft(agnes, f"In the end {CANARY}. {OPEN}", **noticed), keep=True)
    published(draft(agnes, SPAN, headline="With a span", verdict="against"), keep=True)
    published(draft(agnes, SPANNED_CLAIM, headline="A claim", verdict="mixed"), keep=True)
    post = published(draft(agnes, SPAN, kind="post", headline="A post", verdict=""), keep=True)
    published(draft(agnes, f"Yes, {CANARY}!", parent=review, headline="An answer"))
    comment(ousmane, review, f"I knew that {CANARY}.")
    comment(agnes, post, f"Do you mean that >!{CANARY}!<?")
    edited = published(draft(agnes, f"Once more: {CANARY}.", **noticed))
    published(change(edited, f"Now it is said that >!{CANARY}!<.", spoilers=False))
    draft(agnes, f"Not yet told: {CANARY}.", headline="A draft").save()
    _keep_at_desk(cast)
    _share(cast)
    for piece in PieceRow.objects.filter(reader=agnes):  # so that feeds and lists hold them all
        piece.written = timezone.now() + timedelta(days=piece.pk)
        piece.save()
    snapshots.keep()


def _keep_at_desk(cast: Cast) -> None:
    """Keep two statements of a text with a notice; the words of one are gone from it since."""
    words = f"*Ran* (1985) owes its end, where {CANARY}, to *King Lear* (1971)."
    more = f"*Ran* (1985) reminds me of *Throne of Blood* (1957), for {CANARY}."
    tail = "So it goes on. " * 60
    for name in ("Agnès", "Ousmane"):
        noticed = f"# An end\n\nSpoiler warning!\n\n{words} {more}\n\n{tail}"
        text = brought(cast.readers[name], noticed, source=f"notes of {name}")
        for one in proposed(text):
            assert keep(text=text, proposal=one)
        bring_newer(text=text, content=noticed.replace(more, "").encode())


def _share(cast: Cast) -> None:
    agnes, ran = cast.readers["Agnès"], FilmRow.objects.get(pk=RAN.id)
    for other in (LEAR.id, QUIET.id):
        films = (ran, FilmRow.objects.get(pk=other))
        claim = Claim(films, Kind.INVERTS, Stance.ASSERTS, f"See how {CANARY}.", spoiler=True)
        say(reader=agnes, claim=claim)
    recommend(reader=agnes, film=ran, to=f"who knows that {CANARY}", words=CANARY, spoiler=True)
    CopyRow.objects.create(
        reader=agnes, film=ran, place=CANARY, note=CANARY, words=CANARY, spoiler=True
    )


def keys() -> list[tuple[str, str]]:
    """Each page that hides something, with a key that opens it there."""
    films = [f"/film/{film}" for film in (RAN.id, LEAR.id, QUIET.id)]
    lines = {
        f"/line/{row.earlier_id}/{row.later_id}": f"statement-{row.pk}"
        for row in StatementRow.objects.filter(spoiler=True)
    }
    pieces = PieceRow.objects.all()
    return [
        *((film, "all-0") for film in films),
        *lines.items(),
        *((f"/path?from={one}&to={other}", key) for one, other, key in _steps()),
        *((f"/piece/{piece.pk}", f"piece-{piece.pk}") for piece in pieces),
        *((f"/piece/{piece.pk}/history", f"piece-{piece.pk}") for piece in pieces),
    ]
