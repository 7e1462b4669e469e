"""Bytes -> text: by byte order mark, by what they can only be, by declaration, by trial.

The order follows what goes wrong in practice. A byte order mark never lies. Bytes with many
multi-byte sequences that are valid UTF-8 are UTF-8 whatever the page declares. Declarations are
often wrong, so a declared encoding only has an advantage over the others, no veto.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import charset_normalizer
from bs4.dammit import EncodingDetector

from briefings.language.lines import unify_ends
from briefings.parsing.charsets import BOMS, ESCAPED, JAPANESE, japaneseness, python_name
from briefings.parsing.mojibake import repair
from briefings.parsing.refusing import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

# First bytes of files that people mistake for texts (libmagic's table of magic numbers).
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ\x00", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "Zstandard-compressed"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
)

_SAMPLE_BYTES = 65_536
_HIGH = re.compile(rb"[\x80-\xff]")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.05
_MAX_BROKEN_SHARE = 0.1
_DECLARED_ADVANTAGE = 0.2
_MIN_JAPANESE = 0.25
# Every character of a living script has two zero bytes in UTF-32.
_MIN_ZEROS = 0.9


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read.

    Attributes:
        text: Without byte order mark, each line end one newline.
        encoding: Python's name of the encoding.
        doubt: What may be wrong with it, for people; empty if nothing.
    """

    text: str
    encoding: str
    doubt: str = ""


def read_bytes(content: bytes, media_type: str | None = None) -> Decoded:
    """Decode a document.

    Args:
        content: Its bytes.
        media_type: What the sender called them, perhaps with a charset.

    Raises:
        Refused: If they are empty or no text.
    """
    if not content.strip(b" \t\r\n\v\f\x00\xef\xbb\xbf\xff\xfe"):
        raise Refused("it is empty.")
    kind = next((name for magic, name in _MAGIC if content.startswith(magic)), None)
    if kind:
        raise Refused(f"it is {kind}, not text.")
    encoding, doubt = _encoding_of(content, media_type)
    text, broken = _decode(_without_bom(content), encoding)
    _refuse_binary(text, broken)
    if broken:
        doubt = f"{broken} characters could not be read as {encoding}; each stands as \ufffd."
    text, repaired = repair(text)
    text = unify_ends(text.lstrip("\ufeff"))
    if not text.strip():
        raise Refused("it is empty.")
    return Decoded(text, encoding, repaired or doubt)


def _refuse_binary(text: str, broken: int) -> None:
    sample = text[:_SAMPLE_BYTES]
    controls = len(_CONTROL.findall(sample))
    if controls > max(2, _MAX_CONTROL_SHARE * len(sample)) or broken > max(8, _MAX_BROKEN_SHARE * len(text)):
        raise Refused("it is binary, not text in any encoding we know.")


def _without_bom(content: bytes) -> bytes:
    return next((content[len(bom) :] for bom, _ in BOMS if content.startswith(bom)), content)


def _encoding_of(content: bytes, media_type: str | None) -> tuple[str, str]:
    """Python's name of the encoding, and what is doubtful about it."""
    for bom, name in BOMS:
        if content.startswith(bom):
            return name, ""
    wide = _wide_encoding(content)
    if wide:
        return wide, ""
    if _is_utf8(content):
        escaped = _escaped_encoding(content)
        return escaped or "utf-8", ""
    return _by_trial(content, tuple(_declared(content, media_type)))


def _is_utf8(content: bytes) -> bool:
    """Whether the bytes are UTF-8, perhaps cut off in a character."""
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(content)
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, told by where zero bytes stand."""
    sample = content[: _SAMPLE_BYTES & ~3]
    if b"\x00" not in sample:
        return None
    quarter = max(1, len(sample) // 4)
    zeros = [sample[offset::4].count(0) / quarter for offset in range(4)]
    if min(zeros[2:]) > _MIN_ZEROS:
        likely = "utf-32-le"
    elif min(zeros[:2]) > _MIN_ZEROS:
        likely = "utf-32-be"
    else:
        likely = "utf-16-le" if zeros[1] + zeros[3] > zeros[0] + zeros[2] else "utf-16-be"
    text, broken = _decode(sample, likely)
    return likely if not broken and not _CONTROL.search(text) else None


def _escaped_encoding(content: bytes) -> str | None:
    """ISO-2022-JP, told by its escape sequences among bytes that are all ASCII."""
    if (b"\x1b$" not in content and b"\x1b(" not in content) or _HIGH.search(content):
        return None
    tried = ((_decode(content[:_SAMPLE_BYTES], name)[1], name) for name in ESCAPED)
    return min(tried, key=lambda pair: pair[0])[1]


def _declared(content: bytes, media_type: str | None) -> Iterator[str]:
    """The encodings that the sender and the page itself declare, if Python knows them."""
    match = _CHARSET.search(media_type or "")
    in_page = EncodingDetector.find_declared_encoding(content[:4096], is_html=True)
    for label in (match[1] if match else None, in_page):
        if label is None:
            continue
        name = python_name(label)
        try:
            codec = codecs.lookup(name)
        except LookupError:
            continue
        if codec._is_text_encoding:  # noqa: SLF001 - the only way to tell "rot13" and "zip" from charsets
            yield codec.name


def _by_trial(content: bytes, declared: tuple[str, ...]) -> tuple[str, str]:
    """The encoding whose result looks most like Japanese; failing that, what was declared or measured."""
    first = _HIGH.search(content)
    start = first.start() if first else 0
    scores: dict[str, float] = {}
    for name in dict.fromkeys((*declared, "utf-8", *JAPANESE)):
        begin = 0 if name.startswith("utf-16") else start
        sample, broken = _decode(content[begin : begin + _SAMPLE_BYTES], name)
        penalty = 10 * max(0, broken - 1) / max(1, len(sample))
        scores[name] = japaneseness(sample) - penalty + (_DECLARED_ADVANTAGE if name in declared else 0)
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _MIN_JAPANESE:
        wrong = declared and best not in declared
        return best, f"it declares {declared[0]}, but reads as {best}." if wrong else ""
    return _western(content, declared), ""


def _western(content: bytes, declared: tuple[str, ...]) -> str:
    for name in (*declared, "cp1252"):
        if not _decode(content, name)[1]:
            return name
    best = charset_normalizer.from_bytes(content[:_SAMPLE_BYTES]).best()
    return best.encoding if best is not None else "cp1252"


def _decode(content: bytes, encoding: str) -> tuple[str, int]:
    """The text and how many places of it could not be read."""
    try:
        return content.decode(encoding), 0
    except (UnicodeDecodeError, LookupError, ValueError):
        text = content.decode(encoding, "replace")
        return text, text.count("\ufffd")
