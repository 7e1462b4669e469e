"""Every slash command."""

from __future__ import annotations

from typing import Any

from discord.app_commands import Command

from bot.commands.briefing import briefing
from bot.commands.help import help_command
from bot.commands.sources import sources
from bot.commands.stance import stance
from bot.commands.topic import topic

COMMANDS: tuple[Command[Any, ..., Any], ...] = (topic, sources, stance, briefing, help_command)
