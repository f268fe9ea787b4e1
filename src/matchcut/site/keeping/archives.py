"""A backup: one file with the database, the key, the catalogue and the library.

A gzipped tar, whose first entry, `backup.json`, names every other with its size and SHA-256. It is
written under another name and renamed when it is whole; it is unpacked beside the folder it is
for, compared byte by byte, and then renamed too.
"""

import gzip
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from matchcut import __version__
from matchcut.errors import EngineError, InputError
from matchcut.site.options import Options
from matchcut.sources.editions import MANIFEST, fingerprint, read_manifest

FORMAT = 1
CONTENTS = "backup.json"
_COMPRESSION = 1  # most of it hardly shrinks, and nobody wants to wait
_BLOCK = 1 << 20
_MODES = 0o755  # what may stay of those a file had: others never write
_AGAIN = "make another backup, or fetch this one anew"


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a database as it is at this moment, while others go on reading and writing."""
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as held,
        closing(sqlite3.connect(target)) as copy,
    ):
        held.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise EngineError(f"{source}: the database is damaged: {found}", hint="matchcut check")


def pack(options: Options, database: Path, file: Path) -> int:
    """Write the backup of a data folder with this copy of its database; return its bytes."""
    held = {options.sqlite.name: database, **dict(_beside(options))}
    stated = {name: fingerprint(path) for name, path in held.items()}
    contents = {"format": FORMAT, "version": __version__, "files": stated}
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.parent) as name:
        listed, made = Path(name, CONTENTS), Path(name, file.name)
        listed.write_text(json.dumps(contents, indent=1), encoding="utf-8")
        made.touch(mode=0o600)  # it holds the key, and what readers keep for themselves
        with made.open("wb") as out:
            with tarfile.open(fileobj=out, mode="w:gz", compresslevel=_COMPRESSION) as archive:
                for entry, path in {CONTENTS: listed, **held}.items():
                    archive.add(path.resolve(), entry)
            out.flush()
            os.fsync(out.fileno())
        made.replace(file)
    return file.stat().st_size


def _beside(options: Options) -> Iterator[tuple[str, Path]]:
    """Yield what a data folder holds beside its database, and its name there."""
    yield options.secret_key.name, options.secret_key
    folders = [options.library]
    if (options.catalogue / MANIFEST).exists():
        yield f"{options.catalogue.name}/{MANIFEST}", options.catalogue / MANIFEST
        folders.append(options.catalogue / read_manifest(options.catalogue).inner)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path.relative_to(options.data).as_posix(), path


def unpack(file: Path, folder: Path) -> None:
    """Put what a backup holds into a folder that is new or empty; all of it, or nothing."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"{folder}: there is something here already", hint="name a new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=folder.parent) as name:
            made = Path(name, "data")
            made.mkdir(mode=0o700)
            with gzip.open(file) as stream, tarfile.open(fileobj=stream) as archive:
                for member in archive:
                    _write(member, archive, made)
                while stream.read(_BLOCK):  # to its end, where the checksum of it all stands
                    pass
            _compare(made, file)
            made.replace(folder)
    except (tarfile.TarError, LookupError, EOFError, zlib.error, gzip.BadGzipFile) as fault:
        raise InputError(f"{file}: not a whole backup: {fault}", hint=_AGAIN) from fault
    except OSError as fault:
        raise InputError(f"restoring {file} into {folder}: {fault}") from fault


def _write(member: tarfile.TarInfo, archive: tarfile.TarFile, made: Path) -> None:
    """Write a file of the backup, in its folder and nowhere else; Python 3.11.2 has no filters."""
    path, content = made / member.name, archive.extractfile(member)
    if content is None or not path.resolve().is_relative_to(made.resolve()):
        raise tarfile.TarError(f"{member.name} is no file of a backup")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        shutil.copyfileobj(content, out)
    path.chmod(member.mode & _MODES)


def _compare(made: Path, file: Path) -> None:
    """Raise an `InputError` unless the folder holds what the backup says, and nothing else."""
    try:
        contents = json.loads((made / CONTENTS).read_text(encoding="utf-8"))
        stated: Mapping[str, list[int | str]] = contents["files"]
        known = contents["format"] == FORMAT
    except (OSError, ValueError, LookupError, TypeError) as fault:
        raise InputError(f"{file}: this is no backup of a site", hint=_AGAIN) from fault
    if not known:
        message = f"{file}: made by Matchcut {contents.get('version')}, which this one cannot read"
        raise InputError(message, hint="restore it with that version")
    (made / CONTENTS).unlink()
    held = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()}
    wrong = sorted(held ^ set(stated)) or sorted(
        name for name in held if list(fingerprint(made / name)) != stated[name]
    )
    if wrong:
        raise InputError(f"{file}: {wrong[0]} is not as it was saved", hint=_AGAIN)
