"""/briefing: what a briefing posted now would say, for the asker's eyes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.commands.reading import answer, buttons, text

if TYPE_CHECKING:
    from tests.commands.conftest import Harbour


async def test_only_the_asker_sees_it(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "briefing")

    assert answer(result).ephemeral
    assert harbour.channel.history() == []


async def test_it_is_for_today_in_the_zone_of_the_configuration(harbour: Harbour) -> None:
    await harbour.simulation.move_to(datetime(2026, 8, 4, 15, 30, tzinfo=UTC))

    result = await harbour.hanako.slash(harbour.channel, "briefing")

    assert "2026年8月5日" in text(answer(result))


async def test_a_topic_narrows_it(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "briefing", topic="フェリー")

    assert "フェリー" in text(answer(result))
    assert "停戦" not in text(answer(result))


async def test_its_pages_turn_in_place_although_it_is_private(harbour: Harbour) -> None:
    first = await harbour.hanako.slash(harbour.channel, "briefing")
    before = text(answer(first))
    assert buttons(answer(first))["次へ"]

    turned = await harbour.hanako.click(answer(first), label="次へ")

    assert answer(turned).id == answer(first).id
    assert text(answer(turned)) != before


async def test_an_unknown_topic_gets_the_nearest_names(harbour: Harbour) -> None:
    result = await harbour.alice.slash(harbour.channel, "briefing", topic="鴎浜フェリー増便")

    assert answer(result).ephemeral
    assert "鴎浜フェリー減便" in text(answer(result))


async def test_it_works_in_direct_messages_in_english(harbour: Harbour) -> None:
    result = await harbour.alice.user.slash("briefing")

    assert "News briefing, Tue, Aug 4, 2026" in text(answer(result))
