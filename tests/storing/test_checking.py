from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from briefings.model.scope import EVERYONE, Scope
from briefings.storing.archive import Archive
from briefings.storing.checking import verify
from briefings.storing.database import open_database
from tests.storing.building import Story, keep, later

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from briefings.model.kept import Kept

BRIDGE = Story("灯橋の改修")


@pytest.fixture
async def archive() -> AsyncIterator[Archive]:
    async with await open_database("sqlite://") as database:
        yield Archive(database)


async def damage(archive: Archive, change: str) -> Archive:
    """Change what is stored behind the archive's back; gives one that remembers nothing."""
    async with archive.database.writing() as session:
        await (await session.connection()).execute(text(change))
    return Archive(archive.database)


async def test_a_sound_archive_has_no_mismatch(archive: Archive) -> None:
    await keep(archive, BRIDGE)
    await keep(archive, replace(BRIDGE, title="橋の話の続き", at=later(1)))
    await keep(archive, replace(BRIDGE, topic="灯川", address="file:///2", title="川", scope=Scope(7)))

    found = await verify(archive.database)

    assert (found.revisions, found.checked, found.mismatches) == (3, 12, ())


async def test_an_empty_archive_has_none_either(archive: Archive) -> None:
    found = await verify(archive.database, sample=3)

    assert (found.revisions, found.checked, found.mismatches) == (0, 0, ())


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        pytest.param(
            "UPDATE statement SET text = replace(text, '直す', '壊す')",
            "the statement is not what the text says there",
            id="other words",
        ),
        pytest.param(
            'UPDATE statement SET start = start + 1, "end" = "end" + 1',
            "the statement is not what the text says there",
            id="another place",
        ),
        pytest.param(
            "UPDATE statement SET predicate_end = predicate_end + 9",
            "the predicate is not within the statement",
            id="another predicate",
        ),
        pytest.param(
            "UPDATE passage SET role = 'notice' WHERE role = 'point'",
            "the statement is in no part of the article that can hold one",
            id="a passage of another kind",
        ),
    ],
)
async def test_a_statement_that_its_text_does_not_prove_is_reported_and_not_told(
    archive: Archive, change: str, problem: str
) -> None:
    await keep(archive, BRIDGE)
    (told,) = await archive.statements({0: 1}, audience=EVERYONE, limit=5)

    damaged = await damage(archive, change)

    (mismatch,) = (await verify(archive.database)).mismatches
    assert (mismatch.id, mismatch.problem) == (told.id, problem)
    assert mismatch.place.startswith("https://news.example/bridge ")
    assert await damaged.statements({0: 1}, audience=EVERYONE, limit=5) == ()


async def test_a_text_that_was_changed_is_reported_and_nothing_of_it_told(archive: Archive) -> None:
    kept = await keep(archive, BRIDGE)

    damaged = await damage(archive, "UPDATE revision SET text = replace(text, '橋の節', '川の節')")

    (mismatch,) = (await verify(archive.database)).mismatches
    assert (mismatch.id, mismatch.problem) == (kept.revision.id, "the text is not the one that was kept")
    assert await damaged.latest(EVERYONE, limit=5) == ()
    assert await damaged.statements({0: 1}, audience=EVERYONE, limit=5) == ()


async def test_the_same_article_can_be_kept_again_beside_its_damaged_copy(archive: Archive) -> None:
    kept = await keep(archive, BRIDGE)
    damaged = await damage(archive, "UPDATE revision SET text = 'x'")

    again = await keep(damaged, BRIDGE)

    assert again.revision == kept.revision


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        pytest.param(
            "UPDATE topic SET articles = 5",
            "5 articles on this topic are written down, but there are 1",
            id="articles of a topic",
        ),
        pytest.param(
            "UPDATE appearance SET statements = 5",
            "1 shown statements of this actor, topic by topic are written down, but there are 5",
            id="statements on a topic",
        ),
        pytest.param(
            "UPDATE article SET current = 'ffffffffffffffffffffffffffffffff'",
            "1 current texts of this article are written down, but there are 0",
            id="a revision that is not there",
        ),
    ],
)
async def test_a_wrong_count_is_reported(archive: Archive, change: str, problem: str) -> None:
    await keep(archive, BRIDGE)

    await damage(archive, change)

    assert problem in [each.problem for each in (await verify(archive.database)).mismatches]


async def kept_in_order(archive: Archive, count: int) -> list[Kept]:
    return [
        await keep(archive, replace(BRIDGE, title=f"{n}", address=f"file:///{n}", at=later(n)))
        for n in range(count)
    ]


@pytest.mark.parametrize(
    "rng",
    [
        pytest.param(None, id="spread evenly"),
        pytest.param(random.Random(1), id="by chance"),  # noqa: S311 - a sample is no secret
    ],
)
async def test_a_sample_checks_only_so_many_revisions(archive: Archive, rng: random.Random | None) -> None:
    await kept_in_order(archive, 10)
    await damage(archive, "UPDATE statement SET text = 'x'")

    found = await verify(archive.database, sample=4, rng=rng)

    assert (found.revisions, found.checked, len(found.mismatches)) == (4, 16, 4)


async def test_mismatches_come_oldest_first(archive: Archive) -> None:
    kept = await kept_in_order(archive, 3)
    await damage(archive, "UPDATE revision SET text = text || 'x'")

    found = await verify(archive.database)

    assert [each.id for each in found.mismatches] == [each.revision.id for each in kept]
