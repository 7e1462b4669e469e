"""A client on as much of Discord as it needs, in this process."""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
import pytest
import yarl

from bot.cli.opening import office, settings
from bot.cli.run import serve_until_stopped
from bot.cli.serving import serve
from bot.cli.signals import stopped
from bot.client import Kawaraban
from briefings.errors import DiscordUnreachable, TokenRejected
from tests.cli.articles import put
from tests.cli.discord_on_loopback import CHANNEL, little_discord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.cli.discord_on_loopback import LittleDiscord

TOKEN = "not-a-real-token.just-for.tests"  # noqa: S105 - it opens nothing

pytestmark = pytest.mark.enable_socket
"""These tests talk to a server of theirs on 127.0.0.1."""


@pytest.fixture
async def nearby(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LittleDiscord]:
    """A Discord on this machine that discord.py takes for the real one."""
    async with little_discord(TOKEN) as nearby:
        monkeypatch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{nearby.port}/api")
        gateway = yarl.URL(f"http://127.0.0.1:{nearby.port}/gateway")
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
        yield nearby


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[Kawaraban]:
    async with office(f"sqlite:///{tmp_path}/kawaraban.db") as (newsroom, _):
        yield Kawaraban(newsroom, clock=lambda: datetime.now(UTC))


async def never() -> None:
    await asyncio.Event().wait()


async def test_what_runs_beside_the_client_begins_when_it_is_ready_and_ends_with_it(
    nearby: LittleDiscord, client: Kawaraban
) -> None:
    stop, told = asyncio.Event(), []

    async def beside() -> None:
        told.append(f"ready in {len(client.guilds)} server")
        try:
            stop.set()
            await never()
        finally:
            told.append("ended")

    await serve(client, TOKEN, when_ready=beside, stop=stop)

    assert told == ["ready in 1 server", "ended"]
    assert client.is_closed()
    assert nearby.left.is_set()


async def test_a_fault_beside_the_client_ends_both(nearby: LittleDiscord, client: Kawaraban) -> None:
    async def break_down() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await serve(client, TOKEN, when_ready=break_down, stop=asyncio.Event())

    assert nearby.ready.is_set()
    assert client.is_closed()


@pytest.mark.usefixtures("nearby")
async def test_a_token_that_discord_does_not_know_is_rejected(client: Kawaraban) -> None:
    with pytest.raises(TokenRejected):
        await serve(client, "another", when_ready=never, stop=asyncio.Event())


@pytest.mark.parametrize(
    ("code", "error"),
    [
        pytest.param(4004, TokenRejected, id="the token is unknown there"),
        pytest.param(4013, DiscordUnreachable, id="something else that lasts"),
    ],
)
async def test_a_gateway_that_closes_for_good_says_why(
    code: int, error: type[Exception], nearby: LittleDiscord, client: Kawaraban
) -> None:
    nearby.closes_with = code

    with pytest.raises(error):
        await serve(client, TOKEN, when_ready=never, stop=asyncio.Event())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_asks_to_stop(number: signal.Signals) -> None:
    before = signal.getsignal(signal.SIGINT)

    with stopped() as stop:
        os.kill(os.getpid(), number)
        async with asyncio.timeout(5):
            await stop.wait()

    assert signal.getsignal(signal.SIGINT) == before


async def test_the_bot_runs_until_it_is_asked_to_stop(
    nearby: LittleDiscord, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    briefing = f'briefings:\n  - {{name: morning, channel: {CHANNEL}, time: "07:00"}}\n'
    chosen = settings(put(tmp_path, "config.yaml", briefing), None)
    caplog.set_level("INFO", "bot")

    running = asyncio.create_task(serve_until_stopped(chosen, TOKEN))
    async with asyncio.timeout(20):
        await nearby.ready.wait()
        os.kill(os.getpid(), signal.SIGTERM)
        await running

    assert f"morning: channel {CHANNEL}, next at " in caplog.text
    assert caplog.messages[-1] == "stopped"
