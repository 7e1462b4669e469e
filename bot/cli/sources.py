"""`kawaraban sources`: what `/sources` answers."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.options import AsJson, ConfigPath, DatabaseUrl, Debug, Locale


def sources(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A topic's name, or a part of it.")],
    *,
    locale: Locale = None,
    as_json: AsJson = False,
    config: ConfigPath = None,
    database: DatabaseUrl = None,
    debug: Debug = False,
) -> None:
    """Show which publications a topic's articles rest on, as /sources does."""
    from bot.cli import documents
    from bot.cli.answering import answer
    from bot.rendering.answers import sources_message
    from briefings.model.scope import EVERYONE

    answer(
        lambda newsroom: newsroom.sources(name, audience=EVERYONE),
        document=documents.sources_answer,
        message=sources_message,
        as_json=as_json,
        locale=locale,
        config=config,
        database=database,
        debug=debug,
    )
