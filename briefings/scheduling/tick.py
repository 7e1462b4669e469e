"""One tick: whatever is due at a moment is posted, once.

    tick = Tick(config.briefings, app_id=..., newsroom=..., ledger=..., press=...)
    await tick(now)      # again and again

What it decides is in `rules` and `timetable`, what it remembers in the ledger. It may be killed at
any moment; the next tick, of this or of another process, goes on from there.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.scheduling.planning import Planner
from briefings.scheduling.posting import ChannelRound, Desk, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from briefings.model.delivery import Delivery
    from briefings.model.schedule import Schedule
    from briefings.scheduling.drafting import Candidates
    from briefings.scheduling.press import Press
    from briefings.storing.ledger import Ledger

# One dead channel must not keep the next tick waiting for ever, and a try that is cut off is to be
# repeated well within the two minutes that its nonce is surely kept.
PATIENCE = timedelta(seconds=60)

# Discord takes 50 requests a second from all of them together.
CHANNELS_AT_ONCE = 16


class Tick:
    """Posts what is due of some schedules, exactly once each.

    Args:
        schedules: All standing orders of this application.
        app_id: The Discord application that posts.
        newsroom: Where articles come from.
        ledger: Remembers what was posted.
        press: Posts.
        patience: How long to wait for each answer of the press.

    Raises:
        ValueError: If two schedules have one name.
    """

    def __init__(
        self,
        schedules: Iterable[Schedule],
        *,
        app_id: int,
        newsroom: Candidates,
        ledger: Ledger,
        press: Press,
        patience: timedelta = PATIENCE,
    ) -> None:
        by_name: dict[str, Schedule] = {}
        for schedule in schedules:
            if by_name.setdefault(schedule.name, schedule) is not schedule:
                raise ValueError(f"two schedules are called {schedule.name}")
        self._ledger = ledger
        self._app_id = app_id
        self._planner = Planner(by_name, app_id=app_id, ledger=ledger)
        self._desk = Desk(by_name, app_id, newsroom, ledger, press, patience)
        self._running = asyncio.Lock()
        self._places = asyncio.Semaphore(CHANNELS_AT_ONCE)

    async def __call__(self, now: datetime) -> tuple[Delivery, ...]:
        """Post whatever is due, and bring to an end what an earlier tick began.

        Faults of a channel are noted in its deliveries and never reach the caller or another channel.

        Args:
            now: The moment, aware.

        Returns:
            The deliveries that this tick changed, as they are now.

        Raises:
            StorageError: If the ledger cannot be used.
        """
        async with self._running:
            skipped = await self._planner.plan(now)
            for delivery in skipped:
                tell(delivery)
            queues: dict[int, list[Delivery]] = {}
            for delivery in await self._ledger.unsettled(app_id=self._app_id):
                queues.setdefault(delivery.channel_id, []).append(delivery)
            changed = await asyncio.gather(*(self._serve(queue, now) for queue in queues.values()))
        return (*skipped, *(delivery for channel in changed for delivery in channel))

    async def _serve(self, queue: Sequence[Delivery], now: datetime) -> list[Delivery]:
        channel = ChannelRound(self._desk, now)
        async with self._places:
            await channel.serve(queue)
        return channel.changed
