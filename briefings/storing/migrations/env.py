"""Where Alembic begins. `briefings.storing.upgrading` hands in the connection and its transaction."""

from __future__ import annotations

from alembic import context

from briefings.storing.base import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
