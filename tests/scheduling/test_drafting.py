"""A preview says what the schedule would post, and leaves no trace."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from briefings.model.briefing import Told
from briefings.model.schedule import Schedule
from briefings.model.scope import EVERYONE, Audience
from briefings.scheduling.drafting import Wishes, brief, brief_for
from briefings.scheduling.tick import Tick
from briefings.storing.database import open_database
from briefings.storing.ledger import Ledger
from tests.fakes.newsroom import FakeNewsroom, kept_article
from tests.fakes.press import SERVER_ID, FakeDiscord, FakePress

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SEVEN = datetime(2025, 2, 19, 22, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MORNING = Schedule("morning", 5, time(7), "Asia/Tokyo", topics=("ferry",), stories=2)


@pytest.fixture
async def ledger() -> AsyncIterator[Ledger]:
    async with await open_database("sqlite://") as database:
        yield Ledger(database)


def newsroom() -> FakeNewsroom:
    return FakeNewsroom([kept_article(f"ferry {number}", SEVEN - DAY / 8) for number in range(3)])


@pytest.mark.parametrize("app_id", [pytest.param(1, id="by the bot"), pytest.param(None, id="by anybody")])
async def test_a_preview_is_what_is_posted_then(ledger: Ledger, app_id: int | None) -> None:
    discord = FakeDiscord(SEVEN)
    room = newsroom()
    tick = Tick([MORNING], app_id=1, newsroom=room, ledger=ledger, press=FakePress(discord))
    await tick(SEVEN)
    room.articles.append(kept_article("ferry 9", SEVEN + DAY / 2))
    await tick(SEVEN + DAY + timedelta(hours=4))  # two days' runs and a skipped one between
    before = await ledger.deliveries(app_id=1)

    preview = await brief_for(
        MORNING,
        newsroom=room,
        ledger=ledger,
        app_id=app_id,
        audience=Audience(SERVER_ID),
        local_date=date(2025, 2, 22),
    )

    assert await ledger.deliveries(app_id=1) == before
    discord.now = SEVEN + 2 * DAY
    await tick(discord.now)
    assert preview == discord.messages[-1].briefing
    assert preview.skipped == (date(2025, 2, 21),)
    assert [(story.title, story.new) for story in preview.stories] == [("ferry 9", True), ("ferry 2", False)]


async def test_a_briefing_for_one_asker_needs_no_ledger() -> None:
    room = newsroom()

    briefing = await brief(
        room, audience=EVERYONE, wishes=Wishes("Europe/London", "en"), local_date=date(2025, 2, 20)
    )

    assert (briefing.timezone, briefing.locale, len(briefing.stories)) == ("Europe/London", "en", 3)
    assert briefing.has_news
    assert room.asked == [(EVERYONE, ())]


async def test_a_briefing_for_one_asker_can_leave_out_what_they_know() -> None:
    told = Told(frozenset({"ferry 0-1", "ferry 1-1", "ferry 2-1"}), frozenset(), SEVEN)

    briefing = await brief(
        newsroom(), audience=EVERYONE, wishes=Wishes.of(MORNING), local_date=date(2025, 2, 20), told=told
    )

    assert not briefing.has_news
    assert len(briefing.stories) == 2


async def test_what_is_new_beyond_the_limit_is_counted_to_the_last_one() -> None:
    room = FakeNewsroom([kept_article(f"ferry {number}", SEVEN - DAY / 8) for number in range(1234)])

    briefing = await brief(
        room, audience=EVERYONE, wishes=Wishes("Asia/Tokyo", "ja"), local_date=date(2025, 2, 20)
    )

    assert (len(briefing.stories), briefing.more) == (5, 1229)


async def test_a_new_story_is_found_behind_many_that_another_schedule_told() -> None:
    others = [kept_article(f"mill {number}", SEVEN - DAY / 8) for number in range(60)]
    untold = kept_article("ferry", SEVEN - DAY / 4)
    told = Told(frozenset(kept.id for kept in others), frozenset(), composed_at=None)

    briefing = await brief(
        FakeNewsroom([untold, *others]),
        audience=EVERYONE,
        wishes=Wishes("Asia/Tokyo", "ja"),
        local_date=date(2025, 2, 20),
        told=told,
    )

    assert briefing.stories[0].title == "ferry"
    assert [story.new for story in briefing.stories] == [True, False, False, False]
    assert briefing.more == 0
