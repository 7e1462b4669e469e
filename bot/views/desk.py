"""Where questions are answered: one call to the newsroom, one neutral message back."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import discord

from bot.rendering.answers import (
    help_message,
    section_message,
    sources_message,
    stance_message,
    topic_message,
)
from bot.rendering.briefing import briefing_message
from bot.views.questions import (
    AboutSection,
    AboutSources,
    AboutStance,
    AboutTopic,
    Help,
    Today,
)
from briefings.errors import StorageError
from briefings.scheduling.drafting import Wishes, brief
from briefings.searching.coverage import coverage

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.localising import Words
    from bot.rendering.message import Message
    from bot.views.questions import Question
    from briefings.model.answer import StanceAnswer, TopicAnswer
    from briefings.model.kept import KeptArticle
    from briefings.model.scope import Audience
    from briefings.pipeline import Newsroom

# Ten pages or so; nobody turns more in a chat, and reading and drawing hundreds keeps others waiting.
# The answer says how many there are; whoever wants more names a topic or asks on the command line.
MOST_QUOTED_ARTICLES = 15
MOST_STATEMENTS = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """A section that a menu can open.

    Attributes:
        revision: `KeptArticle.id` of its article.
        section: Its number in the article, from 0.
        label: What it is about, verbatim; may be too long for a menu.
        article: The article's title, verbatim.
    """

    revision: str
    section: int
    label: str
    article: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer before anybody decided how Discord shows it.

    Attributes:
        question: What was asked, every name replaced by its id.
        message: What is said.
        choices: The sections that can be opened from here.
    """

    question: Question
    message: Message
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers questions from what the newsroom keeps.

    Attributes:
        newsroom: The one door to the articles.
        clock: The moment, aware.
        timezone: IANA name; decides which day `/briefing` is for.
        stories: At most so many in a briefing asked for.
        patience: How long a question may take before Discord is told to wait.
        stopwatch: Seconds that only go forward, for the log.
    """

    newsroom: Newsroom
    clock: Callable[[], datetime]
    timezone: str
    stories: int = 5
    # Discord gives up after 3 s, counted from when it sent the question.
    patience: timedelta = timedelta(seconds=1.5)
    stopwatch: Callable[[], float] = time.perf_counter

    async def answer(self, question: Question, *, audience: Audience, words: Words) -> Answer:
        """Answer a question for somebody, from what they may see.

        Raises:
            LookupFailed: If nothing stored answers it.
        """
        match question:
            case AboutTopic():
                return await self._topic(question, audience, words)
            case AboutSection():
                return await self._section(question, audience, words)
            case AboutSources(topic):
                sources = await self.newsroom.sources(topic, audience=audience)
                return Answer(AboutSources(sources.topic.id), sources_message(sources, words))
            case AboutStance(actor, topic):
                stance = await self.newsroom.stance(
                    actor, topic=topic, audience=audience, limit=MOST_QUOTED_ARTICLES
                )
                asked = AboutStance(stance.actor.id, stance.topic.id if stance.topic else None)
                return Answer(asked, stance_message(_newest(stance), words))
            case Today():
                return await self._today(question, audience, words)
            case Help():
                return Answer(question, await self._help(audience, words))

    async def _topic(self, question: AboutTopic, audience: Audience, words: Words) -> Answer:
        answer = await self.newsroom.topic(question.topic, audience=audience)
        return Answer(
            replace(question, topic=answer.topic.id), topic_message(answer, words), _choices(answer, words)
        )

    async def _section(self, question: AboutSection, audience: Audience, words: Words) -> Answer:
        answer = await self.newsroom.topic(question.topic, audience=audience)
        article = _revision(answer, question.revision)
        if article is None or question.section >= len(article.article.sections):
            # The article was revised since the menu was drawn: show what there is now.
            return await self._topic(AboutTopic(question.topic), audience, words)
        return Answer(question, section_message(article, question.section, words), _choices(answer, words))

    async def _today(self, question: Today, audience: Audience, words: Words) -> Answer:
        topics: tuple[str, ...] = ()
        if question.topic is not None:
            topic = (await self.newsroom.topic(question.topic, audience=audience, limit=1)).topic
            question, topics = Today(topic.id), (topic.name,)
        briefing = await brief(
            self.newsroom,
            audience=audience,
            wishes=Wishes(self.timezone, words.locale, topics, self.stories),
            local_date=self.clock().astimezone(ZoneInfo(self.timezone)).date(),
        )
        return Answer(question, briefing_message(briefing, words))

    async def _help(self, audience: Audience, words: Words) -> Message:
        """What can be asked, with a topic and an actor from here as examples where they can be had."""
        topics: tuple[str, ...] = ()
        actors: tuple[str, ...] = ()
        with suppress(StorageError):
            topics = await self.newsroom.complete_topics("", audience=audience)
            actors = await self.newsroom.complete_actors("", audience=audience)
        return help_message(words, topic=next(iter(topics), ""), actor=next(iter(actors), ""))


class Answering(discord.Client):
    """A client with a desk. Commands and buttons find the desk through their interaction.

    Attributes:
        desk: Where questions are answered.
    """

    desk: Desk


def _newest(answer: StanceAnswer) -> StanceAnswer:
    """The newest statements, and what they rest on. `total` still counts all there are."""
    shown = answer.statements[:MOST_STATEMENTS]
    return (
        answer if shown == answer.statements else replace(answer, statements=shown, coverage=coverage(shown))
    )


def _revision(answer: TopicAnswer, revision: str) -> KeptArticle | None:
    return next((article for article in answer.articles if article.id == revision), None)


def _choices(answer: TopicAnswer, words: Words) -> tuple[Choice, ...]:
    choices: list[Choice] = []
    for kept in answer.articles:
        for number, section in enumerate(kept.article.sections):
            named = section.heading or section.question
            label = named.text if named else words("Section {number}", number=number + 1)
            choices.append(Choice(kept.id, number, label, kept.article.title))
    return tuple(choices)
