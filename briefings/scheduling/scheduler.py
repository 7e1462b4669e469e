"""APScheduler calls our tick, again and again. It knows no schedule of ours and keeps no state."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

JOB = "tick"
EVERY = timedelta(seconds=30)

# Discord itself gives a stopping bot no deadline, but whoever stops it does (systemd: 90 s).
PATIENCE = timedelta(seconds=10)

# Counting from a whole minute long ago lets ticks fall on whole minutes, where briefings are due.
WHOLE_MINUTE = datetime(2000, 1, 1, tzinfo=UTC)


class Beat:
    """Calls the tick with the moment of the clock, and lets no fault of one call end the others.

    Attributes:
        idle: Set while no tick is running.
    """

    def __init__(self, tick: Callable[[datetime], Awaitable[object]], clock: Callable[[], datetime]) -> None:
        self._tick = tick
        self._clock = clock
        self.idle = asyncio.Event()
        self.idle.set()

    async def run(self) -> None:
        """Tick once, unless a tick is running: that one serves everything that is due."""
        if not self.idle.is_set():
            return
        self.idle.clear()
        try:
            await self._tick(self._clock())
        except BriefingsError as error:
            logger.error("nothing was posted this time: %s", error)  # noqa: TRY400 - the message says it all
        except Exception:
            logger.exception("the tick broke off; it comes again")
        finally:
            self.idle.set()


def start(
    tick: Callable[[datetime], Awaitable[object]],
    clock: Callable[[], datetime],
    *,
    every: timedelta = EVERY,
) -> AsyncIOScheduler:
    """Begin to tick, at once and then regularly. Needs a running event loop.

    Args:
        tick: Posts what is due at a moment.
        clock: The moment, aware.
        every: The distance between two ticks.
    """
    scheduler = AsyncIOScheduler(timezone=UTC)
    beat = Beat(tick, clock)
    # What came due while nobody was running does not wait for the next whole minute.
    scheduler.add_job(beat.run, misfire_grace_time=None)
    scheduler.add_job(
        beat.run,
        IntervalTrigger(seconds=every.total_seconds(), start_date=WHOLE_MINUTE, timezone=UTC),
        id=JOB,
        # A tick that comes late is never dropped (the default drops it after 1 s), and of several
        # that piled up one is enough: each serves everything that is due.
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.start()
    return scheduler


async def stop(scheduler: AsyncIOScheduler, *, patience: timedelta = PATIENCE) -> None:
    """Begin no further tick, and let a running one end.

    Args:
        scheduler: As `start` gave it.
        patience: How long to wait for the running tick. Then it is broken off, which loses nothing:
            the next start goes on from the ledger.
    """
    scheduler.pause()
    beat = scheduler.get_job(JOB).func.__self__
    try:
        async with asyncio.timeout(patience.total_seconds()):
            await beat.idle.wait()
    except TimeoutError:
        logger.warning("the last posts did not end in time; the next start goes on with them")
    scheduler.shutdown(wait=False)
    # AsyncIOScheduler only asks the loop to shut it down, at its next turn.
    await asyncio.sleep(0)
