"""Something of every kind that Agnès made, for the tests to look at and to take away."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from tests.site.cast import Cast
from tests.site.desk.bringing import CLAIMS, brought
from tests.site.world import LEAR, RAN

from matchcut.lines.values import Kind, Stance
from matchcut.site.desk.models import TextRow
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.actions import Claim, say
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers import actions
from matchcut.site.readers.models import DiaryRow, ListRow
from matchcut.site.writing.models import CopyRow, DraftRow, PieceRow, RecommendationRow
from matchcut.site.writing.rendering import parse, render


@dataclass(frozen=True, slots=True)
class Belongings:
    """What is Agnès's."""

    review: PieceRow
    draft: DraftRow
    statement: StatementRow
    recommendation: RecommendationRow
    copy: CopyRow
    entry: DiaryRow
    list: ListRow
    text: TextRow


def belongings(cast: Cast, words: str = "Slow and grand.") -> Belongings:
    """Return one thing of every kind by Agnès, with these words wherever there is room."""
    agnes, ran = cast.readers["Agnès"], FilmRow.objects.get(pk=RAN.id)
    films = (FilmRow.objects.get(pk=LEAR.id), ran)
    rendered = render(parse(words))
    typed = {"headline": words, "markdown": words, "language": "en", "licence": "CC BY 4.0"}
    entry = DiaryRow(
        reader=agnes, film=ran, date=date(2020, 2, 2), place=words, carrier="DVD", note=words
    )
    actions.write_diary(row=entry)
    mine = agnes.lists.create(title=words, about=words)
    actions.put_on_list(on=mine, film=ran, note=words)
    return Belongings(
        review=PieceRow.objects.create(
            **typed, reader=agnes, author=agnes.name, film=ran, kind="review", verdict="for",
            html=rendered.html, html_shown=rendered.shown, text=rendered.text,
            written=timezone.now(), date="2020-02-03",
        ),
        draft=DraftRow.objects.create(**typed, reader=agnes, film=ran, kind="review"),
        statement=say(
            reader=agnes, claim=Claim(films, Kind.DRAWS_ON, Stance.ASSERTS, words)
        ),
        recommendation=RecommendationRow.objects.create(
            reader=agnes, film=ran, voice=[agnes.name], to=words, words=words
        ),
        copy=CopyRow.objects.create(reader=agnes, film=ran, place=words, carrier="DVD", note=words),
        entry=entry,
        list=mine,
        text=brought(agnes, f"# {words}\n\n{CLAIMS}"),
    )  # fmt: skip
