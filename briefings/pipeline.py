"""The one file that knows the order of the steps, and the one door to them."""

from __future__ import annotations

import asyncio
import threading
from itertools import islice
from typing import TYPE_CHECKING

from briefings.errors import DocumentError
from briefings.model.answer import CitedIn, SourcesAnswer, StanceAnswer, TopicAnswer
from briefings.model.scope import SHARED
from briefings.parsing import parse
from briefings.searching import names, resolving
from briefings.searching.coverage import coverage
from briefings.stances.names import identity
from briefings.storing.checking import verify
from briefings.storing.deciding import Incoming

if TYPE_CHECKING:
    import random
    from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from briefings.model.article import Document
    from briefings.model.kept import Kept, KeptArticle
    from briefings.model.scope import Audience, Scope
    from briefings.model.verification import Verification
    from briefings.stances.extractor import Extractor
    from briefings.storing.archive import Archive

MOST_ARTICLES = 25
"""An answer draws on so many articles, the newest; no reader takes in more."""

DOCUMENTS_AT_ONCE = 64
"""So many articles of a large ingest share one transaction."""


class Newsroom:
    """Everything that can be asked and done, for the bot and for the command line.

    Every question is answered from the scopes of its audience alone.
    """

    def __init__(self, archive: Archive, extractor: Extractor) -> None:
        self._archive = archive
        self._database = archive.database
        self._extractor = extractor
        # A tokeniser must not be used by two threads at once.
        self._one_reader = threading.Lock()

    async def ingest(self, document: Document, *, scope: Scope = SHARED) -> Kept:
        """Read a document and keep the article with its statements, in one transaction.

        Args:
            document: Its `seen_at` is the moment of keeping.
            scope: Who adds it.

        Raises:
            DocumentError: If it is no article; nothing is kept.
            DatabaseUnreachable: If the database fails; nothing is kept.
        """
        incoming = await asyncio.to_thread(self._read, document)
        (kept,) = await self._archive.keep_many([incoming], scope=scope, names=identity)
        return kept

    async def ingest_all(
        self, documents: Iterable[Document | DocumentError], *, scope: Scope = SHARED
    ) -> AsyncIterator[Kept | DocumentError]:
        """Read and keep many documents, several in one transaction; what is yielded is kept.

        Args:
            documents: Read one after the other in a thread, so their source may block. Errors among
                them are handed on.
            scope: Who adds them.

        Yields:
            For each document, in order, what keeping it did or why it is no article.

        Raises:
            DatabaseUnreachable: If the database fails. What was yielded before is kept.
        """
        remaining = iter(documents)
        while batch := await asyncio.to_thread(self._read_some, remaining):
            incoming = [each for each in batch if isinstance(each, Incoming)]
            kept = iter(await self._archive.keep_many(incoming, scope=scope, names=identity))
            for each in batch:
                yield each if isinstance(each, DocumentError) else next(kept)

    async def topic(self, name: str | int, *, audience: Audience, limit: int = MOST_ARTICLES) -> TopicAnswer:
        """What the newest articles on a topic say.

        Args:
            name: A topic's name, a part that only one topic has, or a `Topic.id`.
            audience: Who asks.
            limit: At most so many articles.

        Raises:
            LookupFailed: If no topic, or more than one, is meant.
        """
        found = await resolving.find_topic(self._database, name, audience=audience)
        articles = await self._archive.articles_on(found.ids, audience=audience, limit=limit)
        return TopicAnswer(found.topic, articles, total=found.articles)

    async def sources(self, name: str | int, *, audience: Audience) -> SourcesAnswer:
        """What the newest articles on a topic cite, and where. Arguments and errors as for `topic`."""
        answer = await self.topic(name, audience=audience)
        cited = tuple(_cited(answer.articles))
        return SourcesAnswer(answer.topic, cited, articles=len(answer.articles), total=answer.total)

    async def stance(
        self,
        actor: str | int,
        *,
        topic: str | int | None = None,
        audience: Audience,
        limit: int = MOST_ARTICLES,
    ) -> StanceAnswer:
        """What an actor says and wants, as far as the extractor is sure enough to show it.

        Args:
            actor: A name, another name, a part that only one actor has, or an `Actor.id`.
            topic: Only on this topic, asked for as in `topic`.
            audience: Who asks.
            limit: Statements from at most so many articles.

        Raises:
            LookupFailed: If no actor or topic, or more than one, is meant.
        """
        who = await resolving.find_actor(self._database, actor, audience=audience)
        what = None if topic is None else await resolving.find_topic(self._database, topic, audience=audience)
        about = None if what is None else what.ids
        statements = await self._archive.statements(who.ids, topic=about, audience=audience, limit=limit)
        return StanceAnswer(
            actor=who.actor,
            topic=None if what is None else what.topic,
            statements=statements,
            coverage=coverage(statements),
            total=await self._archive.count_statements(who.ids, topic=about, audience=audience),
        )

    async def candidates(
        self, *, audience: Audience, topics: Sequence[str], limit: int
    ) -> tuple[tuple[KeptArticle, tuple[str, ...]], ...]:
        """The newest articles, each with its actors' names, for a briefing to choose from.

        Args:
            audience: Who is told.
            topics: Only topics whose names contain one of these; empty for all.
            limit: At most so many.
        """
        articles = await self._archive.latest(audience, topics=topics, limit=limit)
        actors = await self._archive.actors_in([each.id for each in articles], audience=audience)
        return tuple((each, actors.get(each.id, ())) for each in articles)

    async def count_new(
        self,
        *,
        audience: Audience,
        topics: Sequence[str],
        since: datetime | None,
        without: Collection[str],
    ) -> int:
        """How many articles a briefing could tell that are new to its readers.

        Args:
            audience: Who is told.
            topics: Only topics whose names contain one of these; empty for all.
            since: Only what was kept after this moment; None for all.
            without: Revisions that they were told already.
        """
        return await self._archive.count_new(audience, topics=topics, since=since, without=without)

    async def complete_topics(self, typed: str, *, audience: Audience) -> tuple[str, ...]:
        """At most 25 names of topics that begin with what was typed, then such that contain it."""
        return await names.complete_topics(self._database, typed, audience=audience)

    async def complete_actors(
        self, typed: str, *, audience: Audience, topic: str | None = None
    ) -> tuple[str, ...]:
        """At most 25 names of actors that have, or have another name with, what was typed.

        Args:
            typed: The beginning of a name, or a part of one.
            audience: Who asks.
            topic: Prefer actors with statements on it, if there is such a topic.
        """
        return await names.complete_actors(self._database, typed, audience=audience, topic=topic)

    async def verify(self, *, sample: int | None = None, rng: random.Random | None = None) -> Verification:
        """Compare what is stored, in all scopes, with what was put in.

        Args:
            sample: Only so many revisions; None for everything, counts included.
            rng: Chooses the sample; without it, it is spread evenly over the ages.
        """
        return await verify(self._database, sample=sample, rng=rng)

    def _read(self, document: Document) -> Incoming:
        with self._one_reader:
            article = parse(document)
            stances = self._extractor.extract(article)
        return Incoming(article, stances, address=document.address, kept_at=document.seen_at)

    def _read_some(self, documents: Iterator[Document | DocumentError]) -> list[Incoming | DocumentError]:
        return [self._tried(each) for each in islice(documents, DOCUMENTS_AT_ONCE)]

    def _tried(self, document: Document | DocumentError) -> Incoming | DocumentError:
        if isinstance(document, DocumentError):
            return document
        try:
            return self._read(document)
        except DocumentError as error:
            return error


def _cited(articles: Iterable[KeptArticle]) -> Iterator[CitedIn]:
    for kept in articles:
        for section in kept.article.sections:
            heading = None if section.heading is None else section.heading.text
            yield from (CitedIn(source, heading, kept) for source in section.sources)
