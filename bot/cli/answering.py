"""A question to the newsroom from the command line, and its answer on stdout."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from bot.cli import printing
from bot.cli.logs import log_to_stderr
from bot.cli.opening import newsroom, settings
from bot.localising import words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from bot.localising.wording import Words
    from bot.rendering.message import Message
    from briefings.pipeline import Newsroom

Answer = TypeVar("Answer")


def answer(
    ask: Callable[[Newsroom], Awaitable[Answer]],
    *,
    document: Callable[[Answer], Any],
    message: Callable[[Answer, Words], Message],
    as_json: bool,
    locale: str | None,
    config: Path | None,
    database: str | None,
    debug: bool,
) -> None:
    """Ask the newsroom and print its answer.

    Args:
        ask: The question.
        document: The answer as JSON.
        message: The answer as readers in Discord get it.
        as_json: Print the JSON instead of the message.
        locale: The language of the message's own words; None for the configuration's.
        config: A named configuration, or None.
        database: A named database, or None.
        debug: Log everything.
    """
    log_to_stderr(debug=debug)
    chosen = settings(config, database)
    spoken = words(known_locale(locale) or chosen.config.language)
    answered = asyncio.run(_asked(chosen.database, ask))
    if as_json:
        printing.print_json(document(answered))
    else:
        show(message(answered, spoken))


def known_locale(typed: str | None) -> str | None:
    """A language that we speak, as it was typed: `ja`, `en`, `en-US` ...

    Raises:
        typer.BadParameter: If we do not speak it.
    """
    if typed is None:
        return None
    language = typed.replace("_", "-").split("-")[0].casefold()
    if language not in {"ja", "en"}:
        raise typer.BadParameter(f"{typed!r} is not spoken here. Use ja or en.", param_hint="--locale")
    return language


def show(message: Message) -> None:
    """Print a message for people."""
    from bot.cli.cards import drawn

    screen = printing.console()
    for card in message.cards:
        screen.print(drawn(card, framed=screen.is_terminal))


async def _asked(database: str, ask: Callable[[Newsroom], Awaitable[Answer]]) -> Answer:
    async with newsroom(database) as asked:
        return await ask(asked)
