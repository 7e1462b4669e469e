"""The tables of the ledger: which briefings are ordered, what they said, and what became of each post.

The application's id is in every key, because one database may outlive a bot account. Days and times
of a schedule are repeated here as they were when its runs were last reckoned, so that runs missed
under the old timetable are still known after somebody has changed it.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, String, Text, text
from sqlmodel import Field

from briefings.storing.base import Row, Utc

# Rows that are only read together with their neighbours lie beside them.
CLUSTERED = {"sqlite_with_rowid": False}

OPEN_STATES = text("state IN ('due', 'sending')")


class StandingRow(Row, table=True):
    """A schedule as the ledger knows it."""

    __tablename__ = "schedule"
    __table_args__ = (Index(None, "app_id", "next_run_at"), CLUSTERED)

    app_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    name: str = Field(primary_key=True, sa_type=Text)
    at: str = Field(sa_type=String(5))
    timezone: str = Field(sa_type=Text)
    days: str = Field(sa_type=String(7))
    known_since: datetime = Field(sa_type=Utc)
    planned_until: datetime = Field(sa_type=Utc)
    next_run_at: datetime | None = Field(default=None, sa_type=Utc)


class DeliveryRow(Row, table=True):
    """One message of one briefing. Its key is what makes a second one impossible."""

    __tablename__ = "delivery"
    __table_args__ = (
        # Nearly every row is settled for good; a tick only asks for the others.
        Index("ix_delivery_open", "app_id", "due_at", sqlite_where=OPEN_STATES, postgresql_where=OPEN_STATES),
        CLUSTERED,
    )

    app_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    schedule: str = Field(primary_key=True, sa_type=Text)
    local_date: date = Field(primary_key=True)
    part: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    state: str = Field(sa_type=String(8))
    due_at: datetime = Field(sa_type=Utc)
    channel_id: int = Field(sa_type=BigInteger)
    nonce: str = Field(sa_type=String(24))
    first_sent_at: datetime | None = Field(default=None, sa_type=Utc)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    reason: str | None = Field(default=None, sa_type=Text)
    attempts: int = 0
    retry_at: datetime | None = Field(default=None, sa_type=Utc)


class EditionRow(Row, table=True):
    """What a briefing says, frozen before its first message is sent."""

    __tablename__ = "edition"
    __table_args__ = (Index(None, "channel_id"),)

    app_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    schedule: str = Field(primary_key=True, sa_type=Text)
    local_date: date = Field(primary_key=True)
    channel_id: int = Field(sa_type=BigInteger)
    composed_at: datetime = Field(sa_type=Utc)
    briefing: str = Field(sa_type=Text)


class EditionStoryRow(Row, table=True):
    """A story of an edition, by the ids that tell whether a channel knows it."""

    __tablename__ = "edition_story"
    __table_args__ = (
        ForeignKeyConstraint(
            ["app_id", "schedule", "local_date"],
            ["edition.app_id", "edition.schedule", "edition.local_date"],
        ),
        CLUSTERED,
    )

    app_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    schedule: str = Field(primary_key=True, sa_type=Text)
    local_date: date = Field(primary_key=True)
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    revision: str = Field(sa_type=String(32))
    article: str = Field(sa_type=String(32))
