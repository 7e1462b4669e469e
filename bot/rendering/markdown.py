"""One line of a neutral message in Discord's markdown, whole or in pieces that fit."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.rendering.escaping import escaped, link, plain, units
from bot.rendering.limits import CUT, clusters, size
from bot.rendering.message import LineStyle, Link, Ours, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.rendering.message import Inline, Line

# What a line begins with, and what its further lines begin with where a quoted text has several.
# A small line has no mark: Discord's subtext (`-# `) is not shown as such by every client of embeds, and
# small print is hard on eyes that need the source most.
_PREFIXES: Mapping[LineStyle, tuple[str, str]] = {
    LineStyle.PLAIN: ("", ""),
    LineStyle.HEADING: ("### ", "### "),
    LineStyle.BULLET: ("- ", "  "),
    LineStyle.QUOTE: ("> ", "> "),
    LineStyle.SMALL: ("", ""),
    LineStyle.GAP: ("", ""),
}
# Our own sentences hold markdown in pairs, so they stay whole; none is longer than this.
_UNCUT_CHARS = 400


def drawn(line: Line) -> str:
    """The line as Discord's markdown; several lines where a quoted text has several."""
    first, further = _PREFIXES[line.style]
    text = "".join(_draw(part) for part in line.parts)
    rows = [row for row in text.split("\n") if row or line.style in {LineStyle.PLAIN, LineStyle.QUOTE}]
    return first + f"\n{further}".join(rows) if rows else ""


def cut(line: Line, room: int) -> Iterator[str]:
    """The line in pieces of at most `room` characters, each cut marked on both of its sides.

    A cut falls between two characters as a reader sees them, never inside a link or an escape.
    """
    first, further = _PREFIXES[line.style]
    yield from pieces(_line_units(line), room, first=first, further=further)


def pieces(shown: Iterable[str], room: int, *, first: str = "", further: str = "") -> Iterator[str]:
    """Units put together to pieces of at most `room` characters, each cut marked on both of its sides.

    `first` begins the first row, `further` each row after a newline and after a cut.
    """
    rows = [unit if unit != "\n" else f"\n{further}" for unit in shown]
    ends = [0, *accumulate(map(size, rows))]
    start, before = 0, first
    while True:
        budget = ends[start] + room - size(before) - size(CUT)
        stop = max(bisect_right(ends, budget) - 1, start + 1)
        if stop >= len(rows):
            yield before + "".join(rows[start:])
            return
        yield before + "".join(rows[start:stop]) + CUT
        # What follows is never at the start of its row, so nothing in it can open a list or heading.
        start, before = stop, further + CUT


def title(parts: Sequence[Inline], room: int) -> tuple[str, list[str]]:
    """A heading of at most `room` characters, in one row and without links, and what did not fit.

    The rest comes as units for `pieces`; it begins with the mark of the cut.
    """
    heading = [unit if unit != "\n" else " " for part in parts for unit in _title_units(part)]
    fits = _fitting(heading, room)
    if fits == len(heading):
        return "".join(heading).strip(), []
    fits = _fitting(heading, room - size(CUT))
    return "".join(heading[:fits]).rstrip() + CUT, [CUT, *heading[fits:]]


def unformatted(parts: Sequence[Inline], room: int) -> str:
    """A footer of at most `room` characters: Discord knows no markdown there, so nothing is escaped."""
    text = " ".join("".join(_bare(part) for part in parts).split("\n"))
    if size(text) <= room:
        return text
    letters = list(clusters(text))
    return "".join(letters[: _fitting(letters, room - size(CUT))]) + CUT


def _fitting(pieces: Sequence[str], room: int) -> int:
    """How many of the pieces fit."""
    used = 0
    for position, piece in enumerate(pieces):
        used += size(piece)
        if used > room:
            return position
    return len(pieces)


def _draw(part: Inline) -> str:
    match part:
        case Ours(text):
            return text
        case Quoted(text):
            return escaped(text)
        case Link(url):
            return link(url)


def _line_units(line: Line) -> Iterator[str]:
    for part in line.parts:
        if isinstance(part, Ours) and size(part.text) <= _UNCUT_CHARS:
            yield part.text
        elif isinstance(part, Ours):
            yield from clusters(part.text)
        else:
            yield from units(_draw(part))


def _title_units(part: Inline) -> Iterator[str]:
    match part:
        case Ours(text):
            yield text
        case Quoted(text) | Link(text):
            yield from units(escaped(text, links=False))


def _bare(part: Inline) -> str:
    match part:
        case Ours(text):
            return text
        case Quoted(text) | Link(text):
            return plain(text)
