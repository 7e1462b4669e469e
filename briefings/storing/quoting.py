"""Stored statements with everything that proves them. Pure."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefings.model.article import STATEMENT_ROLES
from briefings.model.kept import Statement
from briefings.model.stance import Stance, StanceType
from briefings.storing.rows import quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.model.article import PlacedPassage
    from briefings.model.kept import KeptArticle
    from briefings.storing.base import AnyRow


def stance_of(row: AnyRow) -> Stance:
    """The stance that a row of the statement table holds."""
    return Stance(
        actor=row.name,
        actor_surface=row.surface,
        type=StanceType(row.type),
        text=row.text,
        start=row.start,
        end=row.end,
        predicate_start=row.predicate_start,
        predicate_end=row.predicate_end,
        hedged=row.hedged,
        reported_by=row.reported_by,
        link=row.link,
        confidence=row.confidence,
        shown=row.shown,
    )


def statements_in(kept: KeptArticle, rows: Iterable[AnyRow]) -> Iterator[Statement]:
    """The statements of one revision that stand in its text word for word, in reading order.

    What does not is left out: it could not be proved. `kawaraban verify` tells of it.
    """
    article = kept.article
    passages = [each for each in article.passages() if each.role in STATEMENT_ROLES]
    sources, sha256 = article.sources, article.sha256
    for row in sorted(rows, key=lambda row: (row.start, row.end, row.place)):
        stance = stance_of(row)
        placed = _around(stance, passages)
        if placed is None or not quotes(stance, article):
            continue
        section = None if placed.section is None else article.sections[placed.section]
        heading = None if section is None else section.heading
        yield Statement(
            id=row.id,
            stance=stance,
            role=placed.role,
            revision_id=kept.id,
            article_title=article.title,
            article_url=kept.url,
            section_heading=None if heading is None else heading.text,
            source=None if section is None else section.source_of(placed.passage),
            article_sources=sources,
            sha256=sha256,
            kept_at=kept.kept_at,
            sample=article.sample,
        )


def _around(stance: Stance, passages: Sequence[PlacedPassage]) -> PlacedPassage | None:
    """The passage that a stance lies in. Passages are in reading order."""
    last = bisect_right(passages, stance.start, key=lambda each: each.passage.start)
    earlier = reversed(passages[:last])
    return next((each for each in earlier if stance.end <= each.passage.end), None)
