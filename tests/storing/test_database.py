from __future__ import annotations

import asyncio
import sqlite3
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from briefings.errors import DatabaseTooNew, DatabaseUnreachable
from briefings.storing import ledger_tables, tables, upgrading
from briefings.storing.base import Row
from briefings.storing.database import Database, open_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def url_of(path: Path) -> str:
    return f"sqlite:///{path}"


async def ask(database: Database, question: str) -> list[tuple[object, ...]]:
    async with database.reading() as session:
        rows = await (await session.connection()).execute(text(question))
        return [tuple(row) for row in rows]


async def test_a_new_file_gets_every_table_just_as_the_rows_describe_them(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    every_table = Row.metadata.tables
    assert ledger_tables.DeliveryRow.__tablename__ in every_table

    await (await open_database(url_of(path))).close()

    engine = create_engine(url_of(path))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Row.metadata)
    engine.dispose()
    assert differences == []


async def test_several_who_open_a_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    url = url_of(tmp_path / "news.db")

    databases = await asyncio.gather(*(open_database(url) for _ in range(5)))

    for database in databases:
        assert await ask(database, "SELECT count(*) FROM article") == [(0,)]
        await database.close()


def migrate(path: Path, step: Callable[[Config, str], None], *, to: str) -> None:
    """Bring a database to a revision by hand."""
    config = Config()
    config.set_main_option("script_location", str(upgrading.MIGRATIONS))
    engine = create_engine(url_of(path))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        with connection.begin():
            step(config, to)
    engine.dispose()


async def test_an_older_database_is_brought_up_to_date_with_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    migrate(path, command.upgrade, to="0001")
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO actor (scope, key, name, statements) VALUES (0, 'a', 'A', 1)")
    connection.commit()
    connection.close()

    async with await open_database(url_of(path)) as database:
        assert await ask(database, "SELECT name FROM actor") == [("A",)]
        assert await ask(database, "SELECT version_num FROM alembic_version") == [
            (upgrading.known_revisions()[-1],)
        ]


async def test_every_migration_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    await (await open_database(url_of(path))).close()

    for revision in (*reversed(upgrading.known_revisions()[:-1]), "base"):
        migrate(path, command.downgrade, to=revision)

    connection = sqlite3.connect(path)
    left = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    connection.close()
    assert set(left) <= {("alembic_version",), ("sqlite_sequence",)}


async def test_a_file_keeps_write_ahead_logging_foreign_keys_and_patience(tmp_path: Path) -> None:
    async with await open_database(url_of(tmp_path / "news.db")) as database:
        journal = await ask(database, "PRAGMA journal_mode")
        foreign_keys = await ask(database, "PRAGMA foreign_keys")
        patience = await ask(database, "PRAGMA busy_timeout")

    assert (journal, foreign_keys, patience) == ([("wal",)], [(1,)], [(5000,)])


async def test_a_folder_with_percent_signs_and_spaces_in_its_name_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "100 %(here)s 瓦版"
    folder.mkdir()

    async with await open_database(url_of(folder / "news.db")) as database:
        assert await ask(database, "SELECT count(*) FROM article") == [(0,)]


async def test_a_database_that_is_up_to_date_opens_without_alembic(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    await (await open_database(url_of(path))).close()
    program = (
        "import asyncio, sys\n"
        "from briefings.storing.database import open_database\n"
        "async def main():\n"
        f"    await (await open_database({url_of(path)!r})).close()\n"
        "asyncio.run(main())\n"
        "print('alembic' in sys.modules)\n"
    )

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()

    assert said.decode().strip() == "False"


async def test_two_databases_in_memory_know_nothing_of_each_other() -> None:
    async with await open_database("sqlite://") as one, await open_database("sqlite:///:memory:") as other:
        async with one.writing() as session:
            session.add(tables.ActorRow(scope=0, key="a", name="A"))

        assert await ask(one, "SELECT name FROM actor") == [("A",)]
        assert await ask(other, "SELECT name FROM actor") == []


async def test_a_database_in_memory_outlives_a_lost_connection() -> None:
    async with await open_database("sqlite://") as database:
        async with database.reading() as session:
            await (await session.connection()).invalidate()

        assert await ask(database, "SELECT count(*) FROM article") == [(0,)]


async def test_writers_wait_for_each_other_and_readers_for_nobody(tmp_path: Path) -> None:
    async with await open_database(url_of(tmp_path / "news.db")) as database:

        async def write(name: str) -> None:
            async with database.writing() as session:
                session.add(tables.ActorRow(scope=0, key=name, name=name))
                await session.flush()
                await asyncio.sleep(0.01)

        async with database.writing() as session:
            session.add(tables.ActorRow(scope=0, key="first", name="first"))
            await session.flush()
            seen_meanwhile = await ask(database, "SELECT count(*) FROM actor")
        await asyncio.gather(*(write(f"{number}") for number in range(10)))

        assert seen_meanwhile == [(0,)]
        assert await ask(database, "SELECT count(*) FROM actor") == [(11,)]


async def test_what_a_failed_transaction_wrote_is_gone(tmp_path: Path) -> None:
    async with await open_database(url_of(tmp_path / "news.db")) as database:

        async def fail() -> None:
            async with database.writing() as session:
                session.add(tables.ActorRow(scope=0, key="a", name="A"))
                await session.flush()
                raise RuntimeError("halfway")

        with pytest.raises(RuntimeError, match="halfway"):
            await fail()

        assert await ask(database, "SELECT count(*) FROM actor") == [(0,)]


async def test_a_row_cannot_refer_to_another_scope() -> None:
    async with await open_database("sqlite://") as database:
        async with database.writing() as session:
            session.add(tables.ActorRow(id=1, scope=7, key="a", name="A"))

        with pytest.raises(IntegrityError):
            async with database.writing() as session:
                session.add(tables.AliasRow(scope=8, actor=1, key="b", name="B", place=0))


async def test_a_database_of_a_newer_version_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    await (await open_database(url_of(path))).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()

    with pytest.raises(DatabaseTooNew, match="newer version") as caught:
        await open_database(url_of(path))

    assert caught.value.revision == "9999"
    assert path.read_bytes() == before


def put_rubbish(folder: Path) -> str:
    (folder / "news.db").write_bytes(b"\xffnot a database at all" * 100)
    return url_of(folder / "news.db")


def put_a_foreign_database(folder: Path) -> str:
    connection = sqlite3.connect(folder / "news.db")
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    return url_of(folder / "news.db")


def name_a_missing_folder(folder: Path) -> str:
    return url_of(folder / "nowhere" / "news.db")


def name_a_folder(folder: Path) -> str:
    return url_of(folder)


def open_for_reading_only(folder: Path) -> str:
    (folder / "news.db").write_bytes(b"")
    return f"sqlite:///file:{folder / 'news.db'}?mode=ro&uri=true"


def name_a_server(_folder: Path) -> str:
    return "postgresql://editor:s3cret@news.example/kawaraban"


def write_an_address_that_is_none(_folder: Path) -> str:
    return "editor:s3cret@news.example"


@pytest.mark.parametrize(
    ("prepare", "reason"),
    [
        pytest.param(put_rubbish, "is no database", id="a file that is no database"),
        pytest.param(put_a_foreign_database, "another program", id="another program's database"),
        pytest.param(name_a_missing_folder, "there is no folder", id="a missing folder"),
        pytest.param(name_a_folder, "this is a folder", id="a folder instead of a file"),
        pytest.param(open_for_reading_only, "read-only", id="a read-only file"),
        pytest.param(name_a_server, "in SQLite only", id="a database server"),
        pytest.param(write_an_address_that_is_none, "no address of a database", id="no address at all"),
    ],
)
async def test_a_database_that_cannot_be_opened_says_why_and_keeps_the_password(
    tmp_path: Path, prepare: object, reason: str
) -> None:
    assert callable(prepare)
    url = prepare(tmp_path)

    with pytest.raises(DatabaseUnreachable) as caught:
        await open_database(url)

    assert reason in str(caught.value)
    assert "s3cret" not in str(caught.value)
    assert "s3cret" not in caught.value.url


async def test_a_locked_database_says_who_must_end_first(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    async with await open_database(url_of(path), patience=timedelta(milliseconds=20)) as database:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DatabaseUnreachable, match="another program is busy writing"):
            async with database.writing() as session:
                session.add(tables.ActorRow(scope=0, key="a", name="A"))

        other.close()
