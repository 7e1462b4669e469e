"""Configuring: the text of `config.yaml` -> one frozen `Config`, or every fault in it at once.

It refuses to know where the file lies, to open anything that the file names, and to hold a token.
"""

from __future__ import annotations

from briefings.config.loading import load_config
from briefings.config.places import database_beside, file_beside
from briefings.config.values import Config, DiscordConfig

__all__ = ["Config", "DiscordConfig", "database_beside", "file_beside", "load_config"]
