"""Accounts: registering, signing in and out, passwords, and what an account says of its reader."""

from django import forms
from django.conf import settings
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm, SetPasswordForm
from django.contrib.auth.tokens import default_token_generator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlsafe_base64_decode
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from matchcut.films.contributions import slug
from matchcut.site.leaving.actions import leave
from matchcut.site.leaving.archive import packed
from matchcut.site.readers import limits
from matchcut.site.readers.access import for_readers, onward, reader, too_often
from matchcut.site.readers.actions import register as make_account
from matchcut.site.readers.forms import AccountForm, ConfirmForm, ForgottenForm, RegisterForm
from matchcut.site.readers.models import ReaderRow

FORM = ["GET", "HEAD", "POST"]


@sensitive_post_parameters()
@require_http_methods(FORM)
def register(request: HttpRequest) -> HttpResponse:
    """Return the form for a new account; a POST makes it, and signs its reader in."""
    form = RegisterForm(request.POST or None)
    if request.method == "POST" and not _allows(limits.REGISTERING, request):
        return too_often(request)
    if request.method == "POST" and form.is_valid():
        made = make_account(**form.cleaned_data)
        if made:
            login(request, made, settings.AUTHENTICATION_BACKENDS[-1])
            return redirect(onward(request, reverse("reader", args=(made.name,))))
        form.add_error("name", "Somebody goes by this name already.")
    return _filled(request, "register.html", form)


@sensitive_post_parameters()
@require_http_methods(FORM)
def sign_in(request: HttpRequest) -> HttpResponse:
    """Return the form to sign in; a POST does, and leads back to where its reader was."""
    form = AuthenticationForm(request, request.POST or None)
    if request.method == "POST" and not _allows(limits.SIGNING_IN, request):
        return too_often(request)
    if request.method == "POST" and form.is_valid():
        login(request, form.get_user())
        return redirect(onward(request, reverse("home")))
    return _filled(request, "sign_in.html", form)


def locked(request: HttpRequest, *_: object) -> HttpResponse:
    """Return what is said to somebody who tried too many passwords."""
    return too_often(request)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and lead to the first page."""
    logout(request)
    return redirect("home")


@require_http_methods(FORM)
@for_readers
def account(request: HttpRequest) -> HttpResponse:
    """Return the reader's account; a POST changes it."""
    form = AccountForm(request.POST or None, instance=reader(request))
    if request.method == "POST" and form.is_valid():
        return redirect("reader", form.save().name)
    return _filled(request, "account.html", form)


@sensitive_post_parameters()
@require_http_methods(FORM)
@for_readers
def password(request: HttpRequest) -> HttpResponse:
    """Return the form for another password; a POST takes it, and ends all other sessions."""
    form = PasswordChangeForm(reader(request), request.POST or None)
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        return redirect("account")
    return _filled(request, "password.html", form)


@require_http_methods(FORM)
def forgotten(request: HttpRequest) -> HttpResponse:
    """Return the form for a link to a new password; it says the same whether the address is known.

    Where no mail can be sent, it says whom to ask.
    """
    form = ForgottenForm(request.POST or None)
    if request.method == "POST" and not _allows(limits.ASKING_FOR_MAIL, request):
        return too_often(request)
    sent = request.method == "POST" and settings.SENDS_MAIL and form.is_valid()
    if sent:
        form.save(
            request=request,
            use_https=request.is_secure(),
            subject_template_name="mail_password_subject.txt",
            email_template_name="mail_password.txt",
        )
    stated = {"form": form, "sent": sent, "sends_mail": settings.SENDS_MAIL}
    return render(request, "forgotten.html", stated)


@sensitive_post_parameters()
@require_http_methods(FORM)
def new_password(request: HttpRequest, account: str, token: str) -> HttpResponse:
    """Return the form that a mailed link leads to; a POST takes the new password."""
    found = _of_link(account)
    if found is None or not default_token_generator.check_token(found, token):
        raise Http404("link")
    form = SetPasswordForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("sign-in")
    return _filled(request, "password.html", form)


@require_safe
@for_readers
def export(request: HttpRequest) -> HttpResponse:
    """Return all that the reader wrote and kept, as a ZIP archive."""
    me = reader(request)
    name = f"matchcut-{slug(me.name) or 'reader'}.zip"
    stated = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(packed(me), content_type="application/zip", headers=stated)


@sensitive_post_parameters()
@require_http_methods(FORM)
@for_readers
def delete(request: HttpRequest) -> HttpResponse:
    """Return what deleting the account means; a POST with the password does it for good."""
    form = ConfirmForm(request.POST or None, reader=reader(request))
    if request.method == "POST" and form.is_valid():
        leave(reader=reader(request))
        logout(request)
        return redirect("home")
    return _filled(request, "delete.html", form)


def _of_link(account: str) -> ReaderRow | None:
    try:
        pk = int(urlsafe_base64_decode(account))
    except ValueError:
        return None
    return ReaderRow.objects.filter(pk=pk, closed__isnull=True).first()


def _allows(limit: limits.Limit, request: HttpRequest) -> bool:
    return limits.allows(limit, f"address {limits.address(request)}")


def _filled(request: HttpRequest, template: str, form: forms.BaseForm) -> HttpResponse:
    wanted = onward(request, "")
    return render(request, template, {"form": form, "next": wanted, "here": wanted})
