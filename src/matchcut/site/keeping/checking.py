"""What is wrong with a site, as far as its own data tells."""

from collections.abc import Callable, Iterator

from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count, F, Q
from django_tasks_db.models import DBTaskResult

from matchcut.errors import CatalogueError
from matchcut.site.films.models import EditionRow
from matchcut.site.loading.counts import wrong_counts
from matchcut.site.writing.models import PieceRow
from matchcut.sources.editions import read_manifest, verify

PRIVATE = 0o077  # what others could do with a file


def faults() -> Iterator[tuple[str, str]]:
    """Yield every part of the site that was looked at, each with what is wrong: "" where nothing.

    Later parts are only asked once the earlier are sound: without tables there are no rows.
    """
    for part, look in _PARTS.items():
        wrong = look()
        yield part, wrong
        if wrong and part in _NEEDED:
            return


def _storage() -> str:
    """PostgreSQL looks after its own pages; a SQLite file can be damaged by a disk or a copy."""
    if connection.vendor != "sqlite":
        return ""
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check(3)")
            found = [str(row[0]) for row in cursor.fetchall()]
    except DatabaseError as fault:
        return str(fault)
    return "" if found == ["ok"] else "; ".join(found)


def _tables() -> str:
    executor = MigrationExecutor(connection)
    applied = set(executor.loader.applied_migrations)
    unknown = applied - set(executor.loader.disk_migrations)
    if unknown:
        return f"a newer Matchcut has changed them: {'.'.join(min(unknown))}"
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return (
        f"{len(missing)} changes are still to be made; matchcut serve makes them" if missing else ""
    )


def _references() -> str:
    try:
        connection.check_constraints()
    except IntegrityError as fault:
        return str(fault)
    return ""


def _catalogue() -> str:
    options = settings.OPTIONS
    try:
        verify(options.catalogue)
        inner = read_manifest(options.catalogue).inner
    except CatalogueError as fault:
        return str(fault)
    loaded = EditionRow.objects.filter(inner=inner, finished__isnull=False).exists()
    return "" if loaded else "it is not loaded, or not to the end; matchcut serve does that"


def _key() -> str:
    options = settings.OPTIONS
    if not options.secret_key.is_file():
        return "it is missing; matchcut serve makes another, which ends every visit"
    others = options.secret_key.stat().st_mode & PRIVATE
    return f"others than its owner may read it: chmod 600 {options.secret_key}" if others else ""


def _pieces() -> str:
    """A reader's piece is written together with what pages and search show of it, or not at all."""
    mine = PieceRow.objects.filter(reader__isnull=False)
    lacking = Q(markdown="") | Q(written__isnull=True) | Q(words__isnull=True)
    return _of(mine.filter(lacking).count(), "pieces are half written")


def _votes() -> str:
    counted = PieceRow.objects.annotate(
        yes=Count("votes", filter=Q(votes__helpful=True)),
        no=Count("votes", filter=Q(votes__helpful=False)),
    )
    wrong = counted.exclude(helpful=F("yes"), unhelpful=F("no")).count()
    return _of(wrong, "pieces have other counts than their votes")


def _lines() -> str:
    return _of(len(wrong_counts()), "films have another number of lines than is told of them")


def _jobs() -> str:
    failed = DBTaskResult.objects.failed()
    last = failed.order_by("-finished_at").first()
    why = f"; the last: {last.task_path}: {last.exception_class_path}" if last else ""
    return _of(failed.count(), f"jobs failed{why}")


def _of(number: int, what: str) -> str:
    return f"{number} {what}" if number else ""


_PARTS: dict[str, Callable[[], str]] = {
    "the database's file": _storage,
    "its tables": _tables,
    "what rows refer to": _references,
    "the catalogue": _catalogue,
    "the key": _key,
    "readers' pieces": _pieces,
    "counted votes": _votes,
    "counted lines": _lines,
    "jobs": _jobs,
}
_NEEDED = ("the database's file", "its tables")
