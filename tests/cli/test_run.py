"""`kawaraban run`: as a process of its own, on as much of Discord as it needs."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.cli.articles import put
from tests.cli.discord_on_loopback import BOT, CHANNEL, PRELUDE, little_discord
from tests.cli.running import Result, process
from tests.discord_rules import faults_of

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "not-a-real-token.just-for.tests"  # noqa: S105 - it opens nothing
WAIT_SECONDS = 30

loopback = pytest.mark.enable_socket
"""These tests talk to a server of theirs on 127.0.0.1."""


async def started(
    port: int, *arguments: str, cwd: Path, token: str | None = TOKEN
) -> asyncio.subprocess.Process:
    environment = {name: value for name, value in os.environ.items() if name != "KAWARABAN_TOKEN"}
    if token is not None:
        environment["KAWARABAN_TOKEN"] = token
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PRELUDE.format(port=port),
        "run",
        *arguments,
        cwd=cwd,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def ended(running: asyncio.subprocess.Process) -> Result:
    async with asyncio.timeout(WAIT_SECONDS):
        stdout, stderr = await running.communicate()
    assert running.returncode is not None
    result = Result(running.returncode, stdout.decode(), stderr.decode())
    assert TOKEN not in result.output
    assert "Traceback" not in result.output
    return result


@loopback
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_the_bot_starts_and_leaves_in_order_when_asked(number: signal.Signals, tmp_path: Path) -> None:
    async with little_discord(TOKEN) as discord:
        running = await started(discord.port, cwd=tmp_path)
        async with asyncio.timeout(WAIT_SECONDS):
            await discord.ready.wait()
        running.send_signal(number)

        result = await ended(running)

        async with asyncio.timeout(WAIT_SECONDS):
            await discord.left.wait()
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1].endswith("stopped")


@loopback
async def test_a_briefing_that_was_due_while_the_bot_was_away_is_posted_at_once(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    due = (now - timedelta(minutes=5)).strftime("%H:%M")
    put(
        tmp_path,
        "config.yaml",
        f'timezone: UTC\nbriefings:\n  - {{name: morning, channel: {CHANNEL}, time: "{due}"}}\n',
    )
    assert (await asyncio.to_thread(process, "ingest", "--samples", cwd=tmp_path)).exit_code == 0
    await known_since(now - timedelta(minutes=20), tmp_path)

    async with little_discord(TOKEN) as discord:
        running = await started(discord.port, cwd=tmp_path)
        async with asyncio.timeout(WAIT_SECONDS):
            await discord.arrived.wait()
        running.terminate()
        result = await ended(running)

    assert result.exit_code == 0
    (body,) = discord.posted
    assert not list(faults_of("POST", f"/channels/{CHANNEL}/messages", body))
    assert body["enforce_nonce"] is True


async def known_since(moment: datetime, folder: Path) -> None:
    """Let the ledger know the configured schedules since an earlier moment."""
    from bot.cli.opening import office, settings
    from briefings.scheduling.tick import Tick
    from tests.fakes.press import FakeDiscord, FakePress

    chosen = settings(folder / "config.yaml", None)
    async with office(chosen.database) as (newsroom, ledger):
        tick = Tick(
            chosen.config.briefings,
            app_id=int(BOT),
            newsroom=newsroom,
            ledger=ledger,
            press=FakePress(FakeDiscord(moment)),
        )
        assert await tick(moment) == ()


@loopback
async def test_a_token_that_discord_does_not_know_is_one_line(tmp_path: Path) -> None:
    async with little_discord("another token") as discord:
        result = await ended(await started(discord.port, cwd=tmp_path))

    assert result.exit_code == 1
    assert "Discord does not accept this token" in result.stderr.splitlines()[-1]


@loopback
async def test_a_token_that_the_gateway_refuses_is_one_line(tmp_path: Path) -> None:
    async with little_discord(TOKEN, closes_with=4004) as discord:
        result = await ended(await started(discord.port, cwd=tmp_path))

    assert result.exit_code == 1
    assert "Discord does not accept this token" in result.stderr.splitlines()[-1]


@loopback
async def test_without_a_way_to_discord_it_says_so(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        result = await ended(await started(taken.getsockname()[1], cwd=tmp_path))

    assert result.exit_code == 1
    assert "Discord cannot be reached" in result.stderr.splitlines()[-1]


@loopback
async def test_debug_shows_tracebacks_but_no_token(tmp_path: Path) -> None:
    async with little_discord("another token") as discord:
        running = await started(discord.port, "--debug", cwd=tmp_path)
        async with asyncio.timeout(WAIT_SECONDS):
            stdout, stderr = await running.communicate()

    assert b"Traceback" in stderr
    assert TOKEN.encode() not in stdout + stderr


def test_without_a_token_it_says_where_to_put_one(tmp_path: Path) -> None:
    result = process("run", cwd=tmp_path)

    assert result.exit_code == 2
    assert "KAWARABAN_TOKEN" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_token_file_that_others_may_read_is_warned_about_and_never_shown(tmp_path: Path) -> None:
    put(tmp_path, "token.txt", f"{TOKEN} \n and more").chmod(0o644)
    put(tmp_path, "config.yaml", "discord:\n  token_file: token.txt\n")

    result = process("run", cwd=tmp_path)

    assert result.exit_code == 2
    assert "chmod 600" in result.stderr
    assert "is no token" in result.stderr
    assert TOKEN not in result.output
