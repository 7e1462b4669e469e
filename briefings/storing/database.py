"""Opening the database, and the transactions on it."""

from __future__ import annotations

import asyncio
import sqlite3
import uuid
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from briefings.errors import DatabaseUnreachable
from briefings.storing import upgrading
from briefings.storing.faults import reason_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from sqlalchemy.engine import Connection, Engine
    from sqlalchemy.ext.asyncio import AsyncEngine

PATIENCE = timedelta(seconds=5)
MEMORY_NAMES = frozenset({None, "", ":memory:"})

NO_SUCH_ADDRESS = "this is no address of a database. Write sqlite:///FILE."
ONLY_SQLITE = "this version keeps its articles in SQLite only. Write sqlite:///FILE."


class Database:
    """An open database, up to date, and the only way to a transaction.

    Reading never waits for writing. Within one process writers queue up; against other processes
    they wait as long as `open_database` was told.

    Attributes:
        url: Its address, without a password.
    """

    def __init__(self, engine: AsyncEngine, *, url: str, anchor: sqlite3.Connection | None = None) -> None:
        self.url = url
        self._engine = engine
        # A transaction that will write takes its lock at once: one that read first could find
        # that somebody else has written meanwhile, and SQLite would not let it wait.
        self._writer = engine.execution_options(immediate=True)
        self._writing = asyncio.Lock()
        self._anchor = anchor

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one moment of the database from its first question on.

        Raises:
            DatabaseUnreachable: If the database fails inside.
        """
        with _faults_named(self.url):
            async with AsyncSession(self._engine, expire_on_commit=False) as session:
                yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A session in one transaction: kept if the block ends well, else as if it never was.

        Raises:
            DatabaseUnreachable: If the database fails inside.
        """
        with _faults_named(self.url):
            async with (
                self._writing,
                AsyncSession(self._writer, expire_on_commit=False) as session,
                session.begin(),
            ):
                yield session

    async def close(self) -> None:
        """Close every connection. The database must not be used after this."""
        await self._engine.dispose()
        if self._anchor is not None:
            self._anchor.close()


async def open_database(url: str, *, patience: timedelta = PATIENCE) -> Database:
    """Open a database, make it if there is none, and bring its tables up to date.

    Args:
        url: `sqlite:///FILE`, or `sqlite://` for one in memory that ends with `Database.close`.
        patience: How long to wait while another process writes.

    Raises:
        DatabaseUnreachable: If it cannot be opened or brought up to date; says why.
        DatabaseTooNew: If a newer version of this program wrote it. It is left as it was.
    """
    address, shown = _address(url)
    anchor = None
    if address.database in MEMORY_NAMES:
        address, anchor = _memory()
    obey = partial(_obey, patience=patience)
    try:
        with _faults_named(shown, path=_path(address)):
            # Alembic is not asynchronous. And a failed connection of aiosqlite leaves a thread behind
            # that may outlive the loop, so the first connection is none of its.
            await asyncio.to_thread(
                upgrading.bring_up_to_date, address.set(drivername="sqlite"), url=shown, obey=obey
            )
    except BaseException:
        if anchor is not None:
            anchor.close()
        raise
    engine = create_async_engine(address.set(drivername="sqlite+aiosqlite"))
    obey(engine.sync_engine)
    return Database(engine, url=shown, anchor=anchor)


def _address(url: str) -> tuple[URL, str]:
    """The parsed address, and how it may be shown."""
    try:
        address = make_url(url)
    except ArgumentError:
        # What cannot be read may hold a password at any place, so it is not repeated.
        raise DatabaseUnreachable("the database", NO_SUCH_ADDRESS) from None
    shown = address.render_as_string(hide_password=True)
    if address.drivername not in {"sqlite", "sqlite+aiosqlite"}:
        raise DatabaseUnreachable(shown, ONLY_SQLITE)
    return address, shown


def _memory() -> tuple[URL, sqlite3.Connection]:
    """A new database in memory that several connections share, and what keeps it alive.

    SQLite's "memdb" locks as a file does, unlike its shared cache. It lasts as long as any
    connection to it: https://www.sqlite.org/forum/forumpost/c6fd0d2ee9
    """
    name = f"file:/kawaraban-{uuid.uuid4().hex}"
    anchor = sqlite3.connect(f"{name}?vfs=memdb", uri=True, check_same_thread=False)
    return URL.create("sqlite", database=name, query={"vfs": "memdb", "uri": "true"}), anchor


def _path(address: URL) -> Path | None:
    """The file, where the address is not in SQLite's own `file:` form."""
    name = address.database
    return None if name is None or name.startswith("file:") else Path(name)


def _obey(engine: Engine, *, patience: timedelta) -> None:
    """Make SQLite keep foreign keys, wait for locks, and leave transactions to us."""

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: object) -> None:
        # Python's sqlite3 would begin transactions by its own rules, and none around DDL:
        # https://docs.sqlalchemy.org/en/20/dialects/sqlite.html#sqlite-transactions
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {patience // timedelta(milliseconds=1)}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def _faults_named(url: str, *, path: Path | None = None) -> Iterator[None]:
    """Turn what SQLite reports into a fault that says what to do. Broken rules stay what they are."""
    try:
        yield
    except (OperationalError, sqlite3.OperationalError) as error:
        raise DatabaseUnreachable(url, reason_of(getattr(error, "orig", error), path=path)) from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        # Its subclasses tell of a broken rule; the class itself of a file that is no database.
        if type(error) not in {DatabaseError, sqlite3.DatabaseError}:
            raise
        raise DatabaseUnreachable(url, reason_of(getattr(error, "orig", error), path=path)) from error
