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

    A second Ctrl-C, while everything is being closed, has its ordinary effect and cuts that short.
    """
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    before = {number: signal.getsignal(number) for number in ASKED_TO_STOP}

    def restore() -> None:
        for number, handler in before.items():
            with suppress(NotImplementedError):
                loop.remove_signal_handler(number)
            signal.signal(number, handler)

    def ask() -> None:
        stop.set()
        restore()

    # Windows has no such handlers; there Ctrl-C cancels the main task, and all is closed as well.
    with suppress(NotImplementedError):
        for number in ASKED_TO_STOP:
            loop.add_signal_handler(number, ask)
    try:
        yield stop
    finally:
        restore()
