"""/stance: an actor's statements, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.model.scope import EVERYONE
from tests.commands.reading import answer, buttons, text
from tests.newsrooms import keep, long_article

if TYPE_CHECKING:
    from simcord import ResponseMessage

    from bot.sandbox.simulation import Channel, Member
    from briefings.pipeline import Newsroom
    from tests.commands.conftest import Harbour

CEASEFIRE = "米ロ停戦交渉"


async def whole(member: Member, channel: Channel, **asked: str) -> str:
    """Every page of an answer."""
    shown = await member.slash(channel, "stance", **asked)
    pages = [text(answer(shown))]
    while buttons(answer(shown)).get("次へ"):
        await member.click(answer(shown), label="次へ")
        pages.append(text(answer(shown)))
    return "\n".join(pages)


def said_by(message: ResponseMessage) -> str:
    """The heading of the answer."""
    return message.embeds[0].title or ""


async def test_every_statement_is_shown_word_for_word_with_its_source(
    harbour: Harbour, newsroom: Newsroom
) -> None:
    stored = await newsroom.stance("プーチン", audience=EVERYONE)

    read = await whole(harbour.hanako, harbour.channel, actor="プーチン")

    assert stored.statements
    for statement in stored.statements:
        assert statement.stance.text in read
    assert "https://globe.asahi.com/article/15630313" in read
    assert "【見本】" in read


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("トランプ氏", id="with an honorific"),
        pytest.param("トランプ前大統領", id="with an office"),
        pytest.param("ﾄﾗﾝﾌﾟ", id="half-width"),
    ],
)
async def test_every_name_of_an_actor_leads_to_the_same_answer(harbour: Harbour, name: str) -> None:
    by_name = await harbour.hanako.slash(harbour.channel, "stance", actor=name)
    by_own = await harbour.hanako.slash(harbour.channel, "stance", actor="トランプ")

    assert text(answer(by_name)) == text(answer(by_own))


async def test_a_topic_narrows_the_answer_and_stands_in_its_heading(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "stance", actor="プーチン", topic="停戦")

    assert CEASEFIRE in said_by(answer(result))


async def test_of_very_many_statements_the_newest_are_shown_and_the_rest_is_counted(
    harbour: Harbour, newsroom: Newsroom
) -> None:
    await keep(newsroom, long_article(120), address="https://hashi.example/longest")

    result = await harbour.alice.slash(harbour.channel, "stance", actor="橋梁課")

    assert "Demands 100" in text(answer(result))
    assert "The newest 100 of 120 statements" in text(answer(result))


async def test_an_unknown_actor_gets_the_nearest_names_privately(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "stance", actor="プーチソ")

    assert answer(result).ephemeral
    assert "プーチン" in text(answer(result))


async def test_an_unknown_topic_of_a_known_actor_is_named(harbour: Harbour) -> None:
    result = await harbour.alice.slash(harbour.channel, "stance", actor="プーチン", topic="停船交渉")

    assert answer(result).ephemeral
    assert "停船交渉" in text(answer(result))


async def test_it_works_in_direct_messages_in_english(harbour: Harbour) -> None:
    result = await harbour.alice.user.slash("stance", actor="プーチン")

    assert "what they say and want" in said_by(answer(result))
