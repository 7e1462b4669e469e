"""Marks that do not tell by themselves: bullets of any list, and what is left where marks were lost.

A charset without ✅ and 💡 leaves `?`, `〓` or nothing in their place. What a line is then comes out
of its position: points stand right before the source they come from, takeaways at the end (or
after the label that announces them).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.parsing.labels import Label
from briefings.parsing.pieces import Form, Kind, Piece
from briefings.parsing.voices import polite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WEAK = frozenset({Kind.ITEM, Kind.LOST})
_FRAME = frozenset({Kind.NOTICE, Kind.SAMPLE, Kind.LABEL})
_MIN_TAKEAWAYS = 2
_MAX_TAKEAWAYS = 8
_MAX_MORE_LINES = 4
_LOOK_BACK = 6
_MAX_FRONT = 12
_LEADS_TO_POINTS = frozenset({Kind.DATE, Kind.POINT})


def resolve(pieces: Sequence[Piece], *, gaps_tell: bool) -> list[Piece]:
    """Decide every bullet and lost mark by where it stands; afterwards none is left."""
    resolved = list(pieces)
    resolved = _after_labels(resolved)
    first_core = next((index for index, piece in enumerate(resolved) if piece.is_core), len(resolved))
    for start, stop in tuple(_runs(resolved, _WEAK)):
        kind = _kind_of_run(resolved, start, stop, first_core=first_core)
        for index in range(start, stop):
            resolved[index] = _resolved(resolved[index], kind)
    if not any(piece.kind is Kind.POINT for piece in resolved):
        _find_lost_points(resolved, gaps_tell=gaps_tell)
    marked = any(piece.kind in {Kind.POINT, Kind.LAMP} for piece in pieces)
    if not marked and not any(piece.kind is Kind.LAMP for piece in resolved):
        _find_lost_takeaways(resolved)
    return resolved


def _resolved(piece: Piece, kind: Kind) -> Piece:
    if kind is Kind.TEXT and piece.kind is Kind.LOST:
        # 「?」 at the beginning of a line that is nothing else belongs to the line.
        return replace(piece, kind=kind, start=piece.line.start)
    return replace(piece, kind=kind)


def _runs(pieces: Sequence[Piece], kinds: frozenset[Kind]) -> Iterator[tuple[int, int]]:
    start = None
    for index, piece in enumerate(pieces):
        if piece.kind in kinds and start is None:
            start = index
        elif piece.kind not in kinds and start is not None:
            yield start, index
            start = None
    if start is not None:
        yield start, len(pieces)


def _after_labels(pieces: list[Piece]) -> list[Piece]:
    """Lines that a label announces: takeaways without their mark, contents, related articles."""
    result = list(pieces)
    headings = {piece.words for piece in pieces if piece.kind is Kind.TEXT}
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.LABEL:
            continue
        for following in range(index + 1, len(pieces)):
            kind = _announced(piece.label, pieces[following], headings)
            if kind is None:
                break
            result[following] = replace(pieces[following], kind=kind)
    return result


def _announced(label: Label, piece: Piece, headings: set[str]) -> Kind | None:
    """What a label makes of a piece after it, or None if it is no longer meant."""
    weak = piece.kind in _WEAK
    if label is Label.TAKEAWAYS:
        return Kind.LAMP if weak else None
    if label is Label.CONTENTS:
        return Kind.NOTICE if weak else None
    if label is Label.RELATED:
        loose = (
            piece.kind is Kind.TEXT and piece.form is not Form.SENTENCE and (piece.line.links or not headings)
        )
        return Kind.NOTICE if weak or loose else None
    return None


def _kind_of_run(pieces: Sequence[Piece], start: int, stop: int, *, first_core: int) -> Kind:
    """What a run of weak bullets is."""
    before, after = _neighbour(pieces, start, -1), _neighbour(pieces, stop - 1, 1)
    lost = pieces[start].kind is Kind.LOST
    if stop - start == 1 and not lost and after is not None and after.form is Form.QUESTION:
        return Kind.TEXT
    if after is not None and after.kind is Kind.TEXT and pieces[stop - 1].form is not Form.SENTENCE:
        after = _after_continuation(pieces, stop)
    told = first_core < start or lost
    if after is None and told and stop - start >= (1 if lost else _MIN_TAKEAWAYS):
        kinds = {before.kind} if before is not None else set()
        return Kind.POINT if kinds & _LEADS_TO_POINTS else Kind.LAMP
    return _kind_between(before, after) or _kind_alone(pieces, start, stop, first_core=first_core)


def _kind_between(before: Piece | None, after: Piece | None) -> Kind | None:
    """What a run is by the pieces around it, or None if they do not tell."""
    before_kind = before.kind if before is not None else Kind.TEXT
    after_kind = after.kind if after is not None else Kind.TEXT
    if after_kind in {Kind.SOURCE, Kind.POINT} or before_kind in _LEADS_TO_POINTS:
        return Kind.POINT
    return Kind.LAMP if Kind.LAMP in {before_kind, after_kind} else None


def _kind_alone(pieces: Sequence[Piece], start: int, stop: int, *, first_core: int) -> Kind:
    """A list whose neighbours do not tell: the points, if it stands under a question and nothing cites."""
    if _leads_the_page(pieces, start, stop) and start < first_core:
        return Kind.LAMP
    if stop - start == 1 or first_core < len(pieces):
        return Kind.TEXT
    asked = any(piece.form is Form.QUESTION for piece in pieces[max(0, start - _LOOK_BACK) : start])
    return Kind.POINT if asked else Kind.TEXT


def _leads_the_page(pieces: Sequence[Piece], start: int, stop: int) -> bool:
    """Whether lost marks stand right after title and lead, where some pages tell the takeaways."""
    if pieces[start].kind is not Kind.LOST or stop - start < _MIN_TAKEAWAYS or start > _MAX_FRONT:
        return False
    told = [piece for piece in pieces[:start] if piece.kind is Kind.TEXT]
    asked = any(piece.form is Form.QUESTION for piece in told[1:])
    return bool(told) and not asked and told[-1].form is Form.SENTENCE


def _neighbour(pieces: Sequence[Piece], index: int, step: int) -> Piece | None:
    """The next piece that is about the news; one phrase (a cited title) may stand between it and a date."""
    index += step
    while 0 <= index < len(pieces) and pieces[index].kind in _FRAME:
        if pieces[index].label is Label.RELATED:
            return None
        index += step
    if not 0 <= index < len(pieces):
        return None
    piece = pieces[index]
    if step < 0 and piece.kind is Kind.TEXT and piece.form is not Form.SENTENCE and index > 0:
        dated = pieces[index - 1].kind is Kind.DATE
        return pieces[index - 1] if dated else piece
    return piece


def _after_continuation(pieces: Sequence[Piece], start: int) -> Piece | None:
    """What follows the rest of a point that goes on for a few lines."""
    for piece in pieces[start : start + _MAX_MORE_LINES + 1]:
        if piece.kind is not Kind.TEXT:
            return piece
        if piece.form is Form.QUESTION or piece.tag or polite(piece.words):
            return None
    return None


def _find_lost_points(pieces: list[Piece], *, gaps_tell: bool) -> None:
    """Where no mark is left at all: the lines between the date or blank line and the source."""
    for index, piece in enumerate(pieces):
        stretch = range(0)
        if piece.kind is Kind.SOURCE:
            stretch = _lines_cited_by(pieces, index, gaps_tell=gaps_tell)
        elif piece.kind is Kind.DATE and index:
            stretch = _plain_lines_after(pieces, index)
        for number in stretch:
            pieces[number] = replace(pieces[number], kind=Kind.POINT)


def _lines_cited_by(pieces: Sequence[Piece], source: int, *, gaps_tell: bool) -> range:
    start = source
    while start > 0 and _could_be_point(pieces, start - 1):
        start -= 1
    stretch = range(start, source)
    if not stretch:
        return stretch
    if start > 0 and pieces[start - 1].kind is Kind.DATE:
        return stretch
    gaps = [number for number in stretch if pieces[number].line.gap]
    if gaps_tell and gaps:
        return range(gaps[-1], source)
    if start > 0 and pieces[start - 1].form is Form.QUESTION:
        # The line after the question is its answer.
        stretch = range(start + 1, source)
    plain = source
    while plain > stretch.start and not polite(pieces[plain - 1].words):
        plain -= 1
    return range(plain, source)


def _plain_lines_after(pieces: Sequence[Piece], date: int) -> range:
    """The plain lines after a cited article's date, where polite ones follow them and no source does."""
    start = date + 1
    while start < min(len(pieces), date + 3) and pieces[start].form is not Form.SENTENCE:
        start += 1
    stop = start
    while stop < len(pieces) and _could_be_point(pieces, stop) and not polite(pieces[stop].words):
        stop += 1
    told = stop < len(pieces) and pieces[stop].kind is Kind.TEXT and polite(pieces[stop].words)
    asked = any(piece.form is Form.QUESTION for piece in pieces[max(0, date - 8) : date])
    return range(start, stop) if told and asked and stop - start >= _MIN_TAKEAWAYS else range(0)


def _could_be_point(pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    return (
        piece.kind is Kind.TEXT and piece.form is Form.SENTENCE and not piece.headed and not piece.line.host
    )


def _find_lost_takeaways(pieces: list[Piece]) -> None:
    """Where no mark is left at all: the plain lines at the end, after polite ones."""
    end = len(pieces)
    while end > 0 and pieces[end - 1].kind in _FRAME:
        end -= 1
    start = end
    while start > 0 and _could_be_point(pieces, start - 1) and not polite(pieces[start - 1].words):
        start -= 1
    announced = start > 0 and pieces[start - 1].label is Label.TAKEAWAYS
    after_polite = start > 0 and pieces[start - 1].kind is Kind.TEXT and polite(pieces[start - 1].words)
    wanted = _MIN_TAKEAWAYS <= end - start <= _MAX_TAKEAWAYS
    cites = any(piece.kind is Kind.SOURCE for piece in pieces[:start])
    if announced or (after_polite and wanted and cites):
        for index in range(start, end):
            pieces[index] = replace(pieces[index], kind=Kind.LAMP)
