from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import text

from briefings.model.article import Role
from briefings.model.kept import Outcome
from briefings.model.scope import EVERYONE, Audience, Scope
from briefings.stances.names import identity
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from briefings.storing.deciding import Incoming
from tests.storing.building import NOON, Story, keep, later
from tests.storing.strategies import articles

if TYPE_CHECKING:
    from briefings.model.article import Article
    from briefings.model.kept import Statement

BRIDGE = Story("灯橋の改修")
MAYOR = {0: 1}


async def rows(archive: Archive, question: str) -> list[tuple[object, ...]]:
    async with archive.database.reading() as session:
        return [tuple(row) for row in await (await session.connection()).execute(text(question))]


async def said(archive: Archive, actor: int = 1, *, topic: int | None = None) -> tuple[Statement, ...]:
    about = None if topic is None else {0: topic}
    return await archive.statements({0: actor}, topic=about, audience=EVERYONE, limit=25)


async def test_what_was_kept_comes_back_as_it_was(archive: Archive) -> None:
    kept = await keep(archive, BRIDGE)

    (found,) = await archive.latest(EVERYONE, limit=5)

    assert kept.outcome is Outcome.NEW
    assert found == kept.revision
    assert found.article == BRIDGE.article
    assert found.url == "https://news.example/bridge"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(article=articles())
def test_any_article_comes_back_as_it_was(article: Article) -> None:
    async def keep_and_ask() -> Article:
        async with await open_database("sqlite://") as database:
            archive = Archive(database)
            await archive.keep(article, (), address="file:///a", scope=Scope(7), now=NOON, names=identity)
            (found,) = await archive.latest(Audience(7), limit=1)
            return found.article

    assert asyncio.run(keep_and_ask()) == article


async def test_the_same_article_twice_is_one_article(archive: Archive) -> None:
    first = await keep(archive, BRIDGE)

    second = await keep(archive, replace(BRIDGE, at=later(5)))

    assert second.outcome is Outcome.UNCHANGED
    assert second.revision == first.revision
    assert await archive.latest(EVERYONE, limit=5) == (first.revision,)
    assert await rows(archive, "SELECT count(*) FROM statement") == [(1,)]


async def test_the_same_text_at_another_address_is_the_same_article(archive: Archive) -> None:
    first = await keep(archive, BRIDGE)

    second = await keep(archive, replace(BRIDGE, address="https://mirror.example/bridge", at=later(5)))

    assert second.outcome is Outcome.UNCHANGED
    assert second.revision == first.revision


async def test_the_same_text_for_another_server_is_another_article(archive: Archive) -> None:
    shared = await keep(archive, BRIDGE)

    own = await keep(archive, replace(BRIDGE, scope=Scope(7)))

    assert own.outcome is Outcome.NEW
    assert own.revision.id != shared.revision.id


async def test_another_text_at_the_same_address_is_a_new_revision(archive: Archive) -> None:
    first = await keep(archive, BRIDGE)
    changed = replace(BRIDGE, said=(("灯町長", "灯町長は橋を壊すと述べた"),), at=later(5))

    second = await keep(archive, changed)

    assert second.outcome is Outcome.REVISED
    assert second.revision.article_id == first.revision.article_id == first.revision.id
    assert second.revision.id > first.revision.id
    assert await archive.latest(EVERYONE, limit=5) == (second.revision,)


async def test_an_older_revision_stays_stored_but_answers_use_the_current_one(archive: Archive) -> None:
    await keep(archive, BRIDGE)
    await keep(archive, replace(BRIDGE, said=(("灯町長", "灯町長は橋を壊すと述べた"),), at=later(5)))

    told = await said(archive)

    assert [each.stance.text for each in told] == ["灯町長は橋を壊すと述べた"]
    assert await rows(archive, "SELECT text FROM statement ORDER BY kept_at") == [
        ("灯町長は橋を直すと述べた",),
        ("灯町長は橋を壊すと述べた",),
    ]
    assert await archive.count_statements(MAYOR, topic=None, audience=EVERYONE) == 1


async def test_a_text_that_comes_back_is_a_third_revision_even_within_a_millisecond(archive: Archive) -> None:
    changed = replace(BRIDGE, said=(("灯町長", "灯町長は橋を壊すと述べた"),))

    kept = [await keep(archive, story) for story in (BRIDGE, changed, BRIDGE)]

    ids = [each.revision.id for each in kept]
    assert [each.outcome for each in kept] == [Outcome.NEW, Outcome.REVISED, Outcome.REVISED]
    assert ids == sorted(set(ids))
    assert [each.stance.text for each in await said(archive)] == ["灯町長は橋を直すと述べた"]


async def test_ids_are_the_same_for_the_same_input_and_sort_by_age() -> None:
    kept = []
    for _ in range(2):
        async with await open_database("sqlite://") as database:
            kept.append((await keep(Archive(database), BRIDGE)).revision)

    assert [each.id for each in kept] == ["01955193de002ba35c8f26e43c84ea2d"] * 2


async def test_an_article_that_moves_to_another_topic_leaves_the_first(archive: Archive) -> None:
    await keep(archive, BRIDGE)
    await keep(archive, replace(BRIDGE, topic="灯川の治水", title="川の話", at=later(5)))

    assert await rows(archive, "SELECT name, articles FROM topic ORDER BY id") == [
        ("灯橋の改修", 0),
        ("灯川の治水", 1),
    ]
    assert await rows(archive, "SELECT topic, statements FROM appearance ORDER BY topic") == [(1, 0), (2, 1)]
    assert await said(archive, topic=1) == ()
    assert len(await said(archive, topic=2)) == 1


async def test_spellings_of_a_topic_are_one_topic_under_the_first_spelling(archive: Archive) -> None:
    await keep(archive, replace(BRIDGE, topic="米ロ協議", address="file:///1", title="一"))
    await keep(archive, replace(BRIDGE, topic="米露 協議", address="file:///2", title="二"))

    found = await archive.latest(EVERYONE, limit=5)

    assert {each.topic.name for each in found} == {"米ロ協議"}
    assert {each.article.topic for each in found} == {"米ロ協議", "米露 協議"}


@pytest.mark.parametrize(
    ("topic", "title", "name"),
    [
        pytest.param(" ", "橋の話", "橋の話", id="no topic"),
        pytest.param("", "", "https://news.example/bridge", id="neither topic nor title"),
    ],
)
async def test_an_article_that_names_no_topic_still_has_one(
    archive: Archive, topic: str, title: str, name: str
) -> None:
    story = replace(BRIDGE, topic=topic, title=title)

    kept = await keep(archive, story)

    assert kept.revision.topic.name == name


async def test_a_statement_comes_with_all_that_proves_it(archive: Archive) -> None:
    kept = await keep(archive, BRIDGE)

    (told,) = await said(archive)

    assert told.stance == BRIDGE.stances[0]
    assert told.role is Role.POINT
    assert told.section_heading == "橋の節"
    assert told.source == BRIDGE.article.sources[0]
    assert told.article_sources == BRIDGE.article.sources
    assert told.article_title == "橋の話"
    assert told.article_url == "https://news.example/bridge"
    assert told.revision_id == kept.revision.id
    assert told.sha256 == BRIDGE.article.sha256
    assert told.kept_at == NOON


async def test_statements_come_newest_article_first_then_in_reading_order(archive: Archive) -> None:
    said_twice = (("灯町長", "灯町長はまず話すと述べた"), ("灯町長", "灯町長はすぐ直すと述べた"))
    await keep(archive, replace(BRIDGE, said=said_twice, address="file:///1", at=later(1)))
    await keep(archive, replace(BRIDGE, address="file:///2", at=later(2)))

    told = await said(archive)

    assert [each.stance.text for each in told] == [
        "灯町長は橋を直すと述べた",
        "灯町長はまず話すと述べた",
        "灯町長はすぐ直すと述べた",
    ]


async def test_statements_come_from_at_most_so_many_articles(archive: Archive) -> None:
    for number in range(4):
        await keep(archive, replace(BRIDGE, title=f"{number}", address=f"file:///{number}", at=later(number)))

    told = await archive.statements(MAYOR, audience=EVERYONE, limit=2)

    assert [each.article_title for each in told] == ["3", "2"]
    assert await archive.count_statements(MAYOR, topic=None, audience=EVERYONE) == 4


async def test_what_the_extractor_was_unsure_of_is_stored_but_not_told(archive: Archive) -> None:
    await keep(archive, replace(BRIDGE, hidden=("灯町長",)))

    assert await said(archive) == ()
    assert await rows(archive, "SELECT count(*) FROM statement") == [(1,)]
    assert await archive.count_statements(MAYOR, topic=None, audience=EVERYONE) == 0


async def test_a_statement_that_is_not_in_the_text_is_never_kept(
    archive: Archive, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = replace(BRIDGE.stances[0], text="灯町長は橋を売ると述べた")

    await archive.keep(
        BRIDGE.article,
        [wrong, BRIDGE.stances[0]],
        address="file:///1",
        scope=Scope(),
        now=NOON,
        names=identity,
    )

    assert [each.stance.text for each in await said(archive)] == ["灯町長は橋を直すと述べた"]
    assert "is not what the text says there" in caplog.text


async def test_a_statement_said_twice_by_the_extractor_is_kept_once(archive: Archive) -> None:
    await archive.keep(
        BRIDGE.article,
        [*BRIDGE.stances, *BRIDGE.stances],
        address="file:///1",
        scope=Scope(),
        now=NOON,
        names=identity,
    )

    assert len(await said(archive)) == 1


async def test_names_of_one_actor_are_gathered_and_bare_titles_are_not(archive: Archive) -> None:
    words = ("トランプ氏は直すと述べた", "トランプ前大統領は話すと述べた", "同氏は急ぐと述べた")
    story = replace(BRIDGE, said=tuple(("トランプ", each) for each in words))
    surfaces = ("トランプ氏", "トランプ前大統領", "同氏")
    stances = [
        replace(each, actor_surface=surface) for each, surface in zip(story.stances, surfaces, strict=True)
    ]

    await archive.keep(
        story.article,
        stances,
        address="file:///1",
        scope=Scope(),
        now=NOON,
        names=lambda _: ("トランプ", ("Trump",)) if _ != "同氏" else ("同氏", ()),
    )

    assert await rows(archive, "SELECT name FROM actor") == [("トランプ",)]
    assert await rows(archive, "SELECT name FROM alias ORDER BY place") == [
        ("Trump",),
        ("トランプ氏",),
        ("トランプ前大統領",),
    ]


async def test_the_latest_can_be_limited_to_topics_and_to_a_time(archive: Archive) -> None:
    await keep(archive, replace(BRIDGE, title="一", address="file:///1", at=later(1)))
    await keep(archive, replace(BRIDGE, topic="灯川の治水", title="二", address="file:///2", at=later(2)))
    await keep(archive, replace(BRIDGE, title="三", address="file:///3", at=later(3)))

    about_bridges = await archive.latest(EVERYONE, topics=["橋", "ないもの"], limit=5)
    since = await archive.latest(EVERYONE, limit=5, since=later(2))
    newest = await archive.latest(EVERYONE, limit=1)
    nothing = await archive.latest(EVERYONE, topics=["ないもの"], limit=5)

    assert [each.article.title for each in about_bridges] == ["三", "一"]
    assert [each.article.title for each in since] == ["三", "二"]
    assert [each.article.title for each in newest] == ["三"]
    assert nothing == ()


async def test_a_percent_sign_in_a_topic_is_only_a_percent_sign(archive: Archive) -> None:
    await keep(archive, replace(BRIDGE, topic="消費税10%", title="一", address="file:///1"))
    await keep(archive, replace(BRIDGE, topic="消費税10年", title="二", address="file:///2"))

    found = await archive.latest(EVERYONE, topics=["10%"], limit=5)

    assert [each.article.title for each in found] == ["一"]


async def test_moments_of_any_zone_come_back_in_utc(archive: Archive) -> None:
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))

    kept = await keep(archive, replace(BRIDGE, at=tokyo))

    (found,) = await archive.latest(EVERYONE, limit=1)
    assert found.kept_at.isoformat() == kept.revision.kept_at.isoformat() == "2025-03-01T12:00:00+00:00"


async def test_a_moment_without_a_zone_is_refused(archive: Archive) -> None:
    with pytest.raises(ValueError, match="time zone"):
        await keep(archive, replace(BRIDGE, at=NOON.replace(tzinfo=None)))

    assert await archive.latest(EVERYONE, limit=5) == ()


async def test_a_batch_is_kept_as_if_one_by_one() -> None:
    stories = [
        replace(BRIDGE, address="file:///1", title="一"),
        replace(BRIDGE, address="file:///1", title="一", at=later(1)),
        replace(BRIDGE, address="file:///1", title="一の二", at=later(2)),
        replace(BRIDGE, address="file:///2", title="一の二", at=later(3)),
        replace(BRIDGE, address="file:///2", title="一", at=later(4), topic="灯川の治水"),
        replace(BRIDGE, address="file:///3", title="三", at=later(5), hidden=("灯町長",)),
        replace(BRIDGE, address="file:///3", title="三の二", at=later(6)),
        replace(BRIDGE, address="file:///2", title="二", at=later(7)),
    ]
    async with await open_database("sqlite://") as one, await open_database("sqlite://") as other:
        single, batched = Archive(one), Archive(other)

        one_by_one = tuple([await keep(single, story) for story in stories])
        at_once = await batched.keep_many(
            [Incoming(each.article, each.stances, each.address, each.at) for each in stories],
            scope=Scope(),
            names=identity,
        )

        assert at_once == one_by_one
        assert [each.outcome.value for each in at_once] == [
            "new",
            "unchanged",
            "revised",
            "unchanged",
            "new",
            "new",
            "revised",
            "revised",
        ]
        for table in ("article", "revision", "statement", "topic", "actor", "alias", "appearance"):
            question = f"SELECT * FROM {table} ORDER BY 1, 2, 3"  # noqa: S608 - the names stand above
            assert await rows(single, question) == await rows(batched, question)


async def test_a_batch_is_kept_whole_or_not_at_all(archive: Archive) -> None:
    good = Incoming(BRIDGE.article, BRIDGE.stances, "file:///1", NOON)
    broken = replace(BRIDGE, title="二").article
    broken = replace(broken, titles=(replace(broken.titles[0], text="三"),))

    with pytest.raises(ValueError, match="a title at 0"):
        await archive.keep_many(
            [good, Incoming(broken, (), "file:///2", NOON)], scope=Scope(), names=identity
        )

    assert await archive.latest(EVERYONE, limit=5) == ()
    assert await rows(archive, "SELECT count(*) FROM topic") == [(0,)]


async def test_two_who_keep_the_same_article_at_once_keep_one(archive: Archive) -> None:
    outcomes = [each.outcome for each in await asyncio.gather(*(keep(archive, BRIDGE) for _ in range(5)))]

    assert sorted(outcomes) == ["new", "unchanged", "unchanged", "unchanged", "unchanged"]
    assert await archive.count(audience=EVERYONE) == 1


async def test_the_actors_of_an_article_come_with_the_most_statements_first(archive: Archive) -> None:
    said_by = (
        ("灯町長", "灯町長は話すと述べた"),
        ("波市長", "波市長は待つと述べた"),
        ("波市長", "波市長は急ぐと述べた"),
        ("林知事", "林知事は見ると述べた"),
    )
    kept = await keep(archive, replace(BRIDGE, said=said_by, hidden=("林知事",)))

    names = await archive.actors_in([kept.revision.id], audience=EVERYONE)

    assert names == {kept.revision.id: ("波市長", "灯町長")}
