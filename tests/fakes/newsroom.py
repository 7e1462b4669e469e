"""A newsroom with the articles it is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.model.article import Article, Passage
from briefings.model.kept import KeptArticle
from briefings.model.scope import SHARED
from briefings.model.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from briefings.model.scope import Audience


@dataclass(slots=True)
class FakeNewsroom:
    """Gives its articles as candidates, newest first.

    Attributes:
        articles: All it has.
        asked: What was asked for: audience and topics.
        broken: Raised instead of an answer, one each time.
    """

    articles: list[KeptArticle] = field(default_factory=list)
    asked: list[tuple[Audience, tuple[str, ...]]] = field(default_factory=list)
    broken: list[Exception] = field(default_factory=list)

    async def candidates(
        self, *, audience: Audience, topics: Sequence[str], limit: int
    ) -> tuple[tuple[KeptArticle, tuple[str, ...]], ...]:
        if self.broken:
            raise self.broken.pop(0)
        self.asked.append((audience, tuple(topics)))
        newest = sorted(self.articles, key=lambda kept: kept.kept_at, reverse=True)
        return tuple((kept, ("Mara Lind",)) for kept in newest[:limit])

    async def count_new(
        self,
        *,
        audience: Audience,
        topics: Sequence[str],
        since: datetime | None,
        without: Collection[str],
    ) -> int:
        del audience, topics
        return sum(
            kept.id not in without and (since is None or kept.kept_at > since) for kept in self.articles
        )


def kept_article(name: str, kept_at: datetime, *, revision: int = 1) -> KeptArticle:
    """An article called so, kept at this moment."""
    return KeptArticle(
        id=f"{name}-{revision}",
        article_id=f"{name}-1",
        address=f"https://news.example/{name}",
        scope=SHARED,
        topic=Topic(1, f"topic of {name}"),
        kept_at=kept_at,
        article=Article(text=name, titles=(Passage(name, 0, len(name)),)),
    )
