"""A process that is killed at any await loses nothing and repeats nothing.

Lost: neither in its channel nor settled with a reason. Doubled: two messages in one channel for one
schedule, date and part. The fake Discord keeps nonces for two minutes and not a moment longer.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, cast

import pytest

from briefings.errors import DeliveryUncertain
from briefings.model.delivery import DeliveryState
from briefings.model.schedule import Schedule
from briefings.scheduling.rules import nonce_of
from briefings.scheduling.tick import Tick
from briefings.storing.database import Database, open_database
from briefings.storing.edition_text import text_of
from briefings.storing.ledger import Ledger
from tests.fakes.death import Death, Killed, MortalDatabase
from tests.fakes.newsroom import FakeNewsroom, kept_article
from tests.fakes.press import FakeDiscord, FakePress, outage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from briefings.model.delivery import Delivery

TODAY = date(2025, 2, 20)
SEVEN = datetime(2025, 2, 20, 7, 0, tzinfo=UTC)
SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)

# Two schedules with several parts each in one channel, and another channel beside it.
SCHEDULES = (
    Schedule("morning", 5, time(7), "UTC"),
    Schedule("again", 5, time(7), "UTC"),
    Schedule("next door", 6, time(8), "Europe/Paris", stories=1),
)


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    async with await open_database("sqlite://") as opened:
        yield opened


@dataclass(slots=True)
class Life:
    """One morning of an application of its own, however many processes it takes."""

    database: Database
    app_id: int
    discord: FakeDiscord = field(default_factory=lambda: FakeDiscord(SEVEN))
    kills: int = 0

    async def process(self, *, dies_at: int | None = None, troubled: Random | None = None) -> int:
        """Start, tick, and die at this step if it comes so far.

        Returns:
            How many steps the process lived.
        """
        death = Death(dies_at)
        press = FakePress(self.discord, step=death.step)
        if troubled is not None:
            press.doubts = {5: [DeliveryUncertain(5, "lost")] * troubled.randint(0, 2)}
            press.refusals = {6: outage(6, times=troubled.randint(0, 1))}
            press.unreadable = {5: outage(5, times=troubled.randint(0, 1))}
        newsroom = FakeNewsroom([kept_article(f"story {number}", SEVEN - MINUTE) for number in range(3)])
        ledger = Ledger(cast("Database", MortalDatabase(self.database, death)))
        tick = Tick(SCHEDULES, app_id=self.app_id, newsroom=newsroom, ledger=ledger, press=press)
        try:
            await tick(self.discord.now)
        except Killed:
            self.kills += 1
            await _all_others_ended()
        return death.steps

    async def day_before(self) -> None:
        """Let the schedules be known already, as on any day but the first."""
        self.discord.now = SEVEN - MINUTE
        await self.process()
        self.discord.now = SEVEN

    async def rest_of_the_day(self) -> tuple[Delivery, ...]:
        """A process that lives ticks until everything is settled, and then a day later."""
        ledger = Ledger(self.database)
        for _ in range(40):
            await self.process()
            if not await ledger.unsettled(app_id=self.app_id):
                break
            self.discord.now += 30 * SECOND
        return await ledger.deliveries(app_id=self.app_id)


async def _all_others_ended() -> None:
    """A dead process does nothing more: every task it leaves dies at its next step."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        await asyncio.wait(others)


def assert_everything_arrived_once(life: Life, deliveries: tuple[Delivery, ...]) -> None:
    copies = Counter((message.channel_id, message.nonce) for message in life.discord.messages)
    assert {*copies.values()} == {1}, "doubled"
    assert len(deliveries) == len(copies), "lost"
    assert _complete(life) == {schedule.name for schedule in SCHEDULES}, "lost"
    by_id = {message.id: message.nonce for message in life.discord.messages}
    for delivery in deliveries:
        assert delivery.state is DeliveryState.SENT
        assert delivery.message_id is not None
        assert by_id[delivery.message_id] == delivery.nonce


def _complete(life: Life) -> set[str]:
    """The schedules of which every part of one edition stands in its channel."""
    press = FakePress(life.discord)
    complete = set()
    for schedule in SCHEDULES:
        nonces = {nonce_of(life.app_id, schedule.name, TODAY, part): part for part in range(9)}
        posted = [message for message in life.discord.messages if message.nonce in nonces]
        assert len({text_of(message.briefing) for message in posted}) == 1
        if [message.part for message in posted] == [*range(press.parts(posted[0].briefing, str))]:
            complete.add(schedule.name)
    return complete


@pytest.mark.parametrize(
    "pause",
    [
        pytest.param(30 * SECOND, id="started again at once"),
        pytest.param(10 * MINUTE, id="started again when the nonces are forgotten"),
    ],
)
async def test_a_process_killed_at_any_step_loses_and_doubles_nothing(
    database: Database, pause: timedelta
) -> None:
    base = int(pause.total_seconds()) * 10_000
    steps = await Life(database, app_id=base).process()

    for dies_at in range(1, steps + 1):
        life = Life(database, app_id=base + dies_at)
        await life.day_before()
        await life.process(dies_at=dies_at)
        life.discord.now += pause
        assert_everything_arrived_once(life, await life.rest_of_the_day())

    assert steps > 40


async def test_processes_killed_again_and_again_lose_and_double_nothing(database: Database) -> None:
    chance = Random(20_250_220)  # noqa: S311 - a seed, so that a failure comes again
    kills = 0
    for app_id in range(1, 41):
        life = Life(database, app_id=app_id)
        await life.day_before()
        for _ in range(chance.randint(1, 6)):
            await life.process(dies_at=chance.randint(1, 50), troubled=chance)
            life.discord.now += chance.choice([SECOND, 30 * SECOND, MINUTE, 3 * MINUTE, 20 * MINUTE])
        assert_everything_arrived_once(life, await life.rest_of_the_day())
        kills += life.kills

    assert kills > 80


async def test_a_process_killed_on_its_first_day_owes_what_it_had_seen(database: Database) -> None:
    for dies_at in range(1, 12):
        life = Life(database, app_id=900_000 + dies_at)
        await life.process(dies_at=dies_at)
        life.discord.now += 30 * SECOND
        known = await Ledger(database).standings(app_id=life.app_id)

        deliveries = await life.rest_of_the_day()

        if known:
            assert_everything_arrived_once(life, deliveries)
        else:
            assert deliveries == ()
