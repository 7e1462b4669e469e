from __future__ import annotations

import asyncio
import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from briefings.errors import ActorUnknown, DocumentUnreadable, NameAmbiguous, NotAnArticle, TopicUnknown
from briefings.model.article import Document, Role
from briefings.model.kept import Kept, Outcome
from briefings.model.scope import EVERYONE
from briefings.pipeline import Newsroom
from briefings.stances.extractor import lexical_extractor
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from tests.fakes.extractor import PlainExtractor
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from briefings.errors import DocumentError

NOW = datetime(2025, 3, 1, 7, 0, tzinfo=UTC)

FERRY = """白帆町のフェリー増便は?雨坂町長の思惑とは?
雨坂町長が白帆町のフェリー増便を協議。行方は不透明。
増便をめぐる動き
雨坂町長が譲らない条件とは?
費用の分担を提示。
議論は始まったばかりです。
公開日:2025/02/19

✅ 雨坂町長は増便を急ぐと述べた。
✅ 白帆会長は待つと述べた。
さらに読む ⇒灯新聞出典/画像元: https://akari.example/1
費用と住民
住民は何を待つ?
説明を求める声が多い。
公開日:2025/02/20

✅ 白帆会長は説明が足りないと述べた。
さらに読む ⇒波放送出典/画像元: https://nami.example/2
💡 雨坂町長の次の一手に注目。
"""


def document(text: str = FERRY, *, address: str = "https://news.example/ferry", minutes: int = 0) -> Document:
    return Document(text.encode(), address, NOW + timedelta(minutes=minutes), "text/plain")


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with await open_database("sqlite://") as database:
        yield Newsroom(Archive(database), PlainExtractor())


async def test_a_document_becomes_a_kept_article(newsroom: Newsroom) -> None:
    kept = await newsroom.ingest(document())

    again = await newsroom.ingest(document(minutes=5))

    assert (kept.outcome, again.outcome) == (Outcome.NEW, Outcome.UNCHANGED)
    assert kept.revision.topic.name == "白帆町のフェリー増便"
    assert kept.revision.kept_at == NOW
    assert again.revision == kept.revision


async def test_what_is_no_article_is_refused_and_nothing_of_it_kept(newsroom: Newsroom) -> None:
    with pytest.raises(NotAnArticle):
        await newsroom.ingest(document("買い物: 卵、牛乳"))

    assert await newsroom.complete_topics("", audience=EVERYONE) == ()


async def test_a_topic_answer_holds_the_newest_articles_and_says_how_many_there_are(
    newsroom: Newsroom,
) -> None:
    for number in range(30):
        changed = FERRY.replace("行方は不透明", f"第{number}回の行方は不透明")
        await newsroom.ingest(document(changed, address=f"file:///{number}", minutes=number))

    answer = await newsroom.topic("フェリー", audience=EVERYONE)

    assert answer.total == 30
    assert [each.address for each in answer.articles] == [f"file:///{number}" for number in range(29, 4, -1)]
    assert await newsroom.topic(answer.topic.id, audience=EVERYONE) == answer


async def test_a_sources_answer_names_each_source_with_its_section(newsroom: Newsroom) -> None:
    await newsroom.ingest(document())

    answer = await newsroom.sources("フェリー", audience=EVERYONE)

    assert [(each.source.publisher, each.source.url, each.section) for each in answer.sources] == [
        ("灯新聞", "https://akari.example/1", "増便をめぐる動き"),
        ("波放送", "https://nami.example/2", "費用と住民"),
    ]
    assert (answer.articles, answer.total) == (1, 1)


async def test_a_stance_answer_quotes_places_and_counts(newsroom: Newsroom) -> None:
    await newsroom.ingest(document())

    answer = await newsroom.stance("白帆", topic="フェリー", audience=EVERYONE)

    first, second = answer.statements
    assert answer.actor.name == "白帆"
    assert answer.actor.aliases == ("白帆会長",)
    assert answer.topic is not None
    assert answer.topic.name == "白帆町のフェリー増便"
    assert (first.stance.text, first.role, first.section_heading) == (
        "白帆会長は待つと述べた",
        Role.POINT,
        "増便をめぐる動き",
    )
    assert first.source is not None
    assert second.source is not None
    assert (first.source.publisher, second.source.publisher) == ("灯新聞", "波放送")
    assert FERRY[first.stance.start : first.stance.end] == first.stance.text
    assert (answer.coverage.articles, answer.coverage.publishers, answer.total) == (1, 2, 2)
    assert (answer.coverage.earliest, answer.coverage.latest) == (date(2025, 2, 19), date(2025, 2, 20))
    assert await newsroom.stance(answer.actor.id, topic=answer.topic.id, audience=EVERYONE) == answer


async def test_an_actor_who_says_nothing_on_a_topic_gets_an_empty_answer(newsroom: Newsroom) -> None:
    await newsroom.ingest(document())
    other = FERRY.replace("白帆町のフェリー増便", "灯橋の改修").replace("白帆会長", "柊会長")
    await newsroom.ingest(document(other, address="file:///2", minutes=1))

    answer = await newsroom.stance("白帆", topic="灯橋", audience=EVERYONE)

    assert (answer.statements, answer.total) == ((), 0)
    assert (answer.coverage.articles, answer.coverage.earliest) == (0, None)


async def test_names_that_lead_nowhere_say_what_is_near(newsroom: Newsroom) -> None:
    await newsroom.ingest(document())
    await newsroom.ingest(document(FERRY.replace("増便", "減便"), address="file:///2", minutes=1))

    with pytest.raises(TopicUnknown) as topic:
        await newsroom.topic("白帆町のフェニー増便", audience=EVERYONE)
    with pytest.raises(ActorUnknown) as actor:
        await newsroom.stance("雨阪", audience=EVERYONE)
    with pytest.raises(NameAmbiguous) as ambiguous:
        await newsroom.stance("雨坂", topic="フェリー", audience=EVERYONE)

    assert topic.value.nearest[0] == "白帆町のフェリー増便"
    assert actor.value.nearest == ("雨坂",)
    assert ambiguous.value.candidates == ("白帆町のフェリー減便", "白帆町のフェリー増便")


async def test_candidates_come_newest_first_with_the_names_that_stance_takes(newsroom: Newsroom) -> None:
    await newsroom.ingest(document())
    await newsroom.ingest(
        document(FERRY.replace("白帆町のフェリー増便", "灯橋の改修"), address="file:///2", minutes=1)
    )

    everything = await newsroom.candidates(audience=EVERYONE, topics=(), limit=9)
    (ferry,) = await newsroom.candidates(audience=EVERYONE, topics=["フェリー"], limit=9)

    assert [kept.topic.name for kept, _ in everything] == ["灯橋の改修", "白帆町のフェリー増便"]
    assert ferry[1] == ("白帆", "雨坂")
    for name in ferry[1]:
        assert (await newsroom.stance(name, audience=EVERYONE)).statements


async def gathered(newsroom: Newsroom, documents: Iterable[Document | DocumentError]) -> list[object]:
    return [each async for each in newsroom.ingest_all(documents)]


async def test_many_documents_are_kept_in_order_and_bad_ones_named(newsroom: Newsroom) -> None:
    unreadable = DocumentUnreadable("file:///locked", "cannot be read.")

    first, second, third, fourth = await gathered(
        newsroom,
        [
            document(),
            unreadable,
            document("買い物: 卵、牛乳", address="file:///list"),
            document(address="file:///copy", minutes=1),
        ],
    )

    assert isinstance(first, Kept)
    assert first.outcome is Outcome.NEW
    assert second is unreadable
    assert isinstance(third, NotAnArticle)
    assert isinstance(fourth, Kept)
    assert fourth.outcome is Outcome.UNCHANGED


async def test_more_documents_than_one_transaction_takes_are_all_kept(newsroom: Newsroom) -> None:
    many = (
        document(FERRY.replace("行方", f"第{n}回の行方"), address=f"file:///{n}", minutes=n)
        for n in range(150)
    )

    kept = await gathered(newsroom, many)

    assert len(kept) == 150
    assert (await newsroom.topic("フェリー", audience=EVERYONE)).total == 150


async def test_an_ingest_that_is_left_halfway_keeps_what_it_has_told(newsroom: Newsroom) -> None:
    many = (
        document(FERRY.replace("行方", f"第{n}回の行方"), address=f"file:///{n}", minutes=n)
        for n in range(150)
    )

    told = 0
    ingest = newsroom.ingest_all(many)
    async for _ in ingest:
        told += 1
        if told == 10:
            break

    assert 10 <= (await newsroom.topic("フェリー", audience=EVERYONE)).total <= 64
    assert (await newsroom.verify()).mismatches == ()


async def test_a_large_ingest_leaves_the_loop_free_for_others(newsroom: Newsroom) -> None:
    many = (
        document(FERRY.replace("行方", f"第{n}回の行方"), address=f"file:///{n}", minutes=n)
        for n in range(150)
    )
    longest = timedelta()

    async def watch() -> None:
        nonlocal longest
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(0.001)
            longest = max(longest, timedelta(seconds=loop.time() - before))

    watcher = asyncio.create_task(watch())
    await gathered(newsroom, many)
    watcher.cancel()

    assert longest < timedelta(seconds=1)


async def test_a_new_revision_replaces_what_answers_say(newsroom: Newsroom) -> None:
    await newsroom.ingest(document())
    revised = await newsroom.ingest(document(FERRY.replace("急ぐ", "見送る"), minutes=5))

    answer = await newsroom.stance("雨坂", audience=EVERYONE)

    assert revised.outcome is Outcome.REVISED
    assert [each.stance.text for each in answer.statements] == ["雨坂町長は増便を見送ると述べた"]
    assert answer.total == 1


@needs_shared
async def test_the_seed_answers_every_question_word_for_word() -> None:
    content = (SHARED / "articles" / "seed.txt").read_bytes()
    text = content.decode()
    async with await open_database("sqlite://") as database:
        newsroom = Newsroom(Archive(database), lexical_extractor())

        kept = await newsroom.ingest(Document(content, "file:///seed.txt", NOW))
        topic = await newsroom.topic("停戦", audience=EVERYONE)
        sources = await newsroom.sources("停戦", audience=EVERYONE)
        stances = [
            await newsroom.stance(name, topic="停戦", audience=EVERYONE)
            for name in ("トランプ", "トランプ氏", "トランプ前大統領")
        ]

    assert kept.revision.article.sha256 == hashlib.sha256(content).hexdigest()
    assert topic.articles == (kept.revision,)
    assert [len(section.points) for section in topic.articles[0].article.sections] == [3, 3]
    assert [each.source.url for each in sources.sources] == [
        "https://globe.asahi.com/article/15630313",
        "https://www.hokkaido-np.co.jp/article/1085460/",
    ]
    assert stances[0] == stances[1] == stances[2]
    assert stances[0].statements
    for each in stances[0].statements:
        assert text[each.stance.start : each.stance.end] == each.stance.text
        assert each.stance.shown
