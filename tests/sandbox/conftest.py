"""The real extractor, and a newsroom and a ledger in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.pipeline import Newsroom
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from briefings.storing.ledger import Ledger
from tests.newsrooms import extractor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from briefings.stances.extractor import Extractor

__all__ = ["extractor", "office"]


@pytest.fixture
async def office(extractor: Extractor) -> AsyncIterator[tuple[Newsroom, Ledger]]:
    """On an empty database."""
    async with await open_database("sqlite://") as database:
        yield Newsroom(Archive(database), extractor), Ledger(database)
