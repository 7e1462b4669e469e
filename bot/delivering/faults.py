"""What Discord's errors mean for a post."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import aiohttp
import discord

from briefings.errors import (
    ChannelMissing,
    DeliveryError,
    DeliveryUncertain,
    DiscordUnavailable,
    PermissionMissing,
)

# Permission as discord.py names it -> as Discord's settings call it.
NEEDED: Mapping[str, str] = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
}
NEEDED_IN_THREADS: Mapping[str, str] = {
    "view_channel": "View Channel",
    "send_messages_in_threads": "Send Messages in Threads",
    "embed_links": "Embed Links",
}

# To read what was posted before.
NEEDED_TO_READ: Mapping[str, str] = {
    "view_channel": "View Channel",
    "read_message_history": "Read Message History",
}

# What can go wrong between us and Discord. discord.py wraps some of aiohttp's errors, not all.
UNREACHABLE = (discord.HTTPException, aiohttp.ClientError, OSError)

Meaning = Callable[[int, str], DeliveryError]


def _missing(channel_id: int, _reason: str) -> DeliveryError:
    return ChannelMissing(channel_id)


def _lacking(*permissions: str) -> Meaning:
    return lambda channel_id, _reason: PermissionMissing(channel_id, permissions=permissions)


# JSON error codes: discord-api-docs, topics/opcodes-and-status-codes, "JSON Error Codes".
BY_CODE: Mapping[int, Meaning] = {
    10003: _missing,  # Unknown Channel
    10004: _missing,  # Unknown Guild
    50001: _missing,  # Missing Access: the bot is not in that server, or sees nothing of the channel
    50007: _lacking("Direct Messages"),  # Cannot send messages to this user
    50008: _missing,  # Cannot send messages in a non-text channel
    50013: _lacking(*NEEDED.values()),  # Missing Permissions
    50083: _lacking("Manage Threads"),  # Thread is archived
    160005: _lacking("Manage Threads"),  # Thread is locked
}

# Where the code says nothing. These answers come before a post is made, so trying again may help.
# After any other nobody can tell: 500, 502, 503, 504 and 524 also answer posts that were made.
BY_STATUS: Mapping[int, Meaning] = {
    400: DiscordUnavailable,
    401: DiscordUnavailable,
    403: _lacking(*NEEDED.values()),
    404: _missing,
    413: DiscordUnavailable,
    429: DiscordUnavailable,
}


def posting_error(error: Exception, *, channel_id: int) -> DeliveryError:
    """What an error while posting means for the post.

    Args:
        error: One of `UNREACHABLE`.
        channel_id: Where the post was going.
    """
    if isinstance(error, aiohttp.ClientConnectorError):
        return DiscordUnavailable(channel_id, reason(error))  # no connection, so no post
    return _meaning(error, DeliveryUncertain)(channel_id, reason(error))


def reading_error(error: Exception, *, channel_id: int) -> DeliveryError:
    """What an error while reading means: nothing can have been posted, so it may be tried again.

    Args:
        error: One of `UNREACHABLE`.
        channel_id: What was being read.
    """
    return _meaning(error, DiscordUnavailable)(channel_id, reason(error))


def _meaning(error: Exception, unclear: Meaning) -> Meaning:
    if not isinstance(error, discord.HTTPException):
        return unclear
    return BY_CODE.get(error.code) or BY_STATUS.get(error.status) or unclear


def reason(error: Exception) -> str:
    """An error in a few words, without the address that was asked, which can hold a token."""
    if isinstance(error, discord.HTTPException):
        return f"{error.status} {error.text}".strip()
    return type(error).__name__
