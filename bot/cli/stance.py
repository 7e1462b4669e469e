"""`kawaraban stance`: what `/stance` answers."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.options import AsJson, ConfigPath, DatabaseUrl, Debug, Locale


def stance(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="A name, an alias, or a part of one.")],
    *,
    topic: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only in this topic. [default: in all]")
    ] = None,
    locale: Locale = None,
    as_json: AsJson = False,
    config: ConfigPath = None,
    database: DatabaseUrl = None,
    debug: Debug = False,
) -> None:
    """Show what an actor says and wants, word for word, as /stance does."""
    from bot.cli import documents
    from bot.cli.answering import answer
    from bot.rendering.answers import stance_message
    from briefings.model.scope import EVERYONE

    answer(
        lambda newsroom: newsroom.stance(actor, topic=topic, audience=EVERYONE),
        document=documents.stance_answer,
        message=stance_message,
        as_json=as_json,
        locale=locale,
        config=config,
        database=database,
        debug=debug,
    )
