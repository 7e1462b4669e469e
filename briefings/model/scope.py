"""Who may see what: everything that came from somebody carries a scope."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """Where something came from, and so who sees it.

    Attributes:
        server_id: The server that added it, or None for what the operator added (config.yaml,
            command line), which everyone sees.
    """

    server_id: int | None = None

    @property
    def key(self) -> int:
        """The scope as a database key: 0 for shared, else the server's snowflake."""
        return self.server_id or 0


SHARED = Scope()


@dataclass(frozen=True, slots=True)
class Audience:
    """Somebody who asks or is posted to, and the scopes that they may see.

    Attributes:
        server_id: The server they are in, or None in a direct message or on the command line.
    """

    server_id: int | None = None

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The scopes this audience may see, shared first."""
        return (SHARED,) if self.server_id is None else (SHARED, Scope(self.server_id))


EVERYONE = Audience()
