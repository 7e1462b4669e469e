"""Which deliveries are owed at a moment: the schedules as ordered, joined with the ledger's memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.model.delivery import DeliveryState
from briefings.model.schedule import Standing
from briefings.scheduling import rules
from briefings.scheduling.timetable import next_run, runs_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from briefings.model.delivery import Delivery
    from briefings.model.schedule import Schedule
    from briefings.storing.ledger import Ledger

# A schedule first seen at a moment has a run at that very moment, and none before.
INSTANT = timedelta(microseconds=1)


class Planner:
    """Writes a delivery for every run that has come due.

    Args:
        schedules: All standing orders of this application, by name.
        app_id: The Discord application that posts.
        ledger: Remembers how far each schedule has been served.
    """

    def __init__(self, schedules: Mapping[str, Schedule], *, app_id: int, ledger: Ledger) -> None:
        self._schedules = schedules
        self._app_id = app_id
        self._ledger = ledger
        self._entered = False

    async def plan(self, now: datetime) -> list[Delivery]:
        """Write the deliveries of all runs up to now; those that are too late already come back."""
        skipped = [] if self._entered else await self._enter(now)
        self._entered = True
        return skipped + await self._owe(await self._ledger.due(app_id=self._app_id, now=now), now)

    async def _enter(self, now: datetime) -> list[Delivery]:
        """Bring the ledger in line with the schedules as this process knows them."""
        known = {standing.name: standing for standing in await self._ledger.standings(app_id=self._app_id)}
        # Runs that were missed under an old timetable are still owed; a new one counts from now.
        skipped = await self._owe(known.values(), now)
        entered = [_entry(schedule, known.get(name), now) for name, schedule in self._schedules.items()]
        gone = [name for name in known if name not in self._schedules]
        await self._ledger.plan(entered, app_id=self._app_id, withdrawn=gone)
        return skipped

    async def _owe(self, standings: Iterable[Standing], now: datetime) -> list[Delivery]:
        """Write the deliveries that these timetables owe up to now."""
        ordered = [standing for standing in standings if standing.name in self._schedules]
        if not ordered:
            return []
        owed = [
            rules.planned(run, self._schedules[standing.name], app_id=self._app_id, now=now)
            for standing in ordered
            for run in runs_between(standing, standing.planned_until, now)
        ]
        served = [_served_until(standing, now) for standing in ordered]
        new = await self._ledger.plan(served, app_id=self._app_id, owed=owed)
        return [delivery for delivery in new if delivery.state is DeliveryState.SKIPPED]


def _entry(schedule: Schedule, known: Standing | None, now: datetime) -> Standing:
    standing = Standing(
        name=schedule.name,
        at=schedule.at,
        timezone=schedule.timezone,
        days=schedule.days,
        known_since=now if known is None else known.known_since,
        planned_until=now,
    )
    return _served_until(standing, now - INSTANT if known is None else now)


def _served_until(standing: Standing, moment: datetime) -> Standing:
    run = next_run(standing, moment)
    return replace(standing, planned_until=moment, next_run_at=None if run is None else run.due_at)
