"""Where lines end: one rule for every step that counts or walks lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# The boundaries of str.splitlines, so that a text with unified ends has the same lines for everybody:
# CR LF, LF, CR, VT, FF, the three ASCII separators, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FOREIGN_END = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def unify_ends(text: str) -> str:
    r"""The text with every line end as one `\n`."""
    return _END.sub("\n", text) if _FOREIGN_END.search(text) else text


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end (exclusive) of every line, without its end, whatever ends the lines."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def stripped_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the non-blank lines, without the white space around them."""
    for start, end in line_spans(text):
        line = text[start:end]
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            yield first, first + len(words)
