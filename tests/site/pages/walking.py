"""Lines for tests to walk along, kept in numbers at once and not by a job."""

from matchcut.lines.values import Origin, Stance, Standing
from matchcut.site.films.models import FilmRow
from matchcut.site.lines import snapshots
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow


def state(later: str, earlier: str, kind: str = "draws-on", **more: object) -> StatementRow:
    """Let somebody say it, in words that name the films, and keep it in numbers."""
    made = said(later, earlier, kind, **more)
    snapshots.keep()
    return made


def said(later: str, earlier: str, kind: str = "draws-on", **more: object) -> StatementRow:
    """Let somebody say it; no job has been there yet."""
    stated = {
        "voice": ["A Voice"],
        "words": f"{later} of {earlier}",
        "stance": Stance.ASSERTS,
        "origin": Origin.IMPORT,
        "standing": Standing.PROPOSED,
        "source": "a list",
    } | more
    made = StatementRow.objects.create(later_id=later, earlier_id=earlier, kind=kind, **stated)
    stir(films=(later, earlier))
    return made


def film(film_id: str, title: str, year: int | None) -> str:
    """Make a film that no test shares."""
    return FilmRow.objects.create(id=film_id, title=title, year=year).pk
