"""What every test of the project gets."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
import simcord
from hypothesis import settings

from bot.cli.logs import TELLING
from tests.discord_rules import faults_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# A test proves what is true, not how fast this machine is; Hypothesis does the same by itself on CI.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def every_request_to_discord_is_valid(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test whose bot, on SimCord, sent anything that Discord would refuse."""
    environments: list[simcord.Env] = []
    start = simcord.Env.start

    async def noted(env: simcord.Env) -> None:
        environments.append(env)
        await start(env)

    monkeypatch.setattr(simcord.Env, "start", noted)
    yield
    faults = [
        f"{request.method} {request.path}: {fault}"
        for env in environments
        for request in env.http_requests
        for fault in faults_of(request.method, request.path, request.json)
    ]
    assert not faults, "\n".join(faults)


@pytest.fixture(autouse=True)
def the_log_is_as_it_was_afterwards() -> Iterator[None]:
    """A program that ran in this process sets up its log; the next test must not inherit it."""
    loggers = [logging.getLogger(name) for name in (None, *TELLING)]
    levels = [logger.level for logger in loggers]
    handlers = list(loggers[0].handlers)
    yield
    loggers[0].handlers[:] = [each for each in loggers[0].handlers if each in handlers]
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
