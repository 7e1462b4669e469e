"""Discord's markdown as its app shows it, on a terminal.

Only what our own renderer writes, and the escapes of third-party text:
https://support.discord.com/hc/en-us/articles/210298617
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a line may begin with: the mark, the style of the line, and what is shown in the mark's place.
_LINES = (
    ("### ", "bold", ""),
    ("## ", "bold", ""),
    ("# ", "bold underline", ""),
    ("-# ", "dim", ""),
    ("- ", "", "• "),
    ("> ", "italic", "▎ "),
)
_SPANS = {"**": "bold", "__": "underline", "~~": "strike", "*": "italic", "_": "italic"}
_INLINE = re.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
    | `(?P<code>[^`\n]+)`
    | <(?P<address>https?://[^>\s]+)>
    | <(?P<command>/[^:>\n]+):\d+>
    | \[(?P<label>(?:\\.|[^\]\\\n])+)\]\(<?(?P<target>https?://[^)>\s]+)>?\)
    | (?P<mark>\*\*|__|~~|\*|_)
    """,
    re.VERBOSE,
)


def shown(markdown: str) -> Text:
    """A text with Discord's markdown as a reader sees it, escapes resolved."""
    return Text("\n").join(_line(line) for line in markdown.split("\n"))


def _line(line: str) -> Text:
    for mark, style, instead in _LINES:
        if line.startswith(mark):
            return Text(instead, style=style).append_text(_inline(line.removeprefix(mark)))
    return _inline(line)


def _inline(line: str) -> Text:
    drawn = Text()
    open_marks: list[str] = []
    for piece, kind in _pieces(line):
        if kind != "mark":
            style = " ".join([*(_SPANS[mark] for mark in open_marks), kind])
            drawn.append(piece, style=style.strip())
        elif piece in open_marks:
            open_marks.remove(piece)
        else:
            open_marks.append(piece)
    return drawn


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    """The line cut into text with its own style, and marks."""
    end = 0
    for found in _INLINE.finditer(line):
        yield line[end : found.start()], ""
        end = found.end()
        mark = found["mark"]
        if mark and not _pairs(line, mark, found):
            yield mark, ""
        elif mark:
            yield mark, "mark"
        else:
            yield _stand_in(found)
    yield line[end:], ""


def _pairs(line: str, mark: str, found: re.Match[str]) -> bool:
    """Whether this mark opens or closes a span: another one like it stands in the line, unescaped."""
    others = [each for each in _INLINE.finditer(line) if each["mark"] == mark]
    place = [each.start() for each in others].index(found.start())
    return place % 2 == 1 or place + 1 < len(others)


def _stand_in(found: re.Match[str]) -> tuple[str, str]:
    if found["escaped"]:
        return found["escaped"], ""
    if found["code"]:
        return found["code"], "bold cyan"
    if found["address"]:
        return found["address"], "blue"
    if found["command"]:
        return found["command"], "bold cyan"
    return f"{shown(found['label']).plain} ({found['target']})", "blue"
