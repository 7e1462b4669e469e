"""The line grammar: which part of an article each piece is.

    article    = chrome* title lead takeaway* section+ closing? takeaway*
    section    = heading? question? answer? comment* cited-title? date? point* source* comment* body* remark?

Pieces know what they are by themselves. Here one walk over them, in one of four phases, gives each
its part: in FRONT nothing was opened yet; ASKING follows a section's opening; CITING lasts from the
first date, point or source of a section to the last; TELLING is everything after it. What carries no
mark in TELLING (comment, body, remark, closing) is told apart afterwards (`telling`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.parsing.parts import Part
from briefings.parsing.pieces import Form, Kind, Piece
from briefings.parsing.telling import tell_apart
from briefings.parsing.voices import polite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.parsing.fronts import Front
    from briefings.parsing.openings import Opening

_MAX_CITED_TITLES = 3
_MAX_LOOKAHEAD = 20


class _Phase(StrEnum):
    FRONT = "front"
    ASKING = "asking"
    CITING = "citing"
    TELLING = "telling"


@dataclass(frozen=True, slots=True)
class Placing:
    """The part a piece plays, and the section it plays it in (None outside sections)."""

    part: Part
    section: int | None = None


@dataclass(slots=True)
class Placings:
    """The parts of all pieces, and what was not certain.

    Attributes:
        parts: One for each piece.
        doubts: Index of a piece and what is doubtful about it, for people.
    """

    parts: list[Placing]
    doubts: list[tuple[int, str]] = field(default_factory=list)


def place(pieces: Sequence[Piece], front: Front, openings: Mapping[int, Opening]) -> Placings:
    """Give each piece its part.

    Args:
        pieces: All pieces in reading order.
        front: The title and what stands before it.
        openings: The sections, by the index they begin at.
    """
    walk = _Walk(pieces, openings)
    for index in front.titles:
        walk.put(index, Part.TITLE)
    for index in front.chrome:
        walk.put(index, Part.UNPLACED)
        walk.doubt(index, "it stands before the title and is no part of the article that we know.")
    for index, piece in enumerate(pieces):
        if walk.parts[index] is None:
            walk.step(index, piece)
    walk.finish()
    return Placings([each or Placing(Part.UNPLACED) for each in walk.parts], sorted(walk.doubts))


class _Walk:
    """The state of one walk over the pieces."""

    def __init__(self, pieces: Sequence[Piece], openings: Mapping[int, Opening]) -> None:
        self.pieces = pieces
        self.openings = openings
        self.parts: list[Placing | None] = [None] * len(pieces)
        self.doubts: list[tuple[int, str]] = []
        self.phase = _Phase.FRONT
        self.section: int | None = None
        self.told: list[int] = []
        self.remarks: Counter[int] = Counter()
        self.tail = _tail_start(pieces, openings)
        self.last_takeaways = _first_of_run(pieces, self.tail)

    def put(self, index: int, part: Part) -> None:
        self.parts[index] = Placing(part, self.section if part in _SECTION_PARTS else None)

    def doubt(self, index: int, message: str) -> None:
        self.doubts.append((index, message))

    def step(self, index: int, piece: Piece) -> None:
        if index in self.openings:
            self.open(self.openings[index])
        elif piece.kind in _FRAMING:
            self.put(index, _FRAMING[piece.kind])
        elif piece.kind is Kind.LAMP:
            self.take_away(index)
        elif piece.kind is Kind.DATE:
            self.date(index)
        elif piece.is_core:
            self.cite(index)
        else:
            self.text(index, piece)

    def open(self, opening: Opening) -> None:
        """Begin a section at its heading, question or answer."""
        self.close_section()
        self.section = 0 if self.section is None else self.section + 1
        self.phase = _Phase.ASKING
        for index, part in (
            (opening.heading, Part.HEADING),
            (opening.question, Part.QUESTION),
            (opening.answer, Part.ANSWER),
        ):
            if index is not None:
                self.put(index, part)

    def cite(self, index: int) -> None:
        """Take a point or a source; without an opening it begins a section itself."""
        self.begin_citing(index)
        self.put(index, Part.POINT if self.pieces[index].kind is Kind.POINT else Part.SOURCE)

    def begin_citing(self, index: int) -> None:
        """Leave what stands before a section's first date, point or source behind."""
        if self.phase is _Phase.CITING:
            return
        if self.section is None:
            self.section = 0
            self.claim_cited_titles(self.front_texts(index))
        else:
            before, self.told = self.told, []
            cited = self.claim_cited_titles(before)
            self.settle([each for each in before if each not in cited])
        self.phase = _Phase.CITING

    def settle(self, texts: list[int]) -> None:
        """Place what stands before a report: comments after the opening, anything after an earlier report."""
        if self.phase is _Phase.ASKING:
            for each in texts:
                self.put(each, Part.COMMENT)
        elif texts:
            self.told = texts
            self.tell(last=False)

    def front_texts(self, index: int) -> list[int]:
        """Unmarked lines right before `index` that were not yet more than lead or unplaced."""
        found: list[int] = []
        for number in range(index - 1, -1, -1):
            if self.pieces[number].kind is not Kind.TEXT:
                break
            found.insert(0, number)
        return found

    def claim_cited_titles(self, texts: Sequence[int]) -> list[int]:
        """Take the phrases right before a date, point or source as titles of the cited article."""
        cited: list[int] = []
        for number in reversed(texts):
            piece = self.pieces[number]
            placed = self.parts[number]
            title = placed is not None and placed.part is Part.TITLE
            if piece.form is Form.SENTENCE or piece.line.host or title or len(cited) == _MAX_CITED_TITLES:
                break
            cited.append(number)
            self.put(number, Part.CITED)
            self.doubts = [doubt for doubt in self.doubts if doubt[0] != number]
        return cited

    def date(self, index: int) -> None:
        """Take a date: the cited article's within a section or right before its points, else the page's."""
        if self.section is None and not self.leads_to_core(index):
            self.put(index, Part.PAGE_DATE)
        elif self.phase is _Phase.TELLING and not self.leads_to_core(index):
            self.put(index, Part.PAGE_DATE if index >= self.tail else Part.DATE)
        else:
            self.begin_citing(index)
            self.put(index, Part.DATE)

    def leads_to_core(self, index: int) -> bool:
        """Whether points or a source follow, with at most a cited title between."""
        phrases = 0
        for number in range(index + 1, min(len(self.pieces), index + 1 + _MAX_LOOKAHEAD)):
            piece = self.pieces[number]
            if piece.is_core:
                return True
            if number in self.openings or piece.kind is Kind.LAMP:
                return False
            if piece.kind is Kind.TEXT:
                phrases += 1
                if piece.form is Form.SENTENCE or phrases > _MAX_CITED_TITLES:
                    return False
        return False

    def text(self, index: int, piece: Piece) -> None:
        if self.section is None:
            self.front_text(index, piece)
        elif self.phase is _Phase.CITING:
            self.text_while_citing(index, piece)
        elif index >= self.tail:
            self.tail_text(index, piece)
        else:
            self.told.append(index)

    def front_text(self, index: int, piece: Piece) -> None:
        if index >= self.tail:
            self.tail_text(index, piece)
        elif piece.form is Form.SENTENCE:
            self.put(index, Part.LEAD)
        else:
            self.put(index, Part.UNPLACED)
            self.doubt(
                index, "it stands between title and first section and is no part of them that we know."
            )

    def text_while_citing(self, index: int, piece: Piece) -> None:
        before = self.pieces[index - 1].kind
        # Between a date and the points the cited title stands, perhaps for the second time.
        if piece.form is not Form.SENTENCE and before in {Kind.DATE, Kind.TEXT} and self.leads_to_core(index):
            self.put(index, Part.CITED)
            return
        self.phase = _Phase.TELLING
        self.text(index, piece)

    def tail_text(self, index: int, piece: Piece) -> None:
        """A line after the last takeaway: closing words, or something below the article."""
        if piece.form is Form.SENTENCE and (polite(piece.words) or piece.words.isascii()):
            self.put(index, Part.CLOSING)
        else:
            self.put(index, Part.UNPLACED)
            self.doubt(index, "it stands after the article's end and is no part of it that we know.")

    def take_away(self, index: int) -> None:
        self.close_section(ends=index >= self.last_takeaways)
        self.put(index, Part.TAKEAWAY)
        if self.section is not None:
            self.phase = _Phase.TELLING

    def close_section(self, *, ends: bool = False) -> None:
        """Place what the section told after its sources, or after its answer if it cites nothing."""
        if self.told:
            self.remarks[self.tell(last=ends)] += 1

    def tell(self, *, last: bool) -> int:
        """Tell the gathered lines apart; returns how many of them are remarks."""
        told = tell_apart(
            self.pieces,
            self.told,
            last=last,
            cites=self.phase is not _Phase.ASKING,
            usual_remarks=self.remarks.most_common(1)[0][0] if self.remarks else 1,
        )
        self.told = []
        for index, part in told.parts.items():
            self.put(index, part)
        self.doubts.extend(told.doubts)
        return sum(part is Part.REMARK for part in told.parts.values())

    def finish(self) -> None:
        self.close_section(ends=True)


_FRAMING = {Kind.NOTICE: Part.NOTICE, Kind.LABEL: Part.NOTICE, Kind.SAMPLE: Part.NOTICE}
_SECTION_PARTS = frozenset(
    {
        Part.HEADING,
        Part.QUESTION,
        Part.ANSWER,
        Part.COMMENT,
        Part.POINT,
        Part.SOURCE,
        Part.DATE,
        Part.CITED,
        Part.BODY,
        Part.REMARK,
    }
)


def _tail_start(pieces: Sequence[Piece], openings: Mapping[int, Opening]) -> int:
    """Where the article has ended: after the last takeaway, if no section follows it."""
    last = max((index for index, piece in enumerate(pieces) if piece.kind is Kind.LAMP), default=None)
    if last is None:
        return len(pieces)
    goes_on = any(first > last for first in openings) or any(piece.is_core for piece in pieces[last:])
    return len(pieces) if goes_on else last + 1


def _first_of_run(pieces: Sequence[Piece], tail: int) -> int:
    """Where the takeaways begin that end before `tail`."""
    first = tail
    while first > 0 and pieces[first - 1].kind in {Kind.LAMP, Kind.NOTICE, Kind.LABEL}:
        first -= 1
    return first
