"""What goes to stdout."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.cli.printing import console, print_json, print_json_list

if TYPE_CHECKING:
    from pytest import CaptureFixture  # noqa: PT013 - only its type is wanted


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([], id="none"),
        pytest.param([{"名": "瓦版"}], id="one"),
        pytest.param([1, [2], {"three": None}], id="several"),
    ],
)
def test_a_list_printed_piece_by_piece_is_one_json_value(
    values: list[object], capsys: CaptureFixture[str]
) -> None:
    print_json_list(iter(values))

    assert json.loads(capsys.readouterr().out) == values


def test_json_shows_japanese_as_it_is(capsys: CaptureFixture[str]) -> None:
    print_json({"name": "瓦版"})

    assert capsys.readouterr().out == '{\n  "name": "瓦版"\n}\n'


def test_half_a_surrogate_pair_survives_json(capsys: CaptureFixture[str]) -> None:
    print_json("a\ud83db")

    assert capsys.readouterr().out == '"a\\ud83db"\n'


def test_no_line_is_broken_where_nobody_watches(capsys: CaptureFixture[str]) -> None:
    console().print("[x] " + "長い" * 200)

    assert capsys.readouterr().out == "[x] " + "長い" * 200 + "\n"
