"""Names to choose from while a reader types, and names to offer when nothing has the one typed.

Asked at every key stroke, so it is plain SQL: objects would take twice as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from briefings.language.folding import fold
from briefings.searching.spelling import in_katakana, nearest
from briefings.topics.naming import topic_key

if TYPE_CHECKING:
    from sqlalchemy import TextClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.model.scope import Audience
    from briefings.storing.database import Database

MOST_CHOICES = 25
"""Discord takes no more."""


def _question(sql: str, *lists: str) -> TextClause:
    return text(sql).bindparams(*(bindparam(name, expanding=True) for name in ("scopes", *lists)))


COMPLETE_TOPICS = _question("""
    SELECT min(name) FROM topic
    WHERE scope IN :scopes AND articles > 0
      AND (key LIKE :within ESCAPE '!' OR key LIKE :kana_within ESCAPE '!')
    GROUP BY key
    ORDER BY
      min(CASE WHEN key LIKE :first ESCAPE '!' OR key LIKE :kana_first ESCAPE '!' THEN 0 ELSE 1 END),
      max(touched_at) DESC, key
    LIMIT :most
""")

TOPICS_CALLED = _question("SELECT id FROM topic WHERE scope IN :scopes AND articles > 0 AND key = :key")

TOPICS_LIKE = _question("""
    SELECT id FROM topic
    WHERE scope IN :scopes AND articles > 0
      AND (key LIKE :within ESCAPE '!' OR key LIKE :kana_within ESCAPE '!')
""")

COMPLETE_ACTORS = _question("""
    SELECT min(actor.name) FROM actor
    WHERE actor.scope IN :scopes AND actor.statements > 0
      AND (actor.key LIKE :within ESCAPE '!' OR actor.key LIKE :kana_within ESCAPE '!'
        OR actor.id IN (SELECT actor FROM alias WHERE scope IN :scopes
             AND (key LIKE :within ESCAPE '!' OR key LIKE :kana_within ESCAPE '!')))
    GROUP BY actor.key
    ORDER BY
      min(CASE WHEN actor.key LIKE :first ESCAPE '!' OR actor.key LIKE :kana_first ESCAPE '!' THEN 0
          WHEN actor.id IN (SELECT actor FROM alias WHERE scope IN :scopes
             AND (key LIKE :first ESCAPE '!' OR key LIKE :kana_first ESCAPE '!')) THEN 1
          ELSE 2 END),
      sum(actor.statements) DESC, actor.key
    LIMIT :most
""")

COMPLETE_ACTORS_ON = _question(
    """
    SELECT min(actor.name) FROM appearance
    JOIN actor ON actor.scope = appearance.scope AND actor.id = appearance.actor
    WHERE appearance.scope IN :scopes AND appearance.topic IN :topics AND appearance.statements > 0
      AND (actor.key LIKE :within ESCAPE '!' OR actor.key LIKE :kana_within ESCAPE '!'
        OR actor.id IN (SELECT actor FROM alias WHERE scope IN :scopes
             AND (key LIKE :within ESCAPE '!' OR key LIKE :kana_within ESCAPE '!')))
    GROUP BY actor.key
    ORDER BY
      min(CASE WHEN actor.key LIKE :first ESCAPE '!' OR actor.key LIKE :kana_first ESCAPE '!' THEN 0
          WHEN actor.id IN (SELECT actor FROM alias WHERE scope IN :scopes
             AND (key LIKE :first ESCAPE '!' OR key LIKE :kana_first ESCAPE '!')) THEN 1
          ELSE 2 END),
      sum(appearance.statements) DESC, actor.key
    LIMIT :most
    """,
    "topics",
)

ALL_TOPICS = _question("SELECT key, name FROM topic WHERE scope IN :scopes AND articles > 0 ORDER BY id DESC")

ALL_ACTORS = _question("""
    SELECT alias.key, actor.name FROM alias
    JOIN actor ON actor.scope = alias.scope AND actor.id = alias.actor
    WHERE alias.scope IN :scopes AND actor.statements > 0
    UNION ALL
    SELECT key, name FROM actor WHERE scope IN :scopes AND statements > 0
""")


async def complete_topics(database: Database, typed: str, *, audience: Audience) -> tuple[str, ...]:
    """Names of topics that begin with what was typed, then such that contain it; newest first, at most 25."""
    async with database.reading() as session:
        connection = await session.connection()
        return await _names(
            connection, COMPLETE_TOPICS, scopes=scope_keys(audience), **patterns(topic_key(typed))
        )


async def complete_actors(
    database: Database, typed: str, *, audience: Audience, topic: str | None = None
) -> tuple[str, ...]:
    """Names of actors that begin with what was typed, then such that contain it, at most 25.

    An actor is also found by its other names. Who says most comes first.

    Args:
        database: Where to look.
        typed: The beginning or a part of a name; empty for those who say most.
        audience: Who asks.
        topic: Only actors with statements on it, if there is such a topic; its name or a part of it.
    """
    scopes = scope_keys(audience)
    fits = patterns(fold(typed))
    async with database.reading() as session:
        connection = await session.connection()
        topics = await _topics_called(connection, topic, scopes) if topic else []
        if topics:
            return await _names(connection, COMPLETE_ACTORS_ON, scopes=scopes, topics=topics, **fits)
        return await _names(connection, COMPLETE_ACTORS, scopes=scopes, **fits)


async def nearest_topics(database: Database, typed: str, *, audience: Audience) -> tuple[str, ...]:
    """The names of topics most like what was typed, best first, at most five."""
    return nearest(topic_key(typed), await _all(database, ALL_TOPICS, audience))


async def nearest_actors(database: Database, typed: str, *, audience: Audience) -> tuple[str, ...]:
    """The names of actors that are, or have other names, most like what was typed; at most five."""
    return nearest(fold(typed), await _all(database, ALL_ACTORS, audience))


def scope_keys(audience: Audience) -> list[int]:
    """The database keys of an audience's scopes, shared first."""
    return [scope.key for scope in audience.scopes]


def patterns(key: str) -> dict[str, str]:
    """LIKE patterns, with `!` to escape, for what begins with a key and for what contains it.

    Each also with its hiragana as katakana: that is what a keyboard sends before it converts.
    """
    plain, kana = _escaped(key), _escaped(in_katakana(key))
    return {
        "first": f"{plain}%",
        "within": f"%{plain}%",
        "kana_first": f"{kana}%",
        "kana_within": f"%{kana}%",
    }


async def _topics_called(connection: AsyncConnection, name: str, scopes: list[int]) -> list[int]:
    key = topic_key(name)
    called = list(await connection.scalars(TOPICS_CALLED, {"scopes": scopes, "key": key}))
    return called or list(await connection.scalars(TOPICS_LIKE, {"scopes": scopes, **patterns(key)}))


async def _names(connection: AsyncConnection, question: TextClause, **facts: object) -> tuple[str, ...]:
    return tuple(await connection.scalars(question, {"most": MOST_CHOICES, **facts}))


async def _all(database: Database, question: TextClause, audience: Audience) -> dict[str, str]:
    async with database.reading() as session:
        rows = await (await session.connection()).execute(question, {"scopes": scope_keys(audience)})
        return {row.key: row.name for row in rows}


def _escaped(key: str) -> str:
    return key.replace("!", "!!").replace("%", "!%").replace("_", "!_")
