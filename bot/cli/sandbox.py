"""`kawaraban sandbox`: the bot in a browser, without a Discord account."""

from __future__ import annotations

import asyncio
import logging
from typing import Annotated

import typer

from bot.cli.options import Debug


def sandbox(
    *,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, metavar="N", help="Its port. [default: any free one]")
    ] = None,
    debug: Debug = False,
) -> None:
    """Serve the bot on a simulated Discord to your browser, until Ctrl-C."""
    from bot.cli.logs import log_to_stderr

    # Importing SimCord makes discord.py warn of a client that is never used.
    log_to_stderr(debug=debug, level=logging.ERROR)
    asyncio.run(_serve(port))


async def _serve(port: int | None) -> None:
    from bot.cli.clock import now
    from bot.cli.opening import office
    from bot.cli.signals import stopped
    from bot.sandbox.page import page
    from bot.sandbox.town import next_morning

    with stopped() as stop:
        async with (
            office("sqlite://") as (newsroom, ledger),
            page(newsroom, ledger, morning=next_morning(now()), port=port) as address,
        ):
            typer.echo(
                f"Open this address in a browser on this machine; it works until Ctrl-C:\n\n  {address}\n"
            )
            await stop.wait()
