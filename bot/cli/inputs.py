"""What somebody named on the command line, document by document, and which of it failed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

import typer

from bot.cli.edge import ExitCode
from briefings.errors import DocumentError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from briefings.model.article import Document


class Failures:
    """Inputs that failed while the rest was done. Said at the end, where nobody scrolls past them."""

    def __init__(self) -> None:
        self._reasons: list[str] = []

    def add(self, error: DocumentError | SourceError) -> None:
        """Remember one input that failed, and why."""
        if isinstance(error, DocumentError):
            self._reasons.append(f"{path_of(error.address)}: {error.reason}")
        else:
            self._reasons.append(str(error))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why each failed, in the order of the input."""
        return tuple(self._reasons)

    def say(self) -> None:
        """Name every failed input on stderr, if any."""
        if not self._reasons:
            return
        count = len(self._reasons)
        typer.echo(f"kawaraban: {count} {'input' if count == 1 else 'inputs'} failed:", err=True)
        for reason in self._reasons:
            typer.echo(f"  {reason}", err=True)

    def leave(self) -> None:
        """Name every failed input on stderr and leave with exit code 1; do nothing if none failed.

        Raises:
            typer.Exit: If any failed.
        """
        self.say()
        if self._reasons:
            raise typer.Exit(ExitCode.FAILED)


def documents(places: Iterable[str], failures: Failures, *, now: datetime) -> Iterator[tuple[str, Document]]:
    """Every document of these files and folders with its path, in order; the rest goes to `failures`."""
    for place in places:
        for found in read(place, failures, now=now):
            if isinstance(found, DocumentError):
                failures.add(found)
            else:
                yield (path_of(found.address) if Path(place).is_dir() else place), found


def read(place: str, failures: Failures, *, now: datetime) -> Iterator[Document | DocumentError]:
    """Every document of a file or folder, with an error in the place of each that cannot be read."""
    from briefings.sources.files import documents as documents_in

    try:
        yield from documents_in(place, now=now)
    except SourceError as error:
        failures.add(error)


def path_of(address: str) -> str:
    """An address as people name it: a file by its path, relative where it lies below this folder."""
    if not address.startswith("file:"):
        return address
    path = Path(url2pathname(urlsplit(address).path))
    here = Path.cwd().resolve()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
