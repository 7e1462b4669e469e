"""`kawaraban ingest`."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.cli import schemas
from tests.cli.articles import BRIDGE, PLAIN, put
from tests.cli.running import kawaraban

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ingested(*arguments: str | Path) -> dict[str, Any]:
    result = kawaraban("ingest", *arguments, "--json")
    report: dict[str, Any] = json.loads(result.stdout)
    jsonschema_rs.validate(schemas.INGEST, report)
    assert result.exit_code == (1 if report["failed"] else 0), result.output
    assert "Traceback" not in result.output
    return report


def test_files_and_folders_are_kept_and_twice_is_once(folder: Path) -> None:
    put(folder, "news/bridge.txt", BRIDGE)
    other = put(folder, "other.txt", BRIDGE.replace("灘波", "磯部"))

    first = ingested("news", other)
    second = ingested("news", other)

    assert first == {"new": 2, "revised": 0, "unchanged": 0, "failed": []}
    assert second == {"new": 0, "revised": 0, "unchanged": 2, "failed": []}
    assert (folder / "kawaraban.db").is_file()


def test_a_changed_file_is_a_revision(folder: Path) -> None:
    file = put(folder, "bridge.txt", BRIDGE)
    ingested(file)
    put(folder, "bridge.txt", BRIDGE.replace("12", "13"))

    assert ingested(file)["revised"] == 1


def test_the_shipped_samples_can_be_added() -> None:
    assert ingested("--samples") == {"new": 6, "revised": 0, "unchanged": 0, "failed": []}


def test_a_broken_article_among_good_ones_is_named_and_the_rest_is_kept(folder: Path) -> None:
    put(folder, "news/1.txt", BRIDGE)
    put(folder, "news/2.txt", PLAIN)
    put(folder, "news/3.txt", b"\x89PNG\r\n\x1a\n" + bytes(40))
    put(folder, "news/4.txt", BRIDGE.replace("灘波", "磯部"))

    report = ingested("news")

    assert report["new"] == 2
    assert [reason.partition(":")[0] for reason in report["failed"]] == ["news/2.txt", "news/3.txt"]


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        pytest.param("nowhere", "there is no such file or folder", id="a missing folder"),
        pytest.param("empty", "no documents in this folder", id="an empty folder"),
        pytest.param("https://daily.example/1", "is not built yet", id="an address"),
        pytest.param("HTTP://daily.example/1", "is not built yet", id="an address in capitals"),
    ],
)
def test_a_place_without_documents_is_named(place: str, problem: str, folder: Path) -> None:
    (folder / "empty").mkdir()

    (reason,) = ingested(place)["failed"]

    assert reason.startswith(f"{place}: ")
    assert problem in reason


def test_for_people_it_says_what_was_done_and_what_failed(folder: Path) -> None:
    put(folder, "news/1.txt", BRIDGE)
    put(folder, "news/2.txt", PLAIN)

    result = kawaraban("ingest", "news")

    assert result.exit_code == 1
    assert result.stdout == "1 article: 1 new, 0 revised, 0 unchanged.\n"
    assert result.stderr.startswith("kawaraban: 1 input failed:\n  news/2.txt: ")


def test_without_anything_to_read_the_use_is_wrong() -> None:
    result = kawaraban("ingest")

    assert result.exit_code == 2
    assert "--samples" in result.stderr


def too_new(file: Path) -> None:
    kawaraban("ingest", "--samples", "--database", f"sqlite:///{file}")
    with sqlite3.connect(file) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()


def no_database(file: Path) -> None:
    file.write_text("not a database, but long enough to look at closely", encoding="utf-8")


def a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        pytest.param(too_new, "newer version", id="written by a newer version"),
        pytest.param(no_database, "", id="not a database"),
        pytest.param(a_folder, "", id="a folder"),
    ],
)
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("ingest", "bridge.txt"), id="ingest"),
        pytest.param(("brief",), id="brief"),
        pytest.param(("topic", "橋"), id="topic"),
        pytest.param(("sources", "橋"), id="sources"),
        pytest.param(("stance", "秋月"), id="stance"),
        pytest.param(("verify",), id="verify"),
    ],
)
def test_a_database_that_cannot_be_used_is_one_clear_line(
    command: tuple[str, ...], spoil: Any, problem: str, folder: Path
) -> None:
    put(folder, "bridge.txt", BRIDGE)
    spoil(folder / "spoilt.db")

    result = kawaraban(*command, "--database", f"sqlite:///{folder}/spoilt.db")

    last = result.stderr.splitlines()[-1]
    assert result.exit_code == 1
    assert "spoilt.db" in last
    assert problem in last
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("kawaraban.db", id="a path"),
        pytest.param("postgresql://me:hunter2@db.example/news", id="a server"),
        pytest.param("sqlite:////nowhere/at/all/kawaraban.db", id="in no folder"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_database_address_that_does_not_work_is_one_clear_line(url: str) -> None:
    result = kawaraban("verify", "--database", url)

    assert result.exit_code in {1, 2}
    assert len(result.stderr.splitlines()) == 1
    assert "hunter2" not in result.output
    assert "Traceback" not in result.output
