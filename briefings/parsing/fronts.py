"""The beginning of the page: its title among chrome, its lead, the title again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.parsing.openings import answers, asks, could_head, find_openings
from briefings.parsing.pieces import Form, Kind, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
# A shorter line among several is rather a category or a menu than the title.
_MIN_TITLE_COLUMNS = 14
_MAX_TITLE_CHARS = 300
_MAX_TITLES = 3
_MIN_LEAD_SENTENCES = 2
_MIN_LEAD_CHARS = 60


@dataclass(frozen=True, slots=True)
class Front:
    """What was made out at the beginning of a page, as indexes of pieces.

    Attributes:
        titles: The lines that hold the title; usually one.
        repeats: Lines that say the title again.
        chrome: Lines before the title that are none.
        after: Where the rest begins.
    """

    titles: tuple[int, ...]
    repeats: tuple[int, ...]
    chrome: tuple[int, ...]
    after: int


def find_front(pieces: Sequence[Piece], *, page_title: str, japanese: bool) -> Front:
    """Find the title and what stands before it.

    Args:
        pieces: All pieces in reading order.
        page_title: What the page calls itself outside its lines (folded), or nothing.
        japanese: The text is Japanese, so that a title is, too.
    """
    first = _first_stretch(pieces)
    chosen = _tagged(pieces, first, page_title) or _named(pieces, first, page_title)
    if chosen is None:
        chosen = _by_form(pieces, first, japanese=japanese)
    if not chosen:
        return Front((), (), (), 0)
    repeats = tuple(
        index
        for index in first
        if index > chosen[-1] and any(_repeats(pieces[index], pieces[each]) for each in chosen)
    )
    before = tuple(index for index in first if index < chosen[-1] and index not in chosen)
    return Front(chosen, repeats, before, chosen[-1] + 1)


def _repeats(piece: Piece, title: Piece) -> bool:
    """Whether a piece says a title again, whole or one of two glued ones."""
    part = len(piece.words) * 2 >= _MIN_TITLE_COLUMNS and title.words.startswith(piece.words)
    return piece.form is not Form.SENTENCE and (
        piece.says_same(title) or part or title.words.endswith(piece.words)
    )


def _first_stretch(pieces: Sequence[Piece]) -> list[int]:
    """Unmarked lines before the first point, source or takeaway."""
    indexes: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.is_core or piece.kind is Kind.LAMP:
            break
        if piece.kind is Kind.TEXT:
            indexes.append(index)
    return indexes


def _tagged(pieces: Sequence[Piece], first: Sequence[int], page_title: str) -> tuple[int, ...] | None:
    """The line that markup makes the page's heading; of several the one the page is called by."""
    tagged = [index for index in first if pieces[index].tag == "h1"]
    called = [index for index in tagged if pieces[index].words in page_title]
    best = called or tagged
    return (best[0],) if best else None


def _named(pieces: Sequence[Piece], first: Sequence[int], page_title: str) -> tuple[int, ...] | None:
    """The line that the page is called by, perhaps with the site's name after it."""
    named = [
        index
        for index in first
        if len(pieces[index].words) >= _MIN_TITLE_COLUMNS / 2
        and pieces[index].form is not Form.SENTENCE
        and (pieces[index].words in page_title or (page_title and page_title in pieces[index].words))
    ]
    # The site's own name stands in the page's title, too; it is the shorter one.
    return (max(named, key=lambda index: len(pieces[index].words)),) if named else None


def _by_form(pieces: Sequence[Piece], first: Sequence[int], *, japanese: bool) -> tuple[int, ...]:
    """The title among the lines before the first sentence, which is the lead or else an answer."""
    place = next(
        (place for place, index in enumerate(first) if pieces[index].form is Form.SENTENCE), len(first)
    )
    candidates = [index for index in first[:place] if len(pieces[index].words) <= _MAX_TITLE_CHARS]
    if place == len(first) or not _leads(pieces, first[place], first[place + 1 :]):
        candidates = _without_opening(pieces, candidates)
    said_again = [index for index in candidates if _said_again(pieces, index)]
    likely = [index for index in candidates if _could_title(pieces[index], japanese=japanese)]
    titles = said_again or likely or candidates[-1:]
    return tuple(titles) if len(titles) <= _MAX_TITLES else (titles[-1],)


def _leads(pieces: Sequence[Piece], index: int, later: Sequence[int]) -> bool:
    """Whether a sentence is the lead and not the first section's answer."""
    piece = pieces[index]
    if piece.sentences >= _MIN_LEAD_SENTENCES or len(piece.words) >= _MIN_LEAD_CHARS or not answers(piece):
        return True
    after = next((each for each in pieces[index + 1 :] if each.kind not in {Kind.NOTICE, Kind.LABEL}), None)
    if after is not None and after.kind is Kind.LAMP:
        return True
    return any(
        could_head(pieces[one]) and asks(pieces[two], after_heading=True) for one, two in pairwise(later)
    )


def _without_opening(pieces: Sequence[Piece], candidates: list[int]) -> list[int]:
    """Leave out the heading and question of the first section where no lead separates them from the title."""
    if len(candidates) < 2:
        return candidates
    last, before = pieces[candidates[-1]], pieces[candidates[-2]]
    if last.form is not Form.QUESTION or not could_head(before):
        return candidates[:-1]
    if len(candidates) > 2:
        return candidates[:-2]
    # 「A / B? / C。」: A is a heading if the other sections have one, else the title.
    others = find_openings(pieces, candidates[-1] + 1).values()
    return [] if any(opening.heading is not None for opening in others) else candidates[:-1]


def _said_again(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the page repeats a line before its first point; a table of contents repeats headings later."""
    return any(
        piece.kind is Kind.TEXT and piece.says_same(pieces[index])
        for piece in pieces[index + 1 : index + 8]
        if piece.form is not Form.SENTENCE
    )


def _could_title(piece: Piece, *, japanese: bool) -> bool:
    words = piece.words
    columns = len(words) if words.isascii() else 2 * len(words)
    return columns >= _MIN_TITLE_COLUMNS and (not japanese or bool(_JAPANESE.search(words)))
