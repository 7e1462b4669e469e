"""/briefing: today's briefing now, for the asker's eyes."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.commands.completing import Choices, Name, choices
from bot.views.desk import Answering
from bot.views.questions import Today
from bot.views.responding import Placement, audience_of, respond


@app_commands.command(
    name=locale_str("briefing"), description=locale_str("Today's briefing now, only for you to see")
)
@app_commands.rename(topic=locale_str("topic"))
@app_commands.describe(topic=locale_str("Only on this topic, or a part of its name"))
async def briefing(interaction: discord.Interaction[Answering], topic: Name | None = None) -> None:
    """Answer with what a briefing posted now would say."""
    await respond(interaction, Today(topic), placement=Placement.PRIVATE)


@briefing.autocomplete("topic")
async def _topics(interaction: discord.Interaction[Answering], typed: str) -> Choices:
    newsroom = interaction.client.desk.newsroom
    return await choices(newsroom.complete_topics(typed, audience=audience_of(interaction)))
