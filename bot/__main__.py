"""Starts the command line: `kawaraban`, or `python -m bot`."""

from __future__ import annotations

import contextlib
import io
import sys

INTERRUPTED = 130
"""The exit code of a program ended by Ctrl-C, as shells count it."""


def main() -> None:
    """Run the program and leave with its exit code."""
    _never_choke_on_a_character()
    try:
        from bot.cli.program import program  # noqa: PLC0415 - Ctrl-C may come as early as here

        program(prog_name="kawaraban")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _never_choke_on_a_character() -> None:
    # A terminal or a pipe in an old encoding cannot show every character of an article; a question
    # mark there is better than a lost answer. Machine output is UTF-8 whatever the terminal says.
    if isinstance(sys.stdout, io.TextIOWrapper):
        with contextlib.suppress(io.UnsupportedOperation):
            sys.stdout.reconfigure(errors="replace")


if __name__ == "__main__":
    main()
