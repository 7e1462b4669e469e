"""An archive in memory for questions about names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.storing.archive import Archive
from briefings.storing.database import open_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def archive() -> AsyncIterator[Archive]:
    """An empty archive."""
    async with await open_database("sqlite://") as database:
        yield Archive(database)
