from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import text

from briefings.model.scope import SHARED, Scope
from briefings.storing.loading import Shelf
from tests.storing.building import Story, keep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.storing.archive import Archive

BRIDGE = Story("灯橋の改修")


async def titles(archive: Archive, shelf: Shelf, ids: Sequence[str], *, scope: Scope = SHARED) -> list[str]:
    async with archive.database.reading() as session:
        found = await shelf.load(await session.connection(), ids, scopes=[scope])
    return [each.article.title for each in found]


async def lose_everything(archive: Archive) -> None:
    """From here on only what is on a shelf can be had."""
    async with archive.database.writing() as session:
        await (await session.connection()).execute(text("UPDATE revision SET text = 'x'"))


async def kept(archive: Archive, *stories: Story) -> list[str]:
    return [(await keep(archive, story)).revision.id for story in stories]


async def test_the_revisions_used_last_stay_on_the_shelf(archive: Archive) -> None:
    stories = [replace(BRIDGE, title=title, address=f"file:///{title}") for title in "一二三"]
    one, two, three = await kept(archive, *stories)
    shelf = Shelf(places=2)
    for ids in ([one, two], [one], [three]):
        await titles(archive, shelf, ids)

    await lose_everything(archive)

    assert await titles(archive, shelf, [three, two, one]) == ["三", "一"]


async def test_a_very_long_article_is_not_kept_in_memory(archive: Archive) -> None:
    words = "灯町長は" + "長" * 100_000 + "と述べた"
    (long,) = await kept(archive, replace(BRIDGE, said=(("灯町長", words),)))
    shelf = Shelf()

    before = await titles(archive, shelf, [long])
    await lose_everything(archive)

    assert (before, await titles(archive, shelf, [long])) == (["橋の話"], [])


async def test_what_is_on_the_shelf_is_still_only_for_its_scope(archive: Archive) -> None:
    (secret,) = await kept(archive, replace(BRIDGE, scope=Scope(7)))
    shelf = Shelf()

    own = await titles(archive, shelf, [secret], scope=Scope(7))
    others = await titles(archive, shelf, [secret], scope=Scope(8))

    assert (own, others) == (["橋の話"], [])
