from __future__ import annotations

import pytest

from briefings.errors import NotAnArticle
from briefings.parsing import decode
from briefings.parsing.decoding import read_bytes
from briefings.parsing.refusing import Refused

PROSE = "港の橋は、いつ直るのでしょうか。町の人たちは、春を待っています。"
ENCODINGS = ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp932", "euc_jp", "iso2022_jp"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_japanese_prose_is_read_without_any_declaration(encoding: str) -> None:
    assert decode(PROSE.encode(encoding)) == PROSE


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        pytest.param("utf-8", b"\xef\xbb\xbf", id="UTF-8"),
        pytest.param("utf-16-le", b"\xff\xfe", id="UTF-16 little-endian"),
        pytest.param("utf-16-be", b"\xfe\xff", id="UTF-16 big-endian"),
        pytest.param("utf-32-le", b"\xff\xfe\x00\x00", id="UTF-32 little-endian"),
        pytest.param("utf-32-be", b"\x00\x00\xfe\xff", id="UTF-32 big-endian"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(encoding: str, bom: bytes) -> None:
    assert decode(bom + PROSE.encode(encoding)) == PROSE


def test_a_wrong_declaration_is_overruled_and_said() -> None:
    decoded = read_bytes(PROSE.encode("euc_jp"), "text/html; charset=Shift_JIS")

    assert decoded.text == PROSE
    assert decoded.doubt == "it declares cp932, but reads as euc_jp."


def test_utf_8_wins_over_any_declaration() -> None:
    assert decode(PROSE.encode(), "text/plain; charset=iso-8859-1") == PROSE


def test_a_page_declares_its_own_encoding() -> None:
    page = f'<html><head><meta charset="EUC-JP"></head><body>{PROSE}</body></html>'

    decoded = read_bytes(page.encode("euc_jp"))

    assert (decoded.text, decoded.encoding, decoded.doubt) == (page, "euc_jp", "")


def test_an_unknown_declaration_is_ignored() -> None:
    assert decode(PROSE.encode("cp932"), "text/plain; charset=x-no-such-thing") == PROSE


def test_a_declaration_that_is_no_charset_is_ignored() -> None:
    assert decode(PROSE.encode("cp932"), "text/plain; charset=rot13") == PROSE


@pytest.mark.parametrize("encoding", ["cp932", "euc_jis_2004"])
def test_characters_that_only_vendors_have_are_read(encoding: str) -> None:
    text = (
        f"①髙﨑さんと㈱鈴木は{PROSE}".replace("髙", "高")
        if encoding == "euc_jis_2004"
        else f"①髙﨑さん{PROSE}"
    )

    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "end",
    ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029", "\x1c"],
    ids=lambda end: end.encode().hex(),
)
def test_every_line_end_becomes_one_newline(end: str) -> None:
    assert decode(f"一行目。{end}二行目。".encode()) == "一行目。\n二行目。"


def test_a_cut_off_character_is_shown_and_said() -> None:
    decoded = read_bytes(PROSE.encode()[:-1])

    assert decoded.text == PROSE[:-1] + "\ufffd"
    assert decoded.doubt == "1 characters could not be read as utf-8; each stands as \ufffd."


def test_western_text_is_read_as_windows_1252() -> None:
    assert decode("A café – naïve.".encode("cp1252")) == "A café – naïve."


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("latin-1", "euc_jp", id="EUC-JP as Latin-1"),
        pytest.param("latin-1", "utf-8", id="UTF-8 as Latin-1"),
        pytest.param("latin-1", "cp932", id="CP932 as Latin-1"),
        pytest.param("cp1252", "euc_jp", id="EUC-JP as windows-1252"),
    ],
)
def test_text_decoded_wrongly_before_it_was_saved_is_repaired(wrong: str, right: str) -> None:
    garbled = PROSE.encode(right).decode(wrong)

    decoded = read_bytes(garbled.encode())

    assert decoded.text == PROSE
    assert decoded.doubt == f"it was {right} read as Latin-1; undone."


def test_only_the_garbled_lines_of_a_page_are_repaired() -> None:
    garbled = PROSE.encode("euc_jp").decode("latin-1")

    assert decode(f"{PROSE}\n{garbled}\nCrème brûlée.".encode()) == f"{PROSE}\n{PROSE}\nCrème brûlée."


def test_accented_text_is_no_mojibake() -> None:
    text = "Ééé èèè àçù œuvre, déjà vu à Évreux."

    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "it is empty.", id="nothing"),
        pytest.param(b" \r\n\t\n", "it is empty.", id="white space"),
        pytest.param(b"\xef\xbb\xbf\n", "it is empty.", id="a byte order mark"),
        pytest.param("\u3000\n".encode(), "it is empty.", id="an ideographic space"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "it is a PNG image, not text.", id="a picture"),
        pytest.param(b"%PDF-1.7\n%", "it is a PDF file, not text.", id="a PDF"),
        pytest.param(
            b"\x00\x01\x02\x03" * 99, "it is binary, not text in any encoding we know.", id="binary"
        ),
        pytest.param(
            bytes(range(256)) * 9, "it is binary, not text in any encoding we know.", id="all bytes"
        ),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_bytes(content)


def test_decode_names_the_place_in_its_error() -> None:
    with pytest.raises(NotAnArticle, match=r"file:x\.png: it is a PNG image"):
        decode(b"\x89PNG\r\n\x1a\n", address="file:x.png")
