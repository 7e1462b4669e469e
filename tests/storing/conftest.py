"""An archive on a real SQLite, in memory and in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.storing.archive import Archive
from briefings.storing.database import open_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture(params=[pytest.param("sqlite://", id="in memory"), pytest.param(None, id="in a file")])
async def archive(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Archive]:
    """An empty archive."""
    async with await open_database(request.param or f"sqlite:///{tmp_path / 'news.db'}") as database:
        yield Archive(database)
