"""Text that somebody decoded wrongly before it was saved.

EUC-JP read as Latin-1 (`Âç²Ï¥É¥é¥Þ`) really stands in public news copies. Undone line by line, only
where the undoing gives Japanese without a single error.
"""

from __future__ import annotations

import re

from briefings.parsing.charsets import japaneseness

# What windows-1252 makes of the bytes 80 to 9F, back to the bytes.
_WINDOWS = {
    ord(character): code
    for code in range(0x80, 0xA0)
    for character in bytes([code]).decode("cp1252", "ignore")
}
_SUSPECT = re.compile("[\u0080-\u00ff]{4}")
_ENCODINGS = ("utf-8", "euc_jp", "euc_jis_2004", "cp932")
_LINE = re.compile("[^\r\n]+")
_MIN_JAPANESE = 0.2
_SAMPLE_CHARS = 400


def repair(text: str) -> tuple[str, str]:
    """Undo wrong decodings.

    Returns:
        The text, and what was done to it in words (empty if nothing).
    """
    if not _SUSPECT.search(text):
        return text, ""
    found: set[str] = set()
    repaired = _LINE.sub(lambda match: _repaired_line(match.group(), found), text)
    if not found:
        return text, ""
    return repaired, f"it was {' and '.join(sorted(found))} read as Latin-1; undone."


def _repaired_line(line: str, found: set[str]) -> str:
    sample = line[:_SAMPLE_CHARS]
    if not _SUSPECT.search(sample) or japaneseness(sample) > 0:
        return line
    codes = [_WINDOWS.get(ord(character), ord(character)) for character in line]
    if max(codes) > 0xFF:
        return line
    for encoding in _ENCODINGS:
        try:
            undone = bytes(codes).decode(encoding)
        except UnicodeDecodeError:
            continue
        if japaneseness(undone[:_SAMPLE_CHARS]) >= _MIN_JAPANESE:
            found.add(encoding)
            return undone
    return line
