"""What the schedule asks of whoever can post: a protocol that `bot.delivering` fulfils."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefings.model.briefing import Briefing
    from briefings.model.scope import Audience


class Press(Protocol):
    """Posts briefings into channels. Every fault is told as one of the kinds of `DeliveryError`.

    The schedule waits a limited time for each answer; a call that takes longer is cancelled and
    counts as `DeliveryUncertain` (for `post`) or `DiscordUnavailable` (for the others).
    """

    async def audience(self, channel_id: int) -> Audience:
        """Who reads a channel, and so what they may be told.

        Raises:
            ChannelMissing: There is no such channel for this bot. The briefing fails at once.
            PermissionMissing: The bot cannot post there. The briefing fails at once.
            DiscordUnavailable: Nobody can tell now. It is tried again later.
        """
        ...

    def parts(self, briefing: Briefing, nonces: Callable[[int], str]) -> int:
        """How many messages the briefing takes, at least one.

        Args:
            briefing: What is said. The same briefing always takes the same number.
            nonces: The nonce of each part, 24 hex digits.
        """
        ...

    async def post(
        self, briefing: Briefing, *, channel_id: int, part: int, nonces: Callable[[int], str]
    ) -> int:
        """Post one message of a briefing and give its id.

        A repeat under the same nonce within minutes gives the first message's id and posts nothing.

        Args:
            briefing: What is said.
            channel_id: Where.
            part: Which of its messages, from 0.
            nonces: The nonce of each part, 24 hex digits.

        Raises:
            ChannelMissing: There is no such channel for this bot.
            PermissionMissing: The bot cannot post there.
            DiscordUnavailable: Nothing was posted, surely. It is tried again later.
            DeliveryUncertain: It may have been posted: a fault of the server, a lost connection. It
                is repeated under the same nonce, and later looked for with `find`.
        """
        ...

    async def find(self, *, channel_id: int, nonce: str, since: datetime) -> int | None:
        """The id of a message of ours that bears a nonce's mark, or None if it is surely not there.

        Args:
            channel_id: Where to read.
            nonce: Its first 8 digits behind a `#` are the mark.
            since: Read back to this moment at least; aware.

        Raises:
            DiscordUnavailable: The history cannot be read now. It is tried again later.
            DeliveryUncertain: It cannot be read at all, as when the right to is missing. The
                delivery is parked.
            ChannelMissing: There is no such channel for this bot.
            PermissionMissing: The bot may not read there. The delivery is parked.
        """
        ...
