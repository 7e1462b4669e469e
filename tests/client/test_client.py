"""How the client starts: what it asks of Discord and which commands it registers."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, cast

import discord
import pytest

from bot.client import Kawaraban
from bot.sandbox.simulation import simulated
from briefings.errors import TokenRejected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.sandbox.simulation import Simulation
    from briefings.pipeline import Newsroom

NOBODY_ASKS = cast("Newsroom", None)


def client(clock: Callable[[], datetime]) -> Kawaraban:
    return Kawaraban(NOBODY_ASKS, clock=clock)


def registrations(simulation: Simulation) -> list[Any]:
    return [request.json for request in simulation.env.http_requests if request.method == "PUT"]


async def test_it_asks_for_servers_and_nothing_else_and_remembers_nobody() -> None:
    async with simulated(client) as simulation:
        running = simulation.client

    assert running.intents == discord.Intents(guilds=True)
    assert running.allowed_mentions is not None
    assert dict(running.allowed_mentions.to_dict()) == {"parse": []}
    assert list(running.cached_messages) == []


async def test_the_commands_are_registered_in_one_request_in_both_languages() -> None:
    async with simulated(client) as simulation:
        [commands] = registrations(simulation)

    names = {command["name"]: command["name_localizations"] for command in commands}
    assert names == {
        "topic": {"en-US": "topic", "ja": "話題"},
        "sources": {"en-US": "sources", "ja": "出典"},
        "stance": {"en-US": "stance", "ja": "立場"},
        "briefing": {"en-US": "briefing", "ja": "まとめ"},
        "help": {"en-US": "help", "ja": "ヘルプ"},
    }


async def test_every_command_works_in_servers_and_direct_messages_of_servers_that_installed_it() -> None:
    async with simulated(client) as simulation:
        [commands] = registrations(simulation)

    assert {tuple(command["contexts"]) for command in commands} == {(0, 1)}
    assert {tuple(command["integration_types"]) for command in commands} == {(0,)}


async def test_every_option_that_takes_a_name_offers_names() -> None:
    async with simulated(client) as simulation:
        [commands] = registrations(simulation)

    options = [option for command in commands for option in command["options"]]
    assert len(options) == 5
    assert all(option["autocomplete"] for option in options)


async def test_unchanged_commands_are_not_registered_again() -> None:
    async with simulated(client) as simulation:
        await simulation.restart()

        assert len(registrations(simulation)) == 1


async def test_a_changed_translation_is_registered_again() -> None:
    async with simulated(client) as simulation:
        stored = simulation.env.backend.commands[None]
        next(iter(stored.values()))["name_localizations"]["ja"] = "旧い名"

        await simulation.restart()

        assert len(registrations(simulation)) == 2


async def test_a_bot_that_cannot_register_its_commands_starts_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with simulated(client) as simulation:
        simulation.env.inject_error("GET", "/applications/*/commands", status=500)

        await simulation.restart()

        assert simulation.client.is_ready()
    assert "could not be registered" in caplog.text


async def test_a_token_that_discord_refuses_is_named_without_being_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def refused(_token: str) -> None:
        raise discord.LoginFailure("Improper token has been passed.")

    bot = client(lambda: pytest.fail("nobody asked for the time"))
    monkeypatch.setattr(bot.http, "static_login", refused)

    with pytest.raises(TokenRejected) as caught:
        await bot.login("MTIz.secret.secret")

    assert "secret" not in str(caught.value)


async def test_starting_is_logged_without_anything_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")

    async with simulated(client):
        pass

    assert caplog.messages == ["registered 5 commands"]
