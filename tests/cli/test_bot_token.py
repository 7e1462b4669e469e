"""The bot's token is found, and never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.cli.bot_token import read_token
from briefings.errors import TokenMissing

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "not-a-real-token.just-for.tests"  # noqa: S105 - it opens nothing


@pytest.fixture
def warnings() -> list[str]:
    return []


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    file = tmp_path / "token.txt"
    file.write_text(f"{TOKEN}\n", encoding="utf-8")
    file.chmod(0o600)
    return file


def test_the_environment_comes_first(token_file: Path, warnings: list[str]) -> None:
    assert read_token({"KAWARABAN_TOKEN": " from-here "}, token_file, warn=warnings.append) == "from-here"


def test_a_token_file_is_read_without_its_line_end(token_file: Path, warnings: list[str]) -> None:
    assert read_token({}, token_file, warn=warnings.append) == TOKEN
    assert warnings == []


def test_a_token_file_that_others_may_read_is_warned_about(token_file: Path, warnings: list[str]) -> None:
    token_file.chmod(0o644)

    read_token({}, token_file, warn=warnings.append)

    assert warnings == [
        f"Others on this machine may read the token in {token_file}. Run: chmod 600 {token_file}"
    ]


def test_without_any_token_the_message_says_where_to_put_one(warnings: list[str]) -> None:
    with pytest.raises(TokenMissing, match="KAWARABAN_TOKEN"):
        read_token({"KAWARABAN_TOKEN": "  "}, None, warn=warnings.append)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b"\xff\xfe\x00", "is not text", id="a binary file"),
        pytest.param(b"Bot abc.def", "is no token", id="a header instead of a token"),
        pytest.param("瓦版".encode(), "is no token", id="letters that no header takes"),
        pytest.param(b"abc\r\nX-Evil: 1", "is no token", id="two lines"),
    ],
)
def test_what_cannot_be_a_token_is_refused_and_not_repeated(
    content: bytes, problem: str, token_file: Path, warnings: list[str]
) -> None:
    token_file.write_bytes(content)

    with pytest.raises(TokenMissing, match=problem) as raised:
        read_token({}, token_file, warn=warnings.append)

    assert "abc" not in str(raised.value)


def test_a_missing_token_file_is_named(tmp_path: Path, warnings: list[str]) -> None:
    with pytest.raises(TokenMissing, match=r"nowhere\.txt cannot be read: No such file"):
        read_token({}, tmp_path / "nowhere.txt", warn=warnings.append)


def test_a_folder_is_no_token_file(tmp_path: Path, warnings: list[str]) -> None:
    with pytest.raises(TokenMissing, match="cannot be read: Is a directory"):
        read_token({}, tmp_path, warn=warnings.append)
