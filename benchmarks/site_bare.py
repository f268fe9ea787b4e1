"""The least that Django can do: one view that reads one row and renders it; nothing around it.

    python benchmarks/site_bare.py --port N

It is what the site's pages are held against: same server, same database, no middleware.
"""

import sys
from functools import cache
from threading import Event, Thread

from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine, Template
from django.urls import path

TEMPLATE = "<!doctype html><title>{{ film.title }}</title><h1>{{ film.title }} {{ film.year }}</h1>"


def page(_: HttpRequest, film_id: str) -> HttpResponse:
    """Return a film's title and year."""
    from matchcut.site.films.models import FilmRow  # noqa: PLC0415 - once Django is set up

    row = FilmRow.objects.get(pk=film_id)
    return HttpResponse(_template().render(Context({"film": row})))


@cache
def _template() -> Template:
    return Engine().from_string(TEMPLATE)


urlpatterns = [
    path("film/<str:film_id>", page),
    path("robots.txt", lambda _: HttpResponse("")),
]


def _no_jobs(stopping: Event) -> tuple[Thread, ...]:  # noqa: ARG001 - as `jobs.start` is called
    """Begin none: it has no pages to make ready."""
    return ()


def main() -> None:
    """Serve it as the site is served."""
    sys.modules["site_bare"] = sys.modules["__main__"]
    from matchcut.site import serving, settings  # noqa: PLC0415 - by the environment

    settings.ROOT_URLCONF = "site_bare"
    settings.MIDDLEWARE = []
    serving.set_up()
    from matchcut.site import jobs  # noqa: PLC0415 - once Django is set up

    jobs.start = _no_jobs
    serving.Server(serving.Address(port=int(sys.argv[-1]))).run()


if __name__ == "__main__":
    main()
