"""Why SQLite failed, in words that say what to do."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READ_ONLY = "it cannot be written: the disk, the folder or the file is read-only. Make it writable."

# Primary result codes: https://www.sqlite.org/rescode.html
REASONS = {
    sqlite3.SQLITE_BUSY: "another program is busy writing to it. Wait until that has ended, and try again.",
    sqlite3.SQLITE_LOCKED: "another program is busy writing to it. Wait until that has ended, and try again.",
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_IOERR: "the disk reports a fault while reading or writing it. Check the disk.",
    sqlite3.SQLITE_CORRUPT: "the file is damaged. Restore a backup.",
    sqlite3.SQLITE_FULL: "the disk is full. Make room on it.",
    sqlite3.SQLITE_NOTADB: "the file is no database. Name another file.",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened or made. Check the rights to it and to its folder.",
}


def reason_of(error: BaseException | None, *, path: Path | None = None) -> str:
    """Why the database failed, and what to do about it.

    Args:
        error: What `sqlite3` raised.
        path: The database's file, where it has one: SQLite does not say why it cannot open it.
    """
    # The low byte is the kind; the rest only says more about it.
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind == sqlite3.SQLITE_CANTOPEN and path is not None:
        return _why_not_opened(path)
    return REASONS.get(kind, f"the database reports: {error}.")


def _why_not_opened(path: Path) -> str:
    folder = path.absolute().parent
    if path.is_dir():
        return "this is a folder. Name a file in it."
    if not folder.is_dir():
        return f"there is no folder {folder}. Make it, or correct the path."
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        return READ_ONLY
    return REASONS[sqlite3.SQLITE_CANTOPEN]
