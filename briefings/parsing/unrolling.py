"""Line ends that were lost, in all of an article or before a label: marks and labels tell where they were."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.parsing.pages import Line, Page

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
# A label glued to the sentence before it; marks after sentences of a line that begins with one or holds
# several. Any other ✅ in a sentence is part of it.
_GAP = "[ \u3000\u00a0]{0,4}"
_GLUED = re.compile(
    rf"(?<=[。！？!?]){_GAP}(?=(?:さらに読む|続きを読む)\s?[⇒→➡]|公開日\s?[:：]\s?[0-9０-９令])"
    rf"|(?<=[。！？!?0-9０-９日]){_GAP}(?=[✅💡])"
)
_LISTED = re.compile(r"[✅💡]|公開日")
_LIST_MARK = re.compile("[✅💡]")


def without_lost_ends(page: Page) -> tuple[Page, bool]:
    """The page with lines where its marks show that they were, and whether that was needed."""
    few = len(page.lines) <= _MAX_LINES and len(page.text) <= _MAX_CHARS
    if few and len(_MARK.findall(page.text)) >= _MIN_MARKS:
        return _recut(page, _unrolled)
    if _GLUED.search(page.text):
        return _recut(page, _unglued)
    return page, False


def _recut(page: Page, borders_in: Callable[[str], set[int]]) -> tuple[Page, bool]:
    lines = tuple(part for line in page.lines for part in _parts(page.text, line, borders_in))
    return replace(page, lines=lines), len(lines) > len(page.lines)


def _parts(text: str, line: Line, borders_in: Callable[[str], set[int]]) -> Iterator[Line]:
    """The stretches of a line that were lines once."""
    inside = text[line.start : line.end]
    ends = sorted(border for border in borders_in(inside) if 0 < border < len(inside))
    if not ends:
        yield line
        return
    for start, stop in zip((0, *ends), (*ends, len(inside)), strict=True):
        words = inside[start:stop]
        if not words.strip():
            continue
        begin = line.start + start + len(words) - len(words.lstrip())
        end = begin + len(words.strip())
        links = tuple(link for link in line.links if begin <= link.start < end)
        yield replace(line, start=begin, end=end, links=links, gap=line.gap and start == 0)


def _unrolled(inside: str) -> set[int]:
    """Where lines ended in a text without line ends."""
    borders = {match.start() for match in _MARK.finditer(inside)}
    borders |= {match.end() for match in _DATE.finditer(inside)}
    spaces = {match.end() for match in _SPACE.finditer(inside)}
    return borders | (spaces if len(spaces) >= _MIN_SPACES else {m.end() for m in _SENTENCE.finditer(inside)})


def _unglued(inside: str) -> set[int]:
    """Where a line has another one glued to its end."""
    listed = _LISTED.match(inside) or len(_LIST_MARK.findall(inside)) > 1
    borders = (match.end() for match in _GLUED.finditer(inside))
    return {border for border in borders if listed or not _LIST_MARK.match(inside, border)}
