"""Make a world ready to be measured, and tell what to ask it for, as JSON.

    python benchmarks/site_prepare.py FOLDER [WORDS]

The sheets of the films that will be asked for are made before, as the site itself does behind its
pages after a load; how long a visitor waits who comes before that is told too.
"""

import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Print every page of the table, prepared."""
    os.environ |= {"MATCHCUT_DATA": str(Path(sys.argv[1]).absolute()), "MATCHCUT_DATABASE": ""}
    from matchcut.site import serving  # noqa: PLC0415 - its settings come from the environment

    serving.set_up()
    from site_asked import prepared  # noqa: PLC0415 - once Django is set up

    print(json.dumps(prepared(*sys.argv[2:])))


if __name__ == "__main__":
    main()
