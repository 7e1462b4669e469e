"""/stance: what somebody says and wants, in the articles' own words."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.commands.completing import Choices, Name, choices
from bot.views.desk import Answering
from bot.views.questions import AboutStance
from bot.views.responding import Placement, audience_of, respond


@app_commands.command(
    name=locale_str("stance"),
    description=locale_str("What a person or country says and wants, word for word"),
)
@app_commands.rename(actor=locale_str("actor"), topic=locale_str("topic"))
@app_commands.describe(
    actor=locale_str("A person, country or organisation"),
    topic=locale_str("Only on this topic, or a part of its name"),
)
async def stance(interaction: discord.Interaction[Answering], actor: Name, topic: Name | None = None) -> None:
    """Answer with an actor's statements, verbatim, each with its place and source."""
    await respond(interaction, AboutStance(actor, topic), placement=Placement.CHANNEL)


@stance.autocomplete("actor")
async def _actors(interaction: discord.Interaction[Answering], typed: str) -> Choices:
    newsroom = interaction.client.desk.newsroom
    topic: str | None = interaction.namespace.topic or None
    return await choices(newsroom.complete_actors(typed, audience=audience_of(interaction), topic=topic))


@stance.autocomplete("topic")
async def _topics(interaction: discord.Interaction[Answering], typed: str) -> Choices:
    newsroom = interaction.client.desk.newsroom
    return await choices(newsroom.complete_topics(typed, audience=audience_of(interaction)))
