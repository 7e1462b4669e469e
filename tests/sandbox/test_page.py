"""The bot in a browser."""

from __future__ import annotations

import re
import socket
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from bot.sandbox.page import page
from briefings.errors import SandboxFailed

if TYPE_CHECKING:
    from briefings.pipeline import Newsroom
    from briefings.storing.ledger import Ledger

MORNING = datetime(2026, 8, 4, 7, 0, tzinfo=ZoneInfo("Asia/Tokyo"))

pytestmark = pytest.mark.enable_socket
"""These tests talk to the page on 127.0.0.1."""


async def test_the_page_is_served_on_this_machine_only_and_names_no_other(
    office: tuple[Newsroom, Ledger],
) -> None:
    async with page(*office, morning=MORNING) as address:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/#\S+", address)
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            html = await answer.text()
            policy = answer.headers["Content-Security-Policy"]

    assert answer.status == 200
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert not re.findall(r'(?:src|href)="https?://(?!127\.0\.0\.1)', html)


async def test_the_port_can_be_chosen(office: tuple[Newsroom, Ledger]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    async with page(*office, morning=MORNING, port=port) as address:
        assert f":{port}/" in address


async def test_a_taken_port_is_said_to_be(office: tuple[Newsroom, Ledger]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(SandboxFailed, match="port"):
            async with page(*office, morning=MORNING, port=taken.getsockname()[1]):
                pass
