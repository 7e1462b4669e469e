"""Scheduled briefings, end to end: real articles, real ledger, real client, a simulated Discord and clock."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import discord
import pytest

from bot.client import Kawaraban
from bot.delivering.press import DiscordPress
from bot.localising import words
from bot.rendering.briefing import briefing_message
from bot.rendering.embeds import posts
from bot.sandbox.simulation import simulated
from briefings.errors import DeliveryUncertain
from briefings.model.delivery import DeliveryState
from briefings.model.schedule import Schedule
from briefings.model.scope import Scope
from briefings.scheduling.tick import Tick
from briefings.storing.ledger import Ledger
from tests.commands.test_scopes import SECRET, tells
from tests.newsrooms import KEPT_AT, keep

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.sandbox.simulation import Channel, Server, Simulation
    from briefings.model.briefing import Briefing
    from briefings.model.delivery import Delivery
    from briefings.pipeline import Newsroom
    from briefings.storing.database import Database

TOKYO = ZoneInfo("Asia/Tokyo")
SEVEN = datetime(2026, 8, 4, 7, 0, tzinfo=TOKYO)


@dataclass(slots=True)
class Station:
    """A bot that is running, and what it is told to post."""

    simulation: Simulation
    server: Server
    channel: Channel
    newsroom: Newsroom
    database: Database
    schedules: tuple[Schedule, ...]

    @property
    def press(self) -> DiscordPress:
        return DiscordPress(self.simulation.client)

    def tick(self, press: DiscordPress | None = None) -> Tick:
        """A tick as a process makes it when it starts: everything it knows is in the database."""
        return Tick(
            self.schedules,
            app_id=self.simulation.client.application_id or 0,
            newsroom=self.newsroom,
            ledger=Ledger(self.database),
            press=press or self.press,
        )

    async def at(self, moment: datetime, tick: Tick | None = None) -> tuple[Delivery, ...]:
        """Let time pass until a moment and let the tick come."""
        await self.simulation.move_to(moment)
        return await (tick or self.tick())(self.simulation.now())

    def posts(self) -> list[dict[str, Any]]:
        """The bodies of all posts that Discord was asked to make."""
        requests = self.simulation.env.http_requests
        return [
            each.json
            for each in requests
            if each.method == "POST" and "/channels/" in each.path and each.json
        ]


def morning(channel_id: int, **changes: Any) -> Schedule:
    settings: dict[str, Any] = {"name": "morning", "at": time(7), "timezone": "Asia/Tokyo", "stories": 3}
    return Schedule(channel_id=channel_id, **(settings | changes))


@asynccontextmanager
async def station(
    newsroom: Newsroom, database: Database, *, starting_at: datetime, **changes: Any
) -> AsyncIterator[Station]:
    def bot(clock: Callable[[], datetime]) -> Kawaraban:
        return Kawaraban(newsroom, clock=clock, timezone="Asia/Tokyo")

    async with simulated(bot, starting_at=starting_at) as simulation:
        server = simulation.server("Harbour", locale="ja")
        channel = server.create_text_channel("news")
        running = Station(simulation, server, channel, newsroom, database, (morning(channel.id, **changes),))
        await running.tick()(simulation.now())
        yield running


@pytest.fixture
async def tokyo(newsroom: Newsroom, database: Database) -> AsyncIterator[Station]:
    """Started ten minutes before seven in Tokyo."""
    async with station(newsroom, database, starting_at=SEVEN - timedelta(minutes=10)) as running:
        yield running


def shown(channel: Channel) -> str:
    return "\n".join(
        f"{embed.title} {embed.description}" for message in channel.history() for embed in message.embeds
    )


async def test_the_briefing_arrives_at_seven_in_tokyo_and_not_before(tokyo: Station) -> None:
    await tokyo.at(SEVEN - timedelta(seconds=1))
    before = len(tokyo.channel.history())

    delivered = await tokyo.at(SEVEN)

    assert before == 0
    assert {delivery.state for delivery in delivered} == {DeliveryState.SENT}
    assert [delivery.message_id for delivery in delivered] == [
        message.id for message in tokyo.channel.history()
    ]
    assert "2026年8月4日(火)" in shown(tokyo.channel)
    assert "米ロ停戦交渉" in shown(tokyo.channel)
    assert "【見本】" in shown(tokyo.channel)


async def test_it_arrives_once_however_often_the_tick_comes(tokyo: Station) -> None:
    await tokyo.at(SEVEN)
    arrived = len(tokyo.channel.history())

    for minutes in (0, 1, 2, 60, 23 * 60):
        assert await tokyo.at(SEVEN + timedelta(minutes=minutes)) == ()

    assert len(tokyo.channel.history()) == arrived


async def test_what_is_posted_is_exactly_what_was_rendered(tokyo: Station) -> None:
    delivered = await tokyo.at(SEVEN)

    edition = await Ledger(tokyo.database).edition(
        app_id=delivered[0].app_id, schedule="morning", local_date=date(2026, 8, 4)
    )
    assert edition is not None
    message = briefing_message(edition.briefing, words("ja"))
    nonces = [delivery.nonce for delivery in delivered]
    assert tokyo.posts() == list(posts(message, words("ja"), nonces.__getitem__))


async def test_a_restarted_bot_posts_no_second_one(tokyo: Station) -> None:
    await tokyo.at(SEVEN)
    arrived = len(tokyo.channel.history())

    await tokyo.simulation.restart()
    delivered = await tokyo.at(SEVEN + timedelta(minutes=5))

    assert delivered == ()
    assert len(tokyo.channel.history()) == arrived


async def test_a_bot_that_was_away_at_seven_posts_when_it_is_back(tokyo: Station) -> None:
    await tokyo.simulation.move_to(SEVEN + timedelta(hours=1))
    await tokyo.simulation.restart()

    delivered = await tokyo.at(SEVEN + timedelta(hours=1))

    assert {delivery.state for delivery in delivered} == {DeliveryState.SENT}


async def test_a_briefing_later_than_its_limit_is_left_out_and_the_next_one_says_so(tokyo: Station) -> None:
    late = await tokyo.at(SEVEN + timedelta(hours=4))
    next_day = await tokyo.at(SEVEN + timedelta(days=1))

    assert [delivery.state for delivery in late] == [DeliveryState.SKIPPED]
    assert {delivery.state for delivery in next_day} == {DeliveryState.SENT}
    assert "8月4日" in shown(tokyo.channel)


async def test_the_next_day_leads_with_what_came_since(tokyo: Station) -> None:
    await tokyo.at(SEVEN)
    seen = {message.id for message in tokyo.channel.history()}
    await keep(tokyo.newsroom, SECRET, address="https://misaki.example/2", at=SEVEN + timedelta(hours=9))

    await tokyo.at(SEVEN + timedelta(days=1))

    new = [message for message in tokyo.channel.history() if message.id not in seen]
    titles = [embed.title or "" for message in new for embed in message.embeds]
    assert "8月5日" in titles[0]
    assert tells(titles[1])


# The days on which clocks change, from the tz database: local hours that are left out or come twice.
CLOCK_CHANGES = [
    pytest.param("America/New_York", date(2026, 3, 8), time(2, 30), id="New York, left out"),
    pytest.param("America/New_York", date(2026, 11, 1), time(1, 30), id="New York, twice"),
    pytest.param("Europe/London", date(2026, 3, 29), time(1, 30), id="London, left out"),
    pytest.param("Europe/London", date(2026, 10, 25), time(1, 30), id="London, twice"),
    pytest.param("America/Santiago", date(2026, 9, 6), time(0, 30), id="Santiago, midnight left out"),
    pytest.param("America/Santiago", date(2026, 4, 4), time(23, 30), id="Santiago, before midnight twice"),
]


@pytest.mark.parametrize(("timezone", "day", "at"), CLOCK_CHANGES)
async def test_a_day_on_which_clocks_change_has_exactly_one_briefing(
    newsroom: Newsroom, database: Database, timezone: str, day: date, at: time
) -> None:
    zone = ZoneInfo(timezone)
    start = datetime.combine(day - timedelta(days=1), time(), zone).astimezone(UTC)
    states: dict[date, list[DeliveryState]] = {}

    async with station(newsroom, database, starting_at=start, at=at, timezone=timezone, stories=1) as running:
        tick = running.tick()
        for halves in range(1, 3 * 48 + 4):  # three days, one of them longer
            for delivery in await running.at(start + timedelta(minutes=30 * halves), tick):
                if delivery.part == 0:
                    states.setdefault(delivery.local_date, []).append(delivery.state)
        nonces = [post["nonce"] for post in running.posts()]

    days = [day + timedelta(days=away) for away in (-1, 0, 1)]
    assert {each: states.get(each) for each in days} == {each: [DeliveryState.SENT] for each in days}
    assert len(set(nonces)) == len(nonces)


async def test_a_missing_channel_and_a_forbidden_one_keep_nobody_else_from_reading(tokyo: Station) -> None:
    closed = tokyo.server.create_text_channel(
        "closed",
        overwrites={tokyo.server.default_role: discord.PermissionOverwrite(send_messages=False)},
    )
    good = tokyo.schedules[0]
    tokyo.schedules = (
        morning(404, name="nowhere"),
        morning(closed.id, name="closed"),
        good,
    )
    await tokyo.tick()(tokyo.simulation.now())

    delivered = await tokyo.at(SEVEN)

    came_to = {delivery.schedule: delivery for delivery in delivered if delivery.part == 0}
    assert came_to["morning"].state is DeliveryState.SENT
    assert came_to["nowhere"].state is DeliveryState.FAILED
    assert "does not see this channel" in (came_to["nowhere"].reason or "")
    assert came_to["closed"].state is DeliveryState.FAILED
    assert "Send Messages" in (came_to["closed"].reason or "")
    assert await tokyo.at(SEVEN + timedelta(minutes=5)) == ()


async def test_after_a_fault_of_discord_the_post_is_repeated_under_the_same_nonce(tokyo: Station) -> None:
    tokyo.simulation.env.inject_error("POST", "/channels/*/messages", status=500)

    await tokyo.at(SEVEN)
    await tokyo.at(SEVEN + timedelta(seconds=30))

    first, second, *_ = tokyo.posts()
    assert first == second
    assert first["enforce_nonce"] is True
    assert len({message.embeds[-1].footer.text for message in tokyo.channel.history()}) == len(
        tokyo.channel.history()
    )


async def test_while_discord_is_down_nothing_is_lost(tokyo: Station) -> None:
    tokyo.simulation.env.inject_error("POST", "/channels/*/messages", status=429, times=3)

    states = [
        {delivery.state for delivery in await tokyo.at(SEVEN + timedelta(minutes=minutes))}
        for minutes in range(30)
    ]

    assert {DeliveryState.SENT} in states
    assert "8月4日" in shown(tokyo.channel)


class Forgetful(DiscordPress):
    """Posts, and loses Discord's answer, as when the connection or the process dies then."""

    async def post(
        self, briefing: Briefing, *, channel_id: int, part: int, nonces: Callable[[int], str]
    ) -> int:
        await super().post(briefing, channel_id=channel_id, part=part, nonces=nonces)
        raise DeliveryUncertain(channel_id, "the answer was lost")


async def test_a_post_whose_answer_was_lost_is_found_in_the_channel_and_not_repeated(tokyo: Station) -> None:
    await tokyo.at(SEVEN, tokyo.tick(Forgetful(tokyo.simulation.client)))
    [posted] = tokyo.channel.history()

    await tokyo.simulation.restart()
    delivered = await tokyo.at(SEVEN + timedelta(minutes=10))

    found = next(delivery for delivery in delivered if delivery.part == 0)
    assert (found.state, found.message_id) == (DeliveryState.SENT, posted.id)
    assert len({post["nonce"] for post in tokyo.posts()}) == len(tokyo.posts())


async def test_a_servers_briefing_holds_what_is_shared_and_its_own_and_nobody_elses(tokyo: Station) -> None:
    neighbours = tokyo.simulation.server("Cape", locale="ja")
    theirs = neighbours.create_text_channel("cape")
    await keep(
        tokyo.newsroom, SECRET, address="https://misaki.example/1", at=KEPT_AT, scope=Scope(neighbours.id)
    )
    tokyo.schedules = (*tokyo.schedules, morning(theirs.id, name="theirs", stories=10))
    await tokyo.tick()(tokyo.simulation.now())

    await tokyo.at(SEVEN)

    assert tells(shown(theirs))
    assert "米ロ停戦交渉" in shown(theirs)
    assert not tells(shown(tokyo.channel))
