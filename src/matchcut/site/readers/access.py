"""Who may come in: what templates are told of the visitor, and views for readers alone."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase as Answer
from django.shortcuts import get_object_or_404, render
from django.utils.http import url_has_allowed_host_and_scheme

from matchcut.site.readers.limits import CHANGING, allows
from matchcut.site.readers.models import ReaderRow, folded

Asked = ParamSpec("Asked")
View = Callable[Concatenate[HttpRequest, Asked], Answer]


def visitor(request: HttpRequest) -> dict[str, object]:
    """Return what every template may use: `me`, asked for only where it is used, and `here`."""
    return {"me": getattr(request, "user", AnonymousUser()), "here": request.get_full_path()}


def reader(request: HttpRequest) -> ReaderRow:
    """Return who is signed in; for views that only readers reach."""
    if not isinstance(request.user, ReaderRow):
        raise PermissionDenied
    return request.user


def keeper(request: HttpRequest, name: str) -> ReaderRow:
    """Return the reader of that name if the visitor may see shelf and diary; else there is none."""
    found = get_object_or_404(ReaderRow, folded=folded(name))
    if not found.lets_see(request.user):
        raise Http404("shelf and diary")
    return found


def back(request: HttpRequest, otherwise: str = "/") -> str:
    """Return the path that a form came from, as the browser tells, or the one it names."""
    referred = urlsplit(request.headers.get("Referer", ""))
    if referred.netloc == request.get_host() and not referred.path.startswith("//"):
        return referred.path or otherwise
    return otherwise


def onward(request: HttpRequest, otherwise: str) -> str:
    """Return where `next` leads, unless that is on another site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else otherwise


def for_readers(view: View[Asked]) -> View[Asked]:
    """Return the view for whoever is signed in; others are asked to, and come back.

    What changes something is limited to as often as a person can.
    """

    @wraps(view)
    def guard(request: HttpRequest, /, *args: Asked.args, **named: Asked.kwargs) -> Answer:
        changes = request.method not in {"GET", "HEAD"}
        if not request.user.is_authenticated:
            return redirect_to_login(back(request) if changes else request.get_full_path())
        if changes and not allows(CHANGING, f"reader {request.user.pk}"):
            return too_often(request)
        return view(request, *args, **named)

    return guard


def for_operators(view: View[Asked]) -> View[Asked]:
    """Return the view for operators alone; other readers are refused."""

    @for_readers
    @wraps(view)
    def guard(request: HttpRequest, /, *args: Asked.args, **named: Asked.kwargs) -> Answer:
        if not reader(request).is_operator:
            raise PermissionDenied
        return view(request, *args, **named)

    return guard


def too_often(request: HttpRequest, **told: object) -> HttpResponse:
    """Return what is said to somebody who does something too often."""
    return render(request, "429.html", told, status=429)
