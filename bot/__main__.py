"""Starts the command line: `kawaraban`, or `python -m bot`."""

from __future__ import annotations

import contextlib
import io
import sys


def main() -> None:
    """Run the program and leave with its exit code."""
    _never_choke_on_a_character()
    from bot.cli.program import program  # noqa: PLC0415 - after the streams are safe to write to

    program(prog_name="kawaraban")


def _never_choke_on_a_character() -> None:
    # A terminal or a pipe in an old encoding cannot show every character of an article; a question
    # mark there is better than a lost answer. Machine output is UTF-8 whatever the terminal says.
    if isinstance(sys.stdout, io.TextIOWrapper):
        with contextlib.suppress(io.UnsupportedOperation):
            sys.stdout.reconfigure(errors="replace")


if __name__ == "__main__":
    main()
