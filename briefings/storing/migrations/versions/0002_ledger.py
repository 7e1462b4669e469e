"""The ledger: schedules as they are known, deliveries, and the editions they carry."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
OPEN_STATES = sa.text("state IN ('due', 'sending')")


def upgrade() -> None:
    _create_schedules()
    _create_deliveries()
    _create_editions()


def downgrade() -> None:
    for table in ("edition_story", "edition", "delivery", "schedule"):
        op.drop_table(table)


def _create_schedules() -> None:
    op.create_table(
        "schedule",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.String(5), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("days", sa.String(7), nullable=False),
        sa.Column("known_since", MOMENT, nullable=False),
        sa.Column("planned_until", MOMENT, nullable=False),
        sa.Column("next_run_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("app_id", "name", name="pk_schedule"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_schedule_app_id_next_run_at", "schedule", ["app_id", "next_run_at"])


def _create_deliveries() -> None:
    op.create_table(
        "delivery",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("nonce", sa.String(24), nullable=False),
        sa.Column("first_sent_at", MOMENT, nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("retry_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("app_id", "schedule", "local_date", "part", name="pk_delivery"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_delivery_open",
        "delivery",
        ["app_id", "due_at"],
        sqlite_where=OPEN_STATES,
        postgresql_where=OPEN_STATES,
    )


def _create_editions() -> None:
    op.create_table(
        "edition",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("composed_at", MOMENT, nullable=False),
        sa.Column("briefing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("app_id", "schedule", "local_date", name="pk_edition"),
    )
    op.create_index("ix_edition_channel_id", "edition", ["channel_id"])
    op.create_table(
        "edition_story",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("revision", sa.String(32), nullable=False),
        sa.Column("article", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("app_id", "schedule", "local_date", "place", name="pk_edition_story"),
        sa.ForeignKeyConstraint(
            ["app_id", "schedule", "local_date"],
            ["edition.app_id", "edition.schedule", "edition.local_date"],
            name="fk_edition_story_app_id_schedule_local_date_edition",
        ),
        sqlite_with_rowid=False,
    )
