"""The pieces of an article that are read as one: a quotation may run over several lines."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.model.article import STATEMENT_ROLES, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.model.article import Article, Passage, PlacedPassage


@dataclass(frozen=True, slots=True)
class Block:
    """Passages of one part of an article with nothing but white space between them.

    Attributes:
        text: What they span, verbatim.
        start: First code point of it in the article.
        bounds: Start and end of each passage, in order; no stance crosses them. Plain text is one.
        question: The question that the passages answer, or None.
    """

    text: str
    start: int
    bounds: tuple[tuple[int, int], ...]
    question: Passage | None = None

    def bound(self, start: int, end: int) -> tuple[int, int] | None:
        """The passage that holds a piece of text whole."""
        index = bisect_right(self.bounds, (start, sys.maxsize)) - 1
        holds = index >= 0 and end <= self.bounds[index][1]
        return self.bounds[index] if holds else None


def blocks(article: Article) -> Iterator[Block]:
    """The parts of an article that can hold statements, in reading order."""
    group: list[PlacedPassage] = []
    for placed in article.passages():
        if placed.role not in STATEMENT_ROLES:
            continue
        if group and not _continues(article, group[-1], placed):
            yield _block(article, group)
            group = []
        group.append(placed)
    if group:
        yield _block(article, group)


def _continues(article: Article, before: PlacedPassage, after: PlacedPassage) -> bool:
    between = article.text[before.passage.end : after.passage.start]
    together = before.role is after.role and before.section == after.section
    return together and before.passage.end <= after.passage.start and not between.strip()


def _block(article: Article, group: Sequence[PlacedPassage]) -> Block:
    start, end = group[0].passage.start, group[-1].passage.end
    # The lines of plain text are no parts of an article, so a quotation over several stays whole.
    lines = group[0].role is Role.PLAIN
    bounds = ((start, end),) if lines else tuple((each.passage.start, each.passage.end) for each in group)
    return Block(article.text[start:end], start, bounds, _question(article, group[0]))


def _question(article: Article, placed: PlacedPassage) -> Passage | None:
    if placed.role is not Role.ANSWER or placed.section is None:
        return None
    return article.sections[placed.section].question
