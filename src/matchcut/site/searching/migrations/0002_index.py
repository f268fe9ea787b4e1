"""The index of the folded words, which each database keeps in its own way."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FORWARD = {
    "sqlite": (
        """CREATE VIRTUAL TABLE site_searching_found USING fts5(
            folded, content='site_searching_wordsrow', content_rowid='piece_id',
            tokenize='unicode61', prefix='2 3 4')""",
        """CREATE TRIGGER site_searching_added AFTER INSERT ON site_searching_wordsrow BEGIN
            INSERT INTO site_searching_found (rowid, folded) VALUES (new.piece_id, new.folded);
        END""",
        """CREATE TRIGGER site_searching_gone AFTER DELETE ON site_searching_wordsrow BEGIN
            INSERT INTO site_searching_found (site_searching_found, rowid, folded)
                VALUES ('delete', old.piece_id, old.folded);
        END""",
        """CREATE TRIGGER site_searching_changed AFTER UPDATE ON site_searching_wordsrow BEGIN
            INSERT INTO site_searching_found (site_searching_found, rowid, folded)
                VALUES ('delete', old.piece_id, old.folded);
            INSERT INTO site_searching_found (rowid, folded) VALUES (new.piece_id, new.folded);
        END""",
    ),
    "postgresql": (
        """ALTER TABLE site_searching_wordsrow ADD COLUMN found tsvector
            GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED""",
        "CREATE INDEX site_searching_found ON site_searching_wordsrow USING gin (found)",
    ),
}
BACK = {
    "sqlite": ("DROP TABLE site_searching_found",),
    "postgresql": ("ALTER TABLE site_searching_wordsrow DROP COLUMN found",),
}


def forward(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index, and what keeps it in step with its table."""
    for statement in FORWARD[editor.connection.vendor]:
        editor.execute(statement)


def back(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop it; its triggers go with the table."""
    for statement in BACK[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    """As above; plain SQL, because Django knows no such table."""

    dependencies = (("site_searching", "0001_initial"),)
    operations = (migrations.RunPython(forward, back),)
