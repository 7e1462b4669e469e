"""Runs benchmarks by name, all without one, and prints their figures as a table."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = ("parsing", "stances", "ingest", "answers")
"""Modules beside this one. Each has `measure() -> Iterable[tuple[str, str]]`: what, and how much."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print each figure as soon as its benchmark is done."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(NAMES)}")
    chosen = parser.parse_args(arguments).names or NAMES
    if unknown := [name for name in chosen if name not in NAMES]:
        parser.error(f"no benchmark called {', '.join(unknown)}; there are {', '.join(NAMES)}")
    screen = Console()
    for name in chosen:
        table = Table(title=name, title_justify="left", show_header=False)
        for what, figure in import_module(f"tests.benchmarks.{name}").measure():
            table.add_row(what, figure)
        screen.print(table)


if __name__ == "__main__":
    main()
