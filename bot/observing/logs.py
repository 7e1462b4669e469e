"""The log: one line a record, times in UTC, and no secret in any line.

Nothing that a member typed is logged, only which kind of question was answered and how fast.
"""

from __future__ import annotations

import logging
import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT = "%(asctime)sZ %(levelname)-7s %(name)s: %(message)s"
TIME_FORMAT = "%Y-%m-%dT%H:%M:%S"
HIDDEN = "[hidden]"

# Bot tokens as Discord makes them: id in base64, time, signature (discord-api-docs, reference.mdx,
# "Authentication"). Also those of other bots that somebody pasted.
_TOKEN = re.compile(r"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}")
# Tokens in addresses of interactions and webhooks let anybody answer in the bot's name.
_IN_ADDRESS = re.compile(r"((?:/webhooks|/interactions)/\d+/)[\w.-]+")


class Discreet(logging.Formatter):
    """Formats records and then takes secrets out of the whole text, tracebacks included.

    Args:
        secrets: Texts that never show, as the token this process runs with.
    """

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        super().__init__(FORMAT, TIME_FORMAT)
        self.converter = time.gmtime
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """One record as text without secrets."""
        return self.discreet(super().format(record))

    def discreet(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _IN_ADDRESS.sub(rf"\g<1>{HIDDEN}", _TOKEN.sub(HIDDEN, text))
