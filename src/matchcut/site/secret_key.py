"""The key that signs what the site hands out, made once and kept beside its data."""

import os
import secrets
from pathlib import Path

KEY_BYTES = 50


def make_secret_key(path: Path) -> None:
    """Make the key unless there is one; readable by its owner alone, and never replaced."""
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(KEY_BYTES))
    try:
        path.hardlink_to(made)  # unlike a rename, this takes nobody else's place
    except FileExistsError:
        pass
    finally:
        made.unlink()


def secret_key(path: Path) -> str:
    """Return the key kept in `path`, or where there is none, one that lasts as long as we run."""
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return secrets.token_urlsafe(KEY_BYTES)
