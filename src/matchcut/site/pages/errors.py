"""What is said when something is missing, refused or broken."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from matchcut.site.pages.moved import led_on


def bad(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """Return what is said to a request that makes no sense; asks nothing of the database."""
    return render(request, "400.html", status=400)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """Return what is said to a reader who may not do this."""
    return render(request, "403.html", status=403)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - as above
    """Return what is said when a form carries no token of ours, or an old one."""
    return render(request, "403.html", {"stale": True}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """Return what is said where there is nothing at an address; one of an old id leads on."""
    return led_on(request) or render(request, "404.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Return what is said when a page could not be made; asks nothing of the database."""
    return render(request, "500.html", status=500)
