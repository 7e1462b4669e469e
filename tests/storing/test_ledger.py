"""The ledger gives back what it was told, settles each delivery once, and forgets nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlmodel import select

from briefings.model.article import CitedSource
from briefings.model.briefing import Briefing, Story, Told
from briefings.model.delivery import Delivery, DeliveryState, Edition
from briefings.model.schedule import Standing, Weekday
from briefings.storing.database import open_database
from briefings.storing.edition_text import briefing_from, text_of
from briefings.storing.ledger import Ledger
from briefings.storing.tables import TopicRow
from briefings.storing.upgrading import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

APP = 900_000_000_000_000_001
SEVEN = datetime(2025, 2, 19, 22, 0, tzinfo=UTC)
TODAY = date(2025, 2, 20)
DAY = timedelta(days=1)

STORY = Story(
    revision_id="ferry-2",
    article_id="ferry-1",
    topic="渡し船",
    title="Ferry talks",
    url="https://news.example/ferry",
    summary="First line.\nSecond line.",
    takeaways=("Take one.", "Take two."),
    sources=(
        CitedSource(
            "港の新聞", "https://harbour.example/1", "Old title", date(2025, 2, 18), 12, uncertain=True
        ),
        CitedSource("The Gull"),
    ),
    actors=("Mara Lind", "Tomas Ek"),
    new=True,
    revised=True,
    sample=False,
)
BRIEFING = Briefing(TODAY, "Asia/Tokyo", "ja", (STORY,), more=4, skipped=(date(2025, 2, 18),))

STANDING = Standing(
    name="morning",
    at=time(7, 5),
    timezone="Asia/Tokyo",
    days=frozenset({Weekday.MON, Weekday.SUN}),
    known_since=SEVEN - 9 * DAY,
    planned_until=SEVEN - DAY,
    next_run_at=SEVEN,
)


@pytest.fixture
async def ledger() -> AsyncIterator[Ledger]:
    async with await open_database("sqlite://") as database:
        yield Ledger(database)


def delivery(
    *,
    local_date: date = TODAY,
    part: int = 0,
    state: DeliveryState = DeliveryState.DUE,
    schedule: str = "morning",
    channel_id: int = 5,
    app_id: int = APP,
) -> Delivery:
    return Delivery(
        app_id=app_id,
        schedule=schedule,
        local_date=local_date,
        part=part,
        state=state,
        due_at=SEVEN + (local_date - TODAY),
        channel_id=channel_id,
        nonce=f"{part:024x}",
    )


def edition(local_date: date, *stories: str, schedule: str = "morning", app_id: int = APP) -> Edition:
    told = tuple(replace(STORY, revision_id=name, article_id=name[:-2]) for name in stories)
    briefing = replace(BRIEFING, local_date=local_date, stories=told)
    return Edition(app_id, schedule, local_date, SEVEN + (local_date - TODAY), briefing)


async def posted(ledger: Ledger, its: Edition, *states: DeliveryState, channel_id: int = 5) -> None:
    """An edition whose parts came to these states."""
    parts = [
        delivery(
            local_date=its.local_date,
            part=part,
            schedule=its.schedule,
            channel_id=channel_id,
            app_id=its.app_id,
        )
        for part in range(len(states))
    ]
    await ledger.freeze(its, parts)
    await ledger.record(*(replace(part, state=state) for part, state in zip(parts, states, strict=True)))


async def test_a_standing_comes_back_as_it_was_noted(ledger: Ledger) -> None:
    await ledger.plan([STANDING], app_id=APP)

    assert await ledger.standings(app_id=APP) == (STANDING,)
    assert await ledger.standings(app_id=APP + 1) == ()


async def test_a_standing_is_due_from_its_next_run_on(ledger: Ledger) -> None:
    never = replace(STANDING, name="never", next_run_at=None)
    later = replace(STANDING, name="later", next_run_at=SEVEN + DAY)
    await ledger.plan([STANDING, never, later], app_id=APP)

    assert await ledger.due(app_id=APP, now=SEVEN - timedelta(seconds=1)) == ()
    assert await ledger.due(app_id=APP, now=SEVEN) == (STANDING,)
    assert await ledger.due(app_id=APP + 1, now=SEVEN) == ()


async def test_a_withdrawn_schedule_is_forgotten_and_its_deliveries_are_not(ledger: Ledger) -> None:
    await ledger.plan([STANDING], app_id=APP, owed=[delivery()])

    await ledger.plan([], app_id=APP, withdrawn=["morning"])

    assert await ledger.standings(app_id=APP) == ()
    assert await ledger.deliveries(app_id=APP) == (delivery(),)


async def test_a_delivery_that_is_owed_twice_stays_as_it_was(ledger: Ledger) -> None:
    await ledger.plan([STANDING], app_id=APP, owed=[delivery()])
    sent = replace(delivery(), state=DeliveryState.SENT, message_id=8)
    await ledger.record(sent)
    tomorrow = delivery(local_date=TODAY + DAY)

    new = await ledger.plan([STANDING], app_id=APP, owed=[delivery(channel_id=6), tomorrow])

    assert new == (tomorrow,)
    assert await ledger.deliveries(app_id=APP) == (sent, tomorrow)


async def test_every_field_of_a_delivery_is_kept(ledger: Ledger) -> None:
    whole = Delivery(
        app_id=APP,
        schedule="朝",
        local_date=TODAY,
        part=1,
        state=DeliveryState.SENDING,
        due_at=SEVEN,
        channel_id=2**63 - 1,
        nonce="0123456789abcdef01234567",
        first_sent_at=SEVEN + timedelta(seconds=1, microseconds=7),
        message_id=2**63 - 2,
        reason="瓦版は休み",
        attempts=3,
        retry_at=SEVEN + timedelta(minutes=4),
    )

    await ledger.plan([], app_id=APP, owed=[whole])

    assert await ledger.unsettled(app_id=APP) == (whole,)


async def test_unsettled_deliveries_come_longest_due_first_and_parts_in_order(ledger: Ledger) -> None:
    yesterday = delivery(local_date=TODAY - DAY)
    evening = delivery(schedule="evening")
    second = delivery(part=1)
    done = replace(delivery(local_date=TODAY - 2 * DAY), state=DeliveryState.SENT)
    await ledger.plan([], app_id=APP, owed=[second, delivery(), done, yesterday, evening])

    assert await ledger.unsettled(app_id=APP) == (yesterday, evening, delivery(), second)


@pytest.mark.parametrize("state", [state for state in DeliveryState if state not in {"due", "sending"}])
async def test_a_settled_delivery_is_never_changed_again(ledger: Ledger, state: DeliveryState) -> None:
    settled = replace(delivery(), state=state)
    await ledger.plan([], app_id=APP, owed=[settled])

    noted = await ledger.record(replace(delivery(), state=DeliveryState.SENDING))

    assert not noted
    assert await ledger.deliveries(app_id=APP) == (settled,)


async def test_several_deliveries_are_noted_together_or_not_at_all(ledger: Ledger) -> None:
    settled = replace(delivery(part=1), state=DeliveryState.SENT)
    await ledger.plan([], app_id=APP, owed=[delivery(), settled])

    noted = await ledger.record(
        replace(delivery(), state=DeliveryState.FAILED), replace(settled, state=DeliveryState.FAILED)
    )

    assert not noted
    assert await ledger.deliveries(app_id=APP) == (delivery(), settled)


async def test_nothing_to_note_is_noted(ledger: Ledger) -> None:
    assert await ledger.record()


async def test_an_edition_comes_back_as_it_was_frozen_with_its_parts(ledger: Ledger) -> None:
    await ledger.plan([STANDING], app_id=APP, owed=[delivery()])
    its = Edition(APP, "morning", TODAY, SEVEN, BRIEFING)

    counts = await ledger.freeze(its, [delivery(), delivery(part=1)])

    assert counts is its
    assert await ledger.edition(app_id=APP, schedule="morning", local_date=TODAY) == its
    assert await ledger.deliveries(app_id=APP) == (delivery(), delivery(part=1))
    assert await ledger.edition(app_id=APP, schedule="morning", local_date=TODAY + DAY) is None


async def test_the_first_edition_of_a_date_counts(ledger: Ledger) -> None:
    first, second = edition(TODAY, "ferry-1"), edition(TODAY, "bridge-1")
    await ledger.freeze(first, [delivery()])

    counts = await ledger.freeze(second, [delivery(), delivery(part=1)])

    assert counts == first
    assert await ledger.deliveries(app_id=APP) == (delivery(),)


async def test_a_channel_where_nothing_arrived_was_told_nothing(ledger: Ledger) -> None:
    assert await ledger.told(channel_id=5) is None

    await posted(ledger, edition(TODAY, "ferry-1"), DeliveryState.FAILED)

    assert await ledger.told(channel_id=5) is None


async def test_a_channel_was_told_what_arrived_there_from_any_schedule(ledger: Ledger) -> None:
    await posted(ledger, edition(TODAY - DAY, "ferry-1", "bridge-1"), DeliveryState.SENT)
    await posted(ledger, edition(TODAY, "ferry-2"), DeliveryState.SENT, DeliveryState.SENT)
    await posted(ledger, edition(TODAY, "mill-1", schedule="evening"), DeliveryState.SENT)
    await posted(ledger, edition(TODAY, "tide-1", schedule="other"), DeliveryState.SENT, channel_id=6)

    told = await ledger.told(channel_id=5, app_id=APP)

    assert told == Told(
        revision_ids=frozenset({"ferry-1", "ferry-2", "bridge-1", "mill-1"}),
        article_ids=frozenset({"ferry", "bridge", "mill"}),
        composed_at=SEVEN,
    )


@pytest.mark.parametrize(
    "state", [state for state in DeliveryState if state not in {DeliveryState.SENT, DeliveryState.SILENT}]
)
async def test_a_briefing_with_a_part_that_may_be_missing_was_not_told(
    ledger: Ledger, state: DeliveryState
) -> None:
    await posted(ledger, edition(TODAY - DAY, "ferry-1"), DeliveryState.SENT)
    await posted(ledger, edition(TODAY, "bridge-1"), DeliveryState.SENT, state)

    told = await ledger.told(channel_id=5)

    assert told == Told(frozenset({"ferry-1"}), frozenset({"ferry"}), SEVEN - DAY)


async def test_the_last_edition_is_the_asking_schedules_own(ledger: Ledger) -> None:
    await posted(ledger, edition(TODAY - DAY, "ferry-1"), DeliveryState.SENT)
    await posted(ledger, edition(TODAY, "mill-1", schedule="evening"), DeliveryState.SENT)

    of_morning = await ledger.told(channel_id=5, schedule="morning")
    of_new = await ledger.told(channel_id=5, schedule="new")

    both = frozenset({"ferry-1", "mill-1"})
    assert of_morning == Told(both, frozenset({"ferry", "mill"}), SEVEN - DAY)
    assert of_new == Told(both, frozenset({"ferry", "mill"}), None)


async def test_what_was_told_before_a_date_leaves_that_date_out(ledger: Ledger) -> None:
    await posted(ledger, edition(TODAY - DAY, "ferry-1"), DeliveryState.SENT)
    await posted(ledger, edition(TODAY, "bridge-1"), DeliveryState.SENT)

    told = await ledger.told(channel_id=5, before=TODAY)

    assert told == Told(frozenset({"ferry-1"}), frozenset({"ferry"}), SEVEN - DAY)


async def test_another_application_told_nothing(ledger: Ledger) -> None:
    await posted(ledger, edition(TODAY, "ferry-1", app_id=APP + 1), DeliveryState.SENT)

    assert await ledger.told(channel_id=5, app_id=APP) is None
    assert await ledger.told(channel_id=5) is not None


async def test_missed_dates_are_those_since_the_last_that_arrived(ledger: Ledger) -> None:
    await ledger.plan([STANDING], app_id=APP)
    states = [
        DeliveryState.SKIPPED,
        DeliveryState.SENT,
        DeliveryState.SILENT,
        DeliveryState.FAILED,
        DeliveryState.PARKED,
        DeliveryState.SKIPPED,
    ]
    owed = [
        delivery(local_date=TODAY - (6 - number) * DAY, state=state) for number, state in enumerate(states)
    ]
    await ledger.plan([], app_id=APP, owed=[*owed, delivery()])

    assert await ledger.missed(schedule="morning", app_id=APP) == (date(2025, 2, 17), date(2025, 2, 19))
    assert await ledger.missed(schedule="morning") == (date(2025, 2, 17), date(2025, 2, 19))
    assert await ledger.missed(schedule="evening") == ()
    assert await ledger.missed(schedule="morning", app_id=APP + 1) == ()


async def test_what_was_missed_before_a_schedule_was_known_again_is_not_missed(ledger: Ledger) -> None:
    await ledger.plan([replace(STANDING, known_since=SEVEN - DAY / 2)], app_id=APP)
    await ledger.plan(
        [], app_id=APP, owed=[delivery(local_date=TODAY - DAY, state=DeliveryState.SKIPPED), delivery()]
    )

    assert await ledger.missed(schedule="morning", app_id=APP) == ()


async def test_the_ledger_outlives_its_process(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    async with await open_database(url) as database:
        await Ledger(database).plan([STANDING], app_id=APP, owed=[delivery()])
        await posted(Ledger(database), edition(TODAY, "ferry-1"), DeliveryState.SENT)

    async with await open_database(url) as database:
        again = Ledger(database)

        assert await again.standings(app_id=APP) == (STANDING,)
        assert await again.edition(app_id=APP, schedule="morning", local_date=TODAY) is not None
        assert await again.told(channel_id=5) is not None


def test_a_briefing_survives_as_text() -> None:
    assert briefing_from(text_of(BRIEFING)) == BRIEFING


def test_an_empty_briefing_survives_as_text() -> None:
    empty = Briefing(TODAY, "Asia/Tokyo", "en", ())

    assert briefing_from(text_of(empty)) == empty


def test_a_text_from_before_a_field_was_added_still_reads() -> None:
    written = text_of(BRIEFING).replace('"article_id": "ferry-1"', '"sample": false')

    assert briefing_from(written) == replace(BRIEFING, stories=(replace(STORY, article_id=""),))


def make_at_first_revision(path: Path) -> None:
    """A database as the first migration leaves it, with a topic in it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text("INSERT INTO topic VALUES (1, 0, 'k', '渡し船', 1, '2025-02-19 22:00:00.000000')")
        )
    engine.dispose()


async def test_a_database_from_before_the_ledger_gets_one_and_keeps_its_articles(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    make_at_first_revision(path)

    async with await open_database(f"sqlite:///{path}") as database:
        await Ledger(database).plan([STANDING], app_id=APP, owed=[delivery()])
        async with database.reading() as session:
            names = list(await session.exec(select(TopicRow.name)))

    assert names == ["渡し船"]
