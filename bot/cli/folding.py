"""Lines that fit a terminal: Japanese breaks anywhere but before 。 and after 「, words stay whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.text import Text

BAR = "▌ "
MOST_COLUMNS = 100
"""Longer lines are hard to read."""

# What never begins a line, and what never ends one (JIS X 4051, the common part).
_NOT_FIRST = "、。，．・：；？！?!,.:;ー々ゝゞ」』）】〉》〕］}ぁぃぅぇぉっゃゅょァィゥェォッャュョ…)\\]"
_NOT_LAST = "「『（【〈《〔［{(\\["
_WIDE = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
# Between two of these a line may break.
_UNITS = re.compile(rf"[{_NOT_LAST}]*(?:[{_WIDE}]|[^\s{_WIDE}]+)[{_NOT_FIRST}]*|\s|[{_NOT_LAST}]")


def folded(text: Text, width: int) -> list[Text]:
    """The text's lines, each at most `width` cells wide, the white space at their ends dropped."""
    lines = text.split("\n", allow_blank=True)
    return [piece for line in lines for piece in line.divide(list(_breaks(line.plain, width)))]


def _breaks(line: str, width: int) -> Iterator[int]:
    """Where to break a line, as offsets into it."""
    used = 0
    for unit in _UNITS.finditer(line):
        size = cell_len(unit.group())
        if used and used + size > width and not unit.group().isspace():
            yield unit.start()
            used = 0
        if size <= width:
            used += size
            continue
        for place, character in enumerate(unit.group(), start=unit.start()):
            if used and used + cell_len(character) > width:
                yield place
                used = 0
            used += cell_len(character)


class Lines:
    """Texts folded to the terminal, with a coloured bar at their left as Discord draws an embed.

    Without a right edge: terminals do not agree on how wide some characters are.
    """

    def __init__(self, texts: Sequence[Text], *, bar: str | None = None) -> None:
        self._texts = texts
        self._bar = bar

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw each line, the bar before it; or a space as wide where `bar` names no style."""
        before = Segment(" " * len(BAR)) if self._bar is None else Segment(BAR, console.get_style(self._bar))
        width = min(options.max_width, MOST_COLUMNS) - len(BAR)
        for text in self._texts:
            for line in folded(text, width):
                line.rstrip()
                line.end = ""
                yield before
                yield from console.render(line, options.update(width=width, no_wrap=True))
                yield Segment.line()
