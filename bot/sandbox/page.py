"""The bot in a browser: SimCord's preview page, served on this machine only."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from bot.sandbox.simulation import SetupError
from bot.sandbox.town import TIMEZONE, town
from briefings.errors import SandboxFailed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from briefings.pipeline import Newsroom
    from briefings.storing.ledger import Ledger


@asynccontextmanager
async def page(
    newsroom: Newsroom, ledger: Ledger, *, morning: datetime, port: int | None = None
) -> AsyncIterator[str]:
    """Serve a channel with the morning's briefing in it, in which two members can use the bot.

    Args:
        newsroom: On an empty database; the samples are read into it.
        ledger: On the same database.
        morning: When the briefing is due.
        port: The port on 127.0.0.1; None for any free one.

    Yields:
        The page's address. Whoever has it can use the bot.

    Raises:
        SandboxFailed: If the port is taken or SimCord's preview is not complete.
    """
    async with town(newsroom, ledger, morning=morning) as here:
        await here.post_the_morning_briefing()
        preview = here.simulation.env.preview(
            here.channel,
            viewers=[here.japanese.member, here.english.member],
            layout="channel",
            locale="ja",
            timezone=TIMEZONE,
            port=port,
        )
        async with AsyncExitStack() as serving:
            try:
                await serving.enter_async_context(preview)
            except SetupError as exc:
                raise SandboxFailed(str(exc)) from exc
            yield preview.url
