"""/sources: which publications a topic rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.model.scope import EVERYONE
from tests.commands.reading import answer, text

if TYPE_CHECKING:
    from briefings.pipeline import Newsroom
    from tests.commands.conftest import Harbour

CEASEFIRE = "米ロ停戦交渉"


async def test_every_source_is_named_with_its_address_and_date(harbour: Harbour, newsroom: Newsroom) -> None:
    stored = await newsroom.sources(CEASEFIRE, audience=EVERYONE)

    result = await harbour.hanako.slash(harbour.channel, "sources", topic="停戦")

    assert len(stored.sources) == 2
    assert not answer(result).ephemeral
    assert "<https://globe.asahi.com/article/15630313>" in text(answer(result))
    assert "<https://www.hokkaido-np.co.jp/article/1085460/>" in text(answer(result))
    assert "2025年2月19日" in text(answer(result))


async def test_an_english_reader_gets_english_dates(harbour: Harbour) -> None:
    result = await harbour.alice.slash(harbour.channel, "sources", topic="停戦")

    assert "February 19, 2025" in text(answer(result))


async def test_it_works_in_direct_messages(harbour: Harbour) -> None:
    result = await harbour.hanako.user.slash("sources", topic="停戦")

    assert "globe.asahi.com" in text(answer(result))


async def test_an_unknown_topic_is_told_to_the_asker_only(harbour: Harbour) -> None:
    result = await harbour.hanako.slash(harbour.channel, "sources", topic="停船交渉")

    assert answer(result).ephemeral
