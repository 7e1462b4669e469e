"""A process that is killed while it keeps articles leaves whole articles only."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from briefings.model.scope import EVERYONE
from briefings.storing.archive import Archive
from briefings.storing.checking import verify
from briefings.storing.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

# Says a line after each article, and only then is it sure to be kept.
PROGRAM = """
import asyncio, sys
from briefings.pipeline import Newsroom
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from tests.benchmarks.invented import documents
from tests.fakes.extractor import PlainExtractor

async def main():
    async with await open_database(sys.argv[1]) as database:
        newsroom = Newsroom(Archive(database), PlainExtractor())
        async for kept in newsroom.ingest_all(documents(100_000, seed=int(sys.argv[2]))):
            print(kept.outcome.value, flush=True)

asyncio.run(main())
"""


async def ingest_until_killed(url: str, *, seed: int, lines: int) -> int:
    """How many articles the program said were kept before it was killed without warning."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, url, str(seed), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    for _ in range(lines):
        await process.stdout.readline()
    process.kill()
    rest = await process.stdout.read()
    await process.wait()
    return lines + rest.count(b"\n")


async def test_a_killed_ingest_leaves_whole_articles_and_all_it_has_told_of(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'news.db'}"

    said = [
        await ingest_until_killed(url, seed=seed, lines=lines) for seed, lines in ((1, 1), (2, 150), (3, 67))
    ]

    async with await open_database(url) as database:
        archive = Archive(database)
        found = await verify(database)
        newest = await archive.latest(EVERYONE, limit=50)
        # Every run has the same addresses, so a longer one also goes beyond a shorter one.
        assert await archive.count(audience=EVERYONE) >= max(said)
    assert found.mismatches == ()
    assert found.revisions >= sum(said)
    assert all(each.article.sections and each.article.takeaways for each in newest)
