"""Bringing the tables of a database up to date with this program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, text

from briefings.errors import DatabaseTooNew, DatabaseUnreachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import URL, Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"

FOREIGN = "this is the database of another program. Name another file."


def known_revisions() -> tuple[str, ...]:
    """The schema revisions of this program, oldest first: the numbers that files in `versions` begin with."""
    return tuple(sorted(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def bring_up_to_date(address: URL, *, url: str, obey: Callable[[Engine], None]) -> None:
    """Make the tables, or run the migrations that are missing, all in one transaction.

    Costs one question when there is nothing to do. Blocks; call it in a thread of its own.

    Args:
        address: For the synchronous driver.
        url: The address as it may be shown.
        obey: Sets up the engine's connections as everywhere else.

    Raises:
        DatabaseTooNew: If the tables are at a revision that this program does not know.
        DatabaseUnreachable: If they are another program's.
    """
    engine = create_engine(address)
    obey(engine)
    try:
        with engine.connect() as connection:
            with connection.begin():
                current = _is_current(connection, url=url)
            if not current:
                _upgrade(connection.execution_options(immediate=True))
    finally:
        engine.dispose()


def _is_current(connection: Connection, *, url: str) -> bool:
    tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
    if "alembic_version" not in tables:
        if tables - {"sqlite_sequence"}:
            raise DatabaseUnreachable(url, FOREIGN)
        return False
    revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    known = known_revisions()
    if revision is not None and revision not in known:
        raise DatabaseTooNew(url, revision=str(revision))
    return bool(revision == known[-1])


def _upgrade(connection: Connection) -> None:
    # Alembic takes a fifth of a second to load and only a new or an old database needs it.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    _prepare(connection)
    with connection.begin():
        command.upgrade(config, "head")


def _prepare(connection: Connection) -> None:
    """Set what SQLite only takes outside of transactions."""
    cursor = connection.connection.cursor()
    # Readers and one writer at a time do not wait for each other; the file remembers it.
    cursor.execute("PRAGMA journal_mode = WAL")
    # Alembic alters a table by making it anew, which would break every reference to it.
    cursor.execute("PRAGMA foreign_keys = OFF")
    cursor.close()
