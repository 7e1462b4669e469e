"""Nothing crosses from one server to another: what a server adds changes no answer elsewhere."""

from __future__ import annotations

import inspect
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from briefings.errors import LookupFailed, NothingStored
from briefings.model.article import Document
from briefings.model.scope import EVERYONE, SHARED, Audience, Scope
from briefings.pipeline import Newsroom
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from tests.fakes.extractor import PlainExtractor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

NOW = datetime(2025, 3, 1, 7, 0, tzinfo=UTC)
HERE, ELSEWHERE = Scope(100000000000000007), Scope(100000000000000006)

ARTICLE = """{title}は?{actor}の思惑とは?
{actor}が{title}を協議。行方は不透明。
{title}をめぐる動き
{actor}が譲らない条件とは?
費用の分担を提示。
議論は始まったばかりです。

✅ {actor}は{title}を急ぐと述べた。
✅ {other}は待つと述べた。
さらに読む ⇒{paper}出典/画像元: https://{host}.example/1
💡 {actor}の次の一手に注目。
"""

# The second article of each server has the topic, the people and the address of a shared one.
COMMON = {"title": "灯橋の改修", "actor": "灯岡町長", "other": "波多市長"}
SHARED_NEWS = {**COMMON, "paper": "灯新聞", "host": "akari"}
NEWS_HERE = {
    "title": "此処の市場移転",
    "actor": "此処町長",
    "other": "灯岡町長",
    "paper": "此処新聞",
    "host": "koko",
}
NEWS_ELSEWHERE = {
    "title": "他所の市場移転",
    "actor": "他所町長",
    "other": "灯岡町長",
    "paper": "他所新聞",
    "host": "yoso",
}
ALSO_ELSEWHERE = {**COMMON, "actor": "灯岡前町長", "other": "他所議員", "paper": "他所新聞", "host": "yoso"}
# A whole name elsewhere that here is a part of one, and people who are known here by more than that.
NAMES_ELSEWHERE = {**NEWS_ELSEWHERE, "title": "市場移転", "actor": "町長", "other": "波多前市長"}


def document(news: dict[str, str], *, address: str, minutes: int) -> Document:
    content = ARTICLE.format(**news).encode()
    return Document(content, address, NOW + timedelta(minutes=minutes), "text/plain")


@asynccontextmanager
async def world(*, with_elsewhere: bool) -> AsyncIterator[Newsroom]:
    """Shared news and a server's own; with or without another server that adds its own after that."""
    added = [
        (SHARED, SHARED_NEWS, "https://news.example/1"),
        (HERE, NEWS_HERE, "https://news.example/2"),
        (HERE, {**COMMON, "paper": "此処新聞", "host": "koko"}, "https://news.example/1"),
    ]
    if with_elsewhere:
        added += [
            (ELSEWHERE, NEWS_ELSEWHERE, "https://news.example/2"),
            (ELSEWHERE, ALSO_ELSEWHERE, "https://news.example/1"),
            (ELSEWHERE, NEWS_HERE, "https://news.example/3"),
            (ELSEWHERE, NAMES_ELSEWHERE, "https://news.example/4"),
        ]
    async with await open_database("sqlite://") as database:
        newsroom = Newsroom(Archive(database), PlainExtractor())
        for minutes, (scope, news, address) in enumerate(added):
            await newsroom.ingest(document(news, address=address, minutes=minutes), scope=scope)
        yield newsroom


TOPICS = (
    "",
    "灯橋の改修",
    "改修",
    "市場移転",
    "此処の市場移転",
    "他所の市場移転",
    "他所",
    "無縁",
    *range(1, 9),
)
ACTORS = (
    "",
    "灯岡町長",
    "波多市長",
    "町長",
    "此処町長",
    "他所町長",
    "他所議員",
    "他所",
    "無縁",
    "灯岡前町長",
    *range(1, 13),
)


async def told(answer: Awaitable[object]) -> object:
    """The answer, or all that the reader is told instead."""
    try:
        return await answer
    except LookupFailed as error:
        return type(error), str(error), vars(error)


async def topic(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [await told(newsroom.topic(name, audience=audience)) for name in TOPICS]


async def sources(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [await told(newsroom.sources(name, audience=audience)) for name in TOPICS]


async def stance(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [
        await told(newsroom.stance(actor, topic=about, audience=audience))
        for actor in ACTORS
        for about in (None, "改修", "市場移転", "他所", 1, 3)
    ]


async def candidates(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [
        await newsroom.candidates(audience=audience, topics=topics, limit=9)
        for topics in ([], ["改修"], ["市場"], ["他所"], [""])
    ]


async def count_new(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [
        await newsroom.count_new(audience=audience, topics=topics, since=since, without=())
        for topics in ([], ["改修"], ["市場"], ["他所"], [""])
        for since in (None, NOW)
    ]


async def complete_topics(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [await newsroom.complete_topics(str(typed), audience=audience) for typed in TOPICS]


async def complete_actors(newsroom: Newsroom, audience: Audience) -> list[object]:
    return [
        await newsroom.complete_actors(str(typed), audience=audience, topic=about)
        for typed in ACTORS
        for about in (None, "", "改修", "市場", "他所の市場移転")
    ]


QUESTIONS: tuple[Callable[[Newsroom, Audience], Awaitable[list[object]]], ...] = (
    topic,
    sources,
    stance,
    candidates,
    count_new,
    complete_topics,
    complete_actors,
)


def test_every_question_to_the_newsroom_is_asked_here() -> None:
    with_audience = {
        name
        for name, method in inspect.getmembers(Newsroom, inspect.isfunction)
        if "audience" in inspect.signature(method).parameters
    }
    without = {name for name, _ in inspect.getmembers(Newsroom, inspect.isfunction) if name[0] != "_"}

    assert with_audience == {question.__name__ for question in QUESTIONS}
    assert without - with_audience == {"ingest", "ingest_all", "verify"}


@pytest.mark.parametrize("question", [pytest.param(each, id=each.__name__) for each in QUESTIONS])
@pytest.mark.parametrize(
    "audience",
    [
        pytest.param(Audience(HERE.server_id), id="on a server"),
        pytest.param(EVERYONE, id="in a direct message"),
        pytest.param(Audience(100000000000000009), id="on a server without news"),
    ],
)
async def test_no_answer_depends_on_what_another_server_added(
    question: Callable[[Newsroom, Audience], Awaitable[list[object]]], audience: Audience
) -> None:
    async with world(with_elsewhere=False) as without, world(with_elsewhere=True) as alongside:
        assert await question(alongside, audience) == await question(without, audience)


@pytest.mark.parametrize("question", [pytest.param(each, id=each.__name__) for each in QUESTIONS])
async def test_a_direct_message_hears_nothing_that_servers_added(
    question: Callable[[Newsroom, Audience], Awaitable[list[object]]],
) -> None:
    async with world(with_elsewhere=True) as newsroom:
        heard = repr(await question(newsroom, EVERYONE))

    for secret in ("koko", "yoso", "此処新聞", "他所新聞"):
        assert secret not in heard


async def test_a_server_hears_its_own_news_beside_the_shared_ones() -> None:
    async with world(with_elsewhere=True) as newsroom:
        answer = await newsroom.topic("灯橋の改修", audience=Audience(HERE.server_id))
        actors = await newsroom.complete_actors("", audience=Audience(ELSEWHERE.server_id))

    assert [each.scope for each in answer.articles] == [HERE, SHARED]
    assert answer.total == 2
    assert set(actors) == {"灯岡", "波多", "他所", "此処", "町長"}


async def test_who_has_no_news_is_told_so_whatever_others_have() -> None:
    async with await open_database("sqlite://") as database:
        newsroom = Newsroom(Archive(database), PlainExtractor())
        await newsroom.ingest(document(NEWS_ELSEWHERE, address="file:///1", minutes=0), scope=ELSEWHERE)

        for audience in (EVERYONE, Audience(HERE.server_id)):
            with pytest.raises(NothingStored):
                await newsroom.topic("市場", audience=audience)
            with pytest.raises(NothingStored):
                await newsroom.stance("町長", audience=audience)


async def test_a_button_of_one_server_leads_nowhere_on_another() -> None:
    async with world(with_elsewhere=True) as newsroom:
        secret = await newsroom.topic("他所の市場移転", audience=Audience(ELSEWHERE.server_id))

        with pytest.raises(LookupFailed) as caught:
            await newsroom.topic(secret.topic.id, audience=Audience(HERE.server_id))

    assert "他所" not in repr(vars(caught.value))
