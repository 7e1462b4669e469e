"""/help: what can be asked, in the asker's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.client import Kawaraban
from bot.sandbox.simulation import simulated
from tests.commands.reading import answer, text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefings.pipeline import Newsroom
    from tests.commands.conftest import Harbour


async def test_it_names_every_command_as_a_japanese_discord_shows_it(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "help")

    assert answer(result).ephemeral
    for command in ("/話題", "/出典", "/立場", "/まとめ", "/ヘルプ"):
        assert command in text(answer(result))


async def test_it_names_every_command_as_an_english_discord_shows_it(harbour: Harbour) -> None:
    result = await harbour.alice.user.slash("help")

    for command in ("/topic", "/sources", "/stance", "/briefing", "/help"):
        assert command in text(answer(result))


async def test_its_examples_are_stored_here(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "help")

    assert "/話題 米ロ停戦交渉" in text(answer(result))


async def test_an_empty_database_says_what_to_do(empty_newsroom: Newsroom) -> None:
    def bot(clock: Callable[[], datetime]) -> Kawaraban:
        return Kawaraban(empty_newsroom, clock=clock)

    async with simulated(bot) as simulation:
        channel = simulation.server().create_text_channel("news")
        alice = simulation.member(simulation.env.guild, "alice")
        told = [
            await alice.slash(channel, "topic", name="anything"),
            await alice.slash(channel, "sources", topic="anything"),
            await alice.slash(channel, "stance", actor="anybody"),
            await alice.slash(channel, "stance", actor="anybody", topic="anything"),
            await alice.slash(channel, "briefing", topic="anything"),
        ]
        offered = await alice.autocomplete(channel, "topic", "name", "")
        briefing = await alice.slash(channel, "briefing")

    for result in told:
        assert answer(result).ephemeral
        assert "kawaraban ingest" in text(answer(result))
    assert offered == []
    assert "Nothing new" in text(answer(briefing))
