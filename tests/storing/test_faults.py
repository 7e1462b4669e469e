from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefings.storing.faults import reason_of

if TYPE_CHECKING:
    from pathlib import Path


def fault(code: int) -> sqlite3.Error:
    """What `sqlite3` raises for a result code of SQLite."""
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        pytest.param(sqlite3.SQLITE_FULL, "the disk is full", id="a full disk"),
        pytest.param(sqlite3.SQLITE_IOERR_FSYNC, "the disk reports a fault", id="a broken disk"),
        pytest.param(sqlite3.SQLITE_READONLY_DBMOVED, "read-only", id="a file that was moved away"),
        pytest.param(sqlite3.SQLITE_BUSY_SNAPSHOT, "another program is busy", id="another writer"),
        pytest.param(sqlite3.SQLITE_CORRUPT_INDEX, "the file is damaged", id="a damaged file"),
        pytest.param(sqlite3.SQLITE_CANTOPEN, "cannot be opened or made", id="no way in"),
        pytest.param(sqlite3.SQLITE_ERROR, "what SQLite says", id="anything else"),
    ],
)
def test_each_result_code_is_told_in_words(code: int, reason: str) -> None:
    assert reason in reason_of(fault(code))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_cannot_be_written_to_is_named_as_that(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    assert "read-only" in reason_of(fault(sqlite3.SQLITE_CANTOPEN), path=tmp_path / "news.db")


def test_where_nothing_explains_it_the_rights_are_to_be_checked(tmp_path: Path) -> None:
    assert "Check the rights" in reason_of(fault(sqlite3.SQLITE_CANTOPEN), path=tmp_path / "news.db")
