"""Exactly one run for each local date that exists, on whatever day the clocks change."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model.schedule import EVERY_DAY, Schedule, Weekday
from briefings.scheduling.timetable import Run, next_run, run_at, runs_between

# Zones whose clocks do something unlike the others: gaps at midnight, before midnight and of half an
# hour, a skipped date, quarter hours, a negative summer time, changes at short notice.
ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Monrovia",
    "America/Asuncion",
    "America/Havana",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Scoresbysund",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Pyongyang",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Moscow",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Kwajalein",
    "UTC",
)

FIRST, LAST = date(1975, 1, 1), date(2037, 12, 25)


def daily(timezone: str, at: str, *, days: frozenset[Weekday] = EVERY_DAY) -> Schedule:
    return Schedule("daily", 1, time.fromisoformat(at), timezone, days=days)


@pytest.mark.parametrize(
    ("timezone", "at", "local_date", "due_at"),
    [
        pytest.param("Asia/Tokyo", "07:00", "2025-02-20", "2025-02-19T22:00Z", id="Tokyo"),
        pytest.param("Asia/Kathmandu", "07:00", "2025-02-20", "2025-02-20T01:15Z", id="Kathmandu"),
        pytest.param("America/New_York", "02:30", "2025-03-09", "2025-03-09T07:00Z", id="New York, gap"),
        pytest.param("America/New_York", "01:30", "2025-11-02", "2025-11-02T05:30Z", id="New York, overlap"),
        pytest.param("America/New_York", "07:00", "2025-03-09", "2025-03-09T11:00Z", id="New York, after"),
        pytest.param("Europe/London", "01:30", "2025-03-30", "2025-03-30T01:00Z", id="London, gap"),
        pytest.param("Europe/London", "01:30", "2025-10-26", "2025-10-26T00:30Z", id="London, overlap"),
        pytest.param(
            "Europe/London", "01:00", "2025-03-30", "2025-03-30T01:00Z", id="London, the gap's edge"
        ),
        pytest.param("Europe/London", "02:00", "2025-03-30", "2025-03-30T01:00Z", id="London, the gap's end"),
        pytest.param("America/Santiago", "00:30", "2025-09-07", "2025-09-07T04:00Z", id="Santiago, midnight"),
        pytest.param("America/Santiago", "23:30", "2025-04-05", "2025-04-06T02:30Z", id="Santiago, overlap"),
        pytest.param("Australia/Lord_Howe", "02:15", "2025-10-05", "2025-10-04T15:30Z", id="Lord Howe, gap"),
        pytest.param(
            "Australia/Lord_Howe", "01:45", "2025-04-06", "2025-04-05T14:45Z", id="Lord Howe, twice"
        ),
        pytest.param("Pacific/Apia", "07:00", "2011-12-29", "2011-12-29T17:00Z", id="Apia, the day before"),
        pytest.param("Pacific/Apia", "07:00", "2011-12-31", "2011-12-30T17:00Z", id="Apia, the day after"),
        pytest.param("America/Nuuk", "23:30", "2024-03-30", "2024-03-31T01:00Z", id="Nuuk, past midnight"),
        pytest.param(
            "Africa/Monrovia", "00:10", "1972-01-07", "1972-01-07T00:45Z", id="Monrovia, odd seconds"
        ),
        pytest.param("Pacific/Kiritimati", "00:00", "2025-01-01", "2024-12-31T10:00Z", id="the first zone"),
        pytest.param("Pacific/Pago_Pago", "23:59", "2025-01-01", "2025-01-02T10:59Z", id="the last zone"),
    ],
)
def test_the_run_of_a_date_is_due_at(timezone: str, at: str, local_date: str, due_at: str) -> None:
    assert run_at(daily(timezone, at), date.fromisoformat(local_date)) == datetime.fromisoformat(due_at)


@pytest.mark.parametrize(
    ("timezone", "local_date"),
    [
        pytest.param("Pacific/Apia", date(2011, 12, 30), id="Apia crossed the date line"),
        pytest.param("Pacific/Kwajalein", date(1993, 8, 21), id="Kwajalein crossed the date line"),
        pytest.param("Pacific/Kiritimati", date(1994, 12, 31), id="Kiritimati crossed the date line"),
    ],
)
@pytest.mark.parametrize("at", ["00:00", "07:00", "23:59"])
def test_a_date_that_a_zone_skipped_has_no_run(timezone: str, local_date: date, at: str) -> None:
    assert run_at(daily(timezone, at), local_date) is None


def test_a_day_of_the_week_that_is_not_ordered_has_no_run() -> None:
    mondays = daily("Asia/Tokyo", "07:00", days=frozenset({Weekday.MON}))

    assert run_at(mondays, date(2025, 2, 18)) is None
    assert run_at(mondays, date(2025, 2, 17)) == datetime(2025, 2, 16, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("timezone", "at", "day"),
    [
        pytest.param("America/New_York", "02:30", date(2025, 3, 9), id="New York, spring"),
        pytest.param("America/New_York", "01:30", date(2025, 11, 2), id="New York, autumn"),
        pytest.param("Europe/London", "01:30", date(2025, 3, 30), id="London, spring"),
        pytest.param("Europe/London", "01:30", date(2025, 10, 26), id="London, autumn"),
        pytest.param("America/Santiago", "00:30", date(2025, 9, 7), id="Santiago, spring"),
        pytest.param("America/Santiago", "23:30", date(2025, 4, 5), id="Santiago, autumn"),
    ],
)
def test_the_days_around_a_clock_change_have_one_run_each(timezone: str, at: str, day: date) -> None:
    noon = datetime.combine(day, time(12), tzinfo=ZoneInfo(timezone))

    runs = runs_between(daily(timezone, at), noon - timedelta(days=2), noon + timedelta(days=2))

    days = [run.local_date - day for run in runs]
    assert sorted(days) in (
        [timedelta(-1), timedelta(0), timedelta(1), timedelta(2)],
        [timedelta(-2), timedelta(-1), timedelta(0), timedelta(1)],
    )


def test_a_window_holds_its_end_and_not_its_beginning() -> None:
    schedule = daily("UTC", "07:00")
    seven = datetime(2025, 2, 20, 7, tzinfo=UTC)

    assert runs_between(schedule, seven - timedelta(hours=1), seven) == (Run(seven, date(2025, 2, 20)),)
    assert runs_between(schedule, seven, seven + timedelta(hours=1)) == ()


def test_the_next_run_is_after_the_moment_and_not_at_it() -> None:
    schedule = daily("UTC", "07:00")
    seven = datetime(2025, 2, 20, 7, tzinfo=UTC)

    assert next_run(schedule, seven - timedelta(seconds=1)) == Run(seven, date(2025, 2, 20))
    assert next_run(schedule, seven) == Run(seven + timedelta(days=1), date(2025, 2, 21))


def test_the_next_run_of_one_weekday_is_found_over_a_skipped_date() -> None:
    fridays = daily("Pacific/Apia", "07:00", days=frozenset({Weekday.FRI}))

    run = next_run(fridays, datetime(2011, 12, 27, tzinfo=UTC))

    assert run == Run(datetime(2012, 1, 5, 17, 0, tzinfo=UTC), date(2012, 1, 6))


zones = st.sampled_from(ZONES)
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
dates = st.dates(min_value=FIRST, max_value=LAST)


@st.composite
def near_a_change(draw: st.DrawFn) -> tuple[ZoneInfo, date]:
    """A zone and a date within a day of one on which its offset changes."""
    zone = ZoneInfo(draw(zones))
    begin = datetime.combine(draw(dates), time(), tzinfo=UTC)
    steps = (begin + timedelta(days=days) for days in range(400))
    offset = begin.astimezone(zone).utcoffset()
    change = next((step for step in steps if step.astimezone(zone).utcoffset() != offset), begin)
    return zone, min(change.date(), LAST) + timedelta(days=draw(st.integers(-1, 1)))


@given(near_a_change(), times)
def test_the_run_is_where_a_clock_that_is_read_every_minute_finds_it(
    place: tuple[ZoneInfo, date], at: time
) -> None:
    zone, local_date = place

    expected = _read_every_minute(zone, local_date, at)

    assert run_at(Schedule("daily", 1, at, zone.key), local_date) == expected


def _read_every_minute(zone: ZoneInfo, local_date: date, at: time) -> datetime | None:
    """The run's moment by brute force: every wall clock reading of five days, none of our arithmetic."""
    begin = datetime.combine(local_date, time(), tzinfo=UTC) - timedelta(days=2)
    moments = [begin + timedelta(minutes=minutes) for minutes in range(5 * 24 * 60)]
    readings = [moment.astimezone(zone).replace(tzinfo=None) for moment in moments]
    if local_date not in {reading.date() for reading in readings}:
        return None
    wanted = datetime.combine(local_date, at)
    if wanted in readings:
        return moments[readings.index(wanted)]
    jumps = (place for place in range(1, len(readings)) if readings[place - 1] < wanted < readings[place])
    return moments[next(jumps)]


@given(zones, times, dates, st.lists(st.integers(1, 400), min_size=1, max_size=6))
def test_however_often_somebody_looks_each_date_runs_once(
    timezone: str, at: time, first: date, hours: list[int]
) -> None:
    schedule = Schedule("daily", 1, at, timezone)
    begin = datetime.combine(first, time(), tzinfo=UTC)
    looks = [begin + timedelta(hours=sum(hours[:count])) for count in range(len(hours) + 1)]

    in_pieces = [
        run for after, until in itertools.pairwise(looks) for run in runs_between(schedule, after, until)
    ]

    assert tuple(in_pieces) == runs_between(schedule, looks[0], looks[-1])
    assert len({run.local_date for run in in_pieces}) == len(in_pieces)


@given(zones, times, dates)
def test_the_next_run_is_the_first_of_the_runs_to_come(timezone: str, at: time, first: date) -> None:
    schedule = Schedule("daily", 1, at, timezone)
    after = datetime.combine(first, time(), tzinfo=UTC)

    run = next_run(schedule, after)

    assert run == runs_between(schedule, after, after + timedelta(days=4))[0]
