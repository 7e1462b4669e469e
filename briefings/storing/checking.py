"""Comparing what is stored with what was put in."""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from briefings.model.article import STATEMENT_ROLES
from briefings.model.verification import Mismatch, Verification
from briefings.storing.base import table
from briefings.storing.tables import ArticleRow, PassageRow, RevisionRow, StatementRow

if TYPE_CHECKING:
    import random
    from collections.abc import AsyncIterator, Iterable, Iterator, Sequence

    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.storing.base import AnyRow
    from briefings.storing.database import Database

REVISIONS_AT_ONCE = 200

articles, revisions = table(ArticleRow), table(RevisionRow)
passages, statements = table(PassageRow), table(StatementRow)

# Each gives only the rows where what is written down is not what there is.
WRONG_COUNTS = {
    "articles on this topic": text("""
        SELECT topic.id, topic.name, topic.articles AS written, count(article.id) AS there
        FROM topic LEFT JOIN article ON article.scope = topic.scope AND article.topic = topic.id
        GROUP BY topic.id, topic.name, topic.articles HAVING topic.articles <> count(article.id)
    """),
    "shown statements of this actor": text("""
        SELECT actor.id, actor.name, actor.statements AS written, count(article.id) AS there
        FROM actor
        LEFT JOIN statement ON statement.scope = actor.scope AND statement.actor = actor.id
          AND statement.shown
        LEFT JOIN revision ON revision.scope = statement.scope AND revision.id = statement.revision
        LEFT JOIN article ON article.scope = revision.scope AND article.id = revision.article
          AND article.current = revision.id
        GROUP BY actor.id, actor.name, actor.statements HAVING actor.statements <> count(article.id)
    """),
    "shown statements of this actor, topic by topic": text("""
        SELECT actor.id, actor.name, actor.statements AS written,
          coalesce(sum(appearance.statements), 0) AS there
        FROM actor
        LEFT JOIN appearance ON appearance.scope = actor.scope AND appearance.actor = actor.id
        GROUP BY actor.id, actor.name, actor.statements
        HAVING actor.statements <> coalesce(sum(appearance.statements), 0)
    """),
    "current texts of this article": text("""
        SELECT article.id, article.address AS name, 1 AS written, count(revision.id) AS there
        FROM article LEFT JOIN revision ON revision.scope = article.scope
          AND revision.id = article.current AND revision.article = article.id
        GROUP BY article.id, article.address HAVING count(revision.id) <> 1
    """),
}


@dataclass(frozen=True, slots=True)
class Stored:
    """A revision with all the places in it that something points to."""

    id: str
    address: str
    text: str
    sha256: str
    passages: Sequence[AnyRow]
    statements: Sequence[AnyRow]


async def verify(
    database: Database, *, sample: int | None = None, rng: random.Random | None = None
) -> Verification:
    """Compare revisions with their hashes, statements and passages with their texts, and counts.

    Args:
        database: What to check, in all scopes.
        sample: Check only so many revisions, and no counts; None for everything.
        rng: Chooses the sample; without it, it is spread evenly over the ages.
    """
    async with database.reading() as session:
        connection = await session.connection()
        rows = (await connection.execute(select(revisions.c.id, revisions.c.scope))).all()
        scopes = sorted({row.scope for row in rows})
        ids = sorted(row.id for row in rows)
        if sample is not None:
            ids = _sampled(ids, sample, rng)
        checked = 0
        mismatches: list[Mismatch] = []
        for start in range(0, len(ids), REVISIONS_AT_ONCE):
            stored = await _stored(connection, ids[start : start + REVISIONS_AT_ONCE], scopes)
            checked += sum(len(each.passages) + len(each.statements) for each in stored)
            # The bot checks while it answers, and hashes would make it wait.
            mismatches += await asyncio.to_thread(_all_mismatches, stored)
        if sample is None:
            mismatches += [each async for each in _wrong_counts(connection)]
    return Verification(revisions=len(ids), checked=checked, mismatches=tuple(mismatches))


def _sampled(ids: Sequence[str], size: int, rng: random.Random | None) -> list[str]:
    if size >= len(ids):
        return list(ids)
    if rng is not None:
        return sorted(rng.sample(ids, size))
    return [ids[number * len(ids) // size] for number in range(size)]


def _all_mismatches(several: Iterable[Stored]) -> list[Mismatch]:
    return [mismatch for stored in several for mismatch in mismatches_in(stored)]


def mismatches_in(stored: Stored) -> Iterator[Mismatch]:
    """What is wrong with one revision."""
    sha256 = hashlib.sha256(stored.text.encode("utf-8", "surrogatepass")).hexdigest()
    if sha256 != stored.sha256:
        yield Mismatch(stored.id, stored.address, "the text is not the one that was kept")
    for row in stored.passages:
        if not 0 <= row.start <= row.end <= len(stored.text):
            yield Mismatch(stored.id, stored.address, f"a {row.role} ends beyond the text, at {row.end}")
    quotable = [row for row in stored.passages if row.role in STATEMENT_ROLES]
    for row in stored.statements:
        problem = _problem(row, stored.text, quotable)
        if problem is not None:
            yield Mismatch(row.id, f"{stored.address} {row.start}-{row.end}", problem)


def _problem(row: AnyRow, article: str, quotable: Sequence[AnyRow]) -> str | None:
    if article[row.start : row.end] != row.text:
        return "the statement is not what the text says there"
    if not row.start <= row.predicate_start <= row.predicate_end <= row.end:
        return "the predicate is not within the statement"
    if not any(each.start <= row.start and row.end <= each.end for each in quotable):
        return "the statement is in no part of the article that can hold one"
    return None


async def _stored(connection: AsyncConnection, ids: Sequence[str], scopes: Sequence[int]) -> list[Stored]:
    r, a = revisions.c, articles.c
    asked = (
        select(r.id, a.address, r.text, r.sha256)
        .join_from(revisions, articles, (a.scope == r.scope) & (a.id == r.article))
        .where(r.scope.in_(scopes), r.id.in_(ids))
        .order_by(r.id)
    )
    spans = await _by_revision(connection, passages, ids, scopes)
    said = await _by_revision(connection, statements, ids, scopes)
    return [Stored(*row, spans[row.id], said[row.id]) for row in await connection.execute(asked)]


async def _by_revision(
    connection: AsyncConnection, part: Table, ids: Sequence[str], scopes: Sequence[int]
) -> defaultdict[str, list[AnyRow]]:
    """Rows of a part, found through its primary key, which begins with the scope."""
    asked = select(part).where(part.c.scope.in_(scopes), part.c.revision.in_(ids))
    rows: defaultdict[str, list[AnyRow]] = defaultdict(list)
    for row in await connection.execute(asked.order_by(*part.primary_key)):
        rows[row.revision].append(row)
    return rows


async def _wrong_counts(connection: AsyncConnection) -> AsyncIterator[Mismatch]:
    for what, question in WRONG_COUNTS.items():
        for row in await connection.execute(question):
            problem = f"{row.written} {what} are written down, but there are {row.there}"
            yield Mismatch(str(row.id), row.name, problem)
