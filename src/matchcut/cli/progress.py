"""How far a long reading has come, told now and then."""

from collections.abc import Callable

EVERY_S = 10.0


def teller(say: Callable[[str], None], clock: Callable[[], float]) -> Callable[[int, int], None]:
    """Return what is told how many bytes are read, of how many, and says so every ten seconds.

    `clock` gives seconds from any beginning.
    """
    said_at = clock()

    def tell(read: int, of: int) -> None:
        nonlocal said_at
        now = clock()
        if now - said_at >= EVERY_S:
            said_at = now
            say(f"  {read / 1e6:,.0f} MB of {of / 1e6:,.0f} read, {read * 100 // max(of, 1)} %")

    return tell
