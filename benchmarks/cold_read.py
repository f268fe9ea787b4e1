"""How long `matchcut read` takes from a cold start on a review of five kilobytes.

Each run is a process of its own on the edition in FOLDER (built by `matchcut catalogue build`);
the review is ours, repeated to length. Beside it: an interpreter that imports numpy and stops.

    python benchmarks/cold_read.py FOLDER
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
SIZE = 5_000  # characters
MOST_S = 1.5
REVIEW = Path(__file__).resolve().parents[1] / "src/matchcut/starter/samples/us-and-them-review.txt"
READ = "import sys; from matchcut.cli import main; sys.exit(main(sys.argv[1:]))"


def seconds(command: list[str]) -> list[float]:
    """How long each run of a command took."""
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - begun)
    return taken


def main() -> None:
    """Print the median and the spread of each."""
    text = REVIEW.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        review = Path(folder, "review.txt")
        review.write_text((text * (SIZE // len(text) + 1))[:SIZE], encoding="utf-8")
        read = ["read", str(review), "--json", f"--catalogue={sys.argv[1]}"]
        rows = {
            "matchcut read, s": seconds([sys.executable, "-c", READ, *read]),
            "import numpy, s": seconds([sys.executable, "-c", "import numpy"]),
        }
    for name, taken in rows.items():
        spread = f"{min(taken):.2f} to {max(taken):.2f}"
        sys.stdout.write(f"{name:18} {statistics.median(taken):.2f}   {spread}\n")
    sys.stdout.write(f"to be at most {MOST_S}\n")


if __name__ == "__main__":
    main()
