"""The slash commands together: how they are registered with Discord, and where their errors end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.http import Route

from bot.commands.slash import COMMANDS
from bot.views.desk import Answering
from bot.views.responding import report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

logger = logging.getLogger(__name__)

# In servers and in direct messages with the bot. A server installs it, a user cannot: an answer in
# a server is scoped to a server that agreed to have the bot.
CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False)
INSTALLS = app_commands.AppInstallationType(guild=True, user=False)

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


class Commands(app_commands.CommandTree[Answering]):
    """Our slash commands."""

    def __init__(self, client: Answering) -> None:
        super().__init__(client, allowed_contexts=CONTEXTS, allowed_installs=INSTALLS)
        for command in COMMANDS:
            self.add_command(command)

    async def register(self) -> None:
        """Register the commands with Discord, in one request and only where something has changed.

        Discord counts registrations (200 a day and server), and members' clients reload them.
        """
        ours = [await self._payload(command) for command in self.get_commands()]
        try:
            if _comparable(ours) == _comparable(await self._registered()):
                logger.info("the %d commands are registered already", len(ours))
                return
            await self.sync()
        except discord.HTTPException:
            # What was registered before still works, and so do the posts.
            logger.exception("the commands could not be registered; the next start tries again")
        else:
            logger.info("registered %d commands", len(ours))

    async def on_error(
        self, interaction: discord.Interaction[Answering], error: app_commands.AppCommandError, /
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


def _comparable(commands: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Commands without what Discord adds and without what merely repeats a default."""
    return sorted((_shape(command) for command in commands), key=lambda shape: str(shape["name"]))


def _shape(command: Mapping[str, Any]) -> dict[str, Any]:
    shape = {key: command[key] for key in _COMPARED if command.get(key) not in (None, False, [], {})}
    shape |= {key: sorted(shape[key]) for key in _UNORDERED if key in shape}
    shape["options"] = [_shape(option) for option in command.get("options") or ()]
    return shape
