"""Progress of long work, on stderr and only where somebody watches."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Thing = TypeVar("Thing")


def counted(things: Iterable[Thing], task: str) -> Iterator[Thing]:
    """The same things, while a bar tells how many went by, unless their results scroll by it anyway."""
    if sys.stdout.isatty():
        yield from things
        return
    with progress(task, total=None) as step:
        for thing in things:
            yield thing
            step()


@contextmanager
def progress(task: str, *, total: int | None) -> Iterator[Callable[[], None]]:
    """A bar on the terminal; call what is given for each thing that is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    screen = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        work = bar.add_task(task, total=total)
        yield lambda: bar.advance(work)
