"""Names and descriptions of slash commands in the languages that Discord may ask for."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.localising.wording import words


class CommandTranslator(app_commands.Translator):
    """Gives Discord the Japanese and the English of every `locale_str` in the command tree.

    American English is sent although it equals the default: where it is missing, Discord shows
    British readers' language to everybody who has no localisation of their own.
    """

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 (discord.py hands it by position)
    ) -> str | None:
        """The string in a locale, or None where we have none of our own for it."""
        if locale is discord.Locale.american_english:
            return string.message
        if locale is discord.Locale.japanese:
            japanese = words("ja")(string.message)
            return japanese if japanese != string.message else None
        return None
