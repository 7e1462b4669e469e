"""Logs on stderr."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.cli.logs import log_to_stderr

if TYPE_CHECKING:
    from pytest import CaptureFixture  # noqa: PT013 - only its type is wanted

logger = logging.getLogger("bot.tests")


def sink() -> None:
    raise ValueError("the boat sank")


def fail() -> None:
    try:
        sink()
    except ValueError:
        logger.exception("no delivery")


def test_a_fault_in_the_log_has_its_name_but_no_traceback(capsys: CaptureFixture[str]) -> None:
    log_to_stderr(debug=False)

    fail()

    captured = capsys.readouterr()
    assert "no delivery (ValueError: the boat sank; --debug shows where)" in captured.err
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_debug_logs_the_traceback_and_small_things(capsys: CaptureFixture[str]) -> None:
    log_to_stderr(debug=True)

    logger.debug("a small thing")
    fail()

    captured = capsys.readouterr()
    assert "Traceback (most recent call last)" in captured.err
    assert "a small thing" in captured.err


def test_setting_it_up_twice_logs_once(capsys: CaptureFixture[str]) -> None:
    log_to_stderr(debug=False)
    log_to_stderr(debug=False)

    logger.warning("once")

    assert capsys.readouterr().err.count("once") == 1
