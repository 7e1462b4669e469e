"""Where a section begins: a heading, its question, its short answer.

Nothing marks them; they are found by their form and by each other: *(no 。, no ?) · (ends in ?) ·
(short, ends in 。)*, or by heading tags where there is markup. Any one of the three may be missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.parsing.pieces import Form, Kind, Piece
from briefings.parsing.voices import Voice, polite, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_ANSWER_COLUMNS = 160
# A polite line this short can be an answer (はい、来月からです。); a longer one is the host's comment.
_MAX_POLITE_ANSWER = 24
_MAX_QUESTION = 120
_MAX_HEADING = 80
# A question without its mark: 「何が話し合われたのでしょうか。」
_UNMARKED_QUESTION = re.compile(r"(?:か|とは|どうなる|なぜ)[。.]?$")
_QUOTED_OR_TABLE = re.compile(r"\|.*|「[^」]*」|『[^』]*』|[\"“][^\"”]*[\"”]")
_INVISIBLE_KINDS = frozenset({Kind.NOTICE, Kind.LABEL})


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a section, as indexes of pieces; at least one of the three is there."""

    heading: int | None = None
    question: int | None = None
    answer: int | None = None

    @property
    def indexes(self) -> tuple[int, ...]:
        """The pieces it is made of, in reading order."""
        return tuple(index for index in (self.heading, self.question, self.answer) if index is not None)

    @property
    def first(self) -> int:
        """Where the section begins."""
        return self.indexes[0]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Unmarked lines in a row, up to the next point, source or takeaway.

    Attributes:
        indexes: The pieces, in reading order.
        cites: A point or source follows, so a section may open here.
        dated: Where among the pieces a date stands before what follows, or None.
    """

    indexes: tuple[int, ...]
    cites: bool
    dated: int | None


def stretches(pieces: Sequence[Piece], start: int) -> list[Stretch]:
    """The unmarked lines from `start` on, cut at points, sources and takeaways."""
    found: list[Stretch] = []
    indexes: list[int] = []
    dated = None
    for index in range(start, len(pieces)):
        kind = pieces[index].kind
        if kind is Kind.TEXT:
            indexes.append(index)
        elif kind is Kind.DATE:
            dated = index
        elif kind in {Kind.POINT, Kind.SOURCE, Kind.LAMP}:
            if indexes or dated is not None:
                found.append(Stretch(tuple(indexes), kind is not Kind.LAMP, dated))
            indexes, dated = [], None
    if indexes:
        found.append(Stretch(tuple(indexes), cites=False, dated=dated))
    return found


def find_openings(pieces: Sequence[Piece], start: int) -> dict[int, Opening]:
    """Every opening from `start` on, by the index it begins at."""
    openings = [opening for stretch in stretches(pieces, start) for opening in _openings_in(pieces, stretch)]
    return {opening.first: opening for opening in openings}


def _openings_in(pieces: Sequence[Piece], stretch: Stretch) -> list[Opening]:
    strong = _strong_openings(pieces, stretch)
    if strong or not stretch.cites:
        return strong
    # What stands right before (or after) the date is the cited article's title.
    before = tuple(index for index in stretch.indexes if stretch.dated is None or index < stretch.dated)
    weak = _question_alone(pieces, before) or _heading_alone(pieces, before)
    return [weak] if weak else []


def _strong_openings(pieces: Sequence[Piece], stretch: Stretch) -> list[Opening]:
    openings: list[Opening] = []
    indexes = stretch.indexes
    place = 0
    while place < len(indexes):
        opening = _strong_opening_at(pieces, indexes, place)
        if opening is None:
            place += 1
            continue
        openings.append(opening)
        place += len(opening.indexes)
    last = openings[-1] if openings and stretch.cites else None
    return [opening for opening in openings if opening is last or _tells(pieces, opening)]


def _tells(pieces: Sequence[Piece], opening: Opening) -> bool:
    """Whether an opening that no point or source follows is one: it is answered, or markup says so.

    A quotation before a rhetorical question looks like heading and question.
    """
    return opening.answer is not None or any(pieces[index].headed for index in opening.indexes)


def _strong_opening_at(pieces: Sequence[Piece], indexes: Sequence[int], place: int) -> Opening | None:
    """A heading with its question, or a line that markup makes a heading."""
    here = indexes[place]
    first = pieces[here]
    if place + 1 < len(indexes) and could_head(first):
        following = indexes[place + 1]
        if asks(pieces[following], after_heading=True):
            return Opening(here, following, _answer_at(pieces, indexes, place + 2))
    if not first.headed:
        return None
    answer = _answer_at(pieces, indexes, place + 1)
    return Opening(None, here, answer) if first.form is Form.QUESTION else Opening(here, None, answer)


def could_head(piece: Piece) -> bool:
    """Whether a piece could be a section's heading."""
    if piece.form is not Form.PHRASE or len(piece.words) > _MAX_HEADING or piece.line.host:
        return False
    return not _QUOTED_OR_TABLE.fullmatch(piece.words)


def asks(piece: Piece, *, after_heading: bool = False) -> bool:
    """Whether a piece could be a section's question."""
    if len(piece.words) > _MAX_QUESTION or piece.line.host:
        return False
    if piece.form is Form.QUESTION:
        return not (piece.headed and piece.tag == "h2" and after_heading)
    return after_heading and piece.sentences == 1 and bool(_UNMARKED_QUESTION.search(piece.words))


def answers(piece: Piece) -> bool:
    """Whether a piece could be a section's short answer: one plain sentence, or a noun phrase."""
    if piece.form is Form.QUESTION or piece.headed or piece.line.host:
        return False
    words = piece.words
    columns = len(words) if words.isascii() else 2 * len(words)
    if columns > _MAX_ANSWER_COLUMNS or words.count("。", 0, -1) > 0:
        return False
    if not polite(words):
        return True
    return len(words) <= _MAX_POLITE_ANSWER and voice_of(words) not in {Voice.HOST, Voice.CASUAL}


def _answer_at(pieces: Sequence[Piece], indexes: Sequence[int], place: int) -> int | None:
    """The answer at `place`, if it is one and nothing but notices stands between it and the question."""
    if place >= len(indexes) or not answers(pieces[indexes[place]]):
        return None
    between = pieces[indexes[place - 1] + 1 : indexes[place]]
    return indexes[place] if all(piece.kind in _INVISIBLE_KINDS for piece in between) else None


def _question_alone(pieces: Sequence[Piece], indexes: Sequence[int]) -> Opening | None:
    """The last question that is asked and answered, where the heading is missing."""
    for place in range(len(indexes) - 1, -1, -1):
        piece = pieces[indexes[place]]
        if piece.form is Form.QUESTION and asks(piece):
            answer = _answer_at(pieces, indexes, place + 1)
            if answer is not None or not polite(piece.words):
                return Opening(None, indexes[place], answer)
    return None


def _heading_alone(pieces: Sequence[Piece], indexes: Sequence[int]) -> Opening | None:
    """The last heading with an answer, where the question is missing."""
    for place in range(len(indexes) - 2, -1, -1):
        if could_head(pieces[indexes[place]]):
            answer = _answer_at(pieces, indexes, place + 1)
            if answer is not None and pieces[answer].form is Form.SENTENCE:
                return Opening(indexes[place], None, answer)
    return None
