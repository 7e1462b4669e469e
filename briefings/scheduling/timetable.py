"""When a standing order is due: exactly one run for each of its local dates. Pure.

Where clocks skip the wanted time, the run is at the first whole minute after the gap; where they
pass it twice, at the first pass. A date that a zone skipped altogether (Apia, 2011-12-30) has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.model.schedule import Weekday

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)

# No zone's date is further from UTC's than one, and a gap can push a run to the end of the next.
MARGIN = timedelta(days=2)

# A schedule of one weekday whose date a zone skipped comes round in two weeks at the latest.
LONGEST_WAIT = timedelta(days=22)


class Timetable(Protocol):
    """What of a schedule, or of its standing, decides when it is due."""

    @property
    def at(self) -> time:
        """Local wall-clock time, to the minute."""
        ...

    @property
    def timezone(self) -> str:
        """IANA name."""
        ...

    @property
    def days(self) -> frozenset[Weekday]:
        """Days of the week, in local time."""
        ...


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """One run of a timetable.

    Attributes:
        due_at: When, aware UTC.
        local_date: The date it is for, in the schedule's zone. A gap at the end of a day can push
            the run past midnight; the date stays.
    """

    due_at: datetime
    local_date: date


def run_at(timetable: Timetable, local_date: date) -> datetime | None:
    """When the run for a date is due, in UTC; None if the date is not ordered or does not exist."""
    if local_date.weekday() not in timetable.days:
        return None
    zone = ZoneInfo(timetable.timezone)
    if not _exists(local_date, zone):
        return None
    return _first_valid(datetime.combine(local_date, timetable.at), zone)


def runs_between(timetable: Timetable, after: datetime, until: datetime) -> tuple[Run, ...]:
    """Every run with `after < due_at <= until`, in order. Both are aware."""
    first, last = (after - MARGIN).date(), (until + MARGIN).date()
    runs = (run for run in _runs(timetable, first, last) if after < run.due_at <= until)
    return tuple(sorted(runs))


def next_run(timetable: Timetable, after: datetime) -> Run | None:
    """The first run after a moment; None if the calendar ends before."""
    first, last = (after - MARGIN).date(), (after + LONGEST_WAIT).date()
    return min((run for run in _runs(timetable, first, last) if run.due_at > after), default=None)


def _runs(timetable: Timetable, first: date, last: date) -> Iterator[Run]:
    local_date = first
    while local_date <= last:
        due_at = run_at(timetable, local_date)
        if due_at is not None:
            yield Run(due_at, local_date)
        local_date += DAY


def _exists(local_date: date, zone: ZoneInfo) -> bool:
    """Whether the zone's clocks ever showed this date."""
    begins = _first_valid(datetime.combine(local_date, time.min), zone)
    return begins.astimezone(zone).date() == local_date


def _first_valid(wanted: datetime, zone: ZoneInfo) -> datetime:
    """The first moment, in UTC, at which a wall clock shows `wanted`, or else the minute after the gap."""
    # PEP 495: in a gap, fold 0 reckons with the offset from before and so lands after the gap, and
    # fold 1 the other way round. In an overlap fold 0 is the first pass.
    earliest = wanted.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if earliest.astimezone(zone).replace(tzinfo=None) == wanted:
        return earliest
    before_gap = wanted.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _whole_minute(_jump(before_gap, earliest, zone), zone)


def _jump(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The moment between two at which the zone's clocks jump, found by halving, to the second."""
    old_offset = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + timedelta(seconds=(after - before) // SECOND // 2)
        if middle.astimezone(zone).utcoffset() == old_offset:
            before = middle
        else:
            after = middle
    return after


def _whole_minute(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment itself, or the next at which the wall clock shows no seconds."""
    seconds = timedelta(seconds=moment.astimezone(zone).second)
    return moment + (MINUTE - seconds) % MINUTE
