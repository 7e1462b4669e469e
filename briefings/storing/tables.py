"""The tables of the archive.

Scope is in every key: a row can only refer to rows of its own scope, because each foreign key
holds the scope too. Revisions and all that hangs on them are written once and never changed.
Counts (`TopicRow.articles`, `ActorRow.statements`, `AppearanceRow.statements`) only make questions
quick; `kawaraban verify` compares them with what they count.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKeyConstraint, Index, Integer, String, Text, UniqueConstraint
from sqlmodel import Field

from briefings.storing.base import Row, Utc

CONTENT_ID = String(32)

# SQLite counts up by itself only in a column that is declared INTEGER.
COUNTED_ID = BigInteger().with_variant(Integer(), "sqlite")

# Rows that are only read together with their neighbours lie beside them.
CLUSTERED = {"sqlite_with_rowid": False}

# A button remembers a topic's number for ever, so the number of a deleted row is never used again.
NEVER_REUSED = {"sqlite_autoincrement": True}


class TopicRow(Row, table=True):
    """A subject, once for each scope that has articles about it."""

    __tablename__ = "topic"
    __table_args__ = (
        UniqueConstraint("scope", "key"),
        UniqueConstraint("scope", "id"),
        Index(None, "scope", "touched_at"),
        NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=COUNTED_ID)
    scope: int = Field(sa_type=BigInteger)
    key: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    articles: int = 0
    touched_at: datetime = Field(sa_type=Utc)


class ArticleRow(Row, table=True):
    """An article through all its revisions; `id` is its first revision's.

    `current` names the revision that answers use. It is no foreign key, because revisions already
    refer to their article and the two could not be written one after the other.
    """

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("scope", "address"),
        ForeignKeyConstraint(["scope", "topic"], ["topic.scope", "topic.id"]),
        Index(None, "scope", "kept_at"),
        Index(None, "scope", "topic", "kept_at"),
        CLUSTERED,
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    id: str = Field(primary_key=True, sa_type=CONTENT_ID)
    address: str = Field(sa_type=Text)
    current: str = Field(sa_type=CONTENT_ID)
    topic: int = Field(sa_type=BigInteger)
    kept_at: datetime = Field(sa_type=Utc)


class RevisionRow(Row, table=True):
    """One text of an article, exactly as it was read."""

    __tablename__ = "revision"
    __table_args__ = (
        ForeignKeyConstraint(["scope", "article"], ["article.scope", "article.id"]),
        Index(None, "scope", "article"),
        Index(None, "scope", "sha256"),
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    id: str = Field(primary_key=True, sa_type=CONTENT_ID)
    article: str = Field(sa_type=CONTENT_ID)
    sha256: str = Field(sa_type=String(64))
    kept_at: datetime = Field(sa_type=Utc)
    language: str = Field(sa_type=String(8))
    topic_name: str = Field(sa_type=Text)
    published: date | None = None
    sample: bool = False
    warnings: list[Any] = Field(default_factory=list, sa_type=JSON)
    text: str = Field(sa_type=Text)


class SectionRow(Row, table=True):
    """A section of a revision, counted from 0."""

    __tablename__ = "section"
    __table_args__ = (
        ForeignKeyConstraint(["scope", "revision"], ["revision.scope", "revision.id"]),
        CLUSTERED,
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    revision: str = Field(primary_key=True, sa_type=CONTENT_ID)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class PassageRow(Row, table=True):
    """Which part a piece of a revision's text plays. The words are the slice; they lie there once."""

    __tablename__ = "passage"
    __table_args__ = (
        ForeignKeyConstraint(["scope", "revision"], ["revision.scope", "revision.id"]),
        ForeignKeyConstraint(
            ["scope", "revision", "section"], ["section.scope", "section.revision", "section.number"]
        ),
        CLUSTERED,
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    revision: str = Field(primary_key=True, sa_type=CONTENT_ID)
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    role: str = Field(sa_type=String(16))
    section: int | None = None
    start: int
    end: int


class CitedSourceRow(Row, table=True):
    """A publication that a section cites."""

    __tablename__ = "cited_source"
    __table_args__ = (
        ForeignKeyConstraint(
            ["scope", "revision", "section"], ["section.scope", "section.revision", "section.number"]
        ),
        CLUSTERED,
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    revision: str = Field(primary_key=True, sa_type=CONTENT_ID)
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    section: int
    publisher: str = Field(sa_type=Text)
    url: str | None = Field(default=None, sa_type=Text)
    title: str | None = Field(default=None, sa_type=Text)
    published: date | None = None
    start: int
    uncertain: bool = False


class ActorRow(Row, table=True):
    """Somebody who takes positions, once for each scope that reports them."""

    __tablename__ = "actor"
    __table_args__ = (
        UniqueConstraint("scope", "key"),
        UniqueConstraint("scope", "id"),
        Index(None, "scope", "statements"),
        NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=COUNTED_ID)
    scope: int = Field(sa_type=BigInteger)
    key: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    statements: int = 0


class AliasRow(Row, table=True):
    """Another name of an actor, in the order first seen."""

    __tablename__ = "alias"
    __table_args__ = (
        ForeignKeyConstraint(["scope", "actor"], ["actor.scope", "actor.id"]),
        Index(None, "scope", "key"),
        CLUSTERED,
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    actor: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    key: str = Field(primary_key=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    place: int


class AppearanceRow(Row, table=True):
    """How many shown statements of an actor the current articles on a topic hold."""

    __tablename__ = "appearance"
    __table_args__ = (
        ForeignKeyConstraint(["scope", "topic"], ["topic.scope", "topic.id"]),
        ForeignKeyConstraint(["scope", "actor"], ["actor.scope", "actor.id"]),
        CLUSTERED,
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    topic: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    actor: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    statements: int = 0


class StatementRow(Row, table=True):
    """What an actor says in one revision, with the exact words and where they stand.

    `topic` and `kept_at` repeat the revision's, so that an actor's newest statements on a topic
    are found without looking at the others.
    """

    __tablename__ = "statement"
    __table_args__ = (
        UniqueConstraint("scope", "id"),
        ForeignKeyConstraint(["scope", "revision"], ["revision.scope", "revision.id"]),
        ForeignKeyConstraint(["scope", "actor"], ["actor.scope", "actor.id"]),
        ForeignKeyConstraint(["scope", "topic"], ["topic.scope", "topic.id"]),
        Index(None, "scope", "actor", "kept_at"),
        Index(None, "scope", "actor", "topic", "kept_at"),
    )

    scope: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    revision: str = Field(primary_key=True, sa_type=CONTENT_ID)
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    id: str = Field(sa_type=CONTENT_ID)
    actor: int = Field(sa_type=BigInteger)
    topic: int = Field(sa_type=BigInteger)
    kept_at: datetime = Field(sa_type=Utc)
    type: str = Field(sa_type=String(16))
    start: int
    end: int
    predicate_start: int
    predicate_end: int
    hedged: bool
    shown: bool
    confidence: float
    link: str = Field(sa_type=Text)
    reported_by: str | None = Field(default=None, sa_type=Text)
    name: str = Field(sa_type=Text)
    surface: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
