"""Each line by itself: what its own characters say it is, before anybody looks at its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from briefings.parsing.aligning import fold_piece
from briefings.parsing.dates import DateLine, labels_date, read_date
from briefings.parsing.labels import SAMPLE, TAKEAWAY_LABEL, Label, read_label
from briefings.parsing.markdown import links_in
from briefings.parsing.marks import Mark, read_marks
from briefings.parsing.sourcelines import SourceLine, may_cite, read_source
from briefings.parsing.voices import polite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.parsing.aligning import Folded
    from briefings.parsing.pages import Line, Page

# No mark, label or address that counts begins later than this in its line, so that a line of ten
# megabytes costs no more than one of four thousand characters.
_HEAD_CHARS = 4000
_TAIL_CHARS = 60
_MAX_DATE_CHARS = 160

_CLOSERS = r"[)\"'」』】〉》*\]\s]*"
_ASKS = re.compile(rf"\?{_CLOSERS}$")
_STOPS = re.compile(rf"(?:。|(?<!\.)\.|\.\.\.\.)(?:\.\.\.)?{_CLOSERS}$")
_EXCLAIMS = re.compile(rf"!{_CLOSERS}$")
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"|\([^)]*\)")
_BRACKET = re.compile(r"[\[<]")
_SENTENCE_END = re.compile(r"。|[.!?](?=\s+[A-Z\"])")


class Kind(StrEnum):
    """What a piece is, by its own marks."""

    TEXT = "text"
    POINT = "point"
    LAMP = "lamp"
    ITEM = "item"
    LOST = "lost"
    DATE = "date"
    SOURCE = "source"
    LABEL = "label"
    NOTICE = "notice"
    SAMPLE = "sample"


class Form(StrEnum):
    """How its words end."""

    SENTENCE = "sentence"
    QUESTION = "question"
    PHRASE = "phrase"


_KIND_OF = {Mark.POINT: Kind.POINT, Mark.LAMP: Kind.LAMP, Mark.ITEM: Kind.ITEM, Mark.LOST: Kind.LOST}


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or several that belong together, and what it is by itself.

    Attributes:
        line: Where it stands, marks included.
        kind: What it is.
        form: How its words end.
        start: Where its words begin in the text, after any mark.
        end: One past the last of them.
        words: The folded words; of very long lines only the beginning.
        tag: The heading level or `strong` that markup gives it.
        dated: The date it tells.
        cited: The source it names.
        label: What it introduces.
    """

    line: Line
    kind: Kind
    form: Form
    start: int
    end: int
    words: str
    tag: str = ""
    dated: DateLine | None = None
    cited: SourceLine | None = None
    label: Label = Label.NONE

    @property
    def headed(self) -> bool:
        """Whether markup makes it a heading below the title's level."""
        return self.tag in {"h2", "h3", "h4", "h5", "h6"}

    @property
    def sentences(self) -> int:
        """How many sentences its words hold, at least 1."""
        return max(1, len(_SENTENCE_END.findall(self.words)))

    @property
    def is_core(self) -> bool:
        """Whether it belongs to what a section reports: its points and sources."""
        return self.kind in {Kind.POINT, Kind.SOURCE}

    def says_same(self, other: Piece) -> bool:
        """Whether it repeats the words of another piece."""
        return self.words == other.words


def read_pieces(page: Page) -> list[Piece]:
    """Sort every line of a page by what its own characters say."""
    addresses = dict(page.addresses)
    return [
        _framing(page.text, line) if line.start in page.framing else read_piece(page.text, line, addresses)
        for line in page.lines
    ]


def _framing(text: str, line: Line) -> Piece:
    return Piece(line, Kind.NOTICE, Form.PHRASE, line.start, line.end, text[line.start : line.end])


def read_piece(text: str, line: Line, addresses: Mapping[str, str]) -> Piece:
    """Sort one line (or several joined ones) by what its own characters say."""
    head = text[line.start : min(line.end, line.start + _HEAD_CHARS)]
    cut = line.end - line.start > _HEAD_CHARS
    marked = read_marks(head)
    start = line.start + marked.start
    end = line.end if cut else line.start + marked.end
    folded = fold_piece(text, start, min(end, start + _HEAD_CHARS))
    words = folded.text.strip()
    tail = fold_piece(text, end - _TAIL_CHARS, end).text if cut else words
    piece = Piece(line, Kind.TEXT, form_of(words, tail), start, end, words, marked.tag or line.tag)
    if SAMPLE.match(head):
        return replace(piece, kind=Kind.SAMPLE, start=line.start)
    label = Label.NONE if marked.mark in {Mark.POINT, Mark.LOST} else read_label(words)
    if not words or (label is Label.PAGE and marked.mark is Mark.NONE):
        return _without_words(piece, marked.mark)
    cited = None
    if "//" in head or "](" in head or "][" in head or line.links or may_cite(words):
        cited = _cited(text, folded, line, addresses)
    if cited is not None and (marked.mark not in {Mark.POINT, Mark.LAMP} or may_cite(words)):
        return replace(piece, kind=Kind.SOURCE, cited=cited)
    return (
        _dated(piece, marked.mark)
        or _labelled(piece, folded, label, marked.mark)
        or _marked(piece, marked.mark)
    )


def _cited(text: str, folded: Folded, line: Line, addresses: Mapping[str, str]) -> SourceLine | None:
    if line.wrapped and not line.links:
        return _cited_wrapped(text, folded, line)
    links = line.links or (
        links_in(text, line.start, line.end, addresses) if _BRACKET.search(folded.text) else ()
    )
    return read_source(text, folded, line.end, links)


def _cited_wrapped(text: str, folded: Folded, line: Line) -> SourceLine | None:
    """Read a source line that was wrapped anywhere, perhaps within its address, as one line."""
    written = text[folded.start : line.end]
    parts = written.split("\n")
    joined = "".join(parts)
    cited = read_source(joined, fold_piece(joined, 0, min(len(joined), _HEAD_CHARS)), len(joined), ())
    if cited is None:
        return None
    borders = list(accumulate(len(part) for part in parts))[:-1]
    moved = tuple(
        replace(each, uncertain=each.uncertain or any(each.start < border <= each.end for border in borders))
        for each in cited.addresses
    )
    end = (
        cited.end + sum(border <= cited.end for border in borders)
        if cited.end < len(joined)
        else len(written)
    )
    return replace(cited, addresses=moved, end=folded.start + end)


def _without_words(piece: Piece, mark: Mark) -> Piece:
    """A line of marks and signs: a lone ✅ whose words stand on the next line, or nothing to read."""
    if mark in {Mark.POINT, Mark.LAMP}:
        return replace(piece, kind=_KIND_OF[mark], words="")
    return replace(piece, kind=Kind.NOTICE, start=piece.line.start, end=piece.line.end, label=Label.PAGE)


def _dated(piece: Piece, mark: Mark) -> Piece | None:
    if mark in {Mark.POINT, Mark.LAMP} or len(piece.words) > _MAX_DATE_CHARS:
        return None
    dated = read_date(piece.words)
    if piece.line.when is not None and (dated is None or dated.value is None) and labels_date(piece.words):
        # <time datetime> tells the date where its words do not (先週の土曜日).
        dated = DateLine(piece.line.when, len(piece.words), labelled=True)
    if dated is None:
        return None
    return replace(piece, kind=Kind.DATE, dated=dated)


def _labelled(piece: Piece, folded: Folded, label: Label, mark: Mark) -> Piece | None:
    if mark in {Mark.POINT, Mark.LOST}:
        return None
    if label is Label.PAGE:
        return replace(piece, kind=Kind.NOTICE, label=label)
    if label is not Label.NONE:
        return replace(piece, kind=Kind.LABEL, label=label)
    named = TAKEAWAY_LABEL.match(piece.words)
    if named is None or piece.form is Form.QUESTION:
        return None
    return replace(piece, kind=Kind.LAMP, start=folded.origin(named.end()))


def _marked(piece: Piece, mark: Mark) -> Piece:
    kind = _KIND_OF.get(mark, Kind.ITEM if piece.tag == "li" else Kind.TEXT)
    return replace(piece, kind=kind) if kind is not Kind.TEXT else piece


def form_of(words: str, tail: str) -> Form:
    """How words end. A heading or title holds no 。 outside quotation marks."""
    if _STOPS.search(tail) or ("。" in words and "。" in _QUOTED.sub("", words)):
        return Form.SENTENCE
    if _ASKS.search(tail):
        return Form.QUESTION
    if _EXCLAIMS.search(tail) and (polite(tail) or tail.isascii()):
        return Form.SENTENCE
    return Form.SENTENCE if polite(tail) else Form.PHRASE
