"""From what was typed to what works: configuration, database, newsroom."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import ConfigInvalid, Fault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from briefings.config import Config
    from briefings.pipeline import Newsroom
    from briefings.storing.ledger import Ledger

CONFIG = Path("config.yaml")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a command works with.

    Attributes:
        config: The configuration; its defaults where there is no file.
        place: Where the configuration stands, or would stand.
        database: The database's address.
    """

    config: Config
    place: Path
    database: str = field(repr=False)  # as in the configuration, it may hold a password one day


def settings(config: Path | None, database: str | None) -> Settings:
    """What the options and the configuration say together.

    Args:
        config: A path that was named, so must be there; None for `config.yaml`, which may be absent.
        database: An address that was named; None for the configuration's.

    Raises:
        ConfigInvalid: If the configuration has faults or a named one is missing.
    """
    from briefings.config import database_beside

    place = config or CONFIG
    loaded = read_config(place, required=config is not None)
    if database is None:
        database = database_beside(loaded.database, place.absolute().parent)
    return Settings(loaded, place, database)


def read_config(place: Path, *, required: bool) -> Config:
    """The configuration in this file; all defaults where the file is absent and need not be there.

    Raises:
        ConfigInvalid: If it has faults, cannot be read, or is missing though required.
    """
    from briefings.config import Config, load_config

    try:
        text = place.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if required:
            raise _unreadable(
                place, "is not there.", "Check the path, or copy config.example.yaml."
            ) from None
        return Config()
    except UnicodeDecodeError:
        raise _unreadable(place, "is not UTF-8 text.", "Save it as UTF-8.") from None
    except OSError as exc:
        raise _unreadable(place, f"cannot be read: {exc.strerror}.", "Name a file you may read.") from exc
    return load_config(text, place=str(place))


@asynccontextmanager
async def office(database: str) -> AsyncIterator[tuple[Newsroom, Ledger]]:
    """A newsroom and a ledger on the same database, which is closed at the end.

    Raises:
        StorageError: If the database cannot be used.
    """
    from briefings.pipeline import Newsroom
    from briefings.stances.extractor import lexical_extractor
    from briefings.storing.archive import Archive
    from briefings.storing.database import open_database
    from briefings.storing.ledger import Ledger

    async with await open_database(database) as opened:
        yield Newsroom(Archive(opened), lexical_extractor()), Ledger(opened)


@asynccontextmanager
async def newsroom(database: str) -> AsyncIterator[Newsroom]:
    """A newsroom on this database, which is closed at the end.

    Raises:
        StorageError: If the database cannot be used.
    """
    async with office(database) as (room, _):
        yield room


def _unreadable(place: Path, problem: str, remedy: str) -> ConfigInvalid:
    return ConfigInvalid(str(place), [Fault("the file", problem, remedy)])
