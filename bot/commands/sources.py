"""/sources: which publications a topic's articles rest on."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.commands.completing import Choices, Name, choices
from bot.views.desk import Answering
from bot.views.questions import AboutSources
from bot.views.responding import Placement, audience_of, respond


@app_commands.command(
    name=locale_str("sources"), description=locale_str("Which publications the articles on a topic cite")
)
@app_commands.rename(topic=locale_str("topic"))
@app_commands.describe(topic=locale_str("A topic, or a part of its name"))
async def sources(interaction: discord.Interaction[Answering], topic: Name) -> None:
    """Answer with every cited publication, its address and date."""
    await respond(interaction, AboutSources(topic), placement=Placement.CHANNEL)


@sources.autocomplete("topic")
async def _topics(interaction: discord.Interaction[Answering], typed: str) -> Choices:
    newsroom = interaction.client.desk.newsroom
    return await choices(newsroom.complete_topics(typed, audience=audience_of(interaction)))
