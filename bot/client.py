"""The Discord client: what it asks of the gateway, how commands are registered, where errors end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.http import Route

from bot.commands.slash import COMMANDS
from bot.localising.translator import CommandTranslator
from bot.views.desk import Answering, Desk
from bot.views.items import ITEMS, click, is_ours
from bot.views.responding import report
from briefings.errors import TokenRejected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from briefings.pipeline import Newsroom

logger = logging.getLogger(__name__)

# In servers and in direct messages with the bot. A server installs it, a user cannot: an answer in
# a server is scoped to a server that agreed to have the bot.
CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False)
INSTALLS = app_commands.AppInstallationType(guild=True, user=False)


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


class Commands(app_commands.CommandTree[Kawaraban]):
    """Our slash commands."""

    def __init__(self, client: Kawaraban) -> None:
        super().__init__(client, allowed_contexts=CONTEXTS, allowed_installs=INSTALLS)
        for command in COMMANDS:
            self.add_command(command)

    async def register(self) -> None:
        """Register the commands with Discord, in one request and only where something has changed.

        Discord counts registrations (200 a day and server), and members' clients reload them.
        """
        ours = [await self._payload(command) for command in self.get_commands()]
        theirs = await self._registered()
        if _comparable(ours) == _comparable(theirs):
            logger.info("the %d commands are registered already", len(ours))
            return
        await self.sync()
        logger.info("registered %d commands", len(ours))

    async def on_error(
        self, interaction: discord.Interaction[Kawaraban], error: app_commands.AppCommandError, /
    ) -> None:
        """Log what nobody expected and tell the asker."""
        original = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await report(interaction, original)

    async def _payload(self, command: Any) -> dict[str, Any]:
        if self.translator is None:
            return dict(command.to_dict(self))
        return dict(await command.get_translated_payload(self, self.translator))

    async def _registered(self) -> Sequence[Mapping[str, Any]]:
        # CommandTree.fetch_commands leaves out the localisations, so a changed translation would
        # never be noticed.
        route = Route("GET", "/applications/{id}/commands", id=self.client.application_id)
        registered: Sequence[Mapping[str, Any]] = await self.client.http.request(
            route, params={"with_localizations": "true"}
        )
        return registered


# What a command or option is, apart from ids and versions that Discord adds.
_COMPARED = (
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "required",
    "autocomplete",
    "choices",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "channel_types",
    "contexts",
    "integration_types",
    "default_member_permissions",
    "nsfw",
)
_UNORDERED = ("contexts", "integration_types")


def _comparable(commands: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Commands without what Discord adds and without what merely repeats a default."""
    return sorted((_shape(command) for command in commands), key=lambda shape: str(shape["name"]))


def _shape(command: Mapping[str, Any]) -> dict[str, Any]:
    shape = {key: command[key] for key in _COMPARED if command.get(key) not in (None, False, [], {})}
    shape |= {key: sorted(shape[key]) for key in _UNORDERED if key in shape}
    shape["options"] = [_shape(option) for option in command.get("options") or ()]
    return shape
