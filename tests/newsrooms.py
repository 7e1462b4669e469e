"""Real newsrooms for tests: SQLite on disk, the real parser and extractor, the shipped samples."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefings.model.article import Document
from briefings.model.scope import SHARED
from briefings.pipeline import Newsroom
from briefings.sources.samples import sample_documents
from briefings.stances.extractor import lexical_extractor
from briefings.storing.archive import Archive
from briefings.storing.database import open_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from briefings.model.kept import Kept
    from briefings.model.scope import Scope
    from briefings.stances.extractor import Extractor
    from briefings.storing.database import Database

KEPT_AT = datetime(2026, 8, 3, 21, 30, tzinfo=UTC)
"""When the samples were kept: half an hour before seven in Tokyo."""


@asynccontextmanager
async def opened(path: Path, extractor: Extractor) -> AsyncIterator[tuple[Newsroom, Database]]:
    """A newsroom on a database file."""
    async with await open_database(f"sqlite:///{path}") as database:
        yield Newsroom(Archive(database), extractor), database


async def keep(
    newsroom: Newsroom, text: str, *, address: str, at: datetime = KEPT_AT, scope: Scope = SHARED
) -> Kept:
    """Keep an article written in the test."""
    return await newsroom.ingest(Document(text.encode(), address, at), scope=scope)


def long_article(sections: int, *, title: str = "長い橋の点検は終わる?点検の行方") -> str:
    """An invented article with many sections, in the format of the seed."""
    lines = [
        "【見本】試験のための架空の記事です。",
        title,
        "長い橋の点検が続いている。",
    ]
    for number in range(1, sections + 1):
        lines += [
            f"第{number}径間の点検",
            f"第{number}径間では何が見つかった?",
            f"ひびが{number}本見つかった。",
            "橋の上は風が強い日でした。",
            "公開日:2026年7月1日",
            "",
            f"✅ 橋梁課は、第{number}径間の補修を求めた。",
            f"さらに読む ⇒橋だより出典/画像元: https://hashi.example/span/{number}",
            "次の径間へ進みます。",
        ]
    lines += ["💡 橋の点検は続く。"]
    return "\n".join(lines)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The real extractor; loading its dictionary takes a moment, so it is loaded once."""
    return lexical_extractor()


@pytest.fixture(scope="session")
def stocked_file(tmp_path_factory: pytest.TempPathFactory, extractor: Extractor) -> Path:
    """A database with the samples in it, to be copied."""
    path = tmp_path_factory.mktemp("stocked") / "kawaraban.db"

    async def stock() -> None:
        async with opened(path, extractor) as (newsroom, _):
            for document in sample_documents(KEPT_AT):
                await newsroom.ingest(document)

    asyncio.run(stock())
    return path


@pytest.fixture
async def database(tmp_path: Path, stocked_file: Path) -> AsyncIterator[Database]:
    """The tables behind `newsroom`."""
    path = tmp_path / "kawaraban.db"
    shutil.copy(stocked_file, path)
    async with await open_database(f"sqlite:///{path}") as database:
        yield database


@pytest.fixture
def newsroom(database: Database, extractor: Extractor) -> Newsroom:
    """A newsroom with the samples."""
    return Newsroom(Archive(database), extractor)


@pytest.fixture
async def empty_newsroom(tmp_path: Path, extractor: Extractor) -> AsyncIterator[Newsroom]:
    """A newsroom without an article."""
    async with opened(tmp_path / "empty.db", extractor) as (newsroom, _):
        yield newsroom
