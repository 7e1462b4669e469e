"""Names offered while a member types."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.commands.completing import choices
from tests.newsrooms import keep, long_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.pipeline import Newsroom
    from tests.commands.conftest import Harbour


def names(offered: list[dict[str, str]]) -> list[str]:
    return [choice["name"] for choice in offered]


@pytest.mark.parametrize(
    ("command", "option"),
    [
        pytest.param("topic", "name", id="topic"),
        pytest.param("sources", "topic", id="sources"),
        pytest.param("stance", "topic", id="stance"),
        pytest.param("briefing", "topic", id="briefing"),
    ],
)
async def test_topics_are_offered_wherever_a_topic_is_asked_for(
    harbour: Harbour, command: str, option: str
) -> None:
    in_server = await harbour.hanako.autocomplete(harbour.channel, command, option, "フェリー")
    directly = await harbour.hanako.user.autocomplete(command, option, "フェリー")

    assert names(in_server) == ["鴎浜フェリー減便"]
    assert names(directly) == ["鴎浜フェリー減便"]


async def test_actors_are_offered_by_any_part_of_any_of_their_names(harbour: Harbour) -> None:
    offered = await harbour.hanako.autocomplete(harbour.channel, "stance", "actor", "プー")

    assert names(offered) == ["プーチン"]


async def test_actors_of_the_topic_typed_before_come_first(harbour: Harbour) -> None:
    offered = await harbour.hanako.autocomplete(
        harbour.channel, "stance", "actor", "", topic="鴎浜フェリー減便"
    )

    assert "プーチン" not in names(offered)[:3]


async def test_what_is_offered_is_understood(harbour: Harbour) -> None:
    offered = await harbour.hanako.autocomplete(harbour.channel, "topic", "name", "")

    for choice in offered:
        result = await harbour.hanako.slash(harbour.channel, "topic", name=choice["value"])
        assert result.response is not None
        assert not result.response.ephemeral


async def test_a_name_too_long_for_discord_is_cut_and_still_understood(
    harbour: Harbour, newsroom: Newsroom
) -> None:
    title = f"{'長い' * 80}橋の点検は終わる?点検の行方"
    await keep(newsroom, long_article(1, title=title), address="https://hashi.example/1")

    offered = await harbour.hanako.autocomplete(harbour.channel, "topic", "name", "長い")
    result = await harbour.hanako.slash(harbour.channel, "topic", name=offered[0]["value"])

    assert len(offered[0]["name"]) <= 100
    assert result.response is not None
    assert not result.response.ephemeral


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("%", id="wildcard"),
        pytest.param("_", id="wildcard for one"),
        pytest.param("\\", id="escape"),
        pytest.param("'", id="quote"),
        pytest.param("\u0000", id="null"),
        pytest.param("あ" * 100, id="long"),
        pytest.param("🚢", id="emoji"),
    ],
)
async def test_whatever_is_typed_nothing_fails(harbour: Harbour, typed: str) -> None:
    for option in ("actor", "topic"):
        assert isinstance(await harbour.hanako.autocomplete(harbour.channel, "stance", option, typed), list)


async def test_an_error_offers_nothing_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def broken() -> Sequence[str]:
        raise LookupError("the index is gone")

    assert await choices(broken()) == []
    assert "no names could be offered" in caplog.text


async def test_names_that_do_not_come_in_time_are_not_waited_for() -> None:
    async def never() -> Sequence[str]:
        await asyncio.Event().wait()
        return ()

    assert await choices(never(), patience_seconds=0.01) == []


async def test_no_more_than_25_names_are_offered_and_none_that_nobody_sees() -> None:
    async def many() -> Sequence[str]:
        return ["\u200b", *(f"topic {number}" for number in range(40))]

    offered = await choices(many())

    assert [choice.name for choice in offered] == [f"topic {number}" for number in range(25)]
