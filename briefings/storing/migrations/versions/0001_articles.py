"""Articles, their revisions, and the topics, actors and statements in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

CONTENT_ID = sa.String(32)
COUNTED_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_names()
    _create_articles()
    _create_parts()
    _create_statements()


def downgrade() -> None:
    for table in (
        "appearance",
        "statement",
        "cited_source",
        "passage",
        "section",
        "revision",
        "article",
        "alias",
        "actor",
        "topic",
    ):
        op.drop_table(table)


def _create_names() -> None:
    op.create_table(
        "topic",
        sa.Column("id", COUNTED_ID, primary_key=True),
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.UniqueConstraint("scope", "key", name="uq_topic_scope_key"),
        sa.UniqueConstraint("scope", "id", name="uq_topic_scope_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_topic_scope_touched_at", "topic", ["scope", "touched_at"])
    op.create_table(
        "actor",
        sa.Column("id", COUNTED_ID, primary_key=True),
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.UniqueConstraint("scope", "key", name="uq_actor_scope_key"),
        sa.UniqueConstraint("scope", "id", name="uq_actor_scope_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_actor_scope_statements", "actor", ["scope", "statements"])
    op.create_table(
        "alias",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "actor", "key", name="pk_alias"),
        sa.ForeignKeyConstraint(
            ["scope", "actor"], ["actor.scope", "actor.id"], name="fk_alias_scope_actor_actor"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_alias_scope_key", "alias", ["scope", "key"])


def _create_articles() -> None:
    op.create_table(
        "article",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("id", CONTENT_ID, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("current", CONTENT_ID, nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_article"),
        sa.UniqueConstraint("scope", "address", name="uq_article_scope_address"),
        sa.ForeignKeyConstraint(
            ["scope", "topic"], ["topic.scope", "topic.id"], name="fk_article_scope_topic_topic"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_scope_kept_at", "article", ["scope", "kept_at"])
    op.create_index("ix_article_scope_topic_kept_at", "article", ["scope", "topic", "kept_at"])
    op.create_table(
        "revision",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("id", CONTENT_ID, nullable=False),
        sa.Column("article", CONTENT_ID, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("topic_name", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_revision"),
        sa.ForeignKeyConstraint(
            ["scope", "article"], ["article.scope", "article.id"], name="fk_revision_scope_article_article"
        ),
    )
    op.create_index("ix_revision_scope_article", "revision", ["scope", "article"])
    op.create_index("ix_revision_scope_sha256", "revision", ["scope", "sha256"])


def _create_parts() -> None:
    op.create_table(
        "section",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("revision", CONTENT_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "revision", "number", name="pk_section"),
        _of_revision("section"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "passage",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("revision", CONTENT_ID, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("section", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "revision", "place", name="pk_passage"),
        _of_revision("passage"),
        _of_section("passage"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "cited_source",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("revision", CONTENT_ID, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("section", sa.Integer(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "revision", "place", name="pk_cited_source"),
        _of_section("cited_source"),
        sqlite_with_rowid=False,
    )


def _create_statements() -> None:
    op.create_table(
        "statement",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("revision", CONTENT_ID, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("id", CONTENT_ID, nullable=False),
        sa.Column("actor", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("predicate_start", sa.Integer(), nullable=False),
        sa.Column("predicate_end", sa.Integer(), nullable=False),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("reported_by", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "revision", "place", name="pk_statement"),
        sa.UniqueConstraint("scope", "id", name="uq_statement_scope_id"),
        _of_revision("statement"),
        sa.ForeignKeyConstraint(
            ["scope", "actor"], ["actor.scope", "actor.id"], name="fk_statement_scope_actor_actor"
        ),
        sa.ForeignKeyConstraint(
            ["scope", "topic"], ["topic.scope", "topic.id"], name="fk_statement_scope_topic_topic"
        ),
    )
    op.create_index("ix_statement_scope_actor_kept_at", "statement", ["scope", "actor", "kept_at"])
    op.create_index(
        "ix_statement_scope_actor_topic_kept_at", "statement", ["scope", "actor", "topic", "kept_at"]
    )
    op.create_table(
        "appearance",
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.BigInteger(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "topic", "actor", name="pk_appearance"),
        sa.ForeignKeyConstraint(
            ["scope", "topic"], ["topic.scope", "topic.id"], name="fk_appearance_scope_topic_topic"
        ),
        sa.ForeignKeyConstraint(
            ["scope", "actor"], ["actor.scope", "actor.id"], name="fk_appearance_scope_actor_actor"
        ),
        sqlite_with_rowid=False,
    )


def _of_revision(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["scope", "revision"], ["revision.scope", "revision.id"], name=f"fk_{table}_scope_revision_revision"
    )


def _of_section(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["scope", "revision", "section"],
        ["section.scope", "section.revision", "section.number"],
        name=f"fk_{table}_scope_revision_section_section",
    )
