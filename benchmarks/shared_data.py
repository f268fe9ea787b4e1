"""Where the real data for measuring lies, beside the project; it is never part of it."""

from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
