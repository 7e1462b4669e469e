"""Lines that somebody wrapped at a fixed width: their sentences are put together again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.parsing.marks import Mark, read_marks

if TYPE_CHECKING:
    from briefings.parsing.pages import Line, Page

# A wrapped text has many lines of nearly the same width that end in mid-sentence. Japanese rules for
# line breaks (禁則処理) move up to two characters; English moves up to a word.
_MIN_LINES = 8
_MIN_COLUMNS = 30
_MAX_COLUMNS = 200
_SLACK_JAPANESE = 5
_SLACK_ENGLISH = 15
_MIN_FULL = 5
_MIN_FULL_SHARE = 0.25
_MIN_OPEN_SHARE = 0.7

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
)
_ENDED = re.compile("[。.!?！？」』)）:：]$")


def without_wrapping(page: Page) -> Page:
    """The page with wrapped lines joined, if it is wrapped at all; its text stays as it is."""
    lines = page.lines
    longest = max((line.end - line.start for line in lines), default=0)
    if len(lines) < _MIN_LINES or not _MIN_COLUMNS / 2 <= longest <= _MAX_COLUMNS:
        return page
    width = _width_of(page)
    if width is None:
        return page
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and _goes_on(page.text, last, line, width):
            joined[-1] = replace(last, end=line.end, links=(*last.links, *line.links))
        else:
            joined.append(line)
    return replace(page, lines=tuple(joined))


def _columns(words: str) -> int:
    return len(words) + len(_WIDE.findall(words))


def _slack(words: str) -> int:
    return _SLACK_ENGLISH if words.isascii() else _SLACK_JAPANESE


def _width_of(page: Page) -> int | None:
    """The width the text is wrapped at, or None if it is not."""
    words = [page.text[line.start : line.end] for line in page.lines]
    widths = [_columns(each) for each in words if "://" not in each]
    width = max(widths, default=0)
    if not _MIN_COLUMNS <= width <= _MAX_COLUMNS:
        return None
    full = [each for each in words if "://" not in each and _columns(each) >= width - _slack(each)]
    unended = [each for each in full if not _ENDED.search(each)]
    if len(full) < max(_MIN_FULL, _MIN_FULL_SHARE * len(words)) or len(unended) < _MIN_OPEN_SHARE * len(full):
        return None
    return width


def _goes_on(text: str, last: Line, line: Line, width: int) -> bool:
    """Whether `line` is the rest of a sentence that `last` was wrapped in."""
    if line.gap or line.tag != last.tag:
        return False
    ending = text[max(last.start, text.rfind("\n", last.start, last.end) + 1) : last.end]
    if _columns(ending) < width - _slack(ending) or _ENDED.search(ending):
        return False
    mark = read_marks(text[line.start : line.end]).mark
    return mark is Mark.NONE
