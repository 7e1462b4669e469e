"""Where clicks arrive, also those on messages that are older than this process.

discord.py matches the `custom_id` of a click against the templates here and makes the item anew.
Whoever asked turns the pages of the answer itself; anybody else gets a copy of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, cast

import discord

from bot.views.components import chosen
from bot.views.desk import Answering
from bot.views.questions import VERSION, Role, unpacked
from bot.views.responding import Placement, report, respond, tell_stale

if TYPE_CHECKING:
    from bot.views.questions import Question

_BUTTONS = "".join((Role.PREVIOUS, Role.PLACE, Role.NEXT, Role.BACK))


class AskButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=rf"{VERSION}:[{_BUTTONS}]:.*"
):
    """A button that asks the question in its `custom_id`."""

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],  # noqa: ARG003 (discord.py hands it by position)
        item: discord.ui.Item[Any],
        match: re.Match[str],  # noqa: ARG003 (the same)
        /,
    ) -> Self:
        """Make the button of a click again."""
        return cls(cast("discord.ui.Button[discord.ui.View]", item))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the click."""
        await click(interaction, unpacked(self.custom_id))


class SectionMenu(
    discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template=rf"{VERSION}:{Role.MENU}:.*"
):
    """The menu that opens a section, or its next shelf."""

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],  # noqa: ARG003 (discord.py hands it by position)
        item: discord.ui.Item[Any],
        match: re.Match[str],  # noqa: ARG003 (the same)
        /,
    ) -> Self:
        """Make the menu of a click again."""
        return cls(cast("discord.ui.Select[discord.ui.View]", item))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the choice."""
        shown = unpacked(self.custom_id)
        await click(interaction, shown and chosen(self.item.values[0], *shown))


ITEMS = (AskButton, SectionMenu)


def is_ours(custom_id: str) -> bool:
    """Whether one of the items here receives clicks on this `custom_id`."""
    return any(item.__discord_ui_compiled_template__.fullmatch(custom_id) for item in ITEMS)


async def click(interaction: discord.Interaction[Answering], asked: tuple[Question, int] | None) -> None:
    """Answer a click with the page it asks for, or say kindly that it is out of date (None)."""
    try:
        if asked is None:
            await tell_stale(interaction)
        else:
            question, page = asked
            await respond(interaction, question, page=page, placement=_placement(interaction))
    except Exception as error:  # noqa: BLE001 (the outer edge of a click: logged with its traceback there)
        await report(interaction, error)


def _placement(interaction: discord.Interaction[Answering]) -> Placement:
    """In place for who asked and for private answers, which only who asked can see."""
    message = interaction.message
    asked_by = message.interaction_metadata.user.id if message and message.interaction_metadata else None
    if asked_by == interaction.user.id or (message and message.flags.ephemeral):
        return Placement.IN_PLACE
    return Placement.PRIVATE
