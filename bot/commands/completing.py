"""Names offered while somebody is typing. Offering none is better than failing."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from discord import app_commands

from bot.views.labels import label

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

logger = logging.getLogger(__name__)

CHOICES = 25
CHOICE_CHARS = 100
# Discord takes nothing after 3 s, and by then the member has typed on.
PATIENCE_SECONDS = 2.0

Choices = list[app_commands.Choice[str]]
# What a member types for a name; longer ones are refused by Discord before they reach us.
Name = app_commands.Range[str, 1, 200]


async def choices(names: Awaitable[Sequence[str]], *, patience_seconds: float = PATIENCE_SECONDS) -> Choices:
    """The names as Discord takes them, at most 25; none if they cannot be had in time.

    A name too long for Discord is cut. What is left of it still finds the name, as a part of it.
    """
    try:
        async with asyncio.timeout(patience_seconds):
            found = await names
    except Exception:
        logger.exception("no names could be offered")
        return []
    return [_choice(name) for name in found if label(name, CHOICE_CHARS)][:CHOICES]


def _choice(name: str) -> app_commands.Choice[str]:
    return app_commands.Choice(name=label(name, CHOICE_CHARS), value=name[:CHOICE_CHARS])
