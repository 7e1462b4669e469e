"""/help: what this bot can do."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.views.desk import Answering
from bot.views.questions import Help
from bot.views.responding import Placement, respond


@app_commands.command(name=locale_str("help"), description=locale_str("What this bot can do"))
async def help_command(interaction: discord.Interaction[Answering]) -> None:
    """Answer with the commands and how to use them."""
    await respond(interaction, Help(), placement=Placement.PRIVATE)
