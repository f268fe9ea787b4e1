from matchcut.cli.progress import teller


def test_progress_is_told_every_ten_seconds_and_not_of_what_is_quick() -> None:
    said: list[str] = []
    seconds = iter([0.0, 4.0, 9.9, 10.0, 12.0, 25.0])
    tell = teller(said.append, lambda: next(seconds))
    for read in (1, 2, 500, 600, 2000):
        tell(read * 1_000_000, 2_000_000_000)
    assert said == ["  500 MB of 2,000 read, 25 %", "  2,000 MB of 2,000 read, 100 %"]
