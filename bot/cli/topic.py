"""`kawaraban topic`: what `/topic` answers."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.options import AsJson, ConfigPath, DatabaseUrl, Debug, Locale


def topic(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A topic's name, or a part of it.")],
    *,
    locale: Locale = None,
    as_json: AsJson = False,
    config: ConfigPath = None,
    database: DatabaseUrl = None,
    debug: Debug = False,
) -> None:
    """Show what is stored about a topic, as /topic does."""
    from bot.cli import documents
    from bot.cli.answering import answer
    from bot.rendering.answers import topic_message
    from briefings.model.scope import EVERYONE

    answer(
        lambda newsroom: newsroom.topic(name, audience=EVERYONE),
        document=documents.topic_answer,
        message=topic_message,
        as_json=as_json,
        locale=locale,
        config=config,
        database=database,
        debug=debug,
    )
