"""`kawaraban demo`: what readers see, in the terminal, without a token or a network."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.cli.options import Debug

if TYPE_CHECKING:
    from rich.console import Console

    from bot.sandbox.demo import Scene


def demo(*, debug: Debug = False) -> None:
    """Show what readers see: the real bot on a simulated Discord. Needs no token and no network."""
    from bot.cli.folding import MOST_COLUMNS
    from bot.cli.logs import log_to_stderr
    from bot.cli.printing import stage

    # Importing SimCord makes discord.py warn of a client that is never used.
    log_to_stderr(debug=debug, level=logging.ERROR)
    asyncio.run(_play(stage(width=MOST_COLUMNS)))


async def _play(screen: Console) -> None:
    from bot.cli.clock import now
    from bot.cli.opening import office
    from bot.sandbox.demo import scenes
    from bot.sandbox.town import next_morning

    screen.print("The bot itself on a simulated Discord, with the sample articles that ship along.\n")
    async with office("sqlite://") as (newsroom, ledger):
        async for scene in scenes(newsroom, ledger, morning=next_morning(now())):
            _draw(scene, screen)
    screen.print("Try it yourself in a browser: kawaraban sandbox")


def _draw(scene: Scene, screen: Console) -> None:
    from rich.text import Text

    from bot.cli.embeds import message

    local = scene.moment.strftime("%Y-%m-%d %H:%M %Z")
    if scene.asker is None:
        happened = Text.assemble((f"{local}  #news", "bold"), "  posted by the schedule")
    else:
        happened = Text.assemble((scene.asker, "bold"), "  ", (scene.typed, "bold cyan"))
    if scene.private:
        happened.append("  (only they see the answer)", style="dim")
    screen.print(happened)
    screen.print(message(scene.body))
