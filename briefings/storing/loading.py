"""Reading revisions back: rows to exactly the articles that were kept."""

from __future__ import annotations

import logging
from collections import Counter, OrderedDict, defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from briefings.model.article import CitedSource
from briefings.model.kept import KeptArticle
from briefings.model.scope import Scope
from briefings.model.topic import Topic
from briefings.storing.base import table
from briefings.storing.parts import CitedBy, Parts, Span, put_together
from briefings.storing.tables import (
    ArticleRow,
    CitedSourceRow,
    PassageRow,
    RevisionRow,
    SectionRow,
    TopicRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.storing.base import AnyRow

LOG = logging.getLogger(__name__)

LARGEST_SHELVED = 100_000
"""Longer texts are read anew each time rather than held in memory."""

articles, revisions, topics = table(ArticleRow), table(RevisionRow), table(TopicRow)
sections, passages, cited_sources = table(SectionRow), table(PassageRow), table(CitedSourceRow)


class Shelf:
    """Revisions that were read back lately. None ever changes, so none is read twice in a row.

    Args:
        places: How many fit on it.
    """

    def __init__(self, *, places: int = 256) -> None:
        self._places = places
        self._kept: OrderedDict[str, KeptArticle] = OrderedDict()

    async def load(
        self, connection: AsyncConnection, ids: Sequence[str], *, scopes: Sequence[Scope]
    ) -> tuple[KeptArticle, ...]:
        """The revisions with these ids, in this order.

        What is not in the scopes is left out, and so is a revision whose text is no longer the one
        that was kept: nothing of it can be quoted. `kawaraban verify` tells of those.
        """
        here = {each: self._kept[each] for each in ids if each in self._kept}
        missing = [each for each in ids if each not in here]
        here |= {each.id: each for each in await _load(connection, missing, scopes=scopes)}
        for each in here.values():
            self._put(each)
        return tuple(here[each] for each in ids if each in here and here[each].scope in scopes)

    def _put(self, kept: KeptArticle) -> None:
        if len(kept.article.text) > LARGEST_SHELVED:
            return
        self._kept[kept.id] = kept
        self._kept.move_to_end(kept.id)
        while len(self._kept) > self._places:
            self._kept.popitem(last=False)


async def _load(
    connection: AsyncConnection, ids: Sequence[str], *, scopes: Sequence[Scope]
) -> list[KeptArticle]:
    if not ids:
        return []
    keys = [scope.key for scope in scopes]
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for row in await _parts(connection, passages, ids, keys, "role", "section", "start", "end"):
        spans[row[0]].append(Span(*row[1:]))
    sources: defaultdict[str, list[CitedBy]] = defaultdict(list)
    fields = ("section", "publisher", "url", "title", "published", "start", "uncertain")
    for row in await _parts(connection, cited_sources, ids, keys, *fields):
        sources[row[0]].append(CitedBy(row[1], CitedSource(*row[2:])))
    counts = Counter(row[0] for row in await _parts(connection, sections, ids, keys))
    kept = []
    for row in await _revisions(connection, ids, keys):
        parts = Parts(
            text=row.text,
            spans=spans[row.id],
            sections=counts[row.id],
            sources=sources[row.id],
            language=row.language,
            topic=row.topic_name,
            published=row.published,
            sample=row.sample,
            warnings=row.warnings,
        )
        kept.append(_kept(row, parts))
    return [each for each in kept if each is not None]


async def _revisions(
    connection: AsyncConnection, ids: Sequence[str], scopes: Sequence[int]
) -> Sequence[AnyRow]:
    r, a, t = revisions.c, articles.c, topics.c
    asked = (
        select(revisions, a.address, t.id.label("topic"), t.name.label("topic_title"))
        .join_from(revisions, articles, (a.scope == r.scope) & (a.id == r.article))
        .join(topics, (t.scope == a.scope) & (t.id == a.topic))
        .where(r.scope.in_(scopes), r.id.in_(ids))
    )
    return (await connection.execute(asked)).all()


async def _parts(
    connection: AsyncConnection, part: Table, ids: Sequence[str], scopes: Sequence[int], *fields: str
) -> Sequence[AnyRow]:
    """Rows of a part in the order of its primary key, which is scope, revision and a number."""
    asked = (
        select(part.c.revision, *(part.c[field] for field in fields))
        .where(part.c.scope.in_(scopes), part.c.revision.in_(ids))
        .order_by(*part.primary_key)
    )
    return (await connection.execute(asked)).all()


def _kept(row: AnyRow, parts: Parts) -> KeptArticle | None:
    article = put_together(parts)
    if article.sha256 != row.sha256:
        LOG.error("%s is not shown: its text is not the one that was kept (revision %s)", row.address, row.id)
        return None
    return KeptArticle(
        id=row.id,
        article_id=row.article,
        address=row.address,
        scope=Scope(row.scope or None),
        topic=Topic(row.topic, row.topic_title),
        kept_at=row.kept_at,
        article=article,
    )
