"""Every row of a site, carried from one database to another, whichever the two are.

A backup is a SQLite file always; so a site may move to PostgreSQL, and back again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.models import Model

BATCH = 2000
_ALIAS = "copy"


@contextmanager
def sqlite_file(path: Path) -> Iterator[str]:
    """Yield the name under which Django knows the SQLite file at `path`, its tables up to date."""
    shared = connections.settings["default"]
    connections.settings[_ALIAS] = {
        **shared,
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {},
        "CONN_HEALTH_CHECKS": False,
    }
    try:
        call_command("migrate", database=_ALIAS, interactive=False, verbosity=0)
        yield _ALIAS
    finally:
        connections[_ALIAS].close()
        del connections[_ALIAS]
        del connections.settings[_ALIAS]


def carry(source: str, target: str) -> None:
    """Put every row of the source database in place of all that the target holds.

    The source is read as it was at one moment, whoever writes to it meanwhile; the target is
    changed whole or not at all.
    """
    tables = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]  # noqa: SLF001 - Django's own name
    with transaction.atomic(using=source), transaction.atomic(using=target):
        if connections[source].vendor == "postgresql":
            with connections[source].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for table in tables:
            table._base_manager.using(target).all()._raw_delete(target)  # noqa: SLF001 - as above
        for table in tables:
            _carry_table(table, source, target)
        resets = connections[target].ops.sequence_reset_sql(no_style(), tables)
        with connections[target].cursor() as cursor:
            for reset in resets:
                cursor.execute(reset)


def _carry_table(table: type[Model], source: str, target: str) -> None:
    fields = table._meta.concrete_fields  # noqa: SLF001 - Django's own name
    rows = table._base_manager.using(source).order_by().iterator(BATCH)  # noqa: SLF001 - as above
    into = table._base_manager.using(target)  # noqa: SLF001 - as above
    while batch := list(islice(rows, BATCH)):
        # As it is: `bulk_create` would write the present time into dates of making.
        into._insert(batch, fields, raw=True, using=target)  # type: ignore[attr-defined]  # noqa: SLF001 - Django's own, untyped
