"""Logs go to stderr, so that stdout holds nothing but answers."""

from __future__ import annotations

import copy
import logging
import sys
from typing import TYPE_CHECKING, TextIO

from bot.observing.logs import Discreet

if TYPE_CHECKING:
    from collections.abc import Sequence

OURS = ("bot", "briefings")
TELLING = (*OURS, "discord")
"""Whose INFO an operator wants to read. Others tell of every tick and of every part they load."""


def log_to_stderr(*, debug: bool, level: int = logging.WARNING, secrets: Sequence[str] = ()) -> None:
    """Log what is at least this important; with `debug` all of ours, and tracebacks.

    Args:
        debug: Log everything that this program does. Libraries stay at INFO: below it they log what
            members of a server type.
        level: From which level on, without `debug`.
        secrets: Texts that never show, as the token.
    """
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _Stderr)]:
        root.removeHandler(handler)
    root.addHandler(_Stderr(_Brief(secrets) if not debug else Discreet(secrets)))
    root.setLevel(logging.INFO if debug else max(level, logging.WARNING))
    for name in TELLING:
        logging.getLogger(name).setLevel(level)
    for name in OURS if debug else ():
        logging.getLogger(name).setLevel(logging.DEBUG)


class _Stderr(logging.StreamHandler[TextIO]):
    """Writes to what is stderr at the moment of writing, as `logging.lastResort` does."""

    def __init__(self, formatter: logging.Formatter) -> None:
        super().__init__(sys.stderr)
        self.setFormatter(formatter)

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


class _Brief(Discreet):
    """Names a fault without its traceback, which nobody asked for."""

    def format(self, record: logging.LogRecord) -> str:
        if not record.exc_info:
            return super().format(record)
        brief = copy.copy(record)
        brief.exc_info = brief.exc_text = brief.stack_info = None
        fault = record.exc_info[1]
        named = f"{type(fault).__name__}: {fault}; --debug shows where"
        return self.discreet(f"{super().format(brief)} ({named})")
