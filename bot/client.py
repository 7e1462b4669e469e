"""The Discord client: what it asks of the gateway, and what it does when it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.commands.tree import Commands
from bot.localising.translator import CommandTranslator
from bot.views.desk import Answering, Desk
from bot.views.items import ITEMS, click, is_ours
from briefings.errors import TokenRejected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from briefings.pipeline import Newsroom


class Kawaraban(Answering):
    """The bot on Discord.

    It needs no privileged intent and keeps no members and no messages in memory.

    Args:
        newsroom: What questions are answered from.
        clock: The moment, aware; decides which day `/briefing` is for.
        timezone: IANA name of the zone of that day.
        stories: At most so many stories in `/briefing`.
    """

    def __init__(
        self, newsroom: Newsroom, *, clock: Callable[[], datetime], timezone: str = "UTC", stories: int = 5
    ) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self.desk = Desk(newsroom, clock=clock, timezone=timezone, stories=stories)
        self.tree = Commands(self)

    async def login(self, token: str) -> None:
        """Log in.

        Raises:
            TokenRejected: If Discord does not know the token.
        """
        try:
            await super().login(token)
        except discord.LoginFailure as exc:
            raise TokenRejected from exc

    async def setup_hook(self) -> None:
        """Receive clicks, also on old messages, and register the commands where they have changed."""
        self.add_dynamic_items(*ITEMS)
        await self.tree.set_translator(CommandTranslator())
        await self.tree.register()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer clicks on components that no version of this program knows any more."""
        if interaction.type is discord.InteractionType.component:
            clicked: Mapping[str, Any] = interaction.data or {}
            if not is_ours(str(clicked.get("custom_id", ""))):
                await click(interaction, None)
