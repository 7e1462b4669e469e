"""What happened to each post of a briefing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from briefings.model.briefing import Briefing


class DeliveryState(StrEnum):
    """Where a delivery stands.

    DUE -> SENDING -> SENT is the ordinary way. SENDING left behind by a killed process becomes
    SENT or is repeated under the same nonce, or PARKED where nobody can tell.
    """

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    SILENT = "silent"
    SKIPPED = "skipped"
    FAILED = "failed"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message of one briefing for one channel.

    Unique by (app_id, schedule, local_date, part).

    Attributes:
        app_id: The Discord application that posts.
        schedule: `Schedule.name`.
        local_date: The date it is for, in the schedule's zone.
        part: From 0; a briefing too long for one message has several.
        state: Where it stands.
        due_at: The moment it was due, aware UTC.
        channel_id: Where it goes.
        nonce: 24 hex digits of a hash of the unique key; Discord refuses a repeat within minutes.
        first_sent_at: The first try that may have arrived, aware UTC; None while none may have.
        message_id: Discord's id once it is sent.
        reason: Why it was skipped, failed or parked, for people.
        attempts: How often it was tried.
        retry_at: Not tried again before this moment, aware UTC; None for at the next tick.
    """

    app_id: int
    schedule: str
    local_date: date
    part: int
    state: DeliveryState
    due_at: datetime
    channel_id: int
    nonce: str
    first_sent_at: datetime | None = None
    message_id: int | None = None
    reason: str | None = None
    attempts: int = 0
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """A briefing frozen for one schedule and date: composed once, the same at every try."""

    app_id: int
    schedule: str
    local_date: date
    composed_at: datetime
    briefing: Briefing
