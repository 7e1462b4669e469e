"""What a briefing tells, and in which order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.composing.briefing import compose
from briefings.model.article import Article, CitedSource, Passage, Section
from briefings.model.briefing import Briefing, Story, Told
from briefings.model.kept import KeptArticle
from briefings.model.scope import SHARED
from briefings.model.topic import Topic

if TYPE_CHECKING:
    from random import Random

MORNING = datetime(2025, 2, 19, 22, 0, tzinfo=UTC)
TODAY = date(2025, 2, 20)


def kept(
    number: int, *, hours_ago: float = 1, revision: int = 1, article: Article | None = None
) -> KeptArticle:
    return KeptArticle(
        id=f"article-{number}-revision-{revision}",
        article_id=f"article-{number}-revision-1",
        address=f"https://news.example/{number}",
        scope=SHARED,
        topic=Topic(number, f"topic {number}"),
        kept_at=MORNING - timedelta(hours=hours_ago),
        article=article or Article(text="", titles=(Passage(f"title {number}", 0, 7),)),
    )


def composed(*articles: KeptArticle, limit: int = 5, told: Told | None = None) -> Briefing:
    return compose(
        [(article, ()) for article in articles],
        local_date=TODAY,
        timezone="Asia/Tokyo",
        locale="ja",
        limit=limit,
        told=told,
    )


def told_of(*articles: KeptArticle, hours_ago: float = 24) -> Told:
    return Told(
        frozenset(article.id for article in articles),
        frozenset(article.article_id for article in articles),
        MORNING - timedelta(hours=hours_ago),
    )


def summary_of(briefing: Briefing) -> list[tuple[str, bool]]:
    return [(story.topic, story.new) for story in briefing.stories]


def test_a_story_tells_the_article_in_its_own_words() -> None:
    harbour = CitedSource("Harbour Daily", "https://harbour.example/1", start=5)
    again = CitedSource("Harbour Daily", "https://harbour.example/1", start=90)
    unnamed = CitedSource("The Gull", start=120)
    article = Article(
        text="not read here",
        titles=(Passage("Ferry talks", 0, 11), Passage("A second title", 11, 25)),
        lead=(Passage("First line.", 26, 37), Passage("Second line.", 38, 50)),
        sections=(Section(sources=(harbour, again)), Section(sources=(unnamed, unnamed))),
        takeaways=(Passage("Take one.", 60, 69), Passage("Take two.", 70, 79)),
        sample=True,
    )

    briefing = compose(
        [(kept(1, article=article), ("Mara Lind", "Tomas Ek"))],
        local_date=TODAY,
        timezone="Asia/Tokyo",
        locale="en",
        limit=5,
        told=None,
        skipped=[date(2025, 2, 19), date(2025, 2, 18), date(2025, 2, 19)],
    )

    assert briefing == Briefing(
        local_date=TODAY,
        timezone="Asia/Tokyo",
        locale="en",
        stories=(
            Story(
                revision_id="article-1-revision-1",
                article_id="article-1-revision-1",
                topic="topic 1",
                title="Ferry talks",
                url="https://news.example/1",
                summary="First line.\nSecond line.",
                takeaways=("Take one.", "Take two."),
                sources=(harbour, unnamed),
                actors=("Mara Lind", "Tomas Ek"),
                new=True,
                revised=False,
                sample=True,
            ),
        ),
        more=0,
        skipped=(date(2025, 2, 18), date(2025, 2, 19)),
    )


def test_the_first_briefing_of_a_destination_leads_with_the_newest() -> None:
    briefing = composed(kept(1, hours_ago=300), kept(2, hours_ago=1), kept(3, hours_ago=50), limit=2)

    assert summary_of(briefing) == [("topic 2", True), ("topic 3", True)]
    assert briefing.more == 1


def test_what_is_new_comes_before_what_was_told() -> None:
    old, new = kept(1, hours_ago=30), kept(2, hours_ago=5)

    briefing = composed(old, new, told=told_of(old))

    assert summary_of(briefing) == [("topic 2", True), ("topic 1", False)]


def test_nothing_new_leaves_three_earlier_stories() -> None:
    articles = [kept(number, hours_ago=25 + number) for number in range(1, 6)]

    briefing = composed(*articles, told=told_of(*articles))

    assert summary_of(briefing) == [("topic 1", False), ("topic 2", False), ("topic 3", False)]
    assert not briefing.has_news


def test_new_stories_leave_earlier_ones_only_the_room_there_is() -> None:
    old = [kept(number, hours_ago=30) for number in (1, 2)]
    new = [kept(number, hours_ago=2) for number in (3, 4)]

    briefing = composed(*old, *new, limit=3, told=told_of(*old))

    assert [story.new for story in briefing.stories] == [True, True, False]


def test_earlier_stories_are_at_most_seven_days_old() -> None:
    # 07:00 in Tokyo on the 20th; the 13th began there 7 hours and 7 days before.
    within, before = kept(1, hours_ago=7 * 24 + 6.9), kept(2, hours_ago=7 * 24 + 7.1)

    briefing = composed(within, before, told=told_of(within, before))

    assert summary_of(briefing) == [("topic 1", False)]


def test_a_revision_of_a_story_that_was_told_is_new_and_marked() -> None:
    first, second = kept(1, hours_ago=30), kept(1, hours_ago=2, revision=2)

    (story,) = composed(second, told=told_of(first)).stories

    assert story.new
    assert story.revised


def test_a_revision_that_was_told_itself_is_not_marked() -> None:
    second = kept(1, hours_ago=30, revision=2)

    (story,) = composed(second, told=told_of(kept(1), second)).stories

    assert not story.new
    assert not story.revised


def test_a_story_beyond_the_limit_of_an_earlier_edition_is_not_new_again() -> None:
    left_out = kept(1, hours_ago=30)

    briefing = composed(left_out, told=Told(composed_at=MORNING - timedelta(hours=24)))

    assert summary_of(briefing) == [("topic 1", False)]


def test_an_article_that_was_being_kept_during_the_last_edition_is_still_new() -> None:
    being_kept = kept(1, hours_ago=24.5)

    briefing = composed(being_kept, told=Told(composed_at=MORNING - timedelta(hours=24)))

    assert summary_of(briefing) == [("topic 1", True)]


def test_a_channel_told_by_another_order_only_leaves_the_rest_new() -> None:
    told, untold = kept(1, hours_ago=40), kept(2, hours_ago=40)
    others = Told(frozenset({told.id}), frozenset({told.article_id}), composed_at=None)

    briefing = composed(told, untold, told=others)

    assert summary_of(briefing) == [("topic 2", True), ("topic 1", False)]


def test_nothing_stored_is_a_briefing_without_stories() -> None:
    briefing = composed()

    assert briefing.stories == ()
    assert not briefing.has_news


def test_a_briefing_without_room_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="at least one story"):
        composed(limit=0)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.booleans()), max_size=30),
    st.integers(1, 10),
    st.randoms(use_true_random=False),
)
def test_a_briefing_keeps_its_promises(ages: list[tuple[int, bool]], limit: int, chance: Random) -> None:
    articles = [kept(number, hours_ago=age) for number, (age, _) in enumerate(ages)]
    told = told_of(*(article for article, (_, was) in zip(articles, ages, strict=True) if was))
    shuffled = sorted(articles, key=lambda _: chance.random())

    briefing = composed(*shuffled, limit=limit, told=told)

    news = [story.new for story in briefing.stories]
    assert news == sorted(news, reverse=True)
    assert len(news) <= limit
    assert news.count(False) <= 3
    assert len({story.revision_id for story in briefing.stories}) == len(news)
    assert briefing.more == 0 or all(news)
    assert not any(story.new and story.revision_id in told.revision_ids for story in briefing.stories)
    assert briefing == composed(*articles, limit=limit, told=told)
