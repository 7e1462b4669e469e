"""A Discord that honours nonces for two minutes, and a press that posts to it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from briefings.errors import DiscordUnavailable
from briefings.model.scope import Audience
from briefings.scheduling.press import Press

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.errors import DeliveryError
    from briefings.model.briefing import Briefing

NONCES_KEPT = timedelta(minutes=2)
SERVER_ID = 77


@dataclass(frozen=True, slots=True)
class FakeMessage:
    """A message as the fake keeps it."""

    id: int
    channel_id: int
    nonce: str
    part: int
    briefing: Briefing
    posted_at: datetime


@dataclass(slots=True)
class FakeDiscord:
    """What outlives a process: the messages in all channels, and the time."""

    now: datetime
    messages: list[FakeMessage] = field(default_factory=list)

    def take(self, message: FakeMessage) -> int:
        """Keep a message, or give the id of the first under its nonce."""
        for earlier in self.messages:
            same = (earlier.channel_id, earlier.nonce) == (message.channel_id, message.nonce)
            if same and self.now - earlier.posted_at <= NONCES_KEPT:
                return earlier.id
        self.messages.append(message)
        return message.id

    def in_channel(self, channel_id: int) -> list[FakeMessage]:
        """The messages of one channel, oldest first."""
        return [message for message in self.messages if message.channel_id == channel_id]


@dataclass(slots=True)
class FakePress(Press):
    """Posts to the fake Discord, two stories a message.

    Attributes:
        discord: Where to.
        refusals: By channel, what is raised instead of posting, one each time.
        doubts: By channel, what is raised after posting all the same, one each time.
        unknown: By channel, what `audience` raises.
        unreadable: By channel, what `find` raises, one each time.
        hanging: Channels that never answer.
        broken_parts: Channels and parts at which the press itself breaks, once each.
        together: Where posts wait for each other, so that they come through at once or never.
        step: Called at every await; may raise.
        asked: What was called, in order: `post 5/0`, `find 5`.
        most_at_once: How many calls were under way at the same time, at most.
    """

    discord: FakeDiscord
    refusals: dict[int, list[Exception]] = field(default_factory=dict)
    doubts: dict[int, list[Exception]] = field(default_factory=dict)
    unknown: dict[int, DeliveryError] = field(default_factory=dict)
    unreadable: dict[int, list[Exception]] = field(default_factory=dict)
    hanging: set[int] = field(default_factory=set)
    broken_parts: list[tuple[int, int]] = field(default_factory=list)
    together: asyncio.Barrier | None = None
    step: Callable[[], None] = lambda: None
    asked: list[str] = field(default_factory=list)
    most_at_once: int = 0
    _under_way: int = 0

    async def audience(self, channel_id: int) -> Audience:
        await self._answer(channel_id)
        if channel_id in self.unknown:
            raise self.unknown[channel_id]
        return Audience(SERVER_ID)

    def parts(self, briefing: Briefing, nonces: Callable[[int], str]) -> int:
        assert len({nonces(0), nonces(1)}) == 2
        return max(1, -(-len(briefing.stories) // 2))

    async def post(
        self, briefing: Briefing, *, channel_id: int, part: int, nonces: Callable[[int], str]
    ) -> int:
        self.asked.append(f"post {channel_id}/{part}")
        await self._answer(channel_id)
        if self.together is not None:
            await self.together.wait()
        if (channel_id, part) in self.broken_parts:
            self.broken_parts.remove((channel_id, part))
            raise RuntimeError("the press is broken")
        if self.refusals.get(channel_id):
            raise self.refusals[channel_id].pop(0)
        number = len(self.discord.messages) + 1
        message = FakeMessage(number, channel_id, nonces(part), part, briefing, self.discord.now)
        message_id = self.discord.take(message)
        self.step()
        if self.doubts.get(channel_id):
            raise self.doubts[channel_id].pop(0)
        return message_id

    async def find(self, *, channel_id: int, nonce: str, since: datetime) -> int | None:
        self.asked.append(f"find {channel_id}")
        await self._answer(channel_id)
        if self.unreadable.get(channel_id):
            raise self.unreadable[channel_id].pop(0)
        found = [message for message in self.discord.in_channel(channel_id) if message.nonce == nonce]
        assert all(message.posted_at >= since for message in found)
        return found[0].id if found else None

    async def _answer(self, channel_id: int) -> None:
        self.step()
        self._under_way += 1
        self.most_at_once = max(self.most_at_once, self._under_way)
        await asyncio.sleep(0)
        self._under_way -= 1
        if channel_id in self.hanging:
            await asyncio.Event().wait()


def outage(channel_id: int, times: int) -> list[Exception]:
    """So many answers of a Discord that takes no posts."""
    return [DiscordUnavailable(channel_id, "503 Service Unavailable") for _ in range(times)]
