"""How often something may be done: by an address that is not signed in, or by a reader.

Counted in the database, so that every process counts the same. A window begins with the first
time and ends after `within`; then counting begins anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from matchcut.site.readers.models import TallyRow, folded


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many times within so long, by one and the same."""

    what: str
    most: int
    within: timedelta


# A class or a film club comes from one address; a machine that guesses comes far more often.
REGISTERING = Limit("registering", 40, timedelta(hours=1))
SIGNING_IN = Limit("signing in", 100, timedelta(hours=1))
ASKING_FOR_MAIL = Limit("asking for mail", 10, timedelta(hours=1))
# Drafts that are saved as they are typed count too, one every few seconds.
CHANGING = Limit("changing", 400, timedelta(minutes=10))
# The longest text takes the engine seconds; nobody looks at a preview every few of them.
READING = Limit("reading", 60, timedelta(minutes=10))


@transaction.atomic
def allows(limit: Limit, who: str) -> bool:
    """Count this time, and return whether it is within the limit."""
    now = timezone.now()
    hashed = salted_hmac("matchcut.limits", who, algorithm="sha256").hexdigest()
    TallyRow.objects.filter(what=limit.what, since__lt=now - limit.within).delete()
    TallyRow.objects.bulk_create(
        [TallyRow(what=limit.what, who=hashed, since=now, times=0)], ignore_conflicts=True
    )
    mine = TallyRow.objects.filter(what=limit.what, who=hashed)
    mine.update(times=F("times") + 1)
    return mine.filter(times__lte=limit.most).exists()


def address(request: HttpRequest) -> str | None:
    """Return the address a request comes from; behind a proxy, the one the proxy names.

    A proxy adds its visitor's address at the end of what the visitor claims.
    """
    if settings.OPTIONS.https:
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or None
    return request.META.get("REMOTE_ADDR") or None


def account(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Return the folded name that somebody tries to sign in with, however they spell it."""
    return folded((credentials or request.POST).get("username") or "")[:255]
