"""The neutral message: what is said, before anybody decides how Discord shows it.

Our own words and other people's are different types, so that a renderer cannot forget to escape.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Ours:
    """Words from our own catalogues. They may hold Discord's markdown and are not escaped."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody else's words, verbatim. The renderer escapes them and disarms their addresses."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """An address to open. The renderer rebuilds it from its parsed parts and shows it whole."""

    url: str


Inline = Ours | Quoted | Link


class LineStyle(StrEnum):
    """How a line stands in its card."""

    PLAIN = "plain"
    HEADING = "heading"
    BULLET = "bullet"
    QUOTE = "quote"
    SMALL = "small"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card."""

    parts: tuple[Inline, ...] = ()
    style: LineStyle = LineStyle.PLAIN


@dataclass(frozen=True, slots=True)
class Card:
    """A story, a section, a group of statements: what belongs together on the screen.

    Attributes:
        title: The card's heading, or None.
        url: An address that the heading opens, or None.
        lines: Its content, in order.
        footer: A last, small line; empty for none.
        accent: Colour of its edge as 0xRRGGBB, or None. Never the only carrier of a meaning.
    """

    title: tuple[Inline, ...] = ()
    url: str | None = None
    lines: tuple[Line, ...] = ()
    footer: tuple[Inline, ...] = ()
    accent: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """Cards in reading order. A renderer may need several Discord messages (pages) for them."""

    cards: tuple[Card, ...]
