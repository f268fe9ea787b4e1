"""A backup of the site that runs, and its return into a new folder or an empty database."""

import sqlite3
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection

from matchcut.errors import EngineError, InputError
from matchcut.site.keeping.archives import copy_sqlite, pack
from matchcut.site.keeping.rows import carry, sqlite_file


def backup(file: Path) -> int:
    """Write a backup of the site to `file` while it may run; return how many bytes it has."""
    options = settings.OPTIONS
    try:
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.parent) as name:
            copy = Path(name, options.sqlite.name)
            if options.database is None:
                copy_sqlite(options.sqlite, copy)
            else:
                with sqlite_file(copy) as target:
                    carry(DEFAULT_DB_ALIAS, target)
            return pack(options, copy, file)
    except (OSError, sqlite3.Error, DatabaseError) as fault:
        raise EngineError(f"writing the backup {file}: {fault}") from fault


def fill_database() -> None:
    """Move the rows of the data folder's SQLite file to PostgreSQL, where that is in use."""
    options = settings.OPTIONS
    if options.database is None:
        return
    try:
        if connection.introspection.table_names():
            hint = "restore into a new database and a new folder"
            raise InputError("the database is not empty", hint=hint)
        call_command("migrate", interactive=False, verbosity=0)
        with sqlite_file(options.sqlite) as source:
            carry(source, DEFAULT_DB_ALIAS)
    except DatabaseError as fault:
        raise EngineError(f"filling the database: {fault}") from fault
    options.sqlite.unlink()
