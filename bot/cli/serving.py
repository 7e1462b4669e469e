"""A client on Discord and the schedule beside it, until somebody asks them to stop."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import discord

from bot.delivering.faults import UNREACHABLE, reason
from briefings.errors import BriefingsError, DiscordUnreachable, TokenRejected

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.client import Kawaraban

logger = logging.getLogger(__name__)

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
AUTHENTICATION_FAILED = 4004


async def serve(
    client: Kawaraban, token: str, *, when_ready: Callable[[], Awaitable[None]], stop: asyncio.Event
) -> None:
    """Log in, answer and post until `stop` is set, then leave Discord in order.

    Args:
        client: A client that has not logged in yet.
        token: The bot's token.
        when_ready: What runs beside the client from the moment it is ready; cancelled at the end.
        stop: Set from outside.

    Raises:
        TokenRejected: If Discord does not know the token.
        DiscordUnreachable: If Discord does not answer.
    """
    async with client:
        try:
            await client.login(token)
            await _until_stopped(client, when_ready, stop)
        except discord.ConnectionClosed as exc:
            raise _closed(exc) from exc
        except UNREACHABLE as exc:
            raise DiscordUnreachable(reason(exc)) from exc
    logger.info("stopped")


async def _until_stopped(
    client: Kawaraban, when_ready: Callable[[], Awaitable[None]], stop: asyncio.Event
) -> None:
    gateway = asyncio.create_task(client.connect(), name="gateway")
    beside = asyncio.create_task(_once_ready(client, when_ready), name="beside the gateway")
    stopping = asyncio.create_task(stop.wait(), name="stop")
    try:
        ended, _ = await asyncio.wait((gateway, beside, stopping), return_when=asyncio.FIRST_COMPLETED)
    finally:
        logger.info("stopping")
        await _end(beside, stopping)
        await client.close()
        await _end(gateway)
    for task in ended:
        await task  # raises what ended it


async def _once_ready(client: Kawaraban, when_ready: Callable[[], Awaitable[None]]) -> None:
    await client.wait_until_ready()
    logger.info("ready as %s in %d server(s)", client.user, len(client.guilds))
    await when_ready()


async def _end(*tasks: asyncio.Task[object]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _closed(error: discord.ConnectionClosed) -> BriefingsError:
    if error.code == AUTHENTICATION_FAILED:
        return TokenRejected()
    return DiscordUnreachable(f"it closed the connection with code {error.code}")
