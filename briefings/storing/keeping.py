"""Writing articles down: what one transaction does.

Every step handles a whole run of articles with one statement per table, so that ten thousand
articles cost ten thousand times one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, case, func, insert, select, text, update

from briefings.model.kept import Outcome
from briefings.model.topic import Topic
from briefings.storing.actors import actor_key
from briefings.storing.base import table
from briefings.storing.deciding import Known, decide
from briefings.storing.naming import actors_of, topics_of
from briefings.storing.rows import part_rows, statement_rows
from briefings.storing.tables import (
    ActorRow,
    ArticleRow,
    CitedSourceRow,
    PassageRow,
    RevisionRow,
    SectionRow,
    StatementRow,
    TopicRow,
)
from briefings.topics.naming import topic_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.model.scope import Scope
    from briefings.storing.actors import Names
    from briefings.storing.deciding import Decision, Incoming

articles, revisions, statements = table(ArticleRow), table(RevisionRow), table(StatementRow)
topics, actors = table(TopicRow), table(ActorRow)
PARTS = tuple(table(row) for row in (RevisionRow, SectionRow, PassageRow, CitedSourceRow))

# Works alike on SQLite and PostgreSQL, for which SQLAlchemy has two different spellings.
COUNT_APPEARANCES = text(
    "INSERT INTO appearance (scope, topic, actor, statements) VALUES (:scope, :topic, :actor, :statements) "
    "ON CONFLICT (scope, topic, actor) DO UPDATE SET statements = appearance.statements + excluded.statements"
)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one article, and the topic that it belongs to."""

    decision: Decision
    topic: Topic


async def write(
    connection: AsyncConnection, run: Sequence[tuple[Incoming, str]], *, scope: Scope, names: Names
) -> list[Written]:
    """Write one run of articles down.

    Args:
        connection: In a transaction that writes.
        run: Articles that are no revisions or copies of each other, as `deciding.rounds` makes them.
        scope: Who adds them.
        names: Gives the canonical name of an actor.
    """
    decisions = decide(run, await _known(connection, run, scope=scope), scope=scope)
    fresh = [each for each in decisions if each.outcome is not Outcome.UNCHANGED]
    by_key = await topics_of(
        connection, [(topic_name(each.incoming), each.incoming.kept_at) for each in fresh], scope=scope
    )
    topic_of = {each.revision_id: by_key[topic_key(topic_name(each.incoming))] for each in fresh}
    if fresh:
        await _write_fresh(connection, fresh, topic_of, scope=scope, names=names)
    return [Written(each, _topic(each, topic_of)) for each in decisions]


async def _write_fresh(
    connection: AsyncConnection,
    fresh: Sequence[Decision],
    topic_of: Mapping[str, Topic],
    *,
    scope: Scope,
    names: Names,
) -> None:
    await _write_articles(connection, fresh, topic_of, scope=scope)
    await _write_parts(connection, fresh, scope=scope)
    await _write_statements(connection, fresh, topic_of, scope=scope, names=names)
    await _count_articles(connection, fresh, topic_of, scope=scope)


def _topic(decision: Decision, topic_of: Mapping[str, Topic]) -> Topic:
    before = decision.before
    if decision.outcome is Outcome.UNCHANGED and before is not None:
        return Topic(before.topic, before.topic_name)
    return topic_of[decision.revision_id]


def topic_name(incoming: Incoming) -> str:
    """What an article is about; where it does not say, its title or its address must do."""
    article = incoming.article
    return article.topic.strip() or article.title.strip() or incoming.address


async def _known(
    connection: AsyncConnection, run: Sequence[tuple[Incoming, str]], *, scope: Scope
) -> list[Known]:
    a, r, t = articles.c, revisions.c, topics.c
    asked = (
        select(a.id, a.address, a.current, r.sha256, a.topic, t.name, a.kept_at)
        .join_from(articles, revisions, (r.scope == a.scope) & (r.id == a.current))
        .join(topics, (t.scope == a.scope) & (t.id == a.topic))
        .where(a.scope == scope.key)
    )
    by_address = asked.where(a.address.in_([incoming.address for incoming, _ in run]))
    # The second condition on the article leads SQLite from the hash to it, not the other way.
    by_text = asked.where(
        r.scope == scope.key, r.article == a.id, r.sha256.in_([sha256 for _, sha256 in run])
    )
    found = [*await connection.execute(by_address), *await connection.execute(by_text)]
    return [Known(*row) for row in found]


async def _write_articles(
    connection: AsyncConnection, fresh: Sequence[Decision], topic_of: Mapping[str, Topic], *, scope: Scope
) -> None:
    new, changed = [], []
    for each in fresh:
        row = {
            "current": each.revision_id,
            "topic": topic_of[each.revision_id].id,
            "kept_at": each.incoming.kept_at,
        }
        if each.replaced is None:
            new.append({"scope": scope.key, "id": each.article_id, "address": each.incoming.address, **row})
        else:
            changed.append({"its_id": each.article_id, **row})
    await _insert(connection, articles, new)
    if changed:
        its = (articles.c.scope == scope.key) & (articles.c.id == bindparam("its_id"))
        # The names that are left over in each row are the columns to set.
        await connection.execute(update(articles).where(its), changed)


async def _write_parts(connection: AsyncConnection, fresh: Sequence[Decision], *, scope: Scope) -> None:
    made = [part_rows(each, scope=scope) for each in fresh]
    for part in PARTS:
        await _insert(connection, part, [row for rows in made for row in rows[part.name]])


async def _write_statements(
    connection: AsyncConnection,
    fresh: Sequence[Decision],
    topic_of: Mapping[str, Topic],
    *,
    scope: Scope,
    names: Names,
) -> None:
    stances = [stance for each in fresh for stance in each.incoming.stances]
    numbers = await actors_of(connection, stances, scope=scope, names=names)
    rows = [
        row
        for each in fresh
        for row in statement_rows(
            each,
            scope=scope,
            topic=topic_of[each.revision_id].id,
            actor_of=lambda stance: numbers[actor_key(stance, names)],
        )
    ]
    await _insert(connection, statements, rows)
    counts = Counter((row["topic"], row["actor"]) for row in rows if row["shown"])
    counts.subtract(await _shown_so_far(connection, fresh, scope=scope))
    await _count_statements(connection, counts, scope=scope)


async def _shown_so_far(
    connection: AsyncConnection, fresh: Sequence[Decision], *, scope: Scope
) -> Counter[tuple[int, int]]:
    """How many statements the replaced revisions showed, by topic and actor."""
    replaced = [each.replaced.revision_id for each in fresh if each.replaced is not None]
    if not replaced:
        return Counter()
    s = statements.c
    asked = (
        select(s.topic, s.actor, func.count())
        .where(s.scope == scope.key, s.revision.in_(replaced), s.shown)
        .group_by(s.topic, s.actor)
    )
    return Counter({(topic, actor): count for topic, actor, count in await connection.execute(asked)})


async def _count_statements(
    connection: AsyncConnection, counts: Counter[tuple[int, int]], *, scope: Scope
) -> None:
    rows = [
        {"scope": scope.key, "topic": topic, "actor": actor, "statements": count}
        for (topic, actor), count in counts.items()
        if count
    ]
    if not rows:
        return
    await connection.execute(COUNT_APPEARANCES, rows)
    of_actor: Counter[int] = Counter()
    for row in rows:
        of_actor[row["actor"]] += row["statements"]
    its = (actors.c.scope == scope.key) & (actors.c.id == bindparam("its_id"))
    await connection.execute(
        update(actors).where(its).values(statements=actors.c.statements + bindparam("more")),
        [{"its_id": actor, "more": count} for actor, count in of_actor.items()],
    )


async def _count_articles(
    connection: AsyncConnection, fresh: Sequence[Decision], topic_of: Mapping[str, Topic], *, scope: Scope
) -> None:
    t = topics.c
    its = (t.scope == scope.key) & (t.id == bindparam("its_id"))
    touched = case((t.touched_at < bindparam("now"), bindparam("now")), else_=t.touched_at)
    await connection.execute(
        update(topics).where(its).values(articles=t.articles + 1, touched_at=touched),
        [{"its_id": topic_of[each.revision_id].id, "now": each.incoming.kept_at} for each in fresh],
    )
    left = [{"its_id": each.replaced.topic} for each in fresh if each.replaced is not None]
    if left:
        await connection.execute(update(topics).where(its).values(articles=t.articles - 1), left)


async def _insert(connection: AsyncConnection, into: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        await connection.execute(insert(into), rows)
