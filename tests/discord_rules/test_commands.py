"""The rules for commands and autocomplete notice what they are there for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord_rules import faults_of

COMMANDS = "/applications/1/commands"
CALLBACK = "/interactions/1/token/callback"


def command(**fields: Any) -> dict[str, Any]:
    return {"type": 1, "name": "topic", "description": "About a topic", "options": [], **fields}


def option(**fields: Any) -> dict[str, Any]:
    return {"type": 3, "name": "name", "description": "Its name", **fields}


def test_commands_within_every_limit_have_no_faults() -> None:
    localised = command(
        name_localizations={"en-US": "topic", "ja": "話題"},
        description_localizations={"en-US": "About", "ja": "話題について"},
        options=[option(required=True, autocomplete=True), option(name="more")],
    )

    assert faults_of("PUT", COMMANDS, [localised, command(name="出典")]) == []


@pytest.mark.parametrize(
    ("commands", "fault"),
    [
        pytest.param([command(name=f"c{n}") for n in range(101)], "101 slash commands", id="too many"),
        pytest.param([command(), command()], "names are the same", id="twice"),
        pytest.param(
            [
                command(name="a", name_localizations={"en-US": "a", "ja": "話題"}),
                command(name="b", name_localizations={"en-US": "b", "ja": "話題"}),
            ],
            "the same in ja",
            id="twice in one language",
        ),
        pytest.param([command(name="Topic")], "not in lower case", id="upper case"),
        pytest.param([command(name="two words")], "no name", id="a space"),
        pytest.param([command(name="a" * 33)], "no name", id="long name"),
        pytest.param([command(description="")], "description of 0", id="no description"),
        pytest.param([command(description="a" * 101)], "description of 101", id="long description"),
        pytest.param([command(hidden=True)], "unknown field hidden", id="unknown field"),
        pytest.param(
            [command(name_localizations={"en-US": "a", "jp": "b"})], "'jp' is no locale", id="bad locale"
        ),
        pytest.param([command(name_localizations={"ja": "b"})], "without en-US", id="no American English"),
        pytest.param([command(options=[option(), option(name="b", required=True)])], "after an", id="order"),
        pytest.param(
            [command(options=[option(name=f"o{n}") for n in range(26)])], "26 options", id="many options"
        ),
        pytest.param(
            [command(options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])])],
            "both choices and autocomplete",
            id="choices and autocomplete",
        ),
        pytest.param(
            [
                command(
                    options=[option(name=f"o{n}", description="d" * 100, choices=CHOICES) for n in range(3)]
                )
            ]
            if (CHOICES := [{"name": "n" * 98 + f"{n:02}", "value": "v" * 98} for n in range(25)])
            else [],
            "8000 are allowed",
            id="all texts",
        ),
    ],
)
def test_a_registration_that_discord_refuses_is_a_fault(commands: list[dict[str, Any]], fault: str) -> None:
    assert fault in "\n".join(faults_of("PUT", COMMANDS, commands))


@pytest.mark.parametrize(
    ("choices", "fault"),
    [
        pytest.param([{"name": "a", "value": "a"}] * 26, "26 choices", id="too many"),
        pytest.param([{"name": "a" * 101, "value": "a"}], "name of 101", id="long name"),
        pytest.param([{"name": "a", "value": "a" * 101}], "value of 101", id="long value"),
        pytest.param([{"name": "", "value": "a"}], "name of 0", id="no name"),
        pytest.param([{"name": "a", "value": "a", "id": 1}], "unknown field id", id="unknown field"),
    ],
)
def test_names_that_discord_refuses_are_a_fault(choices: list[dict[str, Any]], fault: str) -> None:
    body = {"type": 8, "data": {"choices": choices}}

    assert fault in "\n".join(faults_of("POST", CALLBACK, body))
