import json
import random
import zlib

import pytest

from matchcut.sources.edition_records import pack, unpack

DICE = random.Random(1895)
LONG = "".join(chr(DICE.randrange(32, 127)) for _ in range(9000))  # its end repeats its beginning


@pytest.mark.parametrize("record", ["", "后来的我们", json.dumps({"title": "Ran"}), LONG + LONG])
def test_what_was_packed_comes_back(record: str) -> None:
    assert unpack(pack(record)) == record


def test_records_of_editions_packed_with_a_larger_window_are_read() -> None:
    packer = zlib.compressobj(6, wbits=-zlib.MAX_WBITS)
    packed = packer.compress((LONG + LONG).encode()) + packer.flush()
    assert len(packed) < 1.5 * len(LONG)  # what it repeats lies further back than pack looks
    assert unpack(packed) == LONG + LONG
