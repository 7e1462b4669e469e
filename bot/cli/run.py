"""`kawaraban run`: the bot."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.options import ConfigPath, DatabaseUrl, Debug

if TYPE_CHECKING:
    from bot.cli.opening import Settings
    from briefings.pipeline import Newsroom
    from briefings.scheduling.tick import Tick

logger = logging.getLogger(__name__)

VERIFIED_AT_START = 100
"""So many articles are compared with what was put in before the bot answers anybody."""


def run(*, config: ConfigPath = None, database: DatabaseUrl = None, debug: Debug = False) -> None:
    """Run the bot until Ctrl-C. The token comes from KAWARABAN_TOKEN or the configured file."""
    from bot.cli.bot_token import read_token
    from bot.cli.logs import log_to_stderr
    from bot.cli.opening import settings
    from bot.cli.printing import warn

    chosen = settings(config, database)
    token = read_token(os.environ, _token_file(chosen), warn=warn)
    log_to_stderr(debug=debug, level=logging.INFO, secrets=[token])
    _without_a_voice()
    asyncio.run(serve_until_stopped(chosen, token))


def _token_file(chosen: Settings) -> Path | None:
    from briefings.config import file_beside

    named = chosen.config.discord.token_file
    return None if named is None else Path(file_beside(named, chosen.place.absolute().parent))


def _without_a_voice() -> None:
    """Keep discord.py from warning that it could not speak in voice channels: this bot never does."""
    import discord

    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


async def serve_until_stopped(chosen: Settings, token: str) -> None:
    """Answer and post until somebody presses Ctrl-C or the system asks this process to end."""
    from bot.cli.check_config import schedules
    from bot.cli.clock import now
    from bot.cli.opening import office
    from bot.cli.serving import serve
    from bot.cli.signals import stopped
    from bot.client import Kawaraban
    from bot.delivering.press import DiscordPress
    from briefings.scheduling.tick import Tick

    with stopped() as stop:
        async with office(chosen.database) as (newsroom, ledger):
            await _check_some(newsroom)
            for line in schedules(chosen.config, now=now()):
                logger.info("%s", line)
            client = Kawaraban(newsroom, clock=now, timezone=chosen.config.timezone)
            # What start-up made stays until the end: no collection needs to walk it while a member waits.
            gc.freeze()

            async def post_what_is_due() -> None:
                await _tick_on(
                    Tick(
                        chosen.config.briefings,
                        app_id=client.application_id or 0,
                        newsroom=newsroom,
                        ledger=ledger,
                        press=DiscordPress(client),
                    )
                )

            await serve(client, token, when_ready=post_what_is_due, stop=stop)


async def _check_some(newsroom: Newsroom) -> None:
    verified = await newsroom.verify(sample=VERIFIED_AT_START)
    if verified.mismatches:
        logger.error(
            "%d of %d stored passages and statements are not as put in; kawaraban verify names them",
            len(verified.mismatches),
            verified.checked,
        )


async def _tick_on(tick: Tick) -> None:
    """Let the scheduler call the tick until this task is cancelled."""
    from bot.cli.clock import now
    from briefings.scheduling import scheduler

    await scheduler.Beat(tick, now).run()  # what was due while the bot was away waits no longer
    started = scheduler.start(tick, now)
    try:
        await asyncio.Event().wait()
    finally:
        await scheduler.stop(started)
