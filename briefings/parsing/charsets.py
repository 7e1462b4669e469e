"""Which encodings are tried, what they are called, and how Japanese their result looks."""

from __future__ import annotations

import re

# WHATWG Encoding Standard, section 4.2, names and labels: a page that declares Shift_JIS means
# Windows-31J, one that declares Latin-1 means windows-1252.
_ALIASES = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "ms932": "cp932",
    "csshiftjis": "cp932",
    "x-euc-jp": "euc_jp",
    "eucjp": "euc_jp",
    "cseucpkdfmtjapanese": "euc_jp",
    "csiso2022jp": "iso2022_jp",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "unicode": "utf-16-le",
    "utf8": "utf-8",
}

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# Tried in this order; of equals the first wins. The 2004 variants hold ① and 髙, which plain EUC-JP
# and ISO-2022-JP lack.
JAPANESE = ("cp932", "euc_jp", "euc_jis_2004", "utf-16-le", "utf-16-be")
ESCAPED = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_3")

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc、。「」]")
_KANJI = re.compile("[\u4e00-\u9fff々]")
# What wrong decodings are made of: half-width katakana, controls, private use, replacement marks,
# accented Latin, Cyrillic, box drawing, rare Han.
_WRONG = re.compile(
    "[\uff61-\uff9f\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\u00a1-\u024f\u0400-\u04ff"
    "\u2500-\u257f\u3400-\u4dbf\uac00-\ud7a3\U00020000-\U0002ffff]"
)
_NON_ASCII = re.compile("[^\x00-\x7f]")


def python_name(label: str) -> str:
    """Python's name for a declared encoding."""
    name = label.strip().strip("\"'").lower()
    return _ALIASES.get(name, name)


def japaneseness(text: str) -> float:
    """How much a decoded sample looks like Japanese: 1 for prose, below 0 for a wrong decoding.

    Kana decide. Han characters count little, because a wrong decoding is full of them.
    """
    others = len(_NON_ASCII.findall(text))
    if others == 0:
        return 0.0
    good = len(_KANA.findall(text)) + 0.25 * len(_KANJI.findall(text))
    return (good - 2 * len(_WRONG.findall(text))) / others
