"""Bytes as text: which encoding they are in, with a note where that was not certain.

A byte order mark settles it. Then UTF-8, because other encodings hardly ever pass for it by
chance, then what the page declares, then UTF-8 with a few broken bytes, then a guess.
"""

import codecs
import re
from dataclasses import dataclass

from matchcut.errors import SourceError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture, sound or video"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, or an office document or e-book, which are ZIP archives"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"OggS", "Ogg sound or video"),
    (b"ID3", "an MP3 recording"),
)
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE
)
WIDER = {  # what pages mean by these names, as browsers read them
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
HEAD_BYTES = 4096
SAMPLE_BYTES = 50_000
MAX_NUL_SHARE = 0.001  # a text with stray NULs; any more and it is no text
MAX_STRAY_NUL_SHARE = 0.25  # UTF-16 has nearly half, or its bytes are no UTF-8
MIN_LIKELINESS = 0.95
LIKELY = re.compile(
    "[\t\n\r -~\xa0-\u052f\u0590-\u06ff\u0900-\u0e7f\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff"
    "\uac00-\ud7a3\uff00-\uffef]+"
)
MAX_CONTROLS_SHARE = 0.02  # of the characters; more means no text
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNSEEN = re.compile("[\x00\u00ad\u200b\u2060\ufeff]")
CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, its lines ended by a plain newline, and what the reader of it should know."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """The text in `data`; `declared` is the encoding its carrier states, `name` says which text."""
    for signature, likeness in SIGNATURES:
        if data.startswith(signature):
            raise SourceError(
                f"{name}: this looks like {likeness}, not text",
                hint="give a text, Markdown or HTML file",
            )
    decoded = _decode(data, name, declared)
    text = UNSEEN.sub("", LINE_ENDS.sub("\n", decoded.text))
    if not text.strip():
        raise SourceError(f"{name}: nothing to read, the text is empty")
    if len(CONTROLS.findall(text)) > len(text) * MAX_CONTROLS_SHARE:
        raise SourceError(f"{name}: this looks like binary data, not text")
    notes = ("NUL characters were left out",) if "\x00" in decoded.text else ()
    return Decoded(CONTROLS.sub("", text), decoded.notes + notes)


def _decode(data: bytes, name: str, declared: str | None) -> Decoded:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _noting_breaks(data, encoding)
    if wide := _wide(data, name):
        return _noting_breaks(data, wide)
    in_head = DECLARED.search(data, 0, HEAD_BYTES)
    named = (declared or (in_head[1].decode("ascii", "replace") if in_head else "")).lower()
    stated = WIDER.get(named, named)
    trusted = [stated] if stated and b"\x1b" in data else []  # ISO-2022 passes for ASCII
    for encoding in [*trusted, "utf-8", *([stated] if stated else [])]:
        if (text := _strictly(data, encoding)) is not None:
            return Decoded(text)
    return _loosely(data)


def _wide(data: bytes, name: str) -> str | None:
    """UTF-16 without its mark, known by NULs and by the letters it then has."""
    nuls = data.count(0)
    stray = nuls < len(data) * MAX_STRAY_NUL_SHARE
    if not nuls or (stray and _strictly(data.replace(b"\0", b""), "utf-8") is not None):
        return None
    likeliness = {encoding: _likeliness(data, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(likeliness, key=likeliness.__getitem__)
    if likeliness[best] >= MIN_LIKELINESS:
        return best
    if nuls > len(data) * MAX_NUL_SHARE:
        raise SourceError(f"{name}: this looks like binary data, not text")
    return None


def _likeliness(data: bytes, encoding: str) -> float:
    """The share of characters that texts are made of, ASCII counted twice."""
    text = data[:SAMPLE_BYTES].decode(encoding, errors="replace")
    likely = sum(len(run) for run in LIKELY.findall(text))
    ascii_only = sum(len(run) for run in re.findall(r"[\t\n\r -~]+", text))
    return (likely + ascii_only) / len(text)


def _noting_breaks(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    plain = encoding.upper().removesuffix("-SIG")
    notes = (f"not valid {plain} in places: unreadable bytes are shown as \ufffd",)
    return Decoded(text, notes if broken > 0 else ())


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):  # an unknown encoding, or not in this one
        return None


def _loosely(data: bytes) -> Decoded:
    as_utf8 = _noting_breaks(data, "utf-8")
    broken = as_utf8.text.count("\ufffd")
    whole = len(as_utf8.text) - len(as_utf8.text.encode("ascii", "ignore")) - broken
    if whole >= broken:  # letters of other encodings hardly ever make whole characters of UTF-8
        return as_utf8
    encoding = "cp1252" if _western(data) else _guessed(data)
    text = data.decode(encoding, errors="replace")
    return Decoded(text, (f"not valid UTF-8: read as {encoding}",))


def _western(data: bytes) -> bool:
    """Whether nearly every byte beyond ASCII stands alone among ASCII letters and spaces."""
    runs = re.findall(rb"[\x80-\xff]+", data[:SAMPLE_BYTES])
    return sum(len(run) == 1 for run in runs) >= 0.9 * len(runs)


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and few texts need it

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return best.encoding if best else "cp1252"
