"""How many articles are new to somebody: by scope, topic, moment, and what they know."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from briefings.model.scope import EVERYONE, Audience, Scope
from tests.storing.building import NOON, Story, keep

if TYPE_CHECKING:
    from datetime import datetime

    from briefings.storing.archive import Archive

HOUR = timedelta(hours=1)

BRIDGE = Story("灯橋の改修", title="橋の話", address="https://news.example/bridge")
FERRY = Story("渡し船", title="船の話", address="https://news.example/ferry", at=NOON + HOUR)
OURS = Story("灯橋の改修", title="町の話", address="https://news.example/town", scope=Scope(7))


@pytest.mark.parametrize(
    ("audience", "topics", "since", "expected"),
    [
        pytest.param(EVERYONE, (), None, 2, id="everything shared"),
        pytest.param(Audience(7), (), None, 3, id="everything of a server"),
        pytest.param(Audience(8), (), None, 2, id="everything of another server"),
        pytest.param(Audience(7), ("灯橋",), None, 2, id="one topic, by a part of its name"),
        pytest.param(EVERYONE, ("灯橋", "渡し船"), None, 2, id="two topics"),
        pytest.param(EVERYONE, ("選挙",), None, 0, id="a topic that is not there"),
        pytest.param(EVERYONE, (), NOON, 1, id="after a moment"),
        pytest.param(EVERYONE, (), NOON - HOUR, 2, id="after an earlier moment"),
    ],
)
async def test_new_articles_are_counted(
    archive: Archive, audience: Audience, topics: tuple[str, ...], since: datetime | None, expected: int
) -> None:
    for story in (BRIDGE, FERRY, OURS):
        await keep(archive, story)

    counted = await archive.count_new(audience, topics=topics, since=since)

    assert counted == expected


async def test_what_is_known_is_not_counted_and_its_later_revision_is(archive: Archive) -> None:
    known = await keep(archive, BRIDGE)
    await keep(archive, FERRY)

    before = await archive.count_new(EVERYONE, without={known.revision.id})
    await keep(archive, replace(BRIDGE, title="橋の話のつづき", at=NOON + 2 * HOUR))
    after = await archive.count_new(EVERYONE, without={known.revision.id})

    assert (before, after) == (1, 2)
