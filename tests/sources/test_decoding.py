import codecs

import pytest

from matchcut.errors import SourceError
from matchcut.sources.decoding import decode

PROSE = "René Liu tells it as «Les Parapluies de Cherbourg» does, près de la gare, à l'été."
CHINESE = "这是一部慢得像山路的电影。\n老乡邮员要退休了，他带着接班的儿子。\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"],
)
def test_a_text_is_the_same_in_whatever_encoding_it_comes(encoding: str) -> None:
    assert decode(PROSE.encode(encoding), "text").text == PROSE


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "gb18030", "big5"])
def test_chinese_is_read_in_the_encodings_it_is_written_in(encoding: str) -> None:
    text = (
        CHINESE * 5 if encoding != "big5" else "這是一部慢得像山路的電影。老鄉郵員要退休了。\n" * 5
    )
    assert decode(text.encode(encoding), "text").text == text


@pytest.mark.parametrize(
    ("page", "declared"),
    [
        (b'<meta charset="windows-1251"><p>' + "Сталкер".encode("cp1251"), None),
        (b"<?xml version='1.0' encoding='windows-1251'?><p>" + "Сталкер".encode("cp1251"), None),
        ("<p>Сталкер".encode("cp1251"), "windows-1251"),  # as the server said
        (b'<meta charset="windows-1251"><p>' + "Сталкер".encode(), None),  # a page may lie
    ],
)
def test_what_a_page_declares_is_believed_unless_it_is_utf8(
    page: bytes, declared: str | None
) -> None:
    assert decode(page, "page", declared).text.endswith("Сталкер")


@pytest.mark.parametrize("declared", ["no-such-encoding", "hex", "undefined", "x\0y"])
def test_a_nonsensical_declaration_does_no_harm(declared: str) -> None:
    assert decode(PROSE.encode("latin-1"), "text", declared).text == PROSE


def test_broken_utf8_is_read_with_its_gaps_shown_and_noted() -> None:
    data = (PROSE * 3).encode()[:-1] + b"\xff and on"
    decoded = decode(data, "text")
    assert decoded.text.endswith("\ufffd and on")
    assert decoded.notes == ("not valid UTF-8 in places: unreadable bytes are shown as \ufffd",)


def test_utf8_cut_inside_a_character_stays_utf8() -> None:
    assert decode("été à Séoul, é".encode()[:-1], "text").text == "été à Séoul, \ufffd"


def test_a_guess_is_noted() -> None:
    assert decode(PROSE.encode("latin-1"), "text").notes == ("not valid UTF-8: read as cp1252",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a PNG picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x01\x02\x03\x04\x05\x06 abc" * 9, "binary"),
        (b"", "nothing to read"),
        (b" \r\n\t\x00 ", "nothing to read"),
        (codecs.BOM_UTF16_LE, "nothing to read"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_looks_like(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        decode(data, "text")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_plain_one(end: str) -> None:
    assert decode(f"one{end}two".encode(), "text").text == "one\ntwo"


def test_characters_that_are_not_seen_go() -> None:
    decoded = decode(("Ran\x00 is so\u00adber\u200b. " * 300).encode(), "text")
    assert "Ran is sober." in decoded.text
