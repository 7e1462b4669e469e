"""`kawaraban ingest`: documents into the database."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.options import AsJson, ConfigPath, DatabaseUrl, Debug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.cli.inputs import Failures
    from briefings.errors import DocumentError
    from briefings.model.article import Document
    from briefings.model.kept import Outcome


def ingest(
    places: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files, or folders of them. Repeating is harmless."),
    ] = None,
    *,
    samples: Annotated[
        bool, typer.Option("--samples", help="Add the sample articles that ship along.")
    ] = False,
    as_json: AsJson = False,
    config: ConfigPath = None,
    database: DatabaseUrl = None,
    debug: Debug = False,
) -> None:
    """Parse documents, find their statements, and keep both."""
    from bot.cli.inputs import Failures
    from bot.cli.logs import log_to_stderr
    from bot.cli.opening import settings

    log_to_stderr(debug=debug)
    if not places and not samples:
        raise typer.BadParameter("Name files or folders, or say --samples.", param_hint="PATH...")
    chosen = settings(config, database)
    failures = Failures()
    counts: Counter[Outcome] = Counter()
    work = _work(places or [], failures, samples=samples)
    try:
        asyncio.run(_keep(chosen.database, work, failures, counts))
    except BaseException:
        # The database gave up or somebody pressed Ctrl-C: what is kept stays kept, and is said.
        failures.say()
        raise
    finally:
        _report(counts, failures, as_json=as_json)
    failures.leave()


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be read, and how much it is."""

    documents: Iterator[Document | DocumentError]
    total: int


def _work(places: list[str], failures: Failures, *, samples: bool) -> Work:
    from bot.cli.clock import now
    from bot.cli.inputs import read
    from briefings.sources.files import count
    from briefings.sources.samples import sample_documents

    begun = now()
    shipped = sample_documents(begun) if samples else ()
    found = (each for place in places for each in read(place, failures, now=begun))
    return Work(chain(shipped, found), len(shipped) + sum(map(count, places)))


async def _keep(database: str, work: Work, failures: Failures, counts: Counter[Outcome]) -> None:
    from bot.cli.opening import newsroom
    from bot.cli.progress import progress
    from briefings.errors import DocumentError

    with progress("Reading articles", total=work.total) as step:
        async with newsroom(database) as room:
            async for done in room.ingest_all(work.documents):
                step()
                if isinstance(done, DocumentError):
                    failures.add(done)
                else:
                    counts[done.outcome] += 1


def _report(counts: Counter[Outcome], failures: Failures, *, as_json: bool) -> None:
    from bot.cli import printing
    from briefings.model.kept import Outcome

    if as_json:
        by_outcome = {outcome.value: counts[outcome] for outcome in Outcome}
        printing.print_json(by_outcome | {"failed": list(failures.reasons)})
        return
    parts = ", ".join(f"{counts[outcome]} {outcome.value}" for outcome in Outcome)
    total = counts.total()
    printing.console().print(f"{total} {'article' if total == 1 else 'articles'}: {parts}.")
