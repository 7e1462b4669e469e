"""The program as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.articles import BRIDGE, put
from tests.cli.running import PROGRAM, kawaraban, process

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = (
    "demo",
    "run",
    "sandbox",
    "check-config",
    "ingest",
    "brief",
    "topic",
    "sources",
    "stance",
    "parse",
    "stances",
    "verify",
)
HEAVY = "discord, sqlalchemy, sqlmodel, sudachipy, babel, simcord, aiohttp, rich, lxml, yaml, apscheduler"


def test_help_names_every_command_and_no_other(tmp_path: Path) -> None:
    result = process("--help", cwd=tmp_path)

    listed = result.stdout.partition("Commands:\n")[2].splitlines()
    assert result.exit_code == 0
    assert tuple(line.split()[0] for line in listed if line.strip()) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str) -> None:
    result = kawaraban(command, "--help")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: root {command} ") or f" {command} " in result.stdout
    assert "--debug" in result.stdout


@pytest.mark.parametrize(
    "command", ["run", "check-config", "ingest", "brief", "topic", "sources", "stance", "verify"]
)
def test_whatever_reads_or_writes_takes_a_configuration(command: str) -> None:
    help_text = kawaraban(command, "--help").stdout

    assert "--config" in help_text
    assert ("--database" in help_text) == (command != "check-config")


@pytest.mark.parametrize("heavy", HEAVY.split(", "))
def test_help_loads_nothing_heavy(heavy: str, loaded_by_help: frozenset[str]) -> None:
    assert heavy not in loaded_by_help


@pytest.fixture(scope="module")
def loaded_by_help() -> frozenset[str]:
    """The modules in memory after `kawaraban --help`."""
    script = (
        "import sys, atexit\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from bot.__main__ import main\n"
        "sys.argv = ['kawaraban', '--help']\n"
        "main()\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=60)  # noqa: S603 - our own program
    return frozenset(ended.stderr.decode().split())


def test_the_version_is_told(tmp_path: Path) -> None:
    assert process("--version", cwd=tmp_path).stdout == "kawaraban 0.1.0\n"


def test_an_unknown_command_is_wrong_use_and_the_nearest_is_named(tmp_path: Path) -> None:
    result = process("topics", cwd=tmp_path)

    assert result.exit_code == 2
    assert "Did you mean 'topic'" in result.stderr


def test_output_is_readable_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    file = put(tmp_path, "bridge.txt", BRIDGE)

    plain = process("parse", file, cwd=tmp_path, environment={"PYTHONIOENCODING": "ascii"})
    json = process("parse", file, "--json", cwd=tmp_path, environment={"PYTHONIOENCODING": "ascii"})

    assert plain.exit_code == 0
    assert "question  ????????" in plain.stdout
    assert json.exit_code == 0
    assert "市は何を提案した?" in json.stdout


def test_colours_are_for_terminals_only(tmp_path: Path) -> None:
    file = put(tmp_path, "bridge.txt", BRIDGE)

    assert "\x1b" not in process("parse", file, cwd=tmp_path).stdout


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    file = put(tmp_path, "bridge.txt", BRIDGE)
    parsing = subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "parse", *([str(file)] * 200), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert parsing.stdout is not None
    assert parsing.stderr is not None

    with parsing:
        parsing.stdout.read(10)
        parsing.stdout.close()
        said = parsing.stderr.read()

    assert b"Traceback" not in said
    assert b"Exception ignored" not in said
