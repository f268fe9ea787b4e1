"""Let the fixed cast move into the site that the environment names: run as a script."""

from matchcut.site import serving


def main() -> None:
    """Make the accounts, and something of every kind that Agnès wrote."""
    serving.set_up()
    from tests.site.belongings import belongings  # noqa: PLC0415 - once Django is set up
    from tests.site.cast import gather  # noqa: PLC0415 - as above
    from tests.site.world import LEAR  # noqa: PLC0415 - as above

    from matchcut.site.films.models import FilmRow  # noqa: PLC0415 - as above
    from matchcut.site.readers.limits import CHANGING, allows  # noqa: PLC0415 - as above
    from matchcut.site.readers.models import TallyRow  # noqa: PLC0415 - as above

    FilmRow.objects.get_or_create(pk=LEAR.id, defaults={"title": LEAR.title, "year": LEAR.year})
    cast = gather()
    review = belongings(cast).review
    review.revisions.create(headline="Slow", markdown="Slow.", spoilers=False)
    review.answers.create(kind="comment", hidden=review.written, thread=review)  # the last piece
    allows(CHANGING, f"reader {cast.readers['Ousmane'].pk}")
    TallyRow.objects.update(times=CHANGING.most)  # who now changes anything does so too often


if __name__ == "__main__":
    main()
