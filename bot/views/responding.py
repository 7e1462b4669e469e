"""One reply to one interaction: in the channel, in place of an older answer, or for the asker only.

Discord waits three seconds. A question that takes longer than the desk's patience is acknowledged
first and answered afterwards; the usual one is answered with a single request.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

import discord

from bot import localising
from bot.rendering.answers import notice_message
from bot.rendering.embeds import pages
from bot.replies import reply
from bot.views.components import components
from bot.views.questions import is_remembered
from briefings.errors import ActorUnknown, BriefingsError, TopicUnknown
from briefings.model.scope import Audience

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.localising import Words
    from bot.rendering.embeds import Body
    from bot.rendering.message import Message
    from bot.views.desk import Answering
    from bot.views.questions import Question

logger = logging.getLogger(__name__)

# The interaction is gone (answered too late), or another process of this bot has answered it.
ALREADY_OVER = frozenset({10062, 40060})
# Stands in the channel for a moment, while the asker is told privately why there is no answer.
ENDED = "…"


class Placement(Enum):
    """Where a reply goes."""

    CHANNEL = auto()
    PRIVATE = auto()
    IN_PLACE = auto()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an answer as discord.py takes it."""

    embeds: Sequence[discord.Embed]
    view: discord.ui.View


async def respond(
    interaction: discord.Interaction[Answering],
    question: Question,
    *,
    page: int = 0,
    placement: Placement,
) -> None:
    """Answer a question where it belongs; what has no answer is told to the asker only."""
    desk = interaction.client.desk
    started = desk.stopwatch()
    answering = asyncio.create_task(_page(interaction, question, page))
    try:
        await asyncio.wait({answering}, timeout=desk.patience.total_seconds())
        if not answering.done():
            await _acknowledge(interaction, placement)
        answer = await answering
    except (TopicUnknown, ActorUnknown) as error:
        if is_remembered(question):
            await tell_stale(interaction)
        else:
            await _tell_why(interaction, error)
    except BriefingsError as error:
        await _tell_why(interaction, error)
    else:
        await _place(interaction, answer, placement)
    finally:
        answering.cancel()
    logger.info("%s: %.0f ms", type(question).__name__, (desk.stopwatch() - started) * 1000)


async def tell_stale(interaction: discord.Interaction[Answering]) -> None:
    """Tell the asker that a button or menu is out of date."""
    words = words_of(interaction)
    text = words("This button is out of date. Please ask again with {command}.", command=f"/{words('help')}")
    await tell_privately(interaction, notice_message(text, words))


async def tell_privately(interaction: discord.Interaction[Answering], message: Message) -> None:
    """Tell something to the asker only, whatever was answered or promised before."""
    embeds = _embeds(pages(message, words_of(interaction))[0])
    if not interaction.response.is_done():
        await interaction.response.send_message(embeds=embeds, ephemeral=True)
        return
    thinking = interaction.response.type is discord.InteractionResponseType.deferred_channel_message
    if thinking:
        # A follow-up to a "thinking" line takes its place and is as public as it is
        # (discord-api-docs issue 2742), so that line is ended first.
        await interaction.edit_original_response(content=ENDED)
    await interaction.followup.send(embeds=embeds, ephemeral=True)
    if thinking:
        await interaction.delete_original_response()


async def report(interaction: discord.Interaction[Answering], error: Exception) -> None:
    """Log what nobody expected, with its traceback, and tell the asker that it went wrong."""
    if isinstance(error, discord.HTTPException) and error.code in ALREADY_OVER:
        logger.warning("interaction %s was over before it was answered: %s", interaction.id, error)
        return
    logger.error("interaction %s failed", interaction.id, exc_info=error)
    words = words_of(interaction)
    text = words(
        "Something went wrong here. The log of this bot knows more, under number {number}.",
        number=interaction.id,
    )
    try:
        await tell_privately(interaction, notice_message(text, words))
    except discord.HTTPException as exc:
        logger.warning("interaction %s could not be told so: %s", interaction.id, exc)


def audience_of(interaction: discord.Interaction[Answering]) -> Audience:
    """Who asks: the people of a server, or somebody in a direct message."""
    return Audience(interaction.guild_id)


def words_of(interaction: discord.Interaction[Answering]) -> Words:
    """The language of who asks."""
    return localising.words(interaction.locale.value)


async def _tell_why(interaction: discord.Interaction[Answering], error: BriefingsError) -> None:
    words = words_of(interaction)
    await tell_privately(interaction, notice_message(reply(error, words), words))


async def _page(interaction: discord.Interaction[Answering], question: Question, number: int) -> Page:
    words = words_of(interaction)
    answer = await interaction.client.desk.answer(question, audience=audience_of(interaction), words=words)
    bodies = pages(answer.message, words)
    # The answer may have become shorter since its buttons were drawn.
    number = min(number, len(bodies) - 1)
    view = components(answer, page=number, pages=len(bodies), words=words)
    return Page(_embeds(bodies[number]), view)


async def _acknowledge(interaction: discord.Interaction[Answering], placement: Placement) -> None:
    if placement is Placement.IN_PLACE:
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=placement is Placement.PRIVATE, thinking=True)


async def _place(interaction: discord.Interaction[Answering], page: Page, placement: Placement) -> None:
    if interaction.response.is_done():
        await interaction.edit_original_response(embeds=page.embeds, view=page.view)
    elif placement is Placement.IN_PLACE:
        await interaction.response.edit_message(embeds=page.embeds, view=page.view)
    else:
        await interaction.response.send_message(
            embeds=page.embeds, view=page.view, ephemeral=placement is Placement.PRIVATE
        )


def _embeds(body: Body) -> list[discord.Embed]:
    return [discord.Embed.from_dict(embed) for embed in body["embeds"]]
