"""Briefings are posted and found again, on SimCord."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import discord
import pytest

from bot.client import Kawaraban
from bot.delivering.press import DiscordPress
from bot.localising import words
from bot.rendering.briefing import briefing_message
from bot.rendering.embeds import posts
from bot.sandbox.simulation import simulated
from briefings.errors import (
    ChannelMissing,
    DeliveryUncertain,
    DiscordUnavailable,
    PermissionMissing,
)
from briefings.model.briefing import Briefing, Story
from briefings.model.scope import EVERYONE, Audience

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.sandbox.simulation import Channel, Server, Simulation
    from briefings.pipeline import Newsroom

SEVEN = datetime(2026, 8, 3, 22, 0, tzinfo=UTC)
NOBODY_ASKS = cast("Newsroom", None)


def client(clock: Callable[[], datetime]) -> Kawaraban:
    return Kawaraban(NOBODY_ASKS, clock=clock)


def story(number: int) -> Story:
    return Story(
        revision_id=f"{number:032x}",
        article_id=f"{number:032x}",
        topic="渡し船",
        title=f"渡し船の話 {number}",
        url=None,
        summary="夜の便が増えた。" * 100,
        takeaways=("船は遅れる。",),
        sources=(),
        actors=("港の会",),
        new=True,
        revised=False,
        sample=False,
    )


def briefing(stories: int = 1) -> Briefing:
    return Briefing(date(2026, 8, 4), "Asia/Tokyo", "ja", tuple(story(number) for number in range(stories)))


def nonces(part: int) -> str:
    return f"{part:08x}" + "c" * 16


@pytest.fixture
async def simulation() -> AsyncIterator[Simulation]:
    async with simulated(client, starting_at=SEVEN) as running:
        yield running


@pytest.fixture
def server(simulation: Simulation) -> Server:
    return simulation.server("Harbour", locale="ja")


@pytest.fixture
def channel(server: Server) -> Channel:
    return server.create_text_channel("news")


def press(simulation: Simulation) -> DiscordPress:
    return DiscordPress(simulation.client)


def forbidding(server: Server, **permissions: bool) -> Channel:
    overwrites: dict[Any, discord.PermissionOverwrite] = {
        server.default_role: discord.PermissionOverwrite(**permissions)
    }
    return server.create_text_channel("closed", overwrites=overwrites)


async def test_a_post_is_exactly_the_body_that_was_rendered(simulation: Simulation, channel: Channel) -> None:
    message_id = await press(simulation).post(briefing(), channel_id=channel.id, part=0, nonces=nonces)

    sent = [request.json for request in simulation.env.http_requests if request.path.endswith("/messages")]
    assert sent == list(posts(briefing_message(briefing(), words("ja")), words("ja"), nonces))
    assert sent[0] is not None
    assert (sent[0]["nonce"], sent[0]["enforce_nonce"]) == ("00000000cccccccccccccccc", True)
    assert [message.id for message in channel.history()] == [message_id]


async def test_a_long_briefing_is_posted_part_by_part(simulation: Simulation, channel: Channel) -> None:
    parts = press(simulation).parts(briefing(12), nonces)
    for part in range(parts):
        await press(simulation).post(briefing(12), channel_id=channel.id, part=part, nonces=nonces)

    assert parts > 1
    assert len(channel.history()) == parts


async def test_a_servers_channel_is_read_by_that_server(
    simulation: Simulation, server: Server, channel: Channel
) -> None:
    assert await press(simulation).audience(channel.id) == Audience(server.id)


async def test_a_direct_message_is_read_by_everyones_scope(simulation: Simulation) -> None:
    hanako = simulation.person("hanako")

    assert await press(simulation).audience(hanako.dm_channel.id) == EVERYONE


async def test_a_channel_that_nobody_made_is_missing(simulation: Simulation) -> None:
    with pytest.raises(ChannelMissing):
        await press(simulation).audience(404)


async def test_a_forum_is_no_channel_for_posts(simulation: Simulation, server: Server) -> None:
    forum = server.create_forum_channel("questions")

    with pytest.raises(ChannelMissing):
        await press(simulation).audience(forum.id)


@pytest.mark.parametrize(
    ("permission", "label"),
    [
        pytest.param("view_channel", "View Channel", id="hidden"),
        pytest.param("send_messages", "Send Messages", id="read only"),
        pytest.param("embed_links", "Embed Links", id="no embeds"),
    ],
)
async def test_a_missing_permission_is_named_as_discord_names_it(
    simulation: Simulation, server: Server, permission: str, label: str
) -> None:
    closed = forbidding(server, **{permission: False})

    with pytest.raises(PermissionMissing) as caught:
        await press(simulation).audience(closed.id)
    with pytest.raises(PermissionMissing):
        await press(simulation).post(briefing(), channel_id=closed.id, part=0, nonces=nonces)

    assert label in caught.value.permissions


async def test_a_fault_of_discord_while_posting_is_uncertain(
    simulation: Simulation, channel: Channel
) -> None:
    simulation.env.inject_error("POST", "/channels/*/messages", status=500)

    with pytest.raises(DeliveryUncertain, match="500"):
        await press(simulation).post(briefing(), channel_id=channel.id, part=0, nonces=nonces)


async def test_a_fault_of_discord_while_looking_for_a_channel_is_none_of_the_posts(
    simulation: Simulation,
) -> None:
    simulation.env.inject_error("GET", "/channels/*", status=502)

    with pytest.raises(DiscordUnavailable):
        await press(simulation).audience(404)


async def test_a_channel_that_vanished_since_is_missing(simulation: Simulation, channel: Channel) -> None:
    simulation.env.inject_error("POST", "/channels/*/messages", status=404, code=10003)

    with pytest.raises(ChannelMissing):
        await press(simulation).post(briefing(), channel_id=channel.id, part=0, nonces=nonces)


async def test_a_post_is_found_by_its_mark_among_other_messages(
    simulation: Simulation, server: Server, channel: Channel
) -> None:
    alice = simulation.member(server, "alice")
    posted = await press(simulation).post(briefing(), channel_id=channel.id, part=0, nonces=nonces)
    await simulation.move_to(SEVEN + timedelta(minutes=3))
    await alice.send(channel, "Thank you! #00000001")

    found = await press(simulation).find(channel_id=channel.id, nonce=nonces(0), since=SEVEN)

    assert found == posted


async def test_what_others_wrote_is_never_taken_for_a_post(
    simulation: Simulation, server: Server, channel: Channel
) -> None:
    alice = simulation.member(server, "alice")
    await alice.send(channel, "#00000000")

    assert await press(simulation).find(channel_id=channel.id, nonce=nonces(0), since=SEVEN) is None


async def test_another_part_is_not_found(simulation: Simulation, channel: Channel) -> None:
    await press(simulation).post(briefing(), channel_id=channel.id, part=0, nonces=nonces)

    assert await press(simulation).find(channel_id=channel.id, nonce=nonces(1), since=SEVEN) is None


async def test_a_history_that_must_not_be_read_tells_which_permission_is_missing(
    simulation: Simulation, server: Server
) -> None:
    closed = forbidding(server, read_message_history=False)

    with pytest.raises(PermissionMissing, match="Read Message History"):
        await press(simulation).find(channel_id=closed.id, nonce=nonces(0), since=SEVEN)


async def test_a_history_that_cannot_be_read_now_can_be_read_later(
    simulation: Simulation, channel: Channel
) -> None:
    simulation.env.inject_error("GET", "/channels/*/messages", status=503)

    with pytest.raises(DiscordUnavailable):
        await press(simulation).find(channel_id=channel.id, nonce=nonces(0), since=SEVEN)


async def test_a_history_too_long_to_read_leaves_it_uncertain(
    simulation: Simulation, server: Server, channel: Channel
) -> None:
    alice = simulation.member(server, "alice")
    for number in range(3):
        await alice.send(channel, f"message {number}")
    impatient = DiscordPress(simulation.client, history_messages=3)

    with pytest.raises(DeliveryUncertain, match="the first 3 messages"):
        await impatient.find(channel_id=channel.id, nonce=nonces(0), since=SEVEN)


async def test_a_server_that_is_out_of_order_may_be_back_later(
    simulation: Simulation, server: Server, channel: Channel
) -> None:
    # The gateway takes the server away, as in an outage; over REST the channel is still there.
    simulation.env.backend.emit("GUILD_DELETE", {"id": str(server.id), "unavailable": False})

    with pytest.raises(DiscordUnavailable, match="not available"):
        await press(simulation).audience(channel.id)


async def test_a_kind_of_channel_that_nobody_knows_yet_is_no_channel_for_posts(
    simulation: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unknown(_channel_id: int) -> None:
        raise discord.InvalidData("Unknown channel type 99")

    monkeypatch.setattr(simulation.client, "fetch_channel", unknown)

    with pytest.raises(ChannelMissing):
        await press(simulation).audience(404)
