"""What every format hands to the line grammar: a text, its lines, and what the markup says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.lines import line_spans

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a line.

    Attributes:
        start: Where the link begins in the text, its markup included.
        end: One past its last character.
        words_start: Where its visible words begin.
        words_end: One past the last of them.
        href: The address it leads to, absolute if it can be made so.
    """

    start: int
    end: int
    words_start: int
    words_end: int
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line, or several that are one sentence wrapped.

    Attributes:
        number: Its number in the text, from 1.
        start: Its first visible character.
        end: One past its last visible character.
        gap: A blank line or a picture stands before it.
        tag: What the markup calls it: `h1` to `h6`, `li`, `strong`, or nothing.
        host: The markup sets it as spoken (a speech balloon).
        links: Links that the markup gives; Markdown links are found later, where they matter.
        when: The date that the markup gives for it.
        wrapped: It is several lines of the text, broken anywhere, even within a word.
    """

    number: int
    start: int
    end: int
    gap: bool = False
    tag: str = ""
    host: bool = False
    links: tuple[Link, ...] = ()
    when: date | None = None
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A document made readable.

    Attributes:
        text: What `Article.text` will be.
        lines: Its non-blank lines.
        title: What the page calls itself outside its lines (`<title>`, front matter), or nothing.
        published: The page's own date, where it is given outside its lines.
        framing: Where lines start that are about the page (front matter, link definitions).
        addresses: Addresses by their Markdown reference, folded to lower case.
    """

    text: str
    lines: tuple[Line, ...]
    title: str = ""
    published: date | None = None
    framing: frozenset[int] = frozenset()
    addresses: tuple[tuple[str, str], ...] = ()


def plain_page(text: str) -> Page:
    """The page of a text without markup."""
    return Page(text, lines_of(text))


def lines_of(text: str) -> tuple[Line, ...]:
    """The non-blank lines of a text."""
    lines: list[Line] = []
    gap = False
    for number, (start, end) in enumerate(line_spans(text), 1):
        line = text[start:end]
        words = line.strip()
        if not words:
            gap = bool(lines)
            continue
        first = start + len(line) - len(line.lstrip()) if line[0].isspace() else start
        lines.append(Line(number, first, first + len(words), gap))
        gap = False
    return tuple(lines)
