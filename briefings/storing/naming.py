"""The rows of topics and actors: found by their keys within one scope, made where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from briefings.model.topic import Topic
from briefings.storing.actors import collect, newly_seen
from briefings.storing.base import table
from briefings.storing.tables import ActorRow, AliasRow, TopicRow
from briefings.topics.naming import topic_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.model.scope import Scope
    from briefings.model.stance import Stance
    from briefings.storing.actors import Names, Naming

topics, actors, aliases = table(TopicRow), table(ActorRow), table(AliasRow)


async def topics_of(
    connection: AsyncConnection, named: Iterable[tuple[str, datetime]], *, scope: Scope
) -> dict[str, Topic]:
    """The topic for each name, by the name's key.

    Args:
        connection: In a transaction that writes.
        named: Names as articles give them, each with the moment its article is kept.
        scope: Whose topics.
    """
    wanted: dict[str, dict[str, Any]] = {}
    for name, kept_at in named:
        wanted.setdefault(topic_key(name), {"name": name, "articles": 0, "touched_at": kept_at})
    found = await _found_or_made(connection, topics, wanted, scope=scope)
    return {key: Topic(number, name) for key, (number, name) in found.items()}


async def actors_of(
    connection: AsyncConnection, stances: Iterable[Stance], *, scope: Scope, names: Names
) -> dict[str, int]:
    """The database key of each actor of the stances, by the actor's key; writes all their names down."""
    namings = collect(stances, names)
    wanted = {key: {"name": naming.name, "statements": 0} for key, naming in namings.items()}
    found = await _found_or_made(connection, actors, wanted, scope=scope)
    numbers = {key: number for key, (number, _) in found.items()}
    await _write_aliases(connection, namings, numbers, scope=scope)
    return numbers


async def _found_or_made(
    connection: AsyncConnection, named: Table, wanted: Mapping[str, Mapping[str, Any]], *, scope: Scope
) -> dict[str, tuple[int, str]]:
    found = await _found(connection, named, list(wanted), scope=scope)
    missing = [{"scope": scope.key, "key": key, **row} for key, row in wanted.items() if key not in found]
    if missing:
        await connection.execute(insert(named), missing)
        found |= await _found(connection, named, [row["key"] for row in missing], scope=scope)
    return found


async def _found(
    connection: AsyncConnection, named: Table, keys: Sequence[str], *, scope: Scope
) -> dict[str, tuple[int, str]]:
    asked = select(named.c.key, named.c.id, named.c.name).where(
        named.c.scope == scope.key, named.c.key.in_(keys)
    )
    return {key: (number, name) for key, number, name in await connection.execute(asked)}


async def _write_aliases(
    connection: AsyncConnection, namings: Mapping[str, Naming], numbers: Mapping[str, int], *, scope: Scope
) -> None:
    asked = select(aliases.c.actor, aliases.c.key).where(
        aliases.c.scope == scope.key, aliases.c.actor.in_(list(numbers.values()))
    )
    known: dict[int, list[str]] = {}
    for actor, key in await connection.execute(asked):
        known.setdefault(actor, []).append(key)
    rows = []
    for naming in namings.values():
        actor = numbers[naming.key]
        before = known.get(actor, [])
        rows += [
            {"scope": scope.key, "actor": actor, "key": key, "name": alias, "place": place}
            for place, (key, alias) in enumerate(newly_seen(naming, known=before).items(), start=len(before))
        ]
    if rows:
        await connection.execute(insert(aliases), rows)
