"""Every answer of Discord means one kind of delivery error."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import aiohttp
import discord
import pytest

from bot.delivering.faults import posting_error, reading_error
from briefings.errors import (
    ChannelMissing,
    DeliveryError,
    DeliveryUncertain,
    DiscordUnavailable,
    PermissionMissing,
)

CHANNEL = 7


def answered(status: int, code: int = 0, message: str = "No") -> discord.HTTPException:
    response = cast("aiohttp.ClientResponse", SimpleNamespace(status=status, reason="Reason"))
    return discord.HTTPException(response, {"code": code, "message": message})


def unconnected() -> aiohttp.ClientConnectorError:
    key = cast(
        "aiohttp.client_reqrep.ConnectionKey", SimpleNamespace(host="discord.example", port=443, ssl=True)
    )
    return aiohttp.ClientConnectorError(key, OSError("refused"))


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        pytest.param(answered(404, 10003), ChannelMissing, id="unknown channel"),
        pytest.param(answered(403, 50001), ChannelMissing, id="missing access"),
        pytest.param(answered(400, 50008), ChannelMissing, id="not a text channel"),
        pytest.param(answered(404), ChannelMissing, id="404 without a code"),
        pytest.param(answered(403, 50013), PermissionMissing, id="missing permissions"),
        pytest.param(answered(403, 50007), PermissionMissing, id="closed direct messages"),
        pytest.param(answered(400, 50083), PermissionMissing, id="archived thread"),
        pytest.param(answered(403), PermissionMissing, id="403 without a code"),
        pytest.param(answered(429), DiscordUnavailable, id="too many requests"),
        pytest.param(answered(400, 50035), DiscordUnavailable, id="bad request"),
        pytest.param(answered(401), DiscordUnavailable, id="token revoked"),
        pytest.param(unconnected(), DiscordUnavailable, id="no connection"),
        pytest.param(answered(500), DeliveryUncertain, id="500"),
        pytest.param(answered(503), DeliveryUncertain, id="503"),
        pytest.param(answered(504), DeliveryUncertain, id="504"),
        pytest.param(aiohttp.ServerDisconnectedError(), DeliveryUncertain, id="connection lost"),
        pytest.param(TimeoutError(), DeliveryUncertain, id="no answer"),
        pytest.param(ConnectionResetError(), DeliveryUncertain, id="connection reset"),
    ],
)
def test_an_error_while_posting_has_one_meaning(error: Exception, meaning: type[DeliveryError]) -> None:
    found = posting_error(error, channel_id=CHANNEL)

    assert type(found) is meaning
    assert found.channel_id == CHANNEL


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        pytest.param(answered(404, 10003), ChannelMissing, id="unknown channel"),
        pytest.param(answered(500), DiscordUnavailable, id="500"),
        pytest.param(TimeoutError(), DiscordUnavailable, id="no answer"),
        pytest.param(unconnected(), DiscordUnavailable, id="no connection"),
    ],
)
def test_an_error_while_reading_leaves_nothing_uncertain(
    error: Exception, meaning: type[DeliveryError]
) -> None:
    assert type(reading_error(error, channel_id=CHANNEL)) is meaning


def test_the_reason_is_discords_own_words() -> None:
    error = posting_error(answered(500, message="Internal Server Error"), channel_id=CHANNEL)

    assert isinstance(error, DeliveryUncertain)
    assert error.reason == "500 Internal Server Error"
