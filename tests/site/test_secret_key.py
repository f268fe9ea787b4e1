from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from matchcut.site.secret_key import make_secret_key, secret_key


def test_the_key_is_its_owners_alone_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "secret-key"
    make_secret_key(path)
    key = secret_key(path)
    make_secret_key(path)
    assert secret_key(path) == key
    assert len(key) > 50
    assert oct(path.stat().st_mode & 0o777) == "0o600"
    assert list(tmp_path.iterdir()) == [path]


def test_whoever_comes_at_once_gets_the_same_key(tmp_path: Path) -> None:
    path = tmp_path / "secret-key"

    def make(_: int) -> str:
        make_secret_key(path)
        return secret_key(path)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(make, range(40)))) == 1


def test_without_a_folder_nothing_is_written(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "none" / "secret-key")
    assert list(tmp_path.iterdir()) == []
