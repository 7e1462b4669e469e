"""What articles are about, and who acts in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that one or more stored articles are about.

    Attributes:
        id: Its database key.
        name: As readers see it (米ロ停戦交渉).
    """

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who takes positions in stored articles.

    Attributes:
        id: Its database key.
        name: The name that answers use.
        aliases: Other names seen or configured, without `name`, in the order first seen.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
