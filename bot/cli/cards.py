"""A neutral message on the terminal: other people's words verbatim, ours with their styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.console import Group
from rich.text import Text

from bot.cli.folding import Lines
from bot.cli.markdown import shown
from bot.rendering.message import LineStyle, Link, Ours, Quoted

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.rendering.message import Card, Inline, Line

# What a line begins with, what its further rows begin with, and its style.
_LOOKS = {
    LineStyle.PLAIN: ("", "", ""),
    LineStyle.HEADING: ("", "", "bold"),
    LineStyle.BULLET: ("• ", "  ", ""),
    LineStyle.QUOTE: ("▎ ", "▎ ", "italic"),
    LineStyle.SMALL: ("", "", "dim"),
    LineStyle.GAP: ("", "", ""),
}


def drawn(card: Card, *, framed: bool) -> RenderableType:
    """A card with a bar at its left, folded to the terminal; or as plain lines. An empty one follows."""
    title = _inlines(card.title, style="bold")
    lines = [
        *([title] if title else []),
        *([Text(card.url, style="blue")] if card.url else []),
        *(_line(line) for line in card.lines),
        *([_inlines(card.footer, style="dim")] if card.footer else []),
    ]
    if not framed:
        return Group(*lines, Text())
    return Group(Lines(lines, bar="dim" if card.accent is None else f"#{card.accent:06x}"), Text())


def _line(line: Line) -> Text:
    first, further, style = _LOOKS[line.style]
    rows = _inlines(line.parts, style=style).split("\n", allow_blank=True)
    leads = [first, *[further] * (len(rows) - 1)]
    return Text("\n").join(Text(lead, style=style) + row for lead, row in zip(leads, rows, strict=True))


def _inlines(parts: tuple[Inline, ...], *, style: str = "") -> Text:
    text = Text(style=style)
    for part in parts:
        match part:
            case Ours(words):
                text.append_text(shown(words))
            case Quoted(words):
                text.append(words)
            case Link(url):
                text.append(url, style="blue")
            case _:
                assert_never(part)
    return text
