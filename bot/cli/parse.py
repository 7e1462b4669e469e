"""`kawaraban parse`: what each line of a document is, without a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.options import AsJson, Debug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.cli.inputs import Failures
    from briefings.model.article import Article


def parse(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Documents, or folders of them.")],
    *,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Show what each line of a document is. Needs no database."""
    from bot.cli import documents, printing
    from bot.cli.inputs import Failures
    from bot.cli.logs import log_to_stderr
    from bot.cli.progress import counted
    from briefings.parsing.accounting import count_lines

    log_to_stderr(debug=debug)
    failures = Failures()
    articles = counted(_parsed(files, failures), "Reading articles")
    if as_json:
        printing.print_json_list(
            documents.parsed(file, article, count_lines(article)) for file, article in articles
        )
    else:
        _draw(articles)
    failures.leave()


def _parsed(files: list[str], failures: Failures) -> Iterator[tuple[str, Article]]:
    from bot.cli.clock import now
    from bot.cli.inputs import documents
    from briefings.errors import NotAnArticle
    from briefings.parsing import parse as parse_document

    for file, document in documents(files, failures, now=now()):
        try:
            yield file, parse_document(document)
        except NotAnArticle as error:
            failures.add(error)


def _draw(articles: Iterator[tuple[str, Article]]) -> None:
    from bot.cli.outline import outline
    from bot.cli.printing import console

    screen = console()
    for file, article in articles:
        screen.print(outline(file, article), end="")
