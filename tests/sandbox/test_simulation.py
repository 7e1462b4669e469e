"""The adapter around SimCord, on a client of three lines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
import pytest
from discord import app_commands

from bot.sandbox.simulation import simulated

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2026, 8, 3, 21, 59, tzinfo=UTC)


class Parrot(discord.Client):
    """Answers /where with the languages and the time it was told."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none()
        )
        self.clock = clock
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(where)

    async def setup_hook(self) -> None:
        await self.tree.sync()


@app_commands.command(name="where", description="Where am I")
async def where(interaction: discord.Interaction[Parrot]) -> None:
    guild_locale = interaction.guild_locale.value if interaction.guild_locale else "none"
    moment = interaction.client.clock().isoformat()
    await interaction.response.send_message(f"{interaction.locale.value} {guild_locale} {moment}")


async def test_a_member_and_a_server_have_the_languages_they_were_given() -> None:
    async with simulated(Parrot, starting_at=START) as simulation:
        server = simulation.server(locale="ja")
        channel = server.create_text_channel("news")
        dieter = simulation.member(server, "dieter", locale="de")

        result = await dieter.slash(channel, "where")

    assert result.response is not None
    assert result.response.content == "de ja 2026-08-03T21:59:00+00:00"


async def test_a_person_writing_directly_has_a_language_and_no_server() -> None:
    async with simulated(Parrot, starting_at=START) as simulation:
        hanako = simulation.person("hanako", locale="ja")

        result = await hanako.slash("where")

    assert result.response.content == "ja none 2026-08-03T21:59:00+00:00"


async def test_time_moves_on_only_when_told_and_never_back() -> None:
    async with simulated(Parrot, starting_at=START) as simulation:
        await simulation.move_to(START + timedelta(days=120))

        assert simulation.now() == datetime(2026, 12, 1, 21, 59, tzinfo=UTC)
        with pytest.raises(ValueError, match="has passed"):
            await simulation.move_to(START)


async def test_time_can_start_before_the_year_simcord_begins_in() -> None:
    start = datetime(2025, 11, 2, 5, 0, tzinfo=UTC)

    async with simulated(Parrot, starting_at=start) as simulation:
        server = simulation.server()
        channel = server.create_text_channel("news")
        result = await simulation.member(server, "alice").slash(channel, "where")

    assert result.response is not None
    assert result.response.content == "en-US en-US 2025-11-02T05:00:00+00:00"


async def test_a_restart_makes_a_new_client_that_keeps_the_languages() -> None:
    async with simulated(Parrot) as simulation:
        first = simulation.client
        hanako = simulation.person("hanako", locale="ja")

        await simulation.restart()
        result = await hanako.slash("where")

    assert simulation.client is not first
    assert result.response.content.startswith("ja ")


async def test_errors_of_the_bot_surface_at_the_end_unless_asked_for() -> None:
    class Broken(Parrot):
        async def on_ready(self) -> None:
            raise LookupError("no news today")

    with pytest.raises(ExceptionGroup, match="1 error"):
        async with simulated(Broken):
            pass
    async with simulated(Broken) as simulation:
        errors = simulation.new_errors()

    assert [str(error) for error in errors] == ["no news today"]
