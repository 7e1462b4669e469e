"""From options and a configuration to what a command works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.cli.opening import settings
from briefings.config import Config
from briefings.errors import ConfigInvalid

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_configuration_all_defaults_hold(folder: Path) -> None:
    chosen = settings(None, None)

    assert chosen.config == Config()
    assert chosen.database == f"sqlite:///{folder}/kawaraban.db"


def test_the_database_lies_beside_the_configuration(folder: Path) -> None:
    (folder / "etc").mkdir()
    place = folder / "etc" / "config.yaml"
    place.write_text("database: sqlite:///news.db\n", encoding="utf-8")

    assert settings(place, None).database == f"sqlite:///{folder}/etc/news.db"


def test_a_named_database_is_taken_as_it_is(folder: Path) -> None:
    (folder / "config.yaml").write_text("database: sqlite:///news.db\n", encoding="utf-8")

    assert settings(None, "sqlite:///other.db").database == "sqlite:///other.db"


def test_a_configuration_that_editors_gave_a_mark_is_read(folder: Path) -> None:
    (folder / "config.yaml").write_bytes(b"\xef\xbb\xbflanguage: en\n")

    assert settings(None, None).config.language == "en"


def test_a_named_configuration_must_be_there(folder: Path) -> None:
    with pytest.raises(ConfigInvalid, match="is not there"):
        settings(folder / "nowhere.yaml", None)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"\xff\xfe", "is not UTF-8 text", id="not text"),
        pytest.param(None, "cannot be read: Is a directory", id="a folder"),
    ],
)
def test_an_unreadable_configuration_is_a_fault_of_the_configuration(
    content: bytes | None, problem: str, folder: Path
) -> None:
    place = folder / "config.yaml"
    place.mkdir() if content is None else place.write_bytes(content)

    with pytest.raises(ConfigInvalid, match=problem):
        settings(None, None)


@pytest.mark.usefixtures("folder")
def test_the_address_of_a_database_is_in_no_repr() -> None:
    assert "secret" not in repr(settings(None, "postgresql://me:secret@db.example/news"))
