from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.model.scope import EVERYONE, Audience, Scope
from briefings.searching.names import complete_actors, complete_topics
from tests.storing.building import Story, keep, later

if TYPE_CHECKING:
    from briefings.storing.archive import Archive

TOPICS = ("橋の改修", "灯橋", "灯川の治水", "石橋の跡", "橋本市")


async def keep_topics(archive: Archive, *topics: str) -> None:
    for number, topic in enumerate(topics):
        await keep(archive, Story(topic, title=topic, address=f"file:///{topic}", at=later(number)))


async def keep_speakers(archive: Archive, *speakers: str, topic: str = "灯橋") -> None:
    said = tuple((name, f"{name}が{number}と述べた") for number, name in enumerate(speakers))
    await keep(archive, Story(topic, title=topic, address=f"file:///{topic}", said=said))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param(
            "", ("橋本市", "石橋の跡", "灯川の治水", "灯橋", "橋の改修"), id="nothing: the newest first"
        ),
        pytest.param("橋", ("橋本市", "橋の改修", "石橋の跡", "灯橋"), id="beginnings before middles"),
        pytest.param(" 灯　橋 ", ("灯橋",), id="spaces"),
        pytest.param("%", (), id="a wildcard of SQL"),
        pytest.param("_", (), id="another one"),
        pytest.param("!", (), id="the sign that escapes them"),
        pytest.param("ない", (), id="no such topic"),
    ],
)
async def test_topics_are_offered_while_typing(
    archive: Archive, typed: str, offered: tuple[str, ...]
) -> None:
    await keep_topics(archive, *TOPICS)

    assert await complete_topics(archive.database, typed, audience=EVERYONE) == offered


async def test_never_more_than_25_names_are_offered(archive: Archive) -> None:
    await keep_topics(archive, *(f"橋{number}" for number in range(30)))
    await keep_speakers(archive, *(f"議員{number:02}さん" for number in range(30)))

    topics = await complete_topics(archive.database, "橋", audience=EVERYONE)
    actors = await complete_actors(archive.database, "", audience=EVERYONE)

    assert (len(topics), len(actors)) == (25, 25)
    assert topics[:2] == ("橋29", "橋28")


async def test_a_topic_of_two_scopes_is_offered_once(archive: Archive) -> None:
    await keep(archive, Story("米ロ協議"))
    await keep(archive, Story("米露協議", scope=Scope(7)))

    assert await complete_topics(archive.database, "米露", audience=Audience(7)) == ("米ロ協議",)


async def test_actors_are_offered_by_any_of_their_names_loudest_first(archive: Archive) -> None:
    await keep_speakers(archive, "トランプ", "プーチン", "プーチン", "トラスト社")

    everyone = await complete_actors(archive.database, "", audience=EVERYONE)
    by_beginning = await complete_actors(archive.database, "トラ", audience=EVERYONE)
    by_english_name = await complete_actors(archive.database, "donald", audience=EVERYONE)
    while_typing_kana = await complete_actors(archive.database, "ぷー", audience=EVERYONE)

    assert everyone == ("プーチン", "トラスト社", "トランプ")
    assert by_beginning == ("トラスト社", "トランプ")
    assert by_english_name == ("トランプ",)
    assert while_typing_kana == ("プーチン",)


async def test_actors_can_be_limited_to_a_topic_or_a_part_of_its_name(archive: Archive) -> None:
    await keep_speakers(archive, "トランプ", topic="米ロ停戦交渉")
    await keep_speakers(archive, "灯町長", topic="灯橋の改修")

    by_name = await complete_actors(archive.database, "", audience=EVERYONE, topic="灯橋の改修")
    by_part = await complete_actors(archive.database, "", audience=EVERYONE, topic="停戦")
    by_nothing_known = await complete_actors(archive.database, "ト", audience=EVERYONE, topic="ない")

    assert (by_name, by_part, by_nothing_known) == (("灯町長",), ("トランプ",), ("トランプ",))


async def test_an_actor_without_a_statement_to_show_is_not_offered(archive: Archive) -> None:
    await keep(archive, Story("灯橋", hidden=("灯町長",)))

    assert await complete_actors(archive.database, "灯", audience=EVERYONE) == ()


async def test_what_only_an_older_revision_held_is_not_offered(archive: Archive) -> None:
    await keep(archive, Story("灯橋"))
    await keep(archive, Story("灯川", said=(("波市長", "波市長は待つと述べた"),), at=later(1)))

    topics = await complete_topics(archive.database, "灯", audience=EVERYONE)
    actors = await complete_actors(archive.database, "", audience=EVERYONE)

    assert (topics, actors) == (("灯川",), ("波市長",))
