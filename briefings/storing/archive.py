"""The archive: what is kept, and what can be asked of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from briefings.model.kept import Kept, KeptArticle, Outcome
from briefings.storing.base import table
from briefings.storing.deciding import Incoming, rounds
from briefings.storing.keeping import write
from briefings.storing.loading import Shelf
from briefings.storing.quoting import statements_in
from briefings.storing.tables import ActorRow, AppearanceRow, ArticleRow, RevisionRow, StatementRow, TopicRow
from briefings.topics.naming import topic_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Select
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.model.article import Article
    from briefings.model.kept import Statement
    from briefings.model.scope import Audience, Scope
    from briefings.model.stance import Stance
    from briefings.storing.actors import Names
    from briefings.storing.base import AnyRow
    from briefings.storing.database import Database
    from briefings.storing.keeping import Written

articles, revisions, statements = table(ArticleRow), table(RevisionRow), table(StatementRow)
topics, actors, appearances = table(TopicRow), table(ActorRow), table(AppearanceRow)


class Archive:
    """Articles with their revisions and statements, in one database.

    Every question names its audience and is answered from that audience's scopes alone. Topics and
    actors are asked for by the database keys that `searching.resolving` finds: one for each scope.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._shelf = Shelf()

    async def keep(
        self,
        article: Article,
        stances: Sequence[Stance],
        *,
        address: str,
        scope: Scope,
        now: datetime,
        names: Names,
    ) -> Kept:
        """Keep an article with its statements, in one transaction.

        Args:
            article: As parsed.
            stances: What the extractor found in it, in text order.
            address: Where it came from; the same address is the same article.
            scope: Who adds it.
            now: The moment of keeping, aware.
            names: Gives the canonical name of an actor, and other names known for it.
        """
        incoming = Incoming(article, stances, address=address, kept_at=now)
        (kept,) = await self.keep_many([incoming], scope=scope, names=names)
        return kept

    async def keep_many(
        self, incoming: Sequence[Incoming], *, scope: Scope, names: Names
    ) -> tuple[Kept, ...]:
        """Keep articles, in order, all in one transaction: either every one of them or none."""
        async with self.database.writing() as session:
            connection = await session.connection()
            written: list[Written] = []
            for run in rounds(incoming):
                written += await write(connection, run, scope=scope, names=names)
        return tuple(_kept(each, scope) for each in written)

    async def latest(
        self,
        audience: Audience,
        *,
        topics: Sequence[str] = (),
        limit: int,
        since: datetime | None = None,
    ) -> tuple[KeptArticle, ...]:
        """The current revisions of the articles kept last, newest first.

        Args:
            audience: Who asks.
            topics: Only articles whose topic's name contains one of these; all when empty.
            limit: At most so many.
            since: Only what was kept at this moment or later.
        """
        asked = select(articles.c.current, articles.c.kept_at)
        if since is not None:
            asked = asked.where(articles.c.kept_at >= since)
        async with self.database.reading() as session:
            connection = await session.connection()
            found = []
            for scope in audience.scopes:
                its = asked if not topics else asked.where(articles.c.topic.in_(_named(topics, scope)))
                found += await _newest(connection, its, scope=scope, limit=limit)
            return await self._shelf.load(connection, _merged(found, limit=limit), scopes=audience.scopes)

    async def count_new(
        self,
        audience: Audience,
        *,
        topics: Sequence[str] = (),
        since: datetime | None = None,
        without: Collection[str] = (),
    ) -> int:
        """How many articles have a current revision that is new to somebody.

        Args:
            audience: Who asks.
            topics: Only articles whose topic's name contains one of these; all when empty.
            since: Only what was kept after this moment.
            without: Revisions that are not new to them.
        """
        counted = 0
        async with self.database.reading() as session:
            connection = await session.connection()
            for scope in audience.scopes:
                asked = select(func.count()).where(articles.c.scope == scope.key)
                asked = asked if since is None else asked.where(articles.c.kept_at > since)
                asked = asked if not topics else asked.where(articles.c.topic.in_(_named(topics, scope)))
                asked = asked if not without else asked.where(articles.c.current.not_in(without))
                counted += (await connection.execute(asked)).scalar_one()
        return counted

    async def articles_on(
        self, topic: Mapping[int, int], *, audience: Audience, limit: int
    ) -> tuple[KeptArticle, ...]:
        """The current revisions of the articles on a topic, newest first, at most so many.

        Args:
            topic: The topic's database key in each scope that has it, by the scope's key.
            audience: Who asks.
            limit: At most so many.
        """
        asked = select(articles.c.current, articles.c.kept_at)
        async with self.database.reading() as session:
            connection = await session.connection()
            found = []
            for scope in audience.scopes:
                if scope.key in topic:
                    its = asked.where(articles.c.topic == topic[scope.key])
                    found += await _newest(connection, its, scope=scope, limit=limit)
            return await self._shelf.load(connection, _merged(found, limit=limit), scopes=audience.scopes)

    async def statements(
        self,
        actor: Mapping[int, int],
        *,
        topic: Mapping[int, int] | None = None,
        audience: Audience,
        limit: int,
    ) -> tuple[Statement, ...]:
        """An actor's shown statements, newest article first, then in reading order.

        Args:
            actor: The actor's database key in each scope that has it, by the scope's key.
            topic: The same of a topic, or None for statements on anything.
            audience: Who asks.
            limit: From at most so many articles.
        """
        async with self.database.reading() as session:
            connection = await session.connection()
            found: list[tuple[datetime, str]] = []
            for scope in audience.scopes:
                if scope.key in actor and (topic is None or scope.key in topic):
                    its = _spoken_in(scope, actor[scope.key], None if topic is None else topic[scope.key])
                    found += [
                        (kept_at, revision)
                        for kept_at, revision in await connection.execute(its.limit(limit))
                    ]
            revisions = _merged(found, limit=limit)
            kept = await self._shelf.load(connection, revisions, scopes=audience.scopes)
            said = await _statement_rows(connection, revisions, audience, list(actor.values()))
        return tuple(each for article in kept for each in statements_in(article, said[article.id]))

    async def actors_in(self, revisions: Sequence[str], *, audience: Audience) -> dict[str, tuple[str, ...]]:
        """The names of the actors of each revision, those with the most shown statements first."""
        s, a = statements.c, actors.c
        asked = (
            select(s.revision, a.name)
            .join_from(statements, actors, (a.scope == s.scope) & (a.id == s.actor))
            .where(s.scope.in_([scope.key for scope in audience.scopes]), s.revision.in_(revisions), s.shown)
            .group_by(s.revision, a.id, a.name)
            .order_by(s.revision, func.count().desc(), func.min(s.start))
        )
        names: defaultdict[str, list[str]] = defaultdict(list)
        async with self.database.reading() as session:
            for revision, name in await (await session.connection()).execute(asked):
                names[revision].append(name)
        return {revision: tuple(found) for revision, found in names.items()}

    async def count_statements(
        self, actor: Mapping[int, int], *, topic: Mapping[int, int] | None, audience: Audience
    ) -> int:
        """How many shown statements of an actor the current articles hold. Arguments as in `statements`."""
        a, p = actors.c, appearances.c
        scopes, ids = [scope.key for scope in audience.scopes], list(actor.values())
        asked = select(func.coalesce(func.sum(a.statements), 0)).where(a.scope.in_(scopes), a.id.in_(ids))
        if topic is not None:
            asked = select(func.coalesce(func.sum(p.statements), 0)).where(
                p.scope.in_(scopes), p.topic.in_(list(topic.values())), p.actor.in_(ids)
            )
        async with self.database.reading() as session:
            return int((await (await session.connection()).execute(asked)).scalar_one())

    async def count(self, *, audience: Audience) -> int:
        """How many articles the audience may see."""
        asked = select(func.coalesce(func.sum(topics.c.articles), 0)).where(
            topics.c.scope.in_([scope.key for scope in audience.scopes])
        )
        async with self.database.reading() as session:
            return int((await (await session.connection()).execute(asked)).scalar_one())


def _kept(written: Written, scope: Scope) -> Kept:
    decision = written.decision
    incoming, before = decision.incoming, decision.before
    same = before if decision.outcome is Outcome.UNCHANGED else None
    revision = KeptArticle(
        id=decision.revision_id,
        article_id=decision.article_id,
        address=incoming.address if same is None else same.address,
        scope=scope,
        topic=written.topic,
        kept_at=incoming.kept_at.astimezone(UTC) if same is None else same.kept_at,
        article=incoming.article,
    )
    return Kept(decision.outcome, revision)


def _named(names: Sequence[str], scope: Scope) -> Select[int]:
    """The topics of a scope whose name contains one of these."""
    fits = or_(*(topics.c.key.contains(topic_key(name), autoescape=True) for name in names))
    return select(topics.c.id).where(topics.c.scope == scope.key, fits)


async def _newest(
    connection: AsyncConnection, asked: Select[str, datetime], *, scope: Scope, limit: int
) -> list[tuple[datetime, str]]:
    """The newest revisions of one scope. Asking scope by scope lets an index give them in order."""
    newest = (
        asked.where(articles.c.scope == scope.key)
        .order_by(articles.c.kept_at.desc(), articles.c.id.desc())
        .limit(limit)
    )
    return [(kept_at, current) for current, kept_at in await connection.execute(newest)]


def _merged(found: Iterable[tuple[datetime, str]], *, limit: int) -> list[str]:
    return [revision for _, revision in sorted(found, reverse=True)[:limit]]


def _spoken_in(scope: Scope, actor: int, topic: int | None) -> Select[datetime, str]:
    """The current revisions with shown statements of an actor, newest first."""
    s, a = statements.c, articles.c
    asked = (
        select(s.kept_at, s.revision)
        .distinct()
        .join_from(statements, revisions, (revisions.c.scope == s.scope) & (revisions.c.id == s.revision))
        .join(articles, (a.scope == s.scope) & (a.id == revisions.c.article) & (a.current == s.revision))
        .where(s.scope == scope.key, s.actor == actor, s.shown)
        .order_by(s.kept_at.desc(), s.revision.desc())
    )
    return asked if topic is None else asked.where(s.topic == topic)


async def _statement_rows(
    connection: AsyncConnection, revisions: Sequence[str], audience: Audience, actor: Sequence[int]
) -> dict[str, list[AnyRow]]:
    s = statements.c
    asked = select(statements).where(
        s.scope.in_([scope.key for scope in audience.scopes]),
        s.revision.in_(revisions),
        # The sum keeps SQLite from going through all that the actor ever said to find these.
        (s.actor + 0).in_(actor),
        s.shown,
    )
    rows: defaultdict[str, list[AnyRow]] = defaultdict(list)
    for row in await connection.execute(asked):
        rows[row.revision].append(row)
    return rows
