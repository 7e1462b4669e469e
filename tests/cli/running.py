"""Runs the command line, inside this process and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from typer.testing import CliRunner

if TYPE_CHECKING:
    from pathlib import Path

    import typer

PROGRAM = (sys.executable, "-m", "bot")


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        return self.stdout + self.stderr


def run(program: typer.Typer, *arguments: str, typed: bytes = b"") -> Result:
    """Run a program in this process."""
    result = CliRunner().invoke(program, arguments, input=typed)
    return Result(result.exit_code, result.stdout, result.stderr)


def kawaraban(*arguments: str | Path, typed: bytes = b"") -> Result:
    """Run our program in this process."""
    from bot.cli.program import program

    return run(program, *map(str, arguments), typed=typed)


def process(*arguments: str | Path, cwd: Path, environment: dict[str, str] | None = None) -> Result:
    """Run our program as a process of its own, without any token but what `environment` holds."""
    inherited = {name: value for name, value in os.environ.items() if name != "KAWARABAN_TOKEN"}
    ended = subprocess.run(  # noqa: S603 - our own program, with what a test says
        [*PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env=inherited | (environment or {}),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Result(ended.returncode, ended.stdout.decode(), ended.stderr.decode())
