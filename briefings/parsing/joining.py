"""Pieces that belong together: a source named over several lines, a mark alone, a point of several lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.parsing.aligning import fold_piece
from briefings.parsing.pieces import Form, Kind, Piece, form_of, read_piece
from briefings.parsing.voices import polite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.parsing.pages import Page

# A point has at most so many further lines; more is a section whose opening is missing.
_MAX_MORE_LINES = 4
_MARKED = frozenset({Kind.POINT, Kind.LAMP})


def join_sources(page: Page, pieces: Sequence[Piece]) -> list[Piece]:
    """Put sources together that stand on two or three lines (publisher / credit / address)."""
    addresses = dict(page.addresses)
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is None or not _completes(last, piece):
            joined.append(piece)
            continue
        line = replace(last.line, end=piece.line.end, links=(*last.line.links, *piece.line.links))
        whole = read_piece(page.text, line, addresses)
        if whole.kind is Kind.SOURCE:
            joined[-1] = whole
        else:
            joined.append(piece)
    return joined


def _completes(last: Piece, piece: Piece) -> bool:
    """Whether a piece is the rest of the source that the last one began."""
    if last.cited is None or last.cited.end < last.line.end:
        return False
    if piece.cited is None and piece.kind is Kind.TEXT and not last.cited.addresses:
        # The address begins the line, and the comment is glued to it.
        return piece.words.startswith(("https://", "http://"))
    if piece.cited is None or piece.cited.invited:
        return False
    if not last.cited.addresses:
        return bool(piece.cited.addresses) or (piece.cited.credited and not last.cited.credited)
    # The publisher was a link, and the credit follows on a line of its own.
    return (
        last.cited.invited and not last.cited.credited and piece.cited.credited and not piece.cited.publisher
    )


def join_lone_marks(pieces: Sequence[Piece]) -> list[Piece]:
    """Give a mark that stands on a line of its own the words of the next line."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        alone = last is not None and last.kind in _MARKED and not last.words
        if last is not None and alone and piece.kind in {Kind.TEXT, Kind.ITEM}:
            line = replace(last.line, end=piece.line.end, links=piece.line.links)
            joined[-1] = replace(piece, line=line, kind=last.kind)
        else:
            joined.append(piece)
    return [
        replace(each, kind=Kind.NOTICE) if each.kind in _MARKED and not each.words else each
        for each in joined
    ]


def join_continuations(page: Page, pieces: Sequence[Piece], *, gaps_tell: bool) -> list[Piece]:
    """Put points and takeaways together that go on for several lines.

    Args:
        page: Where they stand.
        pieces: All pieces in reading order.
        gaps_tell: Blank lines separate parts here, instead of standing between all lines.
    """
    ended = {kind: _mostly_ended(pieces, kind) for kind in _MARKED}
    joined: list[Piece] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        index += 1
        if piece.kind in _MARKED:
            more = _further_lines(pieces, index, ended=ended[piece.kind], gaps_tell=gaps_tell)
            index += more
            if more:
                piece = _lengthened(page, piece, pieces[index - 1])
        joined.append(piece)
    return joined


def _mostly_ended(pieces: Sequence[Piece], kind: Kind) -> bool:
    forms = [piece.form for piece in pieces if piece.kind is kind]
    return forms.count(Form.SENTENCE) * 2 >= len(forms)


def _further_lines(pieces: Sequence[Piece], start: int, *, ended: bool, gaps_tell: bool) -> int:
    """How many pieces from `start` on belong to the marked piece before it."""
    stop = start
    while stop < len(pieces) and pieces[stop].kind is Kind.TEXT and stop - start <= _MAX_MORE_LINES:
        stop += 1
    lines = pieces[start:stop]
    if not 0 < len(lines) <= _MAX_MORE_LINES and not (lines and ended):
        return 0
    first = pieces[start - 1]
    if len(lines) <= _MAX_MORE_LINES and _between(first, lines, pieces[stop : stop + 1], gaps_tell=gaps_tell):
        return len(lines)
    return _until_ended(first, lines, gaps_tell=gaps_tell) if ended else 0


def _between(first: Piece, lines: Sequence[Piece], after: Sequence[Piece], *, gaps_tell: bool) -> bool:
    """Whether lines stand within a list: before the next point or the source of this one."""
    if not after or not (after[0].kind is first.kind or after[0].kind is Kind.SOURCE is not first.kind):
        return False
    if first.kind is Kind.LAMP and after[0].kind is Kind.SOURCE:
        return False
    return not any(
        line.form is Form.QUESTION
        or line.tag
        or line.line.host
        or (line.line.gap and gaps_tell)
        or (polite(line.words) and not polite(first.words))
        for line in lines
    )


def _until_ended(first: Piece, lines: Sequence[Piece], *, gaps_tell: bool) -> int:
    """How many lines it takes to end a sentence that the marked piece left open."""
    if first.form is not Form.PHRASE:
        return 0
    for count, line in enumerate(lines, 1):
        if line.tag or line.line.host or (line.line.gap and gaps_tell) or line.form is Form.QUESTION:
            return 0
        if line.form is Form.SENTENCE:
            return count
    return 0


def _lengthened(page: Page, piece: Piece, last: Piece) -> Piece:
    line = replace(piece.line, end=last.line.end, links=(*piece.line.links, *last.line.links))
    words = fold_piece(page.text, piece.start, last.end).text.strip()
    return replace(piece, line=line, end=last.end, words=words, form=form_of(words, words[-60:]))
