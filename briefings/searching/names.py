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
    from typing import Any

    from sqlalchemy import TextClause
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.model.scope import Audience
    from briefings.storing.database import Database

MOST_CHOICES = 25
"""Discord takes no more."""


def _question(sql: str, *lists: str) -> TextClause:
    return text(sql).bindparams(*(bindparam(name, expanding=True) for name in ("scopes", *lists)))


# `instr` counts from 1, and from 1 for nothing as well. PostgreSQL calls it `strpos`.
NEWEST_TOPICS = text("""
    SELECT key, name, touched_at AS weight FROM topic
    WHERE scope = :scope AND articles > 0 ORDER BY touched_at DESC LIMIT :most
""")

LOUDEST_ACTORS = text("""
    SELECT key, name, statements AS weight FROM actor
    WHERE scope = :scope AND statements > 0 ORDER BY statements DESC LIMIT :most
""")

COMPLETE_TOPICS = _question("""
    SELECT min(name) FROM topic
    WHERE scope IN :scopes AND articles > 0 AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
    GROUP BY key
    ORDER BY
      min(CASE WHEN instr(key, :typed) = 1 OR instr(key, :kana) = 1 THEN 0 ELSE 1 END),
      max(touched_at) DESC, key
    LIMIT :most
""")

TOPICS_CALLED = _question("SELECT id FROM topic WHERE scope IN :scopes AND articles > 0 AND key = :key")

TOPICS_WITHIN = _question("""
    SELECT id FROM topic
    WHERE scope IN :scopes AND articles > 0 AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
""")

COMPLETE_ACTORS = _question("""
    WITH fit AS (
      SELECT id, CASE WHEN instr(key, :typed) = 1 OR instr(key, :kana) = 1 THEN 0 ELSE 2 END AS distance
      FROM actor WHERE scope IN :scopes AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
      UNION ALL
      SELECT actor, CASE WHEN instr(key, :typed) = 1 OR instr(key, :kana) = 1 THEN 1 ELSE 2 END
      FROM alias WHERE scope IN :scopes AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
    ), best AS (SELECT id, min(distance) AS distance FROM fit GROUP BY id)
    SELECT min(actor.name) FROM best JOIN actor ON actor.id = best.id
    WHERE actor.scope IN :scopes AND actor.statements > 0
    GROUP BY actor.key ORDER BY min(best.distance), sum(actor.statements) DESC, actor.key LIMIT :most
""")

COMPLETE_ACTORS_ON = _question(
    """
    WITH speaking AS (
      SELECT actor AS id, sum(statements) AS statements FROM appearance
      WHERE scope IN :scopes AND topic IN :topics AND statements > 0 GROUP BY actor
    ), fit AS (
      SELECT actor.id, CASE WHEN instr(key, :typed) = 1 OR instr(key, :kana) = 1 THEN 0 ELSE 2 END AS distance
      FROM speaking JOIN actor ON actor.id = speaking.id
      WHERE scope IN :scopes AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
      UNION ALL
      SELECT actor, CASE WHEN instr(key, :typed) = 1 OR instr(key, :kana) = 1 THEN 1 ELSE 2 END
      FROM speaking JOIN alias ON alias.actor = speaking.id
      WHERE scope IN :scopes AND (instr(key, :typed) > 0 OR instr(key, :kana) > 0)
    ), best AS (SELECT id, min(distance) AS distance FROM fit GROUP BY id)
    SELECT min(actor.name) FROM best
    JOIN speaking ON speaking.id = best.id
    JOIN actor ON actor.id = best.id
    WHERE actor.scope IN :scopes
    GROUP BY actor.key ORDER BY min(best.distance), sum(speaking.statements) DESC, actor.key LIMIT :most
    """,
    "topics",
)

# How many of the typed characters a name has, for its length; those that have most are compared in full.
SHARED_CHARS = 8
MOST_COMPARED = 200
LIKENESS = f"""
    ({" + ".join(f"(instr(key, :char{number}) > 0)" for number in range(SHARED_CHARS))})
    * 1.0 / (length(key) + :length)
"""

LIKE_TOPICS = _question(
    "SELECT key, name FROM topic WHERE scope IN :scopes AND articles > 0 "  # noqa: S608 - our own text
    f"ORDER BY {LIKENESS} DESC, id DESC LIMIT :most"
)

LIKE_ACTORS = _question(
    "SELECT near.key, actor.name FROM ("  # noqa: S608 - our own text
    f"SELECT key, id, {LIKENESS} AS likeness FROM actor WHERE scope IN :scopes AND statements > 0 "
    f"UNION ALL SELECT key, actor, {LIKENESS} FROM alias WHERE scope IN :scopes"
    ") AS near JOIN actor ON actor.id = near.id "
    "WHERE actor.scope IN :scopes AND actor.statements > 0 "
    "ORDER BY near.likeness DESC, near.id LIMIT :most"
)


async def complete_topics(database: Database, typed: str, *, audience: Audience) -> tuple[str, ...]:
    """Names of topics that begin with what was typed, then such that contain it; newest first, at most 25."""
    key = topic_key(typed)
    async with database.reading() as session:
        connection = await session.connection()
        if not key:
            return await _foremost(connection, NEWEST_TOPICS, scope_keys(audience))
        return await _names(connection, COMPLETE_TOPICS, scopes=scope_keys(audience), **spellings(key))


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
    key = fold(typed)
    async with database.reading() as session:
        connection = await session.connection()
        topics = await _topics_called(connection, topic, scopes) if topic else []
        if topics:
            facts = {"scopes": scopes, "topics": topics, **spellings(key)}
            return await _names(connection, COMPLETE_ACTORS_ON, **facts)
        if not key:
            return await _foremost(connection, LOUDEST_ACTORS, scopes)
        return await _names(connection, COMPLETE_ACTORS, scopes=scopes, **spellings(key))


async def nearest_topics(database: Database, typed: str, *, audience: Audience) -> tuple[str, ...]:
    """The names of topics most like what was typed, best first, at most five."""
    key = topic_key(typed)
    return nearest(key, await _alike(database, LIKE_TOPICS, key, audience))


async def nearest_actors(database: Database, typed: str, *, audience: Audience) -> tuple[str, ...]:
    """The names of actors that are, or have other names, most like what was typed; at most five."""
    key = fold(typed)
    return nearest(key, await _alike(database, LIKE_ACTORS, key, audience))


def scope_keys(audience: Audience) -> list[int]:
    """The database keys of an audience's scopes, shared first."""
    return [scope.key for scope in audience.scopes]


def spellings(key: str) -> dict[str, str | None]:
    """A key, and the same with its hiragana as katakana: what a keyboard sends before it converts.

    Where that is no other, `instr` is given nothing to look for, and gives nothing at once.
    """
    kana = in_katakana(key)
    return {"typed": key, "kana": None if kana == key else kana}


async def _topics_called(connection: AsyncConnection, name: str, scopes: list[int]) -> list[int]:
    key = topic_key(name)
    called = list(await connection.scalars(TOPICS_CALLED, {"scopes": scopes, "key": key}))
    return called or list(await connection.scalars(TOPICS_WITHIN, {"scopes": scopes, **spellings(key)}))


async def _names(connection: AsyncConnection, question: TextClause, **facts: object) -> tuple[str, ...]:
    return tuple(await connection.scalars(question, {"most": MOST_CHOICES, **facts}))


async def _foremost(connection: AsyncConnection, question: TextClause, scopes: list[int]) -> tuple[str, ...]:
    """The names with the most weight. Asking scope by scope lets an index give them in order."""
    names: dict[str, str] = {}
    weights: dict[str, Any] = {}
    for scope in scopes:
        for key, name, weight in await connection.execute(question, {"scope": scope, "most": MOST_CHOICES}):
            names.setdefault(key, name)
            weights[key] = max(weight, weights.get(key, weight))
    heaviest = sorted(sorted(names), key=weights.__getitem__, reverse=True)
    return tuple(names[key] for key in heaviest[:MOST_CHOICES])


async def _alike(database: Database, question: TextClause, key: str, audience: Audience) -> dict[str, str]:
    chars = list(dict.fromkeys(key + in_katakana(key)))[:SHARED_CHARS]
    # What is left over asks for nothing, which every name has.
    asked = {f"char{number}": "".join(chars[number : number + 1]) for number in range(SHARED_CHARS)}
    facts = {"scopes": scope_keys(audience), "length": len(key), "most": MOST_COMPARED, **asked}
    async with database.reading() as session:
        rows = await (await session.connection()).execute(question, facts)
        return {row.key: row.name for row in rows}
