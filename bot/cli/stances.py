"""`kawaraban stances`: who says and wants what in a text, without a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.options import AsJson, Debug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model.article import Article
    from briefings.model.stance import Stance


def stances(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help='Documents or plain text; - for stdin; a .jsonl or .jsonl.gz of {"doc", "text"} is many.',
        ),
    ],
    *,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Show who says and wants what in a text. Needs no database."""
    from bot.cli import documents, printing
    from bot.cli.clock import now
    from bot.cli.inputs import Failures
    from bot.cli.logs import log_to_stderr
    from bot.cli.progress import counted
    from bot.cli.texts import texts
    from briefings.stances.extractor import lexical_extractor

    log_to_stderr(debug=debug)
    failures = Failures()
    extractor = lexical_extractor()
    read = counted(texts(files, failures, now=now()), "Reading texts")
    found = ((name, article, extractor.extract(article)) for name, article in read)
    if as_json:
        printing.print_json_list(documents.stances_of(*each) for each in found)
    else:
        _draw(found)
    failures.leave()


def _draw(found: Iterable[tuple[str, Article, tuple[Stance, ...]]]) -> None:
    from bot.cli.printing import console
    from bot.cli.statements import stance_lines

    screen = console()
    for name, article, extracted in found:
        screen.print(stance_lines(name, article, extracted), end="")
