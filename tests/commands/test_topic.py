"""/topic: what a member sees and can press."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import discord
import pytest

from bot.client import Kawaraban
from briefings.model.scope import EVERYONE
from tests.commands.reading import answer, buttons, choices, text
from tests.newsrooms import KEPT_AT, keep, long_article

if TYPE_CHECKING:
    from briefings.pipeline import Newsroom
    from tests.commands.conftest import Harbour

FERRY = "鴎浜フェリー減便"


async def test_the_answer_stands_in_the_channel_for_everybody(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "topic", name=FERRY)

    assert not answer(result).ephemeral
    assert FERRY in text(answer(result))
    assert "【見本】" in text(answer(result))


async def test_an_english_reader_gets_english_labels_around_the_articles_own_words(
    harbour: Harbour, bridge: str
) -> None:
    result = await harbour.alice.slash(harbour.channel, "topic", name=bridge)

    assert "[Sample]" in text(answer(result))
    assert bridge in text(answer(result))
    assert "Next" in buttons(answer(result))


async def test_a_part_of_the_name_is_enough(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "topic", name="フェリー")

    assert FERRY in text(answer(result))


async def test_it_works_in_direct_messages(harbour: Harbour) -> None:
    result = await harbour.hanako.user.slash("topic", name=FERRY)

    assert FERRY in text(answer(result))


async def test_an_unknown_name_gets_the_nearest_ones_and_only_the_asker_sees_it(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "topic", name="鴎浜フェリー増便")

    assert answer(result).ephemeral
    assert FERRY in text(answer(result))
    assert not buttons(answer(result))


async def test_the_asker_turns_pages_of_the_answer_itself(harbour: Harbour, bridge: str) -> None:
    first = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    before = text(answer(first))

    turned = await harbour.hanako.click(answer(first), label="次へ")

    assert answer(turned).id == answer(first).id
    assert text(answer(turned)) != before
    assert buttons(answer(turned))["前へ"]
    assert len(harbour.channel.history()) == 1


async def test_turning_back_shows_the_first_page_again(harbour: Harbour, bridge: str) -> None:
    first = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    before = text(answer(first))
    await harbour.hanako.click(answer(first), label="次へ")

    await harbour.hanako.click(answer(first), label="前へ")

    assert text(answer(first)) == before


async def test_anybody_else_turns_pages_of_a_private_copy_in_their_own_language(
    harbour: Harbour, bridge: str
) -> None:
    first = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    before = text(answer(first))

    copy = await harbour.alice.click(answer(first), label="次へ")
    again = await harbour.alice.click(answer(copy), label="Previous")

    assert answer(copy).ephemeral
    assert answer(copy).id != answer(first).id
    assert answer(again).id == answer(copy).id
    assert text(answer(first)) == before


async def test_every_page_together_holds_every_section_heading_and_takeaway(
    harbour: Harbour, newsroom: Newsroom, bridge: str
) -> None:
    stored = await newsroom.topic(bridge, audience=EVERYONE)
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    pages = [text(answer(shown))]
    while buttons(answer(shown)).get("次へ"):
        await harbour.hanako.click(answer(shown), label="次へ")
        pages.append(text(answer(shown)))

    read = "\n".join(pages)
    newest = stored.articles[0].article
    for takeaway in newest.takeaways:
        assert takeaway.text in read
    for section in newest.sections:
        assert section.heading is None or section.heading.text in read


async def test_the_menu_opens_a_section_in_place_and_leads_back(harbour: Harbour) -> None:
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=FERRY)
    whole = text(answer(shown))
    heading, value = next(iter(choices(answer(shown)).items()))

    await harbour.hanako.select(answer(shown), [value])
    section = text(answer(shown))
    await harbour.hanako.click(answer(shown), label="話題の全体")

    assert heading in section
    assert section != whole
    assert text(answer(shown)) == whole


async def test_a_section_of_a_text_that_was_replaced_leads_to_the_new_text(
    harbour: Harbour, newsroom: Newsroom, bridge: str
) -> None:
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    value = choices(answer(shown))["第2径間の点検"]
    await keep(
        newsroom, long_article(1), address="https://hashi.example/long", at=KEPT_AT + timedelta(hours=1)
    )

    await harbour.hanako.select(answer(shown), [value])

    assert list(choices(answer(shown))) == ["第1径間の点検"]


async def test_anybody_else_opens_a_section_for_themselves(harbour: Harbour) -> None:
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=FERRY)
    before = text(answer(shown))
    _heading, value = next(iter(choices(answer(shown)).items()))

    copy = await harbour.taro.select(answer(shown), [value])

    assert answer(copy).ephemeral
    assert text(answer(shown)) == before


async def test_a_topic_of_more_sections_than_a_menu_holds_is_opened_shelf_by_shelf(
    harbour: Harbour, bridge: str
) -> None:
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    first_shelf = choices(answer(shown))
    page = text(answer(shown))

    await harbour.hanako.select(answer(shown), [first_shelf["ほかの節…"]])
    second_shelf = choices(answer(shown))
    still_there = text(answer(shown))
    await harbour.hanako.select(answer(shown), [second_shelf["第30径間の点検"]])

    assert len(first_shelf) == 24
    assert still_there == page
    assert "第30径間の点検" in text(answer(shown))
    assert "ひびが30本見つかった。" in text(answer(shown))


async def test_buttons_and_menus_work_after_a_restart(harbour: Harbour, bridge: str) -> None:
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    before = text(answer(shown))
    value = next(iter(choices(answer(shown)).values()))

    await harbour.simulation.restart()
    await harbour.hanako.click(answer(shown), label="次へ")
    turned = text(answer(shown))
    await harbour.hanako.select(answer(shown), [value])

    assert turned != before
    assert text(answer(shown)) not in {before, turned}


async def test_a_button_of_a_topic_that_is_gone_is_answered_kindly(
    harbour: Harbour, empty_newsroom: Newsroom, bridge: str
) -> None:
    shown = await harbour.hanako.slash(harbour.channel, "topic", name=bridge)
    await keep(empty_newsroom, long_article(1), address="https://hashi.example/long")
    await harbour.simulation.env.restart_bot(Kawaraban(empty_newsroom, clock=harbour.simulation.now))
    # The only topic of the other database has the smallest id.
    message = answer(shown)
    custom_ids = [each["custom_id"] for row in message.components for each in row["components"]]
    assert not any(":t:1," in each for each in custom_ids)

    told = await harbour.hanako.click(message, label="次へ")

    assert answer(told).ephemeral
    assert "/ヘルプ" in text(answer(told))


async def test_a_foreign_button_is_answered_kindly(harbour: Harbour) -> None:
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Old", custom_id="an-older-version:17"))
    view.stop()
    channel = harbour.simulation.client.get_channel(harbour.channel.id)
    assert isinstance(channel, discord.TextChannel)
    sent = await channel.send("Press", view=view)

    told = await harbour.alice.click(sent, label="Old")

    assert answer(told).ephemeral
    assert "/help" in text(answer(told))


@pytest.mark.parametrize(
    "name", [pytest.param("米", id="one character"), pytest.param("%_\\", id="wildcards")]
)
async def test_strange_names_are_answered(harbour: Harbour, name: str) -> None:
    result = await harbour.hanako.slash(harbour.channel, "topic", name=name)

    assert text(answer(result))
