"""What goes to stdout and stderr: JSON for programs, text and colours for people."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

_SURROGATE = re.compile("[\ud800-\udfff]")


def print_json(value: Any) -> None:
    """Print one JSON value on stdout, as UTF-8 whatever the terminal's encoding is."""
    typer.echo(_encoded(value))


def print_json_list(values: Iterable[Any]) -> None:
    """Print a JSON list on stdout, each value as soon as it is there."""
    opening = "["
    for value in values:
        typer.echo(opening.encode() + b"\n" + _encoded(value), nl=False)
        opening = ","
    typer.echo("[]" if opening == "[" else "\n]")


def console() -> Console:
    """Where text for people goes: colours and line breaks to fit on a terminal, plain elsewhere."""
    from rich.console import Console

    terminal = Console(highlight=False, emoji=False, markup=False)
    # Somebody may search or cut the lines of a file or a pipe, so none of them is broken.
    return (
        terminal
        if terminal.is_terminal
        else Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    )


def stage(*, width: int) -> Console:
    """Where framed pictures go: colours on a terminal, and at most so wide everywhere."""
    from rich.console import Console

    terminal = Console(highlight=False, emoji=False, markup=False)
    fitting = min(width, terminal.width) if terminal.is_terminal else width
    return Console(highlight=False, emoji=False, markup=False, width=fitting)


def warn(message: str) -> None:
    """Say something on stderr."""
    typer.echo(f"kawaraban: {message}", err=True)


def _encoded(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # Half a surrogate pair, as a JSON text may smuggle in, has no UTF-8; JSON's own escape holds it.
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text).encode()
