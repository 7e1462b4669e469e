"""The outer edge: every fault ends in one clear line and the right exit code."""

from __future__ import annotations

import traceback
from enum import IntEnum
from typing import Any

import typer
from typer.core import TyperCommand

from briefings.errors import BriefingsError, ConfigInvalid, ExtraMissing, TokenMissing


class ExitCode(IntEnum):
    """How a command ended, as scripts see it."""

    GOOD = 0
    FAILED = 1
    """Some input failed, nothing matched, or a service failed."""
    WRONG_USE = 2
    """Wrong usage, configuration or set-up; every fault was listed."""
    INTERRUPTED = 130
    """Ctrl-C, as shells count it."""


WRONG_SET_UP = (ConfigInvalid, TokenMissing, ExtraMissing)


class Careful(TyperCommand):
    """A command that never ends in a traceback, unless its `--debug` asks for one."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; turn what it raises into a line on stderr and an exit code."""
        debug = bool(ctx.params.get("debug"))
        try:
            return super().invoke(ctx)
        except (typer.Exit, typer.Abort, typer.BadParameter, BrokenPipeError):
            raise  # Typer's own ways to leave; it also knows how to stop writing quietly
        except KeyboardInterrupt:
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        except BriefingsError as error:
            _say(str(error), debug=debug)
            raise typer.Exit(_code(error)) from error
        except OSError as error:
            _say(_from_the_system(error), debug=debug)
            raise typer.Exit(ExitCode.FAILED) from error
        except Exception as error:
            _say(_unforeseen(error), debug=debug)
            raise typer.Exit(ExitCode.FAILED) from error


def _code(error: BriefingsError) -> ExitCode:
    return ExitCode.WRONG_USE if isinstance(error, WRONG_SET_UP) else ExitCode.FAILED


def _from_the_system(error: OSError) -> str:
    """A full disk, a lost mount, a closed stream: nothing that this program did, or could undo."""
    place = f" ({error.filename})" if error.filename else ""
    return f"the system refused{place}: {error.strerror or error}."


def _unforeseen(error: Exception) -> str:
    return (
        f"kawaraban met a fault it does not know: {type(error).__name__}: {error}. "
        "Please report it with what the same command prints after --debug."
    )


def _say(message: str, *, debug: bool) -> None:
    if debug:
        typer.echo(traceback.format_exc(), err=True, nl=False)
    typer.echo(f"kawaraban: {message}", err=True)
