"""A small simulated Discord with the real bot in it: one server, one channel, two members.

async with town(newsroom, ledger, morning=seven_in_tokyo) as here:
    await here.post_the_morning_briefing()
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.client import Kawaraban
from bot.delivering.press import DiscordPress
from bot.sandbox.simulation import simulated
from briefings.model.schedule import Schedule
from briefings.scheduling.tick import Tick
from briefings.sources.samples import sample_documents

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.sandbox.simulation import Channel, Member, Simulation
    from briefings.model.delivery import Delivery
    from briefings.pipeline import Newsroom
    from briefings.storing.ledger import Ledger

TIMEZONE = "Asia/Tokyo"
POSTING_HOUR = 7
STORIES = 3
# The bot starts, and the articles come in, a little before the briefing is due.
EARLIER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Townsman:
    """A member of the server, and the language of their Discord."""

    member: Member
    locale: str


@dataclass(frozen=True, slots=True)
class Town:
    """What the sandbox plays in.

    Attributes:
        simulation: The simulated Discord with the bot.
        newsroom: What the bot answers from; it holds the samples.
        channel: The channel that the briefing goes to.
        japanese: A member whose Discord speaks Japanese.
        english: One whose Discord speaks English.
        morning: When the briefing is due, aware.
        tick: Posts what is due, as the scheduler calls it in a running bot.
    """

    simulation: Simulation
    newsroom: Newsroom
    channel: Channel
    japanese: Townsman
    english: Townsman
    morning: datetime
    tick: Tick

    async def post_the_morning_briefing(self) -> tuple[Delivery, ...]:
        """Let time pass until the briefing is due, and let the scheduler's call come."""
        await self.tick(self.simulation.now())  # what is due before the bot knew of it is never posted
        await self.simulation.move_to(self.morning)
        return await self.tick(self.simulation.now())


def next_morning(now: datetime) -> datetime:
    """The next moment at which the briefing is due in Tokyo, aware."""
    local = now.astimezone(ZoneInfo(TIMEZONE))
    due = local.replace(hour=POSTING_HOUR, minute=0, second=0, microsecond=0)
    return due if due > local else due + timedelta(days=1)


@asynccontextmanager
async def town(newsroom: Newsroom, ledger: Ledger, *, morning: datetime) -> AsyncIterator[Town]:
    """Start the real bot on a simulated Discord, minutes before its briefing is due.

    Args:
        newsroom: On an empty database; the samples are read into it.
        ledger: On the same database.
        morning: When the briefing is due; see `next_morning`.
    """

    def bot(clock: Callable[[], datetime]) -> Kawaraban:
        return Kawaraban(newsroom, clock=clock, timezone=TIMEZONE, stories=STORIES)

    start = morning - EARLIER
    for document in sample_documents(start):
        await newsroom.ingest(document)
    async with simulated(bot, starting_at=start) as simulation:
        server = simulation.server("瓦版の町", locale="ja")
        channel = server.create_text_channel("news")
        schedule = Schedule(
            name="morning",
            channel_id=channel.id,
            at=morning.astimezone(ZoneInfo(TIMEZONE)).time(),
            timezone=TIMEZONE,
            stories=STORIES,
        )
        yield Town(
            simulation=simulation,
            newsroom=newsroom,
            channel=channel,
            japanese=Townsman(simulation.member(server, "花子", locale="ja"), "ja"),
            english=Townsman(simulation.member(server, "Ken", locale="en-US"), "en-US"),
            morning=morning,
            tick=Tick(
                (schedule,),
                app_id=simulation.client.application_id or 0,
                newsroom=newsroom,
                ledger=ledger,
                press=DiscordPress(simulation.client),
            ),
        )
