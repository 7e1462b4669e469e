"""What a channel sees of its standing orders, day by day and fault by fault."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from briefings.errors import (
    ChannelMissing,
    DatabaseUnreachable,
    DeliveryUncertain,
    DiscordUnavailable,
    PermissionMissing,
)
from briefings.model.delivery import Delivery, DeliveryState, Edition
from briefings.model.schedule import Quiet, Schedule, Weekday
from briefings.model.scope import Audience
from briefings.scheduling.tick import Tick
from briefings.storing.database import open_database
from briefings.storing.ledger import Ledger
from tests.fakes.newsroom import FakeNewsroom, kept_article
from tests.fakes.press import SERVER_ID, FakeDiscord, FakePress, outage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

APP = 1
TOKYO = ZoneInfo("Asia/Tokyo")
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)

MORNING = Schedule("morning", 5, time(7), "Asia/Tokyo")


def tokyo(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of February 2025 in Tokyo."""
    return datetime(2025, 2, day, hour, minute, tzinfo=TOKYO)


@dataclass(slots=True)
class House:
    """A ledger, a newsroom and a Discord, which outlive the processes that tick.

    Attributes:
        ledger: In real SQLite.
        discord: Its clock is the house's.
        newsroom: Empty at first.
        press: Posts to the Discord.
    """

    ledger: Ledger
    discord: FakeDiscord
    newsroom: FakeNewsroom = field(default_factory=FakeNewsroom)
    press: FakePress = field(init=False)

    def __post_init__(self) -> None:
        self.press = FakePress(self.discord)

    def started(self, *schedules: Schedule, patience: timedelta = MINUTE) -> Tick:
        """A process that has just started."""
        return Tick(
            schedules,
            app_id=APP,
            newsroom=self.newsroom,
            ledger=self.ledger,
            press=self.press,
            patience=patience,
        )

    async def at(self, now: datetime, tick: Tick) -> tuple[Delivery, ...]:
        """What one tick changes."""
        self.discord.now = now
        return await tick(now)

    async def through(self, tick: Tick, begin: datetime, end: datetime, *, every: timedelta) -> None:
        """Tick again and again."""
        now = begin
        while now <= end:
            await self.at(now, tick)
            now += every

    def keep(self, name: str, kept_at: datetime) -> None:
        """Let the newsroom have an article."""
        self.newsroom.articles.append(kept_article(name, kept_at))

    def dates(self, channel_id: int = 5) -> list[date]:
        """The local dates of what stands in a channel."""
        return [message.briefing.local_date for message in self.discord.in_channel(channel_id)]

    def told(self, place: int = -1, channel_id: int = 5) -> list[tuple[str, bool]]:
        """The stories of a message's briefing, and whether they are new."""
        stories = self.discord.in_channel(channel_id)[place].briefing.stories
        return [(story.title, story.new) for story in stories]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with await open_database("sqlite://") as database:
        yield House(Ledger(database), FakeDiscord(tokyo(20, 6)))


def states(deliveries: tuple[Delivery, ...]) -> list[DeliveryState]:
    return [delivery.state for delivery in deliveries]


async def test_a_briefing_is_posted_at_its_local_time_and_once(house: House) -> None:
    house.keep("ferry", tokyo(20, 5))
    tick = house.started(MORNING)

    before = await house.at(tokyo(20, 6, 59), tick)
    (sent,) = await house.at(tokyo(20, 7), tick)
    after = await house.at(tokyo(20, 7, 1), tick)

    assert before == after == ()
    assert (sent.state, sent.message_id) == (DeliveryState.SENT, 1)
    assert (sent.local_date, sent.due_at) == (date(2025, 2, 20), datetime(2025, 2, 19, 22, tzinfo=UTC))
    assert house.told() == [("ferry", True)]


async def test_the_same_hour_of_many_days_posts_one_each(house: House) -> None:
    tick = house.started(MORNING)

    await house.through(tick, tokyo(20, 6, 30), tokyo(27, 6, 30), every=17 * MINUTE)

    assert house.dates() == [date(2025, 2, day) for day in range(20, 27)]


async def test_a_schedule_that_is_first_seen_owes_nothing_from_before(house: House) -> None:
    tick = house.started(MORNING)

    await house.at(tokyo(20, 7, 1), tick)

    assert house.dates() == []
    assert await house.ledger.deliveries(app_id=APP) == ()


async def test_a_schedule_that_is_first_seen_at_the_very_moment_posts(house: House) -> None:
    await house.at(tokyo(20, 7), house.started(MORNING))

    assert house.dates() == [date(2025, 2, 20)]


async def test_a_restart_posts_no_second_one(house: House) -> None:
    await house.at(tokyo(20, 6), house.started(MORNING))
    await house.at(tokyo(20, 7), house.started(MORNING))

    await house.at(tokyo(20, 7, 1), house.started(MORNING))
    await house.at(tokyo(20, 12), house.started(MORNING))

    assert house.dates() == [date(2025, 2, 20)]


async def test_a_late_start_within_the_limit_posts(house: House) -> None:
    await house.at(tokyo(20, 6), house.started(MORNING))

    await house.at(tokyo(20, 10), house.started(MORNING))

    assert house.dates() == [date(2025, 2, 20)]


async def test_a_start_beyond_the_limit_skips_says_so_and_names_it_the_next_time(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.at(tokyo(20, 6), house.started(MORNING))

    with caplog.at_level(logging.WARNING):
        skipped = await house.at(tokyo(22, 10, 1), house.started(MORNING))
    await house.at(tokyo(23, 7), house.started(MORNING))
    await house.at(tokyo(24, 7), house.started(MORNING))

    assert states(skipped) == [DeliveryState.SKIPPED] * 3
    assert [skip.local_date.day for skip in skipped] == [20, 21, 22]
    assert "it could only have been posted 3 h 1 min late; the limit is 3 h" in caplog.text
    assert [message.briefing.skipped for message in house.discord.messages] == [
        (date(2025, 2, 20), date(2025, 2, 21), date(2025, 2, 22)),
        (),
    ]


async def test_a_second_briefing_leads_with_what_is_new_since_the_first(house: House) -> None:
    tick = house.started(MORNING)
    house.keep("ferry", tokyo(20, 5))
    await house.at(tokyo(20, 7), tick)

    house.keep("bridge", tokyo(20, 18))
    await house.at(tokyo(21, 7), tick)

    assert house.told() == [("bridge", True), ("ferry", False)]


async def test_a_story_that_another_schedule_told_there_is_not_new(house: House) -> None:
    ferry_only = replace(MORNING, name="ferries", at=time(7, 0))
    tick = house.started(ferry_only, MORNING)
    house.keep("ferry", tokyo(20, 5))

    await house.at(tokyo(20, 6), tick)
    await house.at(tokyo(20, 7), tick)

    assert house.told(0) == [("ferry", True)]
    assert house.told(1) == [("ferry", False)]


async def test_a_briefing_says_that_nothing_is_new(house: House) -> None:
    await house.at(tokyo(20, 7), house.started(MORNING))

    assert house.told() == []


async def test_a_silent_day_is_noted_and_not_posted(house: House) -> None:
    tick = house.started(replace(MORNING, when_nothing_new=Quiet.SILENT))

    (silent,) = await house.at(tokyo(20, 7), tick)
    again = await house.at(tokyo(20, 7, 1), tick)
    house.keep("ferry", tokyo(20, 18))
    (sent,) = await house.at(tokyo(21, 7), tick)

    assert (silent.state, silent.reason) == (DeliveryState.SILENT, "nothing was new")
    assert again == ()
    assert sent.state is DeliveryState.SENT
    assert house.dates() == [date(2025, 2, 21)]
    assert house.discord.messages[0].briefing.skipped == ()


async def test_the_newsroom_is_asked_for_the_channels_audience_and_topics(house: House) -> None:
    await house.at(tokyo(20, 7), house.started(replace(MORNING, topics=("停戦",))))

    assert house.newsroom.asked == [(Audience(SERVER_ID), ("停戦",))]


@pytest.mark.parametrize(
    ("timezone", "at", "change"),
    [
        pytest.param("America/New_York", time(2, 30), date(2025, 3, 9), id="New York, spring"),
        pytest.param("America/New_York", time(1, 30), date(2025, 11, 2), id="New York, autumn"),
        pytest.param("Europe/London", time(1, 30), date(2025, 3, 30), id="London, spring"),
        pytest.param("Europe/London", time(1, 30), date(2025, 10, 26), id="London, autumn"),
        pytest.param("America/Santiago", time(0, 30), date(2025, 9, 7), id="Santiago, spring"),
        pytest.param("America/Santiago", time(23, 30), date(2025, 4, 5), id="Santiago, autumn"),
    ],
)
async def test_the_day_the_clocks_change_posts_exactly_one(
    house: House, timezone: str, at: time, change: date
) -> None:
    tick = house.started(Schedule("nightly", 5, at, timezone))
    begin = datetime.combine(change - DAY, time(12), tzinfo=ZoneInfo(timezone))

    await house.through(
        tick, begin.astimezone(UTC), begin.astimezone(UTC) + 2 * DAY + 12 * HOUR, every=10 * MINUTE
    )

    assert house.dates().count(change) == 1
    assert len(house.dates()) == len(set(house.dates()))


async def test_a_long_briefing_is_posted_in_parts_of_one_edition(house: House) -> None:
    for number in range(5):
        house.keep(f"story {number}", tokyo(20, 5))

    sent = await house.at(tokyo(20, 7), house.started(MORNING))

    assert [(part.part, part.state) for part in sent] == [(0, "sent"), (1, "sent"), (2, "sent")]
    assert [message.part for message in house.discord.messages] == [0, 1, 2]


async def test_a_part_that_is_missing_is_posted_from_the_frozen_edition(house: House) -> None:
    for number in range(4):
        house.keep(f"story {number}", tokyo(20, 5))
    house.press.broken_parts = [(5, 1)]

    first = await house.at(tokyo(20, 7), house.started(MORNING))
    house.keep("news of the last minute", tokyo(20, 7))
    second = await house.at(tokyo(20, 7, 1), house.started(MORNING))

    assert [(part.part, part.state) for part in first] == [(0, "sent"), (1, "sending")]
    assert [(part.part, part.state) for part in second] == [(1, "sent")]
    assert house.discord.messages[0].briefing == house.discord.messages[1].briefing


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(ChannelMissing(5), id="no channel"),
        pytest.param(PermissionMissing(5, permissions=["Send Messages"]), id="no permission"),
    ],
)
async def test_a_channel_that_cannot_be_posted_in_fails_at_once_and_is_tried_the_next_day(
    house: House, error: ChannelMissing | PermissionMissing, caplog: pytest.LogCaptureFixture
) -> None:
    tick = house.started(MORNING)
    house.press.unknown[5] = error

    (failed,) = await house.at(tokyo(20, 7), tick)
    again = await house.at(tokyo(20, 7, 1), tick)
    house.press.unknown.clear()
    (sent,) = await house.at(tokyo(21, 7), tick)

    assert (failed.state, failed.reason) == (DeliveryState.FAILED, str(error))
    assert again == ()
    assert str(error) in caplog.text
    assert sent.state is DeliveryState.SENT
    assert house.discord.messages[0].briefing.skipped == (date(2025, 2, 20),)


async def test_an_outage_is_waited_for(house: House) -> None:
    tick = house.started(MORNING)
    house.press.refusals[5] = outage(5, times=4)

    await house.through(tick, tokyo(20, 7), tokyo(20, 7, 30), every=MINUTE / 2)

    assert house.dates() == [date(2025, 2, 20)]
    assert house.discord.messages[0].posted_at == tokyo(20, 7, 4)


async def test_an_outage_beyond_the_limit_fails_with_its_reason_and_few_tries(house: House) -> None:
    tick = house.started(replace(MORNING, late_limit=HOUR))
    house.press.refusals[5] = outage(5, times=1000)

    await house.through(tick, tokyo(20, 7), tokyo(20, 8, 1), every=MINUTE / 2)

    (failed,) = await house.ledger.deliveries(app_id=APP)
    assert failed.state is DeliveryState.FAILED
    assert failed.reason is not None
    assert "within 1 h; the last try: Discord did not take it (503" in failed.reason
    assert failed.attempts == len(house.press.asked) == 9


async def test_what_failed_is_new_again_the_next_day(house: House) -> None:
    tick = house.started(replace(MORNING, late_limit=HOUR))
    house.keep("ferry", tokyo(20, 5))
    house.press.refusals[5] = outage(5, times=9)
    await house.through(tick, tokyo(20, 7), tokyo(20, 8, 1), every=MINUTE / 2)

    await house.at(tokyo(21, 7), tick)

    assert house.told() == [("ferry", True)]
    assert house.discord.messages[0].briefing.skipped == (date(2025, 2, 20),)


async def test_a_doubtful_post_is_repeated_under_its_nonce(house: House) -> None:
    tick = house.started(MORNING)
    house.press.doubts[5] = [DeliveryUncertain(5, "connection lost")]

    (doubtful,) = await house.at(tokyo(20, 7), tick)
    (sent,) = await house.at(tokyo(20, 7, 1), tick)

    assert doubtful.state is DeliveryState.SENDING
    assert (sent.state, sent.message_id) == (DeliveryState.SENT, 1)
    assert house.dates() == [date(2025, 2, 20)]


async def test_an_old_doubt_is_settled_by_the_channels_history(house: House) -> None:
    tick = house.started(MORNING)
    house.press.doubts[5] = [DeliveryUncertain(5, "connection lost")]
    await house.at(tokyo(20, 7), tick)

    (sent,) = await house.at(tokyo(20, 7, 10), tick)

    assert (sent.state, sent.message_id) == (DeliveryState.SENT, 1)
    assert house.press.asked == ["post 5/0", "find 5"]


async def test_an_old_doubt_about_a_post_that_never_arrived_is_posted_then(house: House) -> None:
    tick = house.started(MORNING)
    house.press.refusals[5] = [DeliveryUncertain(5, "connection lost")]
    await house.at(tokyo(20, 7), tick)

    (sent,) = await house.at(tokyo(20, 7, 10), tick)

    assert sent.state is DeliveryState.SENT
    assert house.press.asked == ["post 5/0", "find 5", "post 5/0"]


async def test_an_old_doubt_beyond_the_limit_is_looked_up_and_not_posted_again(house: House) -> None:
    house.press.refusals[5] = [DeliveryUncertain(5, "connection lost")]
    await house.at(tokyo(20, 7), house.started(MORNING))

    (failed,) = await house.at(tokyo(20, 20), house.started(MORNING))

    assert failed.state is DeliveryState.FAILED
    assert house.press.asked == ["post 5/0", "find 5"]


async def test_a_history_that_does_not_answer_is_asked_again(house: House) -> None:
    tick = house.started(MORNING)
    house.press.doubts[5] = [DeliveryUncertain(5, "connection lost")]
    house.press.unreadable[5] = outage(5, times=2)
    await house.at(tokyo(20, 7), tick)

    await house.through(tick, tokyo(20, 7, 10), tokyo(20, 7, 30), every=MINUTE)

    (sent,) = await house.ledger.deliveries(app_id=APP)
    assert (sent.state, sent.message_id) == (DeliveryState.SENT, 1)
    assert house.dates() == [date(2025, 2, 20)]


async def test_a_history_that_must_not_be_read_parks_the_post(house: House) -> None:
    tick = house.started(MORNING)
    house.press.doubts[5] = [DeliveryUncertain(5, "connection lost")]
    house.press.unreadable[5] = [PermissionMissing(5, permissions=["Read Message History"])]
    await house.at(tokyo(20, 7), tick)

    (parked,) = await house.at(tokyo(20, 7, 10), tick)

    assert parked.state is DeliveryState.PARKED
    assert parked.reason is not None
    assert "so it is not sent again" in parked.reason
    assert "Read Message History" in parked.reason


async def test_a_channel_that_never_answers_holds_up_no_other(house: House) -> None:
    tick = house.started(MORNING, replace(MORNING, name="other", channel_id=6), patience=MINUTE / 2400)
    house.press.hanging.add(5)

    changed = await house.at(tokyo(20, 7), tick)

    assert {(each.channel_id, each.state) for each in changed} == {(5, "due"), (6, "sent")}


async def test_a_post_that_is_cut_off_may_have_arrived(house: House) -> None:
    tick = house.started(MORNING, patience=MINUTE / 2400)
    await house.at(tokyo(20, 6), tick)
    asked = 0

    def hang_on_the_post() -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            house.press.hanging.add(5)

    house.press.step = hang_on_the_post

    (cut_off,) = await house.at(tokyo(20, 7), tick)

    assert cut_off.state is DeliveryState.SENDING
    assert cut_off.reason is not None
    assert "no answer within 0 s" in cut_off.reason


async def test_one_failing_channel_of_many_touches_no_other(house: House) -> None:
    schedules = [replace(MORNING, name=f"to {channel}", channel_id=channel) for channel in range(1, 41)]
    house.press.unknown[3] = ChannelMissing(3)
    house.press.refusals[4] = outage(4, times=1)
    house.press.refusals[7] = [KeyError("a mistake of the press")]

    await house.at(tokyo(20, 7), house.started(*schedules))

    posted = {message.channel_id for message in house.discord.messages}
    assert posted == set(range(1, 41)) - {3, 4, 7}
    by_channel = {each.channel_id: each.state for each in await house.ledger.deliveries(app_id=APP)}
    assert (by_channel[3], by_channel[4], by_channel[7]) == ("failed", "due", "sending")


async def test_channels_are_posted_in_at_the_same_time(house: House) -> None:
    schedules = [replace(MORNING, name=f"to {channel}", channel_id=channel) for channel in range(1, 9)]
    house.press.together = asyncio.Barrier(8)

    sent = await house.at(tokyo(20, 7), house.started(*schedules))

    assert states(sent) == [DeliveryState.SENT] * 8


async def test_no_more_than_sixteen_channels_are_posted_in_at_once(house: House) -> None:
    schedules = [replace(MORNING, name=f"to {channel}", channel_id=channel) for channel in range(1, 61)]

    await house.at(tokyo(20, 7), house.started(*schedules))

    assert len(house.discord.messages) == 60
    assert 1 < house.press.most_at_once <= 16


async def test_a_newsroom_that_breaks_is_asked_again_at_the_next_tick(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    tick = house.started(MORNING)
    house.newsroom.broken = [DatabaseUnreachable("sqlite:///kept.db", "busy."), ZeroDivisionError("oh")]

    await house.at(tokyo(20, 7), tick)
    (due,) = await house.at(tokyo(20, 7, 1), tick)
    (sent,) = await house.at(tokyo(20, 7, 2), tick)

    assert (due.state, due.reason) == (DeliveryState.DUE, "ZeroDivisionError: oh")
    assert "could not be composed" in caplog.text
    assert sent.state is DeliveryState.SENT


async def test_a_removed_schedule_posts_nothing_more(house: House) -> None:
    house.press.refusals[5] = outage(5, times=1)
    await house.at(tokyo(20, 7), house.started(MORNING))

    (skipped,) = await house.at(tokyo(20, 7, 1), house.started())
    await house.at(tokyo(21, 7), house.started())

    assert (skipped.state, skipped.reason) == (DeliveryState.SKIPPED, "its schedule was removed")
    assert house.dates() == []


async def test_a_schedule_that_comes_back_owes_nothing_for_the_time_between(house: House) -> None:
    await house.at(tokyo(20, 7), house.started(MORNING))
    await house.at(tokyo(20, 8), house.started())

    await house.at(tokyo(25, 8), house.started(MORNING))
    await house.at(tokyo(26, 7), house.started(MORNING))

    assert house.dates() == [date(2025, 2, 20), date(2025, 2, 26)]
    assert house.discord.messages[-1].briefing.skipped == ()


async def test_a_changed_time_posts_no_second_one_on_the_same_date(house: House) -> None:
    await house.at(tokyo(20, 7), house.started(MORNING))

    evening = house.started(replace(MORNING, at=time(19)))
    await house.at(tokyo(20, 12), evening)
    await house.at(tokyo(20, 19), evening)
    await house.at(tokyo(21, 19), evening)

    assert house.dates() == [date(2025, 2, 20), date(2025, 2, 21)]
    assert house.discord.messages[-1].posted_at == tokyo(21, 19)


async def test_a_run_missed_under_the_old_time_is_still_posted(house: House) -> None:
    await house.at(tokyo(20, 6, 50), house.started(MORNING))

    await house.at(tokyo(20, 7, 10), house.started(replace(MORNING, at=time(7, 30))))
    await house.at(tokyo(20, 7, 30), house.started(replace(MORNING, at=time(7, 30))))

    assert [message.posted_at for message in house.discord.messages] == [tokyo(20, 7, 10)]


async def test_days_that_are_added_count_from_now_on(house: House) -> None:
    mondays = replace(MORNING, days=frozenset({Weekday.MON}))
    await house.at(tokyo(17, 6), house.started(mondays))
    await house.at(tokyo(17, 7), house.started(mondays))

    await house.at(tokyo(20, 8), house.started(MORNING))
    await house.at(tokyo(21, 7), house.started(MORNING))

    assert house.dates() == [date(2025, 2, 17), date(2025, 2, 21)]
    assert house.discord.messages[-1].briefing.skipped == ()


async def test_another_channel_is_told_everything_from_the_start(house: House) -> None:
    house.keep("ferry", tokyo(20, 5))
    await house.at(tokyo(20, 7), house.started(MORNING))

    moved = house.started(replace(MORNING, channel_id=6))
    await house.at(tokyo(20, 12), moved)
    await house.at(tokyo(21, 7), moved)

    assert house.told(channel_id=6) == [("ferry", True)]


async def test_a_clock_that_was_set_back_posts_nothing_twice(house: House) -> None:
    tick = house.started(MORNING)
    await house.at(tokyo(20, 6), tick)
    await house.at(tokyo(20, 7), tick)

    await house.through(house.started(MORNING), tokyo(20, 6, 30), tokyo(20, 7, 30), every=MINUTE)

    assert house.dates() == [date(2025, 2, 20)]


async def test_two_processes_at_once_post_one(house: House) -> None:
    one, other = house.started(MORNING), house.started(MORNING)
    await house.at(tokyo(20, 6), one)
    await house.at(tokyo(20, 6), other)

    await house.at(tokyo(20, 7), one)
    await house.at(tokyo(20, 7), other)

    assert house.dates() == [date(2025, 2, 20)]


async def test_an_update_that_needs_fewer_parts_skips_the_rest(house: House) -> None:
    for number in range(4):
        house.keep(f"story {number}", tokyo(20, 5))
    await house.at(tokyo(20, 6), house.started(MORNING))
    house.press.doubts[5] = [DeliveryUncertain(5, "connection lost")]
    await house.at(tokyo(20, 7), house.started(MORNING))

    class UpdatedPress(FakePress):
        def parts(self, *_: object) -> int:
            return 1

    house.press = UpdatedPress(house.discord)
    changed = await house.at(tokyo(20, 7, 1), house.started(MORNING))

    assert [(part.part, part.state) for part in changed] == [(0, "sent"), (1, "skipped")]


async def test_a_part_that_fails_takes_those_after_it_along(house: House) -> None:
    for number in range(5):
        house.keep(f"story {number}", tokyo(20, 5))
    house.press.refusals[5] = [ChannelMissing(5)]

    changed = await house.at(tokyo(20, 7), house.started(MORNING))

    assert states(changed) == [DeliveryState.FAILED] * 3
    assert changed[2].reason is not None
    assert changed[2].reason.startswith("part 1 before it was not posted")


async def test_two_schedules_of_one_name_are_refused(house: House) -> None:
    with pytest.raises(ValueError, match="two schedules are called morning"):
        house.started(MORNING, replace(MORNING, channel_id=6))


async def test_a_refusal_before_a_retry_does_not_hide_a_doubt(house: House) -> None:
    tick = house.started(MORNING)
    house.press.doubts[5] = [DeliveryUncertain(5, "connection lost")]
    await house.at(tokyo(20, 7), tick)
    house.press.refusals[5] = [DiscordUnavailable(5, "429")]

    (doubtful,) = await house.at(tokyo(20, 7, 1), tick)
    (sent,) = await house.at(tokyo(20, 7, 5), tick)

    assert doubtful.state is DeliveryState.SENDING
    assert sent.state is DeliveryState.SENT
    assert house.dates() == [date(2025, 2, 20)]


async def test_a_channel_that_does_not_answer_is_not_asked_at_every_tick(house: House) -> None:
    tick = house.started(MORNING)
    house.press.unknown[5] = DiscordUnavailable(5, "its server is not available")

    await house.through(tick, tokyo(20, 7), tokyo(20, 8), every=MINUTE)
    (due,) = await house.ledger.deliveries(app_id=APP)
    house.press.unknown.clear()
    await house.through(tick, tokyo(20, 8, 1), tokyo(20, 8, 20), every=MINUTE)

    assert (due.state, due.attempts) == (DeliveryState.DUE, 9)
    assert due.reason == "its channel could not be asked for (its server is not available)"
    assert house.dates() == [date(2025, 2, 20)]


class FaultyLedger(Ledger):
    """A ledger with a fault at one schedule."""

    async def edition(self, *, app_id: int, schedule: str, local_date: date) -> Edition | None:
        if schedule == "faulty":
            raise DatabaseUnreachable("sqlite:///kept.db", "the disk reports a fault.")
        return await super().edition(app_id=app_id, schedule=schedule, local_date=local_date)


async def test_a_fault_of_the_ledger_in_one_channel_touches_no_other(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.ledger = FaultyLedger(house.ledger.database)

    await house.at(tokyo(20, 7), house.started(MORNING, replace(MORNING, name="faulty", channel_id=6)))

    assert [message.channel_id for message in house.discord.messages] == [5]
    assert "channel 6: nothing more is posted there now" in caplog.text


class SlowLedger(Ledger):
    """A ledger in which somebody else settles a delivery just before it is sent."""

    async def record(self, *changed: Delivery) -> bool:
        for delivery in changed:
            if delivery.state is DeliveryState.SENDING:
                await super().record(replace(delivery, state=DeliveryState.PARKED))
        return await super().record(*changed)


async def test_a_delivery_that_somebody_else_has_settled_is_not_sent(house: House) -> None:
    house.ledger = SlowLedger(house.ledger.database)

    changed = await house.at(tokyo(20, 7), house.started(MORNING))

    assert changed == ()
    assert house.press.asked == []


class LateLedger(Ledger):
    """A ledger in which somebody else has frozen the edition a moment before."""

    async def freeze(self, edition: Edition, parts: Sequence[Delivery]) -> Edition:
        await super().freeze(replace(edition, composed_at=edition.composed_at - MINUTE), parts)
        return await super().freeze(edition, parts)


async def test_an_edition_that_somebody_else_has_frozen_is_the_one_that_is_posted(house: House) -> None:
    house.ledger = LateLedger(house.ledger.database)
    tick = house.started(MORNING)

    at_first = await house.at(tokyo(20, 7), tick)
    then = await house.at(tokyo(20, 7, 1), tick)

    assert at_first == ()
    assert states(then) == [DeliveryState.SENT]


async def test_a_channel_that_does_not_answer_until_it_is_too_late_fails(house: House) -> None:
    tick = house.started(MORNING)
    house.press.unknown[5] = DiscordUnavailable(5, "its server is not available")
    await house.at(tokyo(20, 7), tick)

    (failed,) = await house.at(tokyo(20, 10, 1), tick)

    assert failed.state is DeliveryState.FAILED
    assert failed.reason is not None
    assert failed.reason.startswith("it could not be posted within 3 h; the last try: its channel")
