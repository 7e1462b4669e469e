"""A neutral message on the terminal: other people's words verbatim, ours with their styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich import box
from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from bot.cli.markdown import shown
from bot.rendering.message import LineStyle, Link, Ours, Quoted

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.rendering.message import Card, Inline, Line

WIDTH = 100
_LOOKS = {
    LineStyle.PLAIN: ("", ""),
    LineStyle.HEADING: ("", "bold"),
    LineStyle.BULLET: ("• ", ""),
    LineStyle.QUOTE: ("▎ ", "italic"),
    LineStyle.SMALL: ("", "dim"),
    LineStyle.GAP: ("", ""),
}


def drawn(card: Card, *, boxed: bool) -> RenderableType:
    """A card as a panel, or as plain lines with an empty one after it."""
    title = _inlines(card.title)
    lines = [_line(line) for line in card.lines]
    if card.url:
        lines.insert(0, Text(card.url, style="blue"))
    if card.footer:
        lines.append(_inlines(card.footer, style="dim"))
    title.stylize("bold")
    if not boxed:
        return Group(*([title] if title else []), *lines, Text())
    edge = "default" if card.accent is None else f"#{card.accent:06x}"
    return Panel(
        Group(*([title, Text()] if title else []), *lines), box=box.ROUNDED, border_style=edge, width=WIDTH
    )


def _line(line: Line) -> Text:
    lead, style = _LOOKS[line.style]
    return Text(lead, style=style).append_text(_inlines(line.parts, style=style))


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
