"""Members of a server, the real newsroom, and the real bot between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bot.client import Kawaraban
from bot.sandbox.simulation import simulated
from tests.newsrooms import (
    KEPT_AT,
    database,
    empty_newsroom,
    extractor,
    keep,
    long_article,
    newsroom,
    stocked_file,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from bot.sandbox.simulation import Channel, Member, Server, Simulation
    from briefings.pipeline import Newsroom

__all__ = ["database", "empty_newsroom", "extractor", "newsroom", "stocked_file"]


@dataclass(frozen=True, slots=True)
class Harbour:
    """A Japanese server with a channel and three members."""

    simulation: Simulation
    server: Server
    channel: Channel
    hanako: Member
    taro: Member
    alice: Member


@pytest.fixture
async def harbour(newsroom: Newsroom) -> AsyncIterator[Harbour]:
    """The bot with the samples, in a server. Hanako and Taro read Japanese, Alice English."""

    def bot(clock: Callable[[], datetime]) -> Kawaraban:
        return Kawaraban(newsroom, clock=clock, timezone="Asia/Tokyo")

    async with simulated(bot, starting_at=KEPT_AT) as simulation:
        server = simulation.server("Harbour", locale="ja")
        yield Harbour(
            simulation,
            server,
            server.create_text_channel("news"),
            simulation.member(server, "hanako", locale="ja"),
            simulation.member(server, "taro", locale="ja"),
            simulation.member(server, "alice", locale="en-US"),
        )


@pytest.fixture
async def bridge(newsroom: Newsroom) -> str:
    """A topic of thirty sections, more than a page and a menu hold."""
    kept = await keep(newsroom, long_article(30), address="https://hashi.example/long")
    return kept.revision.topic.name
