"""The town that demo and sandbox play in."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.demo import message_body, scenes
from bot.sandbox.town import STORIES, next_morning, town
from briefings.model.delivery import DeliveryState
from briefings.pipeline import Newsroom
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from briefings.storing.ledger import Ledger
from tests.cli.articles import put
from tests.cli.running import process

if TYPE_CHECKING:
    from pathlib import Path

    from bot.sandbox.demo import Scene
    from briefings.stances.extractor import Extractor

TOKYO = ZoneInfo("Asia/Tokyo")
MORNING = datetime(2026, 8, 4, 7, 0, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        pytest.param(
            datetime(2026, 8, 3, 6, 59, tzinfo=TOKYO), datetime(2026, 8, 3, 7, tzinfo=TOKYO), id="today"
        ),
        pytest.param(datetime(2026, 8, 3, 7, 0, tzinfo=TOKYO), MORNING, id="it is just past"),
        pytest.param(
            datetime(2026, 8, 3, 23, 30, tzinfo=ZoneInfo("UTC")),
            datetime(2026, 8, 5, 7, tzinfo=TOKYO),
            id="elsewhere",
        ),
    ],
)
def test_the_next_morning_is_at_seven_in_tokyo(now: datetime, morning: datetime) -> None:
    assert next_morning(now) == morning


async def test_the_briefing_comes_by_the_schedule_and_once(office: tuple[Newsroom, Ledger]) -> None:
    newsroom, ledger = office

    async with town(newsroom, ledger, morning=MORNING) as here:
        posted = await here.post_the_morning_briefing()
        again = await here.tick(here.simulation.now())

    assert {delivery.state for delivery in posted} == {DeliveryState.SENT}
    assert {delivery.due_at for delivery in posted} == {MORNING}
    assert again == ()


@pytest.fixture
async def played(office: tuple[Newsroom, Ledger]) -> list[Scene]:
    return [scene async for scene in scenes(*office, morning=MORNING)]


async def test_the_demonstration_shows_the_post_and_an_answer_of_each_command(played: list[Scene]) -> None:
    typed = [scene.typed.partition(" ")[0] for scene in played if scene.asker is not None]

    assert played[0].asker is None
    assert typed == ["/話題", "▾", "/出典", "/立場", "/briefing", "/help"]
    assert all(scene.body["embeds"] for scene in played)


async def test_what_only_the_asker_sees_is_marked(played: list[Scene]) -> None:
    private = [scene.typed for scene in played if scene.private]

    assert private == ["/briefing", "/help"]


async def test_every_scene_with_an_article_bears_the_sample_mark(played: list[Scene]) -> None:
    for scene in played[:-1]:
        shown = str(scene.body)
        assert "【見本】" in shown or "[Sample]" in shown


async def test_what_is_drawn_is_what_the_bot_sent(office: tuple[Newsroom, Ledger]) -> None:
    newsroom, ledger = office

    async with town(newsroom, ledger, morning=MORNING) as here:
        await here.post_the_morning_briefing()
        (sent, *_) = [
            request.json or {}
            for request in here.simulation.env.http_requests
            if request.method == "POST" and request.path.endswith("/messages")
        ]
        (shown, *_) = here.channel.history()

    assert [embed["description"] for embed in message_body(shown)["embeds"]] == [
        embed["description"] for embed in sent["embeds"]
    ]


async def test_what_brief_prints_is_what_the_schedule_posts(tmp_path: Path, extractor: Extractor) -> None:
    url = f"sqlite:///{tmp_path}/town.db"
    async with await open_database(url) as database:
        newsroom, ledger = Newsroom(Archive(database), extractor), Ledger(database)
        async with town(newsroom, ledger, morning=MORNING) as here:
            wanted = f"  - {{name: morning, channel: {here.channel.id}, time: '07:00', stories: {STORIES}}}"
            put(tmp_path, "config.yaml", f"briefings:\n{wanted}\n")
            printed = await asyncio.to_thread(
                process,
                *("brief", "--schedule", "morning", "--at", "2026-08-04T07:00", "--json", "--database", url),
                cwd=tmp_path,
            )
            await here.post_the_morning_briefing()
            posted = [
                request.json or {}
                for request in here.simulation.env.http_requests
                if request.method == "POST" and request.path.endswith("/messages")
            ]

    bodies = json.loads(printed.stdout)["messages"]
    assert [without_nonce(body) for body in bodies] == [without_nonce(body) for body in posted]


def without_nonce(body: dict[str, Any]) -> Any:
    """A body without what hangs on the application's id, which only a running bot knows."""
    text = json.dumps(body | {"nonce": None})
    return json.loads(text.replace(f"#{body['nonce'][:8]}", "#"))
