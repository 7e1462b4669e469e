"""The clock, and moments that somebody typed."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import typer


def now() -> datetime:
    """This moment, aware UTC. The only place of the program that reads the clock."""
    return datetime.now(UTC)


def zone(name: str, *, option: str = "--timezone") -> ZoneInfo:
    """The time zone of this IANA name.

    Raises:
        typer.BadParameter: If there is none.
    """
    try:
        return ZoneInfo(name)
    # A name may be a path out of the zone data, a folder in it, or hold a null byte.
    except (OSError, ValueError, KeyError) as exc:
        problem = f"{name!r} is no time zone. Use an IANA name such as Asia/Tokyo."
        raise typer.BadParameter(problem, param_hint=option) from exc


def moment(typed: str, timezone: ZoneInfo, *, option: str = "--at") -> datetime:
    """The moment somebody typed, aware; without an offset it is local to `timezone`.

    Raises:
        typer.BadParameter: If it is no ISO 8601 moment.
    """
    try:
        parsed = datetime.fromisoformat(typed)
    except ValueError as exc:
        problem = f"{typed!r} is no moment. Write 2026-08-01T07:00 or 2026-08-01T07:00+09:00."
        raise typer.BadParameter(problem, param_hint=option) from exc
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=timezone)
