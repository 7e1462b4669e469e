"""The log tells what happened and holds no secret."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.observing.logs import HIDDEN, Discreet

# Made up; the shape is Discord's.
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ." + "Gabcde." + "x" * 38


def test_a_line_has_time_level_origin_and_message() -> None:
    record = logging.LogRecord("bot.client", logging.INFO, "", 0, "registered %d commands", (5,), None)
    record.created, record.msecs = 1_770_000_000.0, 0.0

    line = Discreet().format(record)

    assert line == "2026-02-02T02:40:00Z INFO    bot.client: registered 5 commands"


@given(before=st.text(), after=st.text(), secret=st.text("abc.-_XYZ019", min_size=8))
def test_the_token_of_this_process_never_shows(before: str, after: str, secret: str) -> None:
    line = Discreet([secret]).discreet(before + secret + after)

    assert secret not in line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(f"login with {TOKEN} failed", f"login with {HIDDEN} failed", id="any bot's token"),
        pytest.param(
            "POST https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24.x-y/callback",
            f"POST https://discord.com/api/v10/interactions/123/{HIDDEN}/callback",
            id="an interaction's token",
        ),
        pytest.param(
            "PATCH /webhooks/123/aW50ZX-Jh_Y3Q/messages/@original",
            f"PATCH /webhooks/123/{HIDDEN}/messages/@original",
            id="a webhook's token",
        ),
        pytest.param("topic 米ロ停戦交渉, id 123.456", "topic 米ロ停戦交渉, id 123.456", id="nothing secret"),
    ],
)
def test_secrets_are_known_by_their_shape(text: str, shown: str) -> None:
    assert Discreet().discreet(text) == shown


def test_a_traceback_holds_no_token() -> None:
    with pytest.raises(ValueError, match="hunter2") as caught:
        int("hunter2hunter2")
    raised = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("bot", logging.ERROR, "", 0, "login with %s", ("hunter2hunter2",), raised)

    lines = Discreet(["hunter2hunter2"]).format(record)

    assert f"login with {HIDDEN}" in lines
    assert f"ValueError: invalid literal for int() with base 10: '{HIDDEN}'" in lines
    assert "hunter2" not in lines


def test_an_empty_secret_hides_nothing() -> None:
    assert Discreet([""]).discreet("all of this") == "all of this"
