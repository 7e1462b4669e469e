"""Answers to what readers ask. The bot draws them, the command line prints them as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefings.model.article import CitedSource
    from briefings.model.kept import KeptArticle, Statement
    from briefings.model.topic import Actor, Topic


@dataclass(frozen=True, slots=True)
class TopicAnswer:
    """What is stored about a topic: the current revision of each article, newest first."""

    topic: Topic
    articles: tuple[KeptArticle, ...]


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A cited source and the place that cites it. `section` is its heading, or None."""

    source: CitedSource
    section: str | None
    article: KeptArticle


@dataclass(frozen=True, slots=True)
class SourcesAnswer:
    """Which publications a topic's articles rest on, articles newest first, then in reading order."""

    topic: Topic
    sources: tuple[CitedIn, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much an answer rests on.

    Attributes:
        articles: How many articles.
        publishers: How many different cited publishers.
        earliest: The oldest date of a cited source, or None where no date is known.
        latest: The newest.
    """

    articles: int
    publishers: int
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class StanceAnswer:
    """What an actor says and wants, newest article first, then in reading order.

    `topic` is None when the question named none.
    """

    actor: Actor
    topic: Topic | None
    statements: tuple[Statement, ...]
    coverage: Coverage
