"""The demonstration: what readers see on a morning, scene by scene."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.localising import words
from bot.sandbox.town import town
from briefings.model.scope import EVERYONE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping
    from datetime import datetime

    import discord
    from simcord import InteractionResult

    from bot.sandbox.town import Town, Townsman
    from briefings.pipeline import Newsroom
    from briefings.storing.ledger import Ledger

MENU = 3
"""Discord's number for a select menu of texts."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One message in the channel, and what led to it.

    Attributes:
        moment: When, in the town's own time.
        asker: The member who asked, or None for what the bot posts by itself.
        typed: What the asker typed or chose, as their Discord shows it; empty for a post.
        body: The message's content, embeds and components.
        private: Only the asker sees it.
    """

    moment: datetime
    asker: str | None
    typed: str
    body: Mapping[str, Any]
    private: bool = False


async def scenes(newsroom: Newsroom, ledger: Ledger, *, morning: datetime) -> AsyncIterator[Scene]:
    """The scheduled post, then an answer of each slash command and of one menu.

    The client and the tick are the real ones; Discord and its clock are simulated.

    Args:
        newsroom: On an empty database; the samples are read into it.
        ledger: On the same database.
        morning: When the briefing is due.
    """
    async with town(newsroom, ledger, morning=morning) as here:
        await here.post_the_morning_briefing()
        for message in here.channel.history():
            yield Scene(morning, None, "", message_body(message))
        topics = await newsroom.complete_topics("停戦", audience=EVERYONE)
        actors = await newsroom.complete_actors("", audience=EVERYONE, topic=topics[0])
        about_topic = await _asked(here, here.japanese, "topic", name=topics[0])
        yield about_topic
        yield await _section_opened(here, here.japanese, about_topic)
        yield await _asked(here, here.japanese, "sources", topic=topics[0])
        yield await _asked(here, here.japanese, "stance", actor=actors[0], topic=topics[0])
        yield await _asked(here, here.english, "briefing")
        yield await _asked(here, here.english, "help")


def message_body(message: discord.Message) -> dict[str, Any]:
    """What a message shows, as Discord's JSON."""
    return {
        "content": message.content,
        "embeds": [embed.to_dict() for embed in message.embeds],
        "components": [row.to_dict() for row in message.components],
    }


async def _asked(here: Town, asker: Townsman, command: str, **options: str) -> Scene:
    """A member uses a slash command, its names in their own language."""
    result = await asker.member.slash(here.channel, command, **options)
    spoken = words(asker.locale)
    filled = [f"{spoken(option)}: {value}" for option, value in options.items()]
    return _scene(here, asker, " ".join([f"/{spoken(command)}", *filled]), result)


async def _section_opened(here: Town, asker: Townsman, answer: Scene) -> Scene:
    """A member opens the last section that the menu below an answer offers."""
    menu = next(part for part in _components(answer.body) if part["type"] == MENU)
    chosen = menu["options"][-1]
    shown = here.channel.last_message
    if shown is None:
        raise LookupError("the answer that the menu belongs to is gone")
    result = await asker.member.select(shown, [chosen["value"]], custom_id=menu["custom_id"])
    return _scene(here, asker, f"▾ {chosen['label']}", result)


def _scene(here: Town, asker: Townsman, typed: str, result: InteractionResult) -> Scene:
    answers = [result.response, *result.followups]
    answer = next(answer for answer in answers if answer is not None)
    return Scene(
        here.morning, asker.member.name, typed, message_body(answer.message), private=answer.ephemeral
    )


def _components(body: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for row in body["components"]:
        yield from row["components"]
