"""Cards laid out on pages: what stands together stays together, and nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.localising import phrase
from bot.rendering.limits import DESCRIPTION_CHARS, EMBEDS, EMBEDS_CHARS, FOOTER_CHARS, TITLE_CHARS, size
from bot.rendering.markdown import cut, drawn, pieces, title, unformatted
from bot.rendering.message import LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.localising import Words
    from bot.rendering.message import Card, Line

CONTINUED = phrase(" (continued)")
CONTINUES = phrase("→ Continues on the next page")

# Left free on each page for its number and the mark of a post, in the last footer.
PAGE_MARKS_CHARS = 60
_CARD_FOOTER_CHARS = FOOTER_CHARS // 8
# Below this share of a page, an end at a gap would leave too much of it empty.
_WORTHWHILE = 1 / 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """As much of a card as stands on one page, in Discord's markdown.

    Attributes:
        title: The heading, or an empty string.
        url: What the heading opens, as the card gives it, or None.
        text: The lines.
        footer: The card's footer where this is its last sheet, without markdown.
        accent: Colour, or None.
    """

    title: str
    url: str | None
    text: str
    footer: str
    accent: int | None

    @property
    def size(self) -> int:
        """What the sheet adds to the size of its page."""
        return size(self.title) + size(self.text) + size(self.footer)


@dataclass(frozen=True, slots=True)
class _Row:
    """A drawn line, or a piece of one."""

    text: str
    style: LineStyle


def paged(cards: Sequence[Card], words: Words, *, chars: int) -> tuple[tuple[Sheet, ...], ...]:
    """Lay cards out on pages of at most `chars` characters, marks of the page included.

    A card that fits on a page is never split. A larger one is split between its lines, at gaps where
    it can be, and a line larger than a page inside; every cut says that and where it goes on.
    """
    room = min(chars, DESCRIPTION_CHARS, EMBEDS_CHARS) - PAGE_MARKS_CHARS
    pages: list[list[Sheet]] = [[]]
    for card in cards:
        for sheet in _Deck(card, words, room).dealt(pages):
            pages[-1].append(sheet)
    return tuple(tuple(page) for page in pages if page)


class _Deck:
    """A card being dealt out to pages."""

    def __init__(self, card: Card, words: Words, chars: int) -> None:
        self._card = card
        self._chars = chars
        self._continued = words(CONTINUED)
        self._continues = words(CONTINUES)
        self._title, spill = title(card.title, TITLE_CHARS - size(self._continued))
        self._footer = unformatted(card.footer, _CARD_FOOTER_CHARS)
        longest = self._room(0, self._title + self._continued)
        spilt = [_Row(piece, LineStyle.PLAIN) for piece in pieces(spill, longest)] if spill else []
        self._rows = _trimmed([*spilt, *(row for line in card.lines for row in _rows(line, longest))])

    def dealt(self, pages: list[list[Sheet]]) -> Iterator[Sheet]:
        """The card's sheets, each to be put on the last page; adds pages where it needs them."""
        if not self._title and not self._rows:
            return
        position, heading = 0, self._title
        while True:
            used = sum(sheet.size for sheet in pages[-1])
            end = self._end(position, used, heading)
            if pages[-1] and (len(pages[-1]) == EMBEDS or self._better_on_a_fresh_page(position, end, used)):
                pages.append([])
                continue
            yield self._sheet(heading, position, end)
            if end == len(self._rows):
                return
            pages.append([])
            position, heading = end, (self._title + self._continued).strip()

    def _room(self, used: int, heading: str) -> int:
        spare = size(self._footer) + size(self._continues) + 1
        return self._chars - used - size(heading) - spare

    def _end(self, position: int, used: int, heading: str) -> int:
        return _end(self._rows, position, self._room(used, heading))

    def _better_on_a_fresh_page(self, position: int, end: int, used: int) -> bool:
        """Whether the rows from here are split by what is on the page already, or little of it is free."""
        if end == len(self._rows):
            return self._room(used, self._title) < 0
        fits_alone = self._end(position, 0, self._title) == len(self._rows)
        return fits_alone or end == position or used > self._chars * _WORTHWHILE

    def _sheet(self, heading: str, start: int, end: int) -> Sheet:
        last = end == len(self._rows)
        rows = _trimmed(self._rows[start:end])
        text = "\n".join([row.text for row in rows] + ([] if last else [self._continues]))
        return Sheet(heading, self._card.url, text, self._footer if last else "", self._card.accent)


def _rows(line: Line, longest: int) -> Iterator[_Row]:
    whole = drawn(line)
    if size(whole) <= longest:
        yield _Row(whole, line.style)
    else:
        yield from (_Row(piece, line.style) for piece in cut(line, longest))


def _end(rows: Sequence[_Row], start: int, room: int) -> int:
    """Where a page that begins at `start` ends best: all rows if they fit, else at a gap, else anywhere."""
    used, end, gap = 0, start, start
    while end < len(rows):
        used += size(rows[end].text) + 1
        if used - 1 > room:
            break
        end += 1
        if rows[end - 1].style is LineStyle.GAP and used > room * _WORTHWHILE:
            gap = end
    if end == len(rows):
        return end
    if gap > start:
        return gap
    while end > start + 1 and rows[end - 1].style is LineStyle.HEADING:
        end -= 1
    return end


def _trimmed(rows: Sequence[_Row]) -> Sequence[_Row]:
    """Rows without the empty ones at their start and end; Discord refuses a text of spaces only."""
    full = [position for position, row in enumerate(rows) if row.text.strip()]
    return rows[full[0] : full[-1] + 1] if full else ()
