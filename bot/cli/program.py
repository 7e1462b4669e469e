"""The program `kawaraban`: its commands by name."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.brief import brief
from bot.cli.check_config import check_config
from bot.cli.demo import demo
from bot.cli.edge import Careful
from bot.cli.ingest import ingest
from bot.cli.parse import parse
from bot.cli.run import run
from bot.cli.sandbox import sandbox
from bot.cli.sources import sources
from bot.cli.stance import stance
from bot.cli.stances import stances
from bot.cli.topic import topic
from bot.cli.verify import verify

# Plain help: drawing it with rich takes longer than all the rest of `kawaraban --help`.
program = typer.Typer(
    name="kawaraban", add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)
for command in (
    demo,
    run,
    sandbox,
    check_config,
    ingest,
    brief,
    topic,
    sources,
    stance,
    parse,
    stances,
    verify,
):
    program.command(cls=Careful)(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"kawaraban {version('kawaraban')}")
        raise typer.Exit


@program.callback(no_args_is_help=True)
def kawaraban(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """News briefings for Discord in which every sentence can be traced.

    Try it without a token or network: kawaraban demo
    """
