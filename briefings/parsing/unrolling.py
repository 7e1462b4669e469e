"""An article whose line ends were lost: its marks and labels tell where lines began."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.parsing.pages import Line, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

# Few lines with many marks in mid-line: the line ends became spaces, or nothing.
_MAX_LINES = 3
_MIN_MARKS = 3
_MAX_CHARS = 200_000

_MARK = re.compile(r"[✅💡]|(?:さらに読む|続きを読む|Read more)\s?[⇒→➡]|(?:公開日|Published)\s?[:：]")
# A date ends its line; after it a title or the points follow.
_DATE = re.compile(
    r"(?:公開日|Published)\s?[:：]\s?(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
    r"|\w{2}\d{1,2}年\d{1,2}月\d{1,2}日|\w{3,9} \d{1,2}, \d{4})"
)
# Japanese has no spaces of its own: one after a sentence, or between two Japanese characters, was a line end.
_CHARACTER = "[\u3041-\u30ff\u4e00-\u9fff]"
_SPACE = re.compile(rf"(?<=[。？?！!])[ \u3000]+(?=\S)|(?<={_CHARACTER})[ \u3000]+(?={_CHARACTER}|[「『])")


# Where not even spaces are left: after sentences and questions, outside quotation marks.
_SENTENCE = re.compile(r"(?<=[。？?])(?=[^」』）)。？?])")
_MIN_SPACES = 5


def without_lost_ends(page: Page) -> tuple[Page, bool]:
    """The page with lines where its marks show that they were, and whether that was needed."""
    if (
        len(page.lines) > _MAX_LINES
        or len(page.text) > _MAX_CHARS
        or len(_MARK.findall(page.text)) < _MIN_MARKS
    ):
        return page, False
    lines = [
        Line(
            line.number,
            start,
            end,
            tag=line.tag,
            links=tuple(link for link in line.links if start <= link.start < end),
        )
        for line in page.lines
        for start, end in _cut(page.text, line)
    ]
    if len(lines) <= len(page.lines):
        return page, False
    return Page(page.text, tuple(lines), page.title, page.published, page.framing, page.addresses), True


def _cut(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """The stretches of a line that were lines once."""
    inside = text[line.start : line.end]
    borders = {match.start() for match in _MARK.finditer(inside)}
    borders |= {match.end() for match in _DATE.finditer(inside)}
    spaces = {match.end() for match in _SPACE.finditer(inside)}
    borders |= spaces if len(spaces) >= _MIN_SPACES else {match.end() for match in _SENTENCE.finditer(inside)}
    ends = sorted(border for border in borders if 0 < border < len(inside))
    for start, stop in zip((0, *ends), (*ends, len(inside)), strict=True):
        words = inside[start:stop]
        if words.strip():
            begin = line.start + start + len(words) - len(words.lstrip())
            yield begin, begin + len(words.strip())
