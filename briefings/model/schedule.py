"""When a channel wants its briefing, and what it wants in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import IntEnum, StrEnum


class Weekday(IntEnum):
    """Days as `datetime.date.weekday` counts them."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


EVERY_DAY = frozenset(Weekday)


class Quiet(StrEnum):
    """What to do when nothing is new."""

    SAY = "say"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Schedule:
    """A standing order for briefings in one channel.

    Attributes:
        name: Unique among schedules; with the application's id it keys the ledger.
        channel_id: The Discord channel.
        at: Local wall-clock time, to the minute.
        timezone: IANA name.
        days: Weekdays, in local time.
        topics: Only these (topic names or parts of them); empty for all.
        locale: `ja` or `en`.
        stories: At most so many in one briefing, from 1 to 10.
        when_nothing_new: Say so, or stay silent.
        late_limit: A run later than this is skipped and said to be.
    """

    name: str
    channel_id: int
    at: time
    timezone: str
    days: frozenset[Weekday] = EVERY_DAY
    topics: tuple[str, ...] = ()
    locale: str = "ja"
    stories: int = 5
    when_nothing_new: Quiet = Quiet.SAY
    late_limit: timedelta = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a schedule has been served, and the timetable it was served by.

    Attributes:
        name: `Schedule.name`.
        at: `Schedule.at` as last seen.
        timezone: `Schedule.timezone` as last seen.
        days: `Schedule.days` as last seen.
        known_since: When the schedule was first seen, aware UTC; no run is owed from before.
        planned_until: Every run up to here has its delivery, aware UTC.
        next_run_at: The first run after that, aware UTC.
    """

    name: str
    at: time
    timezone: str
    days: frozenset[Weekday]
    known_since: datetime
    planned_until: datetime
    next_run_at: datetime | None = None
