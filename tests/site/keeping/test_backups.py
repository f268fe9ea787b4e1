import json
import sqlite3
import tarfile
from contextlib import closing
from io import BytesIO
from pathlib import Path
from threading import Event, Thread

import pytest
from tests.site.commands import run
from tests.site.postgresql import postgresql

from matchcut.site.options import Options

NOTE = "# Ran\n\nRan (1985) owes its storm to King Lear (1971).\n\n" + "It is long. " * 40
SQLITE = "matchcut.sqlite"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, site_options: Options) -> Path:
    """The data folder of a site of its own, oddly named, with a note on it."""
    data = tmp_path_factory.mktemp("live") / "data #1?"
    data.mkdir()
    (data / "catalogue").symlink_to(site_options.catalogue)
    (data / "library").mkdir()
    (data / "library" / "kept.json").write_text("{}", encoding="utf-8")
    notes = data.parent / "notes"
    notes.mkdir()
    (notes / "ran.md").write_text(NOTE, encoding="utf-8")
    loaded = run("load", notes, data=data)
    assert loaded.returncode == 0, loaded.stderr
    return data


def rows(path: Path) -> dict[str, list[str]]:
    """Every row of every table of the site's own."""
    with closing(sqlite3.connect(path)) as opened:
        names = opened.execute("SELECT name FROM sqlite_master WHERE name LIKE 'site%row'")
        return {
            name: sorted(map(plain, opened.execute(f'SELECT * FROM "{name}"')))  # noqa: S608 - its own names
            for (name,) in names.fetchall()
        }


def plain(row: tuple[object, ...]) -> str:
    """A row as text, JSON in one spelling: PostgreSQL keeps no order of its keys."""
    cells = [json.loads(cell) if str(cell)[:1] in {"{", "["} else cell for cell in row]  # type: ignore[arg-type] # text, if it begins so
    return json.dumps(cells, sort_keys=True)


@pytest.fixture(scope="module")
def backup(data: Path) -> Path:
    """A backup of that site."""
    file = data.parent / "site.tar.gz"
    made = run("backup", file, data=data)
    assert made.returncode == 0, made.stderr
    return file


def test_what_is_restored_is_what_was_there(data: Path, backup: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    restored = run("restore", backup, again, data=data)
    assert restored.returncode == 0, restored.stdout + restored.stderr
    there = rows(data / SQLITE)
    assert there["site_writing_piecerow"]
    assert rows(again / SQLITE) == there
    for name in ("secret-key", "library/kept.json", "catalogue/manifest.json"):
        assert (again / name).read_bytes() == (data / name).read_bytes()


def test_a_site_moves_to_postgresql_and_back(data: Path, backup: Path, tmp_path: Path) -> None:
    moved, back, file = tmp_path / "moved", tmp_path / "back", tmp_path / "moved.tar.gz"
    with postgresql() as address:
        restored = run("restore", backup, moved, data=data, database=address)
        assert restored.returncode == 0, restored.stdout + restored.stderr
        assert not (moved / SQLITE).exists()
        again = run("restore", backup, tmp_path / "more", data=data, database=address)
        assert "the database is not empty" in again.stderr
        assert run("load", data.parent / "notes", data=moved, database=address).returncode == 0
        made = run("backup", file, data=moved, database=address)
        assert made.returncode == 0, made.stderr
    assert run("restore", file, back, data=data).returncode == 0
    there, here = rows(data / SQLITE), rows(back / SQLITE)
    del there["site_writing_loadrow"], here["site_writing_loadrow"]  # tells when it was loaded
    assert here == there


def test_a_backup_is_for_its_owner_alone_and_overwrites_nothing(data: Path, backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0
    assert run("backup", backup, data=data).returncode == 3


def test_a_backup_while_others_write_holds_whole_transactions(data: Path, tmp_path: Path) -> None:
    over, file = Event(), tmp_path / "site.tar.gz"
    writer = Thread(target=write_pairs, args=(data / SQLITE, over))
    writer.start()
    made = run("backup", file, data=data)
    over.set()
    writer.join()
    assert made.returncode == 0, made.stderr
    with tarfile.open(file) as archive:
        database = archive.extractfile(SQLITE)
        assert database
        (tmp_path / SQLITE).write_bytes(database.read())
    with closing(sqlite3.connect(tmp_path / SQLITE)) as copy:
        count = "SELECT count(*) FROM site_writing_takenoutrow WHERE source LIKE ?"
        left, right = (copy.execute(count, (f"{side}%",)).fetchone()[0] for side in "lr")
    assert left == right > 0


def write_pairs(path: Path, over: Event) -> None:
    """Write two rows that belong together, again and again."""
    add = "INSERT INTO site_writing_takenoutrow(source, taken_out) VALUES (?, '2026-01-01')"
    with closing(sqlite3.connect(path, isolation_level=None)) as opened:
        for number in range(1_000_000):
            opened.execute("BEGIN IMMEDIATE")
            opened.executemany(add, ((f"l{number}",), (f"r{number}",)))
            opened.execute("COMMIT")
            if over.wait(0.001):
                break


@pytest.mark.parametrize("damage", ["cut", "changed", "checksum", "foreign", "absent"])
def test_a_damaged_backup_makes_no_site(backup: Path, tmp_path: Path, damage: str) -> None:
    content = bytearray(backup.read_bytes())
    if damage == "cut":
        del content[len(content) // 2 :]
    if damage == "changed":
        middle = slice(len(content) // 2, len(content) // 2 + 64)  # some bits alone are never read
        content[middle] = bytes(byte ^ 0xFF for byte in content[middle])
    if damage == "checksum":
        content[-8] ^= 1
    if damage == "foreign":
        content[:] = b"something else"
    file = tmp_path / "site.tar.gz"
    if damage != "absent":
        file.write_bytes(content)
    found = run("restore", file, tmp_path / "again", data=tmp_path)
    assert found.returncode == 3, found.stderr
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("name", ["../elsewhere", "/{folder}/elsewhere", "site/../../elsewhere"])
def test_a_backup_writes_nothing_beside_its_folder(tmp_path: Path, name: str) -> None:
    file = tmp_path / "site.tar.gz"
    with tarfile.open(file, "w:gz") as archive:
        entry = tarfile.TarInfo(name.format(folder=str(tmp_path).strip("/")))
        entry.size = 4
        archive.addfile(entry, BytesIO(b"evil"))
    found = run("restore", file, tmp_path / "again", data=tmp_path)
    assert found.returncode == 3, found.stderr
    assert "no file of a backup" in found.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["site.tar.gz"]


def test_a_link_is_no_way_out_of_a_backup(tmp_path: Path) -> None:
    file = tmp_path / "site.tar.gz"
    with tarfile.open(file, "w:gz") as archive:
        entry = tarfile.TarInfo("backup.json")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(entry)
    found = run("restore", file, tmp_path / "again", data=tmp_path)
    assert found.returncode == 3, found.stderr
    assert not (tmp_path / "again").exists()


def test_a_restore_overwrites_nothing(data: Path, backup: Path) -> None:
    found = run("restore", backup, data, data=data)
    assert found.returncode == 3
    assert "something here already" in found.stderr
