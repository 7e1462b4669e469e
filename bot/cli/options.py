"""The options that several commands share, each drawn and explained once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ConfigPath = Annotated[
    Path | None,
    typer.Option("--config", metavar="PATH", help="The configuration. [default: config.yaml, may be absent]"),
]
DatabaseUrl = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="URL",
        help="The database. [default: what the configuration says, else kawaraban.db beside it]",
    ),
]
Debug = Annotated[
    bool,
    typer.Option("--debug", help="Log everything to stderr, and show tracebacks."),
]
AsJson = Annotated[
    bool,
    typer.Option("--json", help="Print JSON for programs."),
]
Locale = Annotated[
    str | None,
    typer.Option(metavar="LOCALE", help="ja or en. [default: the configuration's language]"),
]
