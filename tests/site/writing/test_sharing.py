import pytest
from django.utils import timezone
from tests.site.cast import Cast
from tests.site.world import RAN

from matchcut.site.films.models import FilmRow
from matchcut.site.writing.models import CopyReportRow, CopyRow, RecommendationRow
from matchcut.site.writing.sharing import (
    Sighting,
    recommend,
    report_copy,
    take_back,
    tell_of_copy,
)


def tell(cast: Cast, what: str, words: str) -> RecommendationRow | CopyRow:
    reader, film = cast.readers["Agnès"], FilmRow.objects.get(pk=RAN.id)
    if what == "copy":
        sighting = Sighting("A shop", "DVD", note=words)
        return tell_of_copy(reader=reader, film=film, sighting=sighting)
    return recommend(reader=reader, film=film, to="everyone", words=words, spoiler=False)


@pytest.mark.parametrize("what", ["recommendation", "copy"])
def test_what_is_told_again_stands_in_place_of_what_was(cast: Cast, what: str) -> None:
    assert tell(cast, what, "First.").pk == tell(cast, what, "Then.").pk
    take_back(row=tell(cast, what, "Last."))
    model = CopyRow if what == "copy" else RecommendationRow
    assert not model.objects.filter(reader=cast.readers["Agnès"]).exists()


@pytest.mark.parametrize("what", ["recommendation", "copy"])
def test_what_operators_hid_stays_hidden_when_it_is_told_anew(cast: Cast, what: str) -> None:
    made = tell(cast, what, "First.")
    type(made).objects.filter(pk=made.pk).update(hidden=timezone.now())
    again = tell(cast, what, "Again.")
    take_back(row=again)
    assert tell(cast, what, "And again.").hidden


def test_what_others_reported_of_a_copy_stays(cast: Cast) -> None:
    made = tell(cast, "copy", "Seen.")
    assert isinstance(made, CopyRow)
    report_copy(reader=cast.readers["Ousmane"], copy=made, gone=True)
    tell(cast, "copy", "Seen again.")
    assert CopyReportRow.objects.get().gone
