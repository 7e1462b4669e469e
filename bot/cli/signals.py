"""How a program that runs on is asked to stop."""

from __future__ import annotations

import asyncio
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKED_TO_STOP = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def stopped() -> Iterator[asyncio.Event]:
    """An event that is set when somebody presses Ctrl-C or the system asks this process to end.

    A second Ctrl-C while everything is being closed ends the process the hard way.
    """
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def ask() -> None:
        stop.set()
        _forget(loop)

    for number in ASKED_TO_STOP:
        # Windows has no such handlers; there Ctrl-C ends the loop, and everything is closed as well.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, ask)
    try:
        yield stop
    finally:
        _forget(loop)


def _forget(loop: asyncio.AbstractEventLoop) -> None:
    for number in ASKED_TO_STOP:
        with suppress(NotImplementedError):
            loop.remove_signal_handler(number)
