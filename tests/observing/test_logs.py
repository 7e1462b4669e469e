"""The log tells what happened and holds no secret."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.observing.logs import HIDDEN, Discreet, set_up_logs

if TYPE_CHECKING:
    from collections.abc import Iterator

# Made up; the shape is Discord's.
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ." + "Gabcde." + "x" * 38


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Give the root logger back its handlers and levels."""
    loggers = [logging.getLogger(name) for name in ("", "bot", "briefings")]
    levels = [logger.level for logger in loggers]
    handlers = logging.root.handlers[:]
    yield
    logging.root.handlers[:] = handlers
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


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
    stream = io.StringIO()
    set_up_logs(stream, secrets=["hunter2hunter2"])

    try:
        int("hunter2hunter2")
    except ValueError:
        logging.getLogger("bot.client").exception("login with %s", "hunter2hunter2")

    assert f"login with {HIDDEN}" in stream.getvalue()
    assert f"ValueError: invalid literal for int() with base 10: '{HIDDEN}'" in stream.getvalue()
    assert "hunter2" not in stream.getvalue()


def test_an_empty_secret_hides_nothing() -> None:
    assert Discreet([""]).discreet("all of this") == "all of this"


def test_libraries_stay_quiet_while_we_are_debugged() -> None:
    stream = io.StringIO()
    set_up_logs(stream, level=logging.DEBUG)

    logging.getLogger("bot.views").debug("ours")
    logging.getLogger("discord.http").debug("theirs")

    assert "ours" in stream.getvalue()
    assert "theirs" not in stream.getvalue()
