"""Posts briefings through the client, and finds what was posted before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import discord
from discord.http import Route

from bot.delivering.faults import (
    NEEDED,
    NEEDED_IN_THREADS,
    NEEDED_TO_READ,
    UNREACHABLE,
    posting_error,
    reading_error,
)
from bot.localising import words
from bot.rendering.briefing import briefing_message
from bot.rendering.embeds import posts
from briefings.errors import ChannelMissing, DeliveryUncertain, DiscordUnavailable, PermissionMissing
from briefings.model.scope import EVERYONE, Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bot.rendering.embeds import Body
    from briefings.model.briefing import Briefing

    Postable = (
        discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread | discord.DMChannel
    )

POSTABLE = (
    discord.TextChannel,
    discord.VoiceChannel,
    discord.StageChannel,
    discord.Thread,
    discord.DMChannel,
)
MARK_CHARS = 8
# Our clock and Discord's may differ, and the message may be stamped before we noted that we send it.
CLOCKS_DIFFER = timedelta(minutes=5)
# Enough for a busy channel's day; a longer search is given up, not guessed.
HISTORY_MESSAGES = 2000


class DiscordPress:
    """The way from a briefing to a channel.

    Args:
        client: Logged in.
        history_messages: How far `find` reads before it gives up.
    """

    def __init__(self, client: discord.Client, *, history_messages: int = HISTORY_MESSAGES) -> None:
        self._client = client
        self._history_messages = history_messages

    async def audience(self, channel_id: int) -> Audience:
        """Who reads a channel, and so what they may be told.

        Raises:
            ChannelMissing: If this bot sees no such channel, or nothing can be posted in it.
            PermissionMissing: If the bot must not post there.
            DiscordUnavailable: If Discord could not be asked.
        """
        channel = await self._channel(channel_id)
        _check_permissions(channel)
        return EVERYONE if isinstance(channel, discord.DMChannel) else Audience(channel.guild.id)

    def parts(self, briefing: Briefing, nonces: Callable[[int], str]) -> int:
        """How many messages a briefing takes."""
        return len(_bodies(briefing, nonces))

    async def post(
        self, briefing: Briefing, *, channel_id: int, part: int, nonces: Callable[[int], str]
    ) -> int:
        """Post one part of a briefing and give the message's id.

        Raises:
            DeliveryError: What became of it instead.
        """
        channel = await self._channel(channel_id)
        _check_permissions(channel)
        body = _bodies(briefing, nonces)[part]
        try:
            # Not channel.send: it adds fields of its own, and what is posted is what was rendered,
            # nonce and mentions included. Rate limits are kept all the same.
            message = await self._client.http.request(
                Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id), json=body
            )
        except UNREACHABLE as exc:
            raise posting_error(exc, channel_id=channel_id) from exc
        return int(message["id"])

    async def find(self, *, channel_id: int, nonce: str, since: datetime) -> int | None:
        """The id of a message of ours that bears a nonce's mark, or None if it is surely not there.

        Raises:
            ChannelMissing: If this bot sees no such channel.
            PermissionMissing: If the bot must not read there.
            DiscordUnavailable: If Discord could not be asked.
            DeliveryUncertain: If more was written since than can be read.
        """
        mark = f"#{nonce[:MARK_CHARS]}"
        channel = await self._channel(channel_id)
        _check_permissions(channel, needed=NEEDED_TO_READ)
        read = 0
        try:
            async for message in channel.history(limit=self._history_messages, after=since - CLOCKS_DIFFER):
                read += 1
                if message.author == self._client.user and _carries(message, mark):
                    return message.id
        except UNREACHABLE as exc:
            raise reading_error(exc, channel_id=channel_id) from exc
        if read == self._history_messages:
            raise DeliveryUncertain(channel_id, f"the first {read} messages since then do not hold it")
        return None

    async def _channel(self, channel_id: int) -> Postable:
        channel = self._client.get_channel(channel_id)
        if channel is None:
            try:
                channel = await self._client.fetch_channel(channel_id)
            except discord.InvalidData as exc:
                raise ChannelMissing(channel_id) from exc
            except UNREACHABLE as exc:
                raise reading_error(exc, channel_id=channel_id) from exc
        if not isinstance(channel, POSTABLE):
            raise ChannelMissing(channel_id)
        return channel


def _bodies(briefing: Briefing, nonces: Callable[[int], str]) -> tuple[Body, ...]:
    language = words(briefing.locale)
    return posts(briefing_message(briefing, language), language, nonces)


def _check_permissions(channel: Postable, *, needed: Mapping[str, str] | None = None) -> None:
    if isinstance(channel, discord.DMChannel):
        return
    # During an outage a server is there without anybody in it, against its annotation.
    me = cast("discord.Member | None", channel.guild.me)
    if me is None:
        raise DiscordUnavailable(channel.id, "its server is not available")
    held = channel.permissions_for(me)
    if needed is None:
        needed = NEEDED_IN_THREADS if isinstance(channel, discord.Thread) else NEEDED
    missing = [name for permission, name in needed.items() if not getattr(held, permission)]
    if missing:
        raise PermissionMissing(channel.id, permissions=missing)


def _carries(message: discord.Message, mark: str) -> bool:
    return any(mark in (embed.footer.text or "") for embed in message.embeds)
