"""APScheduler really calls the tick, and no fault of one call ends the others."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from briefings.errors import DatabaseUnreachable
from briefings.scheduling import scheduler

if TYPE_CHECKING:
    import pytest

NOW = datetime(2025, 2, 20, 7, 0, tzinfo=UTC)
OFTEN = timedelta(milliseconds=20)
PATIENCE = 10


class Clock:
    """A clock that is a minute further at every look."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return NOW + timedelta(minutes=self.looks - 1)


class Ticks:
    """Notes what it is called with; raises what it is given first; tells when it was called enough."""

    def __init__(self, *faults: Exception, enough: int) -> None:
        self.moments: list[datetime] = []
        self.faults = list(faults)
        self.enough = enough
        self.done = asyncio.Event()

    async def __call__(self, now: datetime) -> None:
        self.moments.append(now)
        if len(self.moments) >= self.enough:
            self.done.set()
        if self.faults:
            raise self.faults.pop(0)


async def test_apscheduler_calls_the_tick_with_the_moment_of_the_clock() -> None:
    tick = Ticks(enough=3)

    started = scheduler.start(tick, Clock(), every=OFTEN)
    await asyncio.wait_for(tick.done.wait(), PATIENCE)
    await scheduler.stop(started)

    assert tick.moments[:3] == [NOW, NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)]


async def test_a_tick_that_fails_is_logged_and_the_next_one_comes(caplog: pytest.LogCaptureFixture) -> None:
    tick = Ticks(DatabaseUnreachable("sqlite:///kept.db", "the disk is full."), KeyError("oh"), enough=4)

    started = scheduler.start(tick, Clock(), every=OFTEN)
    await asyncio.wait_for(tick.done.wait(), PATIENCE)
    await scheduler.stop(started)

    ours = [record for record in caplog.records if record.name == "briefings.scheduling.scheduler"]
    assert [record.exc_info is None for record in ours] == [True, False]
    assert "the disk is full" in ours[0].getMessage()


async def test_nothing_ticks_after_the_end() -> None:
    tick = Ticks(enough=1)
    started = scheduler.start(tick, Clock(), every=OFTEN)
    await asyncio.wait_for(tick.done.wait(), PATIENCE)

    await scheduler.stop(started)
    before = len(tick.moments)
    await asyncio.sleep(5 * OFTEN.total_seconds())

    assert len(tick.moments) == before
    assert not started.running


async def test_a_slow_tick_is_not_joined_by_a_second_one_and_may_end() -> None:
    begun, ended = asyncio.Event(), []

    async def slow(now: datetime) -> None:
        begun.set()
        await asyncio.sleep(8 * OFTEN.total_seconds())
        ended.append(now)

    started = scheduler.start(slow, Clock(), every=OFTEN)
    await asyncio.wait_for(begun.wait(), PATIENCE)
    await asyncio.sleep(3 * OFTEN.total_seconds())
    await scheduler.stop(started)

    assert ended == [NOW]


async def test_a_tick_that_does_not_end_is_broken_off(caplog: pytest.LogCaptureFixture) -> None:
    begun, broken_off = asyncio.Event(), asyncio.Event()

    async def endless(_now: datetime) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            broken_off.set()

    started = scheduler.start(endless, Clock(), every=OFTEN)
    await asyncio.wait_for(begun.wait(), PATIENCE)
    with caplog.at_level(logging.WARNING):
        await scheduler.stop(started, patience=OFTEN)
    await asyncio.wait_for(broken_off.wait(), PATIENCE)

    assert "did not end in time" in caplog.text


async def test_ticks_fall_on_whole_minutes_and_are_never_dropped() -> None:
    started = scheduler.start(Ticks(enough=1), Clock())
    job = started.get_job(scheduler.JOB)
    at = job.next_run_time
    await scheduler.stop(started)

    assert (at.second % 30, at.microsecond) == (0, 0)
    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)


async def test_the_first_tick_comes_at_once() -> None:
    tick = Ticks(enough=1)

    started = scheduler.start(tick, Clock(), every=timedelta(days=1))
    await asyncio.wait_for(tick.done.wait(), PATIENCE)
    await scheduler.stop(started)

    assert tick.moments == [NOW]
