"""What a configuration says, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath

    from briefings.model.schedule import Schedule

DEFAULT_DATABASE = "sqlite:///kawaraban.db"


@dataclass(frozen=True, slots=True)
class DiscordConfig:
    """How the bot reaches Discord.

    Attributes:
        token_file: A file that holds the bot's token and nothing else, relative to the
            configuration's folder; None if the token comes from the environment.
    """

    token_file: PurePath | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration without faults. `Config()` is what an absent file means.

    Attributes:
        database: `sqlite:///FILE`, relative to the configuration's folder (see `database_beside`).
        language: `ja` or `en`, where neither a reader nor a briefing names one.
        timezone: IANA name, where a briefing names none.
        discord: How the bot reaches Discord.
        briefings: The standing orders, in the order of the file.
    """

    # An address may hold a password one day, and what has a repr ends up in a log.
    database: str = field(default=DEFAULT_DATABASE, repr=False)
    language: str = "ja"
    timezone: str = "Asia/Tokyo"
    discord: DiscordConfig = DiscordConfig()
    briefings: tuple[Schedule, ...] = ()
