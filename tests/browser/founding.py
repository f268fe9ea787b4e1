"""Found the site of the stories in the folder that the environment names: run as a script."""

import sys
from pathlib import Path

from matchcut.site import serving


def main() -> None:
    """Load the starter edition and a folder of pieces, and make the sheet of every film."""
    serving.set_up()
    from matchcut.site.loading import folders  # noqa: PLC0415 - once Django is set up
    from matchcut.site.pages import ready  # noqa: PLC0415 - as above

    serving.make_ready(lambda _: None)
    folders.load(Path(sys.argv[1]), "pieces", "", lambda *_: None)
    while ready.make_some():
        pass


if __name__ == "__main__":
    main()
