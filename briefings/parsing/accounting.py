"""Is every line of an article somewhere? Counted from the article alone, without the parser."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.lines import stripped_spans
from briefings.model.article import Role

if TYPE_CHECKING:
    from briefings.model.article import Article


@dataclass(frozen=True, slots=True)
class LineCount:
    """How many lines of an article found their place.

    Attributes:
        total: Non-blank lines of its text.
        placed: Those that a passage or label covers, at least in part, and no unplaced passage.
    """

    total: int
    placed: int


def count_lines(article: Article) -> LineCount:
    """Count the non-blank lines of an article's text, and those that stand in one of its fields."""
    placed = [
        (each.passage.start, each.passage.end)
        for each in article.passages()
        if each.role is not Role.UNPLACED
    ]
    placed += [(label.start, label.end) for label in article.labels]
    kept = _Spans(placed)
    unplaced = _Spans([(passage.start, passage.end) for passage in article.unplaced])
    lines = list(stripped_spans(article.text))
    return LineCount(len(lines), sum(kept.touch(*line) and not unplaced.touch(*line) for line in lines))


class _Spans:
    """Spans that do not overlap, to be asked which places they cover."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = sorted(span for span in spans if span[0] < span[1])
        self.starts = [start for start, _ in self.spans]

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with `start` to `end`."""
        place = bisect_right(self.starts, end - 1) - 1
        return place >= 0 and self.spans[place][1] > start
