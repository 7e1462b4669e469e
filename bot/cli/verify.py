"""`kawaraban verify`: whether every statement still equals its stored text."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.options import AsJson, ConfigPath, DatabaseUrl, Debug

if TYPE_CHECKING:
    from briefings.model.verification import Verification


def verify(
    *,
    sample: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", help="Check only so many articles, spread over their ages. [default: all]"
        ),
    ] = None,
    as_json: AsJson = False,
    config: ConfigPath = None,
    database: DatabaseUrl = None,
    debug: Debug = False,
) -> None:
    """Check that every statement still equals its stored text. Exit code 1 if one does not."""
    from bot.cli import printing
    from bot.cli.edge import ExitCode
    from bot.cli.logs import log_to_stderr
    from bot.cli.opening import settings

    log_to_stderr(debug=debug)
    chosen = settings(config, database)
    verified = asyncio.run(_verify(chosen.database, sample))
    if as_json:
        printing.print_json(_document(verified))
    else:
        _draw(verified)
    if verified.mismatches:
        raise typer.Exit(ExitCode.FAILED)


async def _verify(database: str, sample: int | None) -> Verification:
    from bot.cli.opening import newsroom

    async with newsroom(database) as room:
        return await room.verify(sample=sample)


def _document(verified: Verification) -> dict[str, Any]:
    return {
        "revisions": verified.revisions,
        "checked": verified.checked,
        "mismatches": [
            {"id": each.id, "place": each.place, "problem": each.problem} for each in verified.mismatches
        ],
    }


def _draw(verified: Verification) -> None:
    from bot.cli.printing import console

    screen = console()
    for each in verified.mismatches:
        screen.print(f"{each.place}: {each.problem} ({each.id})", style="red")
    wrong = len(verified.mismatches)
    found = f"{wrong} {'fault' if wrong == 1 else 'faults'}" if wrong else "all as they were put in"
    articles = f"{verified.revisions} {'article' if verified.revisions == 1 else 'articles'}"
    screen.print(f"{articles}, {verified.checked} passages and statements: {found}.")
