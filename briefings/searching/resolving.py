"""What a name stands for, in each scope of an audience."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from briefings.errors import ActorUnknown, NameAmbiguous, NothingStored, TopicUnknown
from briefings.language.folding import fold
from briefings.model.topic import Actor, Topic
from briefings.searching.names import MOST_CHOICES, nearest_actors, nearest_topics, scope_keys, spellings
from briefings.stances.names import canonical
from briefings.topics.naming import topic_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import TextClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.model.scope import Audience
    from briefings.storing.database import Database


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic and its database key in each scope that has it, by the scope's key.

    `articles` counts them in all these scopes.
    """

    topic: Topic
    ids: Mapping[int, int]
    articles: int


@dataclass(frozen=True, slots=True)
class FoundActor:
    """An actor and its database key in each scope that has it, by the scope's key."""

    actor: Actor
    ids: Mapping[int, int]


def _question(sql: str) -> TextClause:
    return text(sql).bindparams(bindparam("scopes", expanding=True))


TOPIC_BY_ID = _question("SELECT key FROM topic WHERE id = :id AND scope IN :scopes")
TOPIC_BY_KEY = _question("""
    SELECT id, scope, name, articles FROM topic WHERE scope IN :scopes AND key = :key ORDER BY scope
""")
TOPIC_CALLED = _question(
    "SELECT key FROM topic WHERE scope IN :scopes AND key = :key AND articles > 0 LIMIT 1"
)
TOPICS_WITHIN = _question("""
    SELECT key, min(name) FROM topic
    WHERE scope IN :scopes AND articles > 0
      AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
    GROUP BY key ORDER BY max(touched_at) DESC, key LIMIT :most
""")
ANYTHING = _question("SELECT 1 FROM topic WHERE scope IN :scopes AND articles > 0 LIMIT 1")

ACTOR_BY_ID = _question("SELECT key FROM actor WHERE id = :id AND scope IN :scopes")
ACTOR_BY_KEY = _question("""
    SELECT id, scope, name, statements FROM actor WHERE scope IN :scopes AND key = :key ORDER BY scope
""")
ACTOR_CALLED = _question("SELECT key FROM actor WHERE scope IN :scopes AND key = :key LIMIT 1")
ACTORS_BY_ALIAS = _question("""
    SELECT actor.key, min(actor.name) FROM alias
    JOIN actor ON actor.scope = alias.scope AND actor.id = alias.actor
    WHERE alias.scope IN :scopes AND alias.key = :key
    GROUP BY actor.key ORDER BY sum(actor.statements) DESC, actor.key LIMIT :most
""")
ACTORS_WITHIN = _question("""
    SELECT key, min(name) FROM actor
    WHERE scope IN :scopes AND statements > 0
      AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0
        OR id IN (SELECT actor FROM alias WHERE scope IN :scopes
             AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)))
    GROUP BY key ORDER BY sum(statements) DESC, key LIMIT :most
""")
ALIASES = _question("""
    SELECT alias.key, alias.name FROM alias
    JOIN actor ON actor.scope = alias.scope AND actor.id = alias.actor
    WHERE alias.scope IN :scopes AND actor.key = :key
    ORDER BY alias.scope, alias.place
""")


async def find_topic(database: Database, asked: str | int, *, audience: Audience) -> FoundTopic:
    """The topic that is meant.

    Args:
        database: Where to look.
        asked: A name, a part of one that only one topic has, or a topic's database key.
        audience: Who asks; a topic of the same name in several of its scopes is one topic.

    Raises:
        NameAmbiguous: If a part of a name fits several topics.
        TopicUnknown: If nothing fits.
        NothingStored: If nothing could fit.
    """
    scopes = scope_keys(audience)
    name = str(asked)
    async with database.reading() as session:
        connection = await session.connection()
        key = await _topic_key(connection, asked, scopes)
        rows = (await connection.execute(TOPIC_BY_KEY, {"scopes": scopes, "key": key})).all()
        if any(row.articles for row in rows):
            ids = {row.scope: row.id for row in rows}
            articles = sum(row.articles for row in rows)
            return FoundTopic(Topic(rows[0].id, rows[0].name), ids, articles)
        if rows:
            # Its articles have moved on to another topic since a button was made for it.
            name = rows[0].name
        await _check_anything(connection, scopes)
    raise TopicUnknown(name, nearest=await nearest_topics(database, name, audience=audience))


async def find_actor(database: Database, asked: str | int, *, audience: Audience) -> FoundActor:
    """The actor that is meant.

    A name is tried as the actor's own, then as one of its other names, then without title and
    honorific, then as a part of a name that only one actor has.

    Args:
        database: Where to look.
        asked: A name, a part of one, or an actor's database key.
        audience: Who asks; an actor of the same name in several of its scopes is one actor.

    Raises:
        NameAmbiguous: If several actors have the other name, or the part of a name.
        ActorUnknown: If nothing fits.
        NothingStored: If nothing could fit.
    """
    scopes = scope_keys(audience)
    async with database.reading() as session:
        connection = await session.connection()
        key = await _actor_key(connection, asked, scopes)
        rows = (await connection.execute(ACTOR_BY_KEY, {"scopes": scopes, "key": key})).all()
        if rows:
            aliases: dict[str, str] = {}
            for alias in await connection.execute(ALIASES, {"scopes": scopes, "key": key}):
                aliases.setdefault(alias.key, alias.name)
            actor = Actor(rows[0].id, rows[0].name, tuple(aliases.values()))
            return FoundActor(actor, {row.scope: row.id for row in rows})
        await _check_anything(connection, scopes)
    name = str(asked)
    raise ActorUnknown(name, nearest=await nearest_actors(database, name, audience=audience))


async def _topic_key(connection: AsyncConnection, asked: str | int, scopes: list[int]) -> str | None:
    if isinstance(asked, int):
        return await _one(connection, TOPIC_BY_ID, scopes=scopes, id=asked)
    key = topic_key(asked)
    if await _one(connection, TOPIC_CALLED, scopes=scopes, key=key) is not None:
        return key
    return await _only(connection, TOPICS_WITHIN, asked, scopes=scopes, **spellings(key))


async def _actor_key(connection: AsyncConnection, asked: str | int, scopes: list[int]) -> str | None:
    if isinstance(asked, int):
        return await _one(connection, ACTOR_BY_ID, scopes=scopes, id=asked)
    for key in dict.fromkeys((fold(asked), fold(canonical(asked)))):
        if await _one(connection, ACTOR_CALLED, scopes=scopes, key=key) is not None:
            return key
        found = await _only(connection, ACTORS_BY_ALIAS, asked, scopes=scopes, key=key)
        if found is not None:
            return found
    return await _only(connection, ACTORS_WITHIN, asked, scopes=scopes, **spellings(fold(asked)))


async def _one(connection: AsyncConnection, question: TextClause, **facts: object) -> str | None:
    found: str | None = await connection.scalar(question, facts)
    return found


async def _only(connection: AsyncConnection, question: TextClause, asked: str, **facts: object) -> str | None:
    """The key of the only row that fits, or None."""
    rows = (await connection.execute(question, {"most": MOST_CHOICES, **facts})).all()
    if len(rows) > 1:
        raise NameAmbiguous(asked, candidates=[name for _, name in rows])
    return rows[0][0] if rows else None


async def _check_anything(connection: AsyncConnection, scopes: list[int]) -> None:
    if await connection.scalar(ANYTHING, {"scopes": scopes}) is None:
        raise NothingStored
