"""`kawaraban check-config`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.articles import put
from tests.cli.running import kawaraban

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
briefings:
  - name: morning
    channel: 123456789012345678
    time: "07:00"
    timezone: Asia/Tokyo
"""

BAD = """\
langauge: ja
timezone: Tokyo
briefings:
  - name: morning
    channel: general
    time: "25:00"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_good_configuration_is_said_to_be_and_tells_what_comes_next(folder: Path) -> None:
    put(folder, "config.yaml", GOOD)

    result = kawaraban("check-config")

    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first == "config.yaml has no faults."
    assert second.startswith("  morning: channel 123456789012345678, next at ")
    assert second.endswith("T07:00+09:00 (Asia/Tokyo)")


def test_every_fault_is_listed_with_its_key_and_remedy(folder: Path) -> None:
    put(folder, "etc/mine.yaml", BAD)

    result = kawaraban("check-config", "--config", "etc/mine.yaml")

    assert result.exit_code == 2
    assert result.stdout == ""
    for key in ("langauge", "timezone", "briefings[0].channel", "briefings[0].time"):
        assert f"  {key}" in result.stderr
    assert "Traceback" not in result.output


def test_without_a_configuration_the_defaults_hold() -> None:
    result = kawaraban("check-config")

    assert result.exit_code == 0
    assert result.stdout == "There is no config.yaml; the defaults hold.\n  No briefings are scheduled.\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("a: [", id="broken YAML"),
        pytest.param("- a\n- b\n", id="a list"),
        pytest.param("just words", id="a sentence"),
        pytest.param(b"\xff\xfe\x00", id="not text"),
        pytest.param("a: !!python/object/apply:os.system ['true']\n", id="a program in disguise"),
    ],
)
def test_what_is_no_configuration_is_a_fault(content: str | bytes, folder: Path) -> None:
    put(folder, "config.yaml", content)

    result = kawaraban("check-config")

    assert result.exit_code == 2
    assert "config.yaml" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "command", [("brief",), ("topic", "a"), ("verify",), ("ingest", "--samples"), ("run",)]
)
def test_no_command_starts_on_a_faulty_configuration(command: tuple[str, ...], folder: Path) -> None:
    put(folder, "config.yaml", BAD)

    result = kawaraban(*command)

    assert result.exit_code == 2
    assert "config.yaml has 4 fault(s)" in result.stderr
    assert not (folder / "kawaraban.db").exists()
