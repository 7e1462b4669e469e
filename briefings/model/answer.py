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
    """What is stored about a topic: the current revision of each article, newest first.

    Attributes:
        topic: What was asked for.
        articles: The newest ones; an answer does not hold more than a reader can take in.
        total: How many articles there are in all.
    """

    topic: Topic
    articles: tuple[KeptArticle, ...]
    total: int = 0


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A cited source and the place that cites it. `section` is its heading, or None."""

    source: CitedSource
    section: str | None
    article: KeptArticle


@dataclass(frozen=True, slots=True)
class SourcesAnswer:
    """Which publications a topic's articles rest on, articles newest first, then in reading order.

    Attributes:
        topic: What was asked for.
        sources: What its newest articles cite.
        articles: How many articles these are.
        total: How many articles there are in all.
    """

    topic: Topic
    sources: tuple[CitedIn, ...]
    articles: int = 0
    total: int = 0


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

    Attributes:
        actor: Who was asked for.
        topic: On what; None when the question named none.
        statements: Those in the newest articles that hold any.
        coverage: What these statements rest on.
        total: How many statements there are in all.
    """

    actor: Actor
    topic: Topic | None
    statements: tuple[Statement, ...]
    coverage: Coverage
    total: int = 0
