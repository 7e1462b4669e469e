"""What one server added is seen by that server only, whatever is asked and however."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
import pytest

from bot.views.questions import AboutSection, AboutSources, AboutStance, AboutTopic, Role, Today, packed
from briefings.model.scope import Audience, Scope
from tests.commands.reading import answer, text
from tests.newsrooms import keep

if TYPE_CHECKING:
    from bot.sandbox.simulation import Channel, Member
    from bot.views.questions import Question
    from briefings.model.kept import Kept
    from briefings.pipeline import Newsroom
    from tests.commands.conftest import Harbour

# The lighthouse is a secret of one server; the words appear nowhere else.
SECRET = "\n".join(
    (
        "灯台の合言葉は変わる?守り人の答え",
        "灯台の合言葉をめぐり、守り人たちが話し合っている。",
        "合言葉の行方",
        "守り人は何を求めている?",
        "合言葉の変更だ。",
        "夜の岬は静かでした。",
        "公開日:2026年7月1日",
        "",
        "✅ 岬山守氏は、合言葉の変更を求めた。",
        "✅ 岬山守氏は、灯台の公開に反対した。",
        "さらに読む ⇒岬だより出典/画像元: https://misaki.example/1",
        "次の夜も見張ります。",
        "💡 合言葉は変わりそうだ。",
    )
)
SECRET_WORDS = ("灯台", "合言葉", "岬")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The server that knows the secret, and everybody who must not."""

    kept: Kept
    owners: Member
    owners_channel: Channel
    stranger: Member
    strangers_channel: Channel


@pytest.fixture
async def neighbours(harbour: Harbour, newsroom: Newsroom) -> Neighbours:
    owners = harbour.simulation.server("Cape", locale="ja")
    kept = await keep(newsroom, SECRET, address="https://misaki.example/1", scope=Scope(owners.id))
    return Neighbours(
        kept,
        harbour.simulation.member(owners, "warden", locale="ja"),
        owners.create_text_channel("cape"),
        harbour.hanako,
        harbour.channel,
    )


def tells(words: str) -> bool:
    """Whether a text gives the secret away; what was asked for itself does not count."""
    return any(word in words for word in SECRET_WORDS)


async def test_the_server_that_added_it_sees_it(neighbours: Neighbours) -> None:
    topic = await neighbours.owners.slash(neighbours.owners_channel, "topic", name="合言葉")
    briefing = await neighbours.owners.slash(neighbours.owners_channel, "briefing")
    offered = await neighbours.owners.autocomplete(neighbours.owners_channel, "topic", "name", "合言葉")

    assert "守り人" in text(answer(topic))
    assert tells(text(answer(briefing)))
    assert len(offered) == 1


@pytest.mark.parametrize(
    ("command", "options"),
    [
        pytest.param("topic", {"name": "守り人"}, id="topic"),
        pytest.param("sources", {"topic": "守り人"}, id="sources"),
        pytest.param("stance", {"actor": "山守"}, id="stance"),
        pytest.param("stance", {"actor": "プーチン", "topic": "守り人"}, id="stance on a topic"),
        pytest.param("briefing", {"topic": "守り人"}, id="briefing on a topic"),
        pytest.param("briefing", {}, id="briefing"),
        pytest.param("help", {}, id="help"),
    ],
)
async def test_no_command_tells_a_stranger(
    neighbours: Neighbours, command: str, options: dict[str, str]
) -> None:
    elsewhere = await neighbours.stranger.slash(neighbours.strangers_channel, command, **options)
    directly = await neighbours.stranger.user.slash(command, **options)
    owner_directly = await neighbours.owners.user.slash(command, **options)

    for result in (elsewhere, directly, owner_directly):
        assert not tells(text(answer(result)))


@pytest.mark.parametrize(
    ("command", "option"),
    [
        pytest.param("topic", "name", id="topic"),
        pytest.param("sources", "topic", id="sources"),
        pytest.param("stance", "actor", id="actor"),
        pytest.param("stance", "topic", id="topic of an actor"),
        pytest.param("briefing", "topic", id="briefing"),
    ],
)
@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing typed"),
        pytest.param("灯", id="the beginning of its topic"),
        pytest.param("合言葉", id="a part of its topic"),
        pytest.param("岬", id="the beginning of its actor"),
    ],
)
async def test_no_autocomplete_offers_it_to_a_stranger(
    neighbours: Neighbours, command: str, option: str, typed: str
) -> None:
    elsewhere = await neighbours.stranger.autocomplete(neighbours.strangers_channel, command, option, typed)
    directly = await neighbours.stranger.user.autocomplete(command, option, typed)

    for choice in [*elsewhere, *directly]:
        assert not tells(choice["name"])


async def test_a_topic_filled_in_elsewhere_does_not_open_its_actors(neighbours: Neighbours) -> None:
    offered = await neighbours.stranger.autocomplete(
        neighbours.strangers_channel, "stance", "actor", "", topic="灯台の合言葉"
    )

    assert not any(tells(choice["name"]) for choice in offered)


async def actor_id(newsroom: Newsroom, neighbours: Neighbours) -> int:
    stored = await newsroom.stance("岬山守", audience=Audience(neighbours.owners.guild.id))
    return stored.actor.id


async def test_no_button_tells_a_stranger_even_if_it_asks_for_the_very_ids(
    harbour: Harbour, newsroom: Newsroom, neighbours: Neighbours
) -> None:
    topic = neighbours.kept.revision.topic.id
    questions: list[Question] = [
        AboutTopic(topic),
        AboutSection(topic, neighbours.kept.revision.id, 0),
        AboutSources(topic),
        AboutStance(await actor_id(newsroom, neighbours)),
        AboutStance(await actor_id(newsroom, neighbours), topic),
        Today(topic),
    ]
    view = discord.ui.View(timeout=None)
    for number, question in enumerate(questions):
        button = discord.ui.Button[discord.ui.View](
            label=str(number), custom_id=packed(Role.NEXT, question, 0)
        )
        view.add_item(button)
    view.stop()
    channel = harbour.simulation.client.get_channel(neighbours.strangers_channel.id)
    assert isinstance(channel, discord.TextChannel)
    smuggled = await channel.send("Press", view=view)

    for number in range(len(questions)):
        told = await neighbours.stranger.click(smuggled, label=str(number))
        assert answer(told).ephemeral
        assert not tells(text(answer(told)))
