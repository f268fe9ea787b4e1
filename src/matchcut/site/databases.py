"""Where rows are kept: SQLite in the data folder, or PostgreSQL at an address."""

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from matchcut.errors import InputError
from matchcut.site.options import Options

BUSY_S = 20  # how long a writer waits for another; a load's longest batch takes about two
# Readers go on while a load writes. Commits reach the disk before they are acknowledged.
PRAGMAS = """
    PRAGMA journal_mode=WAL;
    PRAGMA synchronous=FULL;
    PRAGMA temp_store=MEMORY;
    PRAGMA cache_size=-32000;
    PRAGMA mmap_size=268435456;
"""


def database(options: Options) -> dict[str, object]:
    """Return Django's description of the database that the options name."""
    if options.database is None:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": options.sqlite,
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "init_command": PRAGMAS,
                "transaction_mode": "IMMEDIATE",
                "timeout": BUSY_S,
            },
        }
    try:
        stated = conninfo_to_dict(options.database)
    except ProgrammingError as fault:
        hint = "write it as postgres://USER:PASSWORD@HOST:PORT/NAME"
        raise InputError(f"the database's address: {fault}", hint=hint) from fault
    known = {
        "dbname": "NAME",
        "user": "USER",
        "password": "PASSWORD",
        "host": "HOST",
        "port": "PORT",
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        **{known[name]: value for name, value in stated.items() if name in known},
        "OPTIONS": {name: value for name, value in stated.items() if name not in known},
    }
