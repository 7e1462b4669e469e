"""Faults become one line and an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import typer

from bot.cli.edge import Careful
from bot.cli.options import Debug  # noqa: TC001 - Typer reads annotations at run time
from briefings.errors import (
    BriefingsError,
    ConfigInvalid,
    ExtraMissing,
    Fault,
    NothingStored,
    TokenMissing,
    TokenRejected,
)
from tests.cli.running import run

if TYPE_CHECKING:
    from tests.cli.running import Result


def outcome(raised: BaseException, *arguments: str) -> Result:
    """What happens when a command raises this."""
    program = typer.Typer(pretty_exceptions_enable=False)

    @program.command(cls=Careful)
    def fail(debug: Debug = False) -> None:  # noqa: ARG001 - the command class reads it
        raise raised

    return run(program, *arguments)


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        pytest.param(NothingStored(), 1, id="nothing matched"),
        pytest.param(TokenRejected(), 1, id="a service failed"),
        pytest.param(BriefingsError("something else"), 1, id="any other fault of ours"),
        pytest.param(ConfigInvalid("config.yaml", [Fault("a", "b", "c")]), 2, id="a faulty configuration"),
        pytest.param(TokenMissing("no token"), 2, id="no token"),
        pytest.param(ExtraMissing("sandbox"), 2, id="a part is not installed"),
        pytest.param(typer.BadParameter("bad"), 2, id="wrong usage"),
        pytest.param(OSError(28, "No space left on device"), 1, id="a full disk"),
        pytest.param(TypeError("a bug"), 1, id="a fault nobody foresaw"),
        pytest.param(KeyboardInterrupt(), 130, id="Ctrl-C"),
    ],
)
def test_the_exit_code_tells_what_went_wrong(raised: BaseException, code: int) -> None:
    result = outcome(raised)

    assert result.exit_code == code
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_a_fault_of_ours_is_one_line_with_its_message() -> None:
    result = outcome(BriefingsError("The moon is in the way. Wait."))

    assert result.stderr == "kawaraban: The moon is in the way. Wait.\n"


def test_what_the_system_refuses_is_said_in_its_words() -> None:
    result = outcome(OSError(28, "No space left on device", "/mnt/news"))

    assert result.stderr == "kawaraban: the system refused (/mnt/news): No space left on device.\n"


def test_ctrl_c_says_nothing() -> None:
    result = outcome(KeyboardInterrupt())

    assert result.output == ""


def test_a_fault_nobody_foresaw_is_named_and_asks_to_be_reported() -> None:
    result = outcome(ZeroDivisionError("division by zero"))

    assert "ZeroDivisionError: division by zero" in result.stderr
    assert "--debug" in result.stderr


@pytest.mark.parametrize(
    "raised",
    [pytest.param(TypeError("a bug"), id="unforeseen"), pytest.param(NothingStored(), id="foreseen")],
)
def test_debug_shows_the_traceback(raised: Exception) -> None:
    result = outcome(raised, "--debug")

    assert "Traceback (most recent call last)" in result.stderr
    assert result.exit_code == 1
