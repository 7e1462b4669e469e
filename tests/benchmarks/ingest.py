"""What keeping an article costs among a thousand, and among ten thousand."""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.pipeline import Newsroom
from briefings.stances.extractor import lexical_extractor
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from tests.benchmarks.invented import documents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model.article import Article, Document
    from briefings.model.stance import Stance
    from briefings.stances.extractor import Extractor

FEW, MANY = 1_000, 10_000
WARM_UP = 100
MOST_GROWTH = 1.3
"""So much more, at most, may an article cost among many than among few."""


class NoExtractor:
    """Finds nothing, at no cost."""

    def extract(self, _article: Article) -> tuple[Stance, ...]:
        """No stances."""
        return ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What a whole ingest took: seconds on the clock and of the processor, and bytes on the disk."""

    articles: int
    wall: float
    processor: float
    size: int

    def __str__(self) -> str:
        return (
            f"{self.wall / self.articles * 1000:.2f} ms an article "
            f"({self.processor / self.articles * 1000:.2f} ms of the processor), "
            f"{self.articles / self.wall:.0f} articles/s, {self.size / self.articles / 1024:.1f} KiB each"
        )


def measure() -> Iterable[tuple[str, str]]:
    """Ingest few and many articles, with and without looking for statements."""
    extractors: dict[str, Extractor] = {
        "with statements": lexical_extractor(),
        "parsing and keeping": NoExtractor(),
    }
    for what, extractor in extractors.items():
        # What a process does only once must not make the few look expensive.
        _ingest(WARM_UP, extractor)
        few = _ingest(FEW, extractor)
        yield f"{FEW:,} articles, {what}", str(few)
        many = _ingest(MANY, extractor)
        yield f"{MANY:,} articles, {what}", str(many)
        yield f"growth of the cost, {what}", _growth(few, many)


def _growth(few: Cost, many: Cost) -> str:
    wall = (many.wall / many.articles) / (few.wall / few.articles)
    processor = (many.processor / many.articles) / (few.processor / few.articles)
    return f"{wall:.2f} ({processor:.2f} of the processor); below {MOST_GROWTH} is asked"


def _ingest(count: int, extractor: Extractor) -> Cost:
    # The documents are made beforehand: making them is not what is measured.
    made = list(documents(count))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.db")
        wall, processor = asyncio.run(_timed(made, extractor, url=f"sqlite:///{path}"))
        return Cost(count, wall, processor, path.stat().st_size)


async def _timed(made: Iterable[Document], extractor: Extractor, *, url: str) -> tuple[float, float]:
    async with await open_database(url) as database:
        newsroom = Newsroom(Archive(database), extractor)
        wall, processor = time.perf_counter(), time.process_time()
        async for kept in newsroom.ingest_all(made):
            if isinstance(kept, Exception):
                raise kept
        return time.perf_counter() - wall, time.process_time() - processor
