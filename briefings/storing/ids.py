"""Ids that sort by age and that the same input gives again."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.model.scope import Scope
    from briefings.model.stance import Stance

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TIME_DIGITS = 12
HASH_DIGITS = 20


def content_id(milliseconds: int, *parts: object) -> str:
    """12 hex digits of Unix time and 20 of a hash over what the thing is."""
    content = "|".join(str(part) for part in parts).encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(content).hexdigest()
    return f"{milliseconds:0{TIME_DIGITS}x}{digest[:HASH_DIGITS]}"


def revision_id(*, scope: Scope, address: str, text: str, kept_at: datetime, after: str | None = None) -> str:
    """The id of a revision, and of its article when it is the first.

    Args:
        scope: Who adds it.
        address: Where it comes from.
        text: All of it.
        kept_at: When, aware.
        after: The id of the revision that it follows. It sorts behind that one, even when it comes
            in the same millisecond or the clock was set back.
    """
    milliseconds = (kept_at - EPOCH) // timedelta(milliseconds=1)
    if after is not None:
        milliseconds = max(milliseconds, milliseconds_of(after) + 1)
    return content_id(milliseconds, scope.key, address, text)


def statement_id(revision: str, stance: Stance) -> str:
    """The id of a statement: as old as its revision, and the same as long as that says the same."""
    place = (stance.start, stance.end, stance.predicate_start, stance.predicate_end)
    return content_id(milliseconds_of(revision), revision, *place, stance.actor, stance.type.value)


def milliseconds_of(identifier: str) -> int:
    """The Unix time in an id."""
    return int(identifier[:TIME_DIGITS], 16)
