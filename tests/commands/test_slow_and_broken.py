"""When an answer takes long, or goes wrong, the asker is told so in time and in private."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.client import Kawaraban
from bot.sandbox.simulation import simulated
from briefings.errors import DatabaseUnreachable
from briefings.pipeline import Newsroom
from briefings.storing.archive import Archive
from tests.commands.reading import answer, text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from bot.sandbox.simulation import Channel, Member, Simulation
    from briefings.model.answer import TopicAnswer
    from briefings.model.scope import Audience
    from briefings.stances.extractor import Extractor
    from briefings.storing.database import Database

FERRY = "鴎浜フェリー減便"
ACKNOWLEDGED, MESSAGE, UPDATE_ACKNOWLEDGED, UPDATE = 5, 4, 6, 7


class Moody(Newsroom):
    """Answers about topics when, and as, the test wants it."""

    delay_seconds = 0.0
    fault: Exception | None = None

    async def topic(self, name: str | int, *, audience: Audience, limit: int = 25) -> TopicAnswer:
        await asyncio.sleep(self.delay_seconds)
        if self.fault is not None:
            raise self.fault
        return await super().topic(name, audience=audience, limit=limit)


@pytest.fixture
def moody(database: Database, extractor: Extractor) -> Moody:
    return Moody(Archive(database), extractor)


@pytest.fixture
async def simulation(moody: Moody) -> AsyncIterator[Simulation]:
    def bot(clock: Callable[[], datetime]) -> Kawaraban:
        client = Kawaraban(moody, clock=clock)
        client.desk = replace(client.desk, patience=timedelta(milliseconds=50))
        return client

    async with simulated(bot, raise_errors=False) as running:
        yield running


@pytest.fixture
def channel(simulation: Simulation) -> Channel:
    return simulation.server("Harbour", locale="ja").create_text_channel("news")


@pytest.fixture
def hanako(simulation: Simulation, channel: Channel) -> Member:
    assert channel.name
    return simulation.member(simulation.env.guild, "hanako", locale="ja")


def callbacks(simulation: Simulation) -> list[dict[str, Any]]:
    return [
        request.json
        for request in simulation.env.http_requests
        if request.path.endswith("/callback") and isinstance(request.json, dict)
    ]


def kinds(simulation: Simulation) -> list[int]:
    return [callback["type"] for callback in callbacks(simulation)]


async def test_a_quick_answer_is_a_single_request(
    simulation: Simulation, hanako: Member, channel: Channel
) -> None:
    before = len(simulation.env.http_requests)

    await hanako.slash(channel, "topic", name=FERRY)

    assert len(simulation.env.http_requests) - before == 1
    assert kinds(simulation) == [MESSAGE]


async def test_a_slow_answer_is_acknowledged_first(
    simulation: Simulation, moody: Moody, hanako: Member, channel: Channel
) -> None:
    moody.delay_seconds = 0.2

    result = await hanako.slash(channel, "topic", name=FERRY)

    assert kinds(simulation) == [ACKNOWLEDGED]
    assert FERRY in text(answer(result))
    assert not answer(result).ephemeral


async def test_a_slow_private_answer_stays_private(
    simulation: Simulation, moody: Moody, hanako: Member, channel: Channel
) -> None:
    moody.delay_seconds = 0.2

    result = await hanako.slash(channel, "briefing", topic=FERRY)

    assert kinds(simulation) == [ACKNOWLEDGED]
    assert answer(result).ephemeral


async def test_a_slow_turn_of_the_page_is_acknowledged_and_made_in_place(
    simulation: Simulation, moody: Moody, hanako: Member, channel: Channel, bridge: str
) -> None:
    first = await hanako.slash(channel, "topic", name=bridge)
    before = text(answer(first))
    moody.delay_seconds = 0.2

    await hanako.click(answer(first), label="次へ")

    assert kinds(simulation) == [MESSAGE, UPDATE_ACKNOWLEDGED]
    assert text(answer(first)) != before


async def test_a_slow_copy_for_somebody_else_is_private(
    simulation: Simulation, moody: Moody, hanako: Member, channel: Channel, bridge: str
) -> None:
    taro = simulation.member(simulation.env.guild, "taro", locale="ja")
    first = await hanako.slash(channel, "topic", name=bridge)
    moody.delay_seconds = 0.2

    copy = await taro.click(answer(first), label="次へ")

    assert kinds(simulation) == [MESSAGE, ACKNOWLEDGED]
    assert answer(copy).ephemeral


async def test_a_slow_question_without_an_answer_leaves_nothing_in_the_channel(
    moody: Moody, hanako: Member, channel: Channel
) -> None:
    moody.delay_seconds = 0.2

    result = await hanako.slash(channel, "topic", name="鴎浜フェリー増便")

    [told] = result.followups
    assert told.ephemeral
    assert FERRY in text(told)
    assert channel.history() == []


async def test_a_fault_of_the_database_is_told_kindly_and_privately(
    moody: Moody, hanako: Member, channel: Channel
) -> None:
    moody.fault = DatabaseUnreachable("sqlite:////srv/secret/kawaraban.db", "disk I/O error")

    result = await hanako.slash(channel, "topic", name=FERRY)

    assert answer(result).ephemeral
    assert "secret" not in text(answer(result))
    assert text(answer(result))


async def test_what_nobody_expected_is_logged_with_its_traceback_and_told_with_a_number(
    simulation: Simulation, moody: Moody, hanako: Member, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    moody.fault = ZeroDivisionError("nobody expected this")

    result = await hanako.slash(channel, "topic", name=FERRY)

    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    number = record.getMessage().split()[1]
    assert record.exc_info is not None
    assert record.name == "bot.views.responding"
    assert answer(result).ephemeral
    assert number in text(answer(result))
    assert "nobody expected" not in text(answer(result))
    assert len(simulation.new_errors()) == 1


async def test_what_nobody_expected_behind_a_button_is_told_too(
    moody: Moody, hanako: Member, channel: Channel, bridge: str, caplog: pytest.LogCaptureFixture
) -> None:
    first = await hanako.slash(channel, "topic", name=bridge)
    moody.fault = ZeroDivisionError("nobody expected this")

    result = await hanako.click(answer(first), label="次へ")

    assert [record.levelno for record in caplog.records if record.name.startswith("bot.")] == [logging.ERROR]
    assert any(told.ephemeral for told in [*result.followups, answer(result)])


async def test_an_interaction_that_is_over_is_logged_and_left_alone(
    simulation: Simulation, hanako: Member, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    simulation.env.inject_error(
        "POST", "/interactions/*", status=404, code=10062, message="Unknown interaction"
    )

    await hanako.slash(channel, "topic", name=FERRY)

    assert [record.levelno for record in caplog.records if record.name.startswith("bot.")] == [
        logging.WARNING
    ]
    assert len(callbacks(simulation)) == 1


async def test_a_fault_of_discord_while_answering_is_logged_and_the_answer_is_replaced_by_a_word_about_it(
    simulation: Simulation, hanako: Member, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    simulation.env.inject_error("POST", "/interactions/*", status=500)

    result = await hanako.slash(channel, "topic", name=FERRY)

    assert "failed" in caplog.text
    assert answer(result).ephemeral


async def test_while_discord_is_down_nothing_is_told_and_nothing_breaks(
    simulation: Simulation, hanako: Member, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    simulation.env.inject_error("POST", "/interactions/*", status=503, times=None)

    result = await hanako.slash(channel, "topic", name=FERRY)

    assert result.response is None
    assert "could not be told so" in caplog.text


async def test_what_was_answered_how_fast_is_logged_and_nothing_that_was_typed(
    hanako: Member, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.views")

    await hanako.slash(channel, "topic", name=FERRY)

    [line] = [record.getMessage() for record in caplog.records if record.name == "bot.views.responding"]
    assert line.startswith("AboutTopic: ")
    assert line.endswith(" ms")
    assert FERRY not in caplog.text
