"""The four seed documents and their variants, read as `benchmarks/seeds.py` reads them.

They need the real data beside the project. The catalogue they are stated for is built once for
each state of the code and data, and kept in pytest's cache for all its workers and later runs.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.once import locked

from matchcut.films.catalogue import Catalogue
from matchcut.sources.documents import FORMS, Source, read_document
from matchcut.sources.edition_building import build
from matchcut.sources.editions import MANIFEST, open_edition
from matchcut.sources.film_sources import FilmSource, starter
from seed_variants import PAGES, TEXT
from seeds import report_on, seed_documents

ROOT = Path(__file__).resolve().parents[1]
MAKES_EDITIONS = ("src/matchcut/films", "src/matchcut/sources", "src/matchcut/starter")
Variant = tuple[str, Callable[[str], str]]  # how the file's name ends, and what is done to its text

VARIANTS: dict[str, Variant] = {
    "as it is": (".txt", str),
    **{name: (".txt", change) for name, change in TEXT.items()},
    **PAGES,
}


@pytest.fixture(scope="session")
def catalogue(shared_data: Path, pytestconfig: pytest.Config) -> Catalogue:
    """The catalogue the seeds are stated for; the first to need it builds it, the others wait."""
    kept = pytestconfig.cache.mkdir("omdb-and-starter")
    folder = kept / fingerprint(shared_data / "omdb")
    with locked(kept / "lock"):
        if not (folder / MANIFEST).exists():
            for stale in sorted(kept.glob("edition-*"), key=lambda path: path.stat().st_mtime)[:-1]:
                shutil.rmtree(stale)
            build((starter(), FilmSource("omdb", shared_data / "omdb")), folder, lambda _step: None)
    return open_edition(folder)


def fingerprint(data: Path) -> str:
    """A folder's name that changes with the data, and the code and libraries that read it."""
    code = (path for folder in MAKES_EDITIONS for path in (ROOT / folder).rglob("*.*"))
    read = (path for path in code if path.suffix in {".py", ".csv"})
    digest = hashlib.sha256()
    for path in sorted((*read, ROOT / "requirements.lock", *data.iterdir())):
        digest.update(path.name.encode() + path.read_bytes())
    return f"edition-{digest.hexdigest()[:16]}"


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("number", range(4))
def test_a_seed_gives_all_that_is_expected_and_nothing_beyond_in_any_dress(
    number: int, variant: str, catalogue: Catalogue
) -> None:
    path, expected = list(seed_documents())[number]
    suffix, change = VARIANTS[variant]
    content = change(path.read_text(encoding="utf-8")).encode()
    document = read_document(Source(f"{path.stem}{suffix}", content, FORMS.get(suffix)))
    report = report_on(document, expected, catalogue)
    assert [what for met, what in report.lines if not met] == []
    assert report.surplus == []


def test_there_are_four_seeds(shared_data: Path) -> None:
    assert len(list((shared_data / "seeds").glob("*.txt"))) == len(list(seed_documents())) == 4
