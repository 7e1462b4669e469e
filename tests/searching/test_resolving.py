from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.errors import ActorUnknown, NameAmbiguous, NothingStored, TopicUnknown
from briefings.model.scope import EVERYONE, Audience, Scope
from briefings.searching.resolving import find_actor, find_topic
from briefings.stances.names import identity
from tests.searching.test_names import keep_speakers, keep_topics
from tests.storing.building import NOON, Story, keep, later

if TYPE_CHECKING:
    from briefings.storing.archive import Archive


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("米ロ停戦交渉", id="the name"),
        pytest.param("米露停戦交渉", id="another spelling"),
        pytest.param("停戦", id="a part that only it has"),
        pytest.param(1, id="its number"),
    ],
)
async def test_a_topic_is_found(archive: Archive, asked: str | int) -> None:
    await keep_topics(archive, "米ロ停戦交渉", "米中関税交渉")

    found = await find_topic(archive.database, asked, audience=EVERYONE)

    assert (found.topic.name, found.ids, found.articles) == ("米ロ停戦交渉", {0: 1}, 1)


async def test_a_whole_name_wins_over_a_part_of_another(archive: Archive) -> None:
    await keep_topics(archive, "停戦", "停戦交渉")

    assert (await find_topic(archive.database, "停戦", audience=EVERYONE)).topic.name == "停戦"


async def test_a_part_that_several_topics_have_names_them_newest_first(archive: Archive) -> None:
    await keep_topics(archive, "米ロ停戦交渉", "米中関税交渉")

    with pytest.raises(NameAmbiguous) as caught:
        await find_topic(archive.database, "交渉", audience=EVERYONE)

    assert caught.value.candidates == ("米中関税交渉", "米ロ停戦交渉")


async def test_an_unknown_topic_gets_the_nearest_names(archive: Archive) -> None:
    await keep_topics(archive, "米ロ停戦交渉", "灯橋の改修")

    with pytest.raises(TopicUnknown) as caught:
        await find_topic(archive.database, "米ロ停船交渉", audience=EVERYONE)

    assert caught.value.nearest == ("米ロ停戦交渉",)


async def test_a_button_of_a_topic_that_has_lost_its_articles_says_its_name(archive: Archive) -> None:
    await keep(archive, Story("灯橋"))
    await keep(archive, Story("灯川", title="川の話", at=later(1)))

    with pytest.raises(TopicUnknown) as caught:
        await find_topic(archive.database, 1, audience=EVERYONE)

    assert (caught.value.name, caught.value.nearest) == ("灯橋", ("灯川",))


async def test_an_empty_archive_says_what_to_do(archive: Archive) -> None:
    with pytest.raises(NothingStored, match="kawaraban ingest"):
        await find_topic(archive.database, "停戦", audience=EVERYONE)
    with pytest.raises(NothingStored, match="kawaraban ingest"):
        await find_actor(archive.database, "プーチン", audience=EVERYONE)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("トランプ", id="the name"),
        pytest.param("トランプ氏", id="with an honorific"),
        pytest.param("トランプ前大統領", id="with a title"),
        pytest.param("トランプ前米大統領", id="with a longer title"),
        pytest.param("ドナルド・トランプ", id="the full name"),
        pytest.param("donald trump", id="in English"),
        pytest.param("トラン", id="a part that only this one has"),
        pytest.param(1, id="the number"),
    ],
)
async def test_every_name_leads_to_the_same_actor(archive: Archive, asked: str | int) -> None:
    await keep_speakers(archive, "トランプ", "プーチン")

    found = await find_actor(archive.database, asked, audience=EVERYONE)

    assert (found.actor.name, found.ids) == ("トランプ", {0: 1})


async def test_an_actor_comes_with_all_other_names_but_its_own(archive: Archive) -> None:
    await keep_speakers(archive, "プーチン大統領")

    found = await find_actor(archive.database, "プーチン", audience=EVERYONE)

    assert found.actor.name == "プーチン"
    assert found.actor.aliases[-1] == "プーチン大統領"
    assert "プーチン" not in found.actor.aliases


async def test_a_part_that_several_actors_have_names_them_loudest_first(archive: Archive) -> None:
    await keep_speakers(archive, "灯町長", "波町長", "波町長")

    with pytest.raises(NameAmbiguous) as caught:
        await find_actor(archive.database, "町長", audience=EVERYONE)

    assert caught.value.candidates == ("波町長", "灯町長")


async def test_an_unknown_actor_gets_the_nearest_names(archive: Archive) -> None:
    await keep_speakers(archive, "ゼレンスキー", "灯町長")

    with pytest.raises(ActorUnknown) as caught:
        await find_actor(archive.database, "ゼレソスキー", audience=EVERYONE)

    assert caught.value.nearest == ("ゼレンスキー",)


async def test_a_name_of_two_scopes_is_one_topic_and_one_actor(archive: Archive) -> None:
    for scope in (Scope(7), Scope()):
        await keep(archive, Story("灯橋", scope=scope, said=(("トランプ", "トランプ氏は直すと述べた"),)))

    topic = await find_topic(archive.database, "灯橋", audience=Audience(7))
    actor = await find_actor(archive.database, "トランプ", audience=Audience(7))

    assert (topic.topic.id, topic.ids, topic.articles) == (2, {0: 2, 7: 1}, 2)
    assert (actor.actor.id, actor.ids) == (2, {0: 2, 7: 1})
    assert len(actor.actor.aliases) == len(set(actor.actor.aliases))


async def test_another_name_that_is_known_elsewhere_makes_nothing_ambiguous(archive: Archive) -> None:
    for scope, full_name in ((Scope(7), "灯岡太郎"), (Scope(8), "灯岡次郎")):
        story = Story("灯橋", scope=scope, said=((full_name, f"{full_name}は直すと述べた"),))
        stances = [replace(each, actor_surface="灯岡町長") for each in story.stances]
        await archive.keep(story.article, stances, address="file:///1", scope=scope, now=NOON, names=identity)

    found = await find_actor(archive.database, "灯岡町長", audience=Audience(7))

    assert (found.actor.name, found.actor.aliases) == ("灯岡太郎", ("灯岡町長",))
