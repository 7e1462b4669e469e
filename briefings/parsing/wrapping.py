"""Lines that somebody wrapped at a fixed width: their sentences are put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.parsing.marks import Mark, read_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefings.parsing.pages import Line, Page

# A wrapped text has many lines of nearly the same width that end in mid-sentence. Japanese rules for
# line breaks (禁則処理) move up to two characters; English moves up to a word.
_MIN_LINES = 8
_MIN_COLUMNS = 40
_MAX_COLUMNS = 200
_SLACK_JAPANESE = 5
_SLACK_ENGLISH = 15
_MIN_FULL = 5
# In a text that is not wrapped, open lines are headings, of all widths.
_MIN_FULL_SHARE = 0.6
# So many lines of just one width were cut there without regard to words or rules.
_MIN_EXACT_SHARE = 0.6

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
)
_ENDS = frozenset("。.!?！？」』)）:：")


@dataclass(frozen=True, slots=True)
class _Width:
    """How wide lines are at most, in columns or in characters, and whether they are cut exactly there."""

    size: int
    measure: Callable[[str], int]
    exact: bool = False

    def fills(self, words: str) -> bool:
        """Whether a line is so wide that the next word had no room."""
        if self.exact:
            return self.measure(words) >= self.size - (2 if self.measure is len else 4)
        return self.measure(words) >= self.size - (_SLACK_ENGLISH if words.isascii() else _SLACK_JAPANESE)


def without_wrapping(page: Page) -> Page:
    """The page with wrapped lines joined, if it is wrapped at all; its text stays as it is."""
    lines = page.lines
    longest = max((line.end - line.start for line in lines), default=0)
    if len(lines) < _MIN_LINES or longest > _MAX_COLUMNS:
        return page
    words = [page.text[line.start : line.end] for line in lines]
    # An address is as long as it is, and its line with it.
    width = _width_of([each for each in words if "://" not in each])
    if width is None:
        return page
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and _goes_on(page.text, last, line, width):
            joined[-1] = replace(last, end=line.end, links=(*last.links, *line.links), wrapped=True)
        else:
            joined.append(line)
    return replace(page, lines=tuple(joined))


def _columns(words: str) -> int:
    return len(words) + len(_WIDE.findall(words))


def _width_of(lines: Sequence[str]) -> _Width | None:
    """The width the text is wrapped at, or None if it is not: most open lines break at one width."""
    opened = [line for line in lines if line[-1] not in _ENDS]
    if len(opened) < _MIN_FULL or max(map(_columns, lines)) < _MIN_COLUMNS:
        return None
    fitting = []
    for measure in (_columns, len):
        width = _Width(max(map(measure, lines)), measure)
        full = [line for line in opened if width.fills(line)]
        if len(full) >= max(_MIN_FULL, _MIN_FULL_SHARE * len(opened)):
            exact = sum(measure(line) >= width.size - 1 for line in full)
            fitting.append((exact, replace(width, exact=exact >= _MIN_EXACT_SHARE * len(full))))
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _goes_on(text: str, last: Line, line: Line, width: _Width) -> bool:
    """Whether `line` is the rest of a sentence that `last` was wrapped in."""
    if line.gap or line.tag != last.tag:
        return False
    ending = text[max(last.start, text.rfind("\n", last.start, last.end) + 1) : last.end]
    if not width.fills(ending) or ending[-1] in _ENDS:
        return False
    return read_marks(text[line.start : line.end]).mark is Mark.NONE
