"""/topic: what is stored about a subject."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.commands.completing import Choices, Name, choices
from bot.views.desk import Answering
from bot.views.questions import AboutTopic
from bot.views.responding import Placement, audience_of, respond


@app_commands.command(name=locale_str("topic"), description=locale_str("What the articles on a topic say"))
@app_commands.rename(name=locale_str("name"))
@app_commands.describe(name=locale_str("A topic, or a part of its name"))
async def topic(interaction: discord.Interaction[Answering], name: Name) -> None:
    """Answer with everything about a topic."""
    await respond(interaction, AboutTopic(name), placement=Placement.CHANNEL)


@topic.autocomplete("name")
async def _topics(interaction: discord.Interaction[Answering], typed: str) -> Choices:
    newsroom = interaction.client.desk.newsroom
    return await choices(newsroom.complete_topics(typed, audience=audience_of(interaction)))
