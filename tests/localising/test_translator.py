from __future__ import annotations

import discord
import pytest
from discord import app_commands

from bot.localising.translator import CommandTranslator

ANYWHERE: app_commands.TranslationContextTypes = app_commands.TranslationContext(
    app_commands.TranslationContextLocation.other, None
)


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        pytest.param(discord.Locale.japanese, "要求", id="ja"),
        pytest.param(discord.Locale.american_english, "Demands", id="en-US"),
        pytest.param(discord.Locale.british_english, None, id="en-GB falls back to the default"),
        pytest.param(discord.Locale.french, None, id="a language we do not speak"),
    ],
)
async def test_a_command_string_is_localised_where_we_speak_the_language(
    locale: discord.Locale, shown: str | None
) -> None:
    string = app_commands.locale_str("Demands")

    assert await CommandTranslator().translate(string, locale, ANYWHERE) == shown


async def test_a_command_string_without_japanese_is_left_to_discord() -> None:
    string = app_commands.locale_str("nobody translated this")

    assert await CommandTranslator().translate(string, discord.Locale.japanese, ANYWHERE) is None
