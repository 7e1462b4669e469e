"""What to do with each delivery at a moment, and what an answer or an error makes of it. Pure.

DUE ──────── late ───────────> SKIPPED (never tried) or FAILED
 │ ^                           SILENT (nothing new, and told to be silent then)
 │ └─ surely not posted ─┐
 └─> SENDING ────────────┴──> SENT, FAILED
        └─ nobody can tell: repeat under the same nonce within two minutes, later look for it
           in the channel's history ──> SENT, DUE again, or PARKED
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefings.errors import DeliveryUncertain, DiscordUnavailable
from briefings.model.delivery import Delivery, DeliveryState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from briefings.errors import DeliveryError
    from briefings.model.schedule import Schedule
    from briefings.scheduling.timetable import Run

OPEN = frozenset({DeliveryState.DUE, DeliveryState.SENDING})

# Discord keeps a nonce for "the past few minutes"; two are surely within.
# https://discord.com/developers/docs/resources/message#create-message
NONCE_WINDOW = timedelta(minutes=2)

# The first tries come at every tick, those after them at growing distances.
QUICK_TRIES = 3
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 4, 8, 15))

# A channel whose history has not answered for so long will not.
LOOKING_ENDS = timedelta(days=7)


class Step(Enum):
    """What comes next for a delivery."""

    WAIT = auto()
    POST = auto()
    REPEAT = auto()
    LOOK = auto()
    GIVE_UP = auto()
    REST = auto()


def nonce_of(app_id: int, schedule: str, local_date: date, part: int) -> str:
    """The nonce of a delivery: 24 hex digits of a hash of its unique key."""
    key = json.dumps([app_id, schedule, local_date.isoformat(), part])
    return hashlib.sha256(key.encode()).hexdigest()[:24]


def nonces_of(delivery: Delivery) -> Callable[[int], str]:
    """The nonces of all parts of a delivery's briefing, by part."""
    return lambda part: nonce_of(delivery.app_id, delivery.schedule, delivery.local_date, part)


def planned(run: Run, schedule: Schedule, *, app_id: int, now: datetime) -> Delivery:
    """The first part of a run's briefing: DUE, or SKIPPED if it is too late for it already."""
    due = Delivery(
        app_id=app_id,
        schedule=schedule.name,
        local_date=run.local_date,
        part=0,
        state=DeliveryState.DUE,
        due_at=run.due_at,
        channel_id=schedule.channel_id,
        nonce=nonce_of(app_id, schedule.name, run.local_date, 0),
    )
    late = _is_late(due, now=now, late_limit=schedule.late_limit)
    return given_up(due, now=now, late_limit=schedule.late_limit) if late else due


def parts_of(first: Delivery, count: int) -> tuple[Delivery, ...]:
    """All parts of a briefing, made from its first."""
    nonces = nonces_of(first)
    fresh = replace(first, attempts=0, reason=None, retry_at=None)
    return (first, *(replace(fresh, part=part, nonce=nonces(part)) for part in range(1, count)))


def step_for(delivery: Delivery, *, now: datetime, late_limit: timedelta) -> Step:
    """What comes next for a delivery that nobody is working on."""
    waiting = delivery.retry_at is not None and now < delivery.retry_at
    match delivery.state:
        case DeliveryState.DUE if _is_late(delivery, now=now, late_limit=late_limit):
            return Step.GIVE_UP
        case DeliveryState.DUE:
            return Step.WAIT if waiting else Step.POST
        case DeliveryState.SENDING if _within_nonce_window(delivery, now):
            return Step.REPEAT
        case DeliveryState.SENDING:
            return Step.WAIT if waiting else Step.LOOK
        case _:
            return Step.REST


def given_up(delivery: Delivery, *, now: datetime, late_limit: timedelta) -> Delivery:
    """A delivery that is too late: SKIPPED if it was never tried, else FAILED with the last reason."""
    if delivery.attempts == 0:
        late = _spoken(now - delivery.due_at)
        reason = f"it could only have been posted {late} late; the limit is {_spoken(late_limit)}"
        return replace(delivery, state=DeliveryState.SKIPPED, reason=reason)
    reason = f"it could not be posted within {_spoken(late_limit)}; the last try: {delivery.reason}"
    return replace(delivery, state=DeliveryState.FAILED, reason=reason)


def held_up(delivery: Delivery, reason: str, *, now: datetime) -> Delivery:
    """A delivery that something kept from being sent at all: DUE, and tried again later."""
    attempts = delivery.attempts + 1
    return replace(delivery, attempts=attempts, reason=reason, retry_at=_retry_at(attempts, now))


def refused_before(delivery: Delivery, error: DeliveryError, *, now: datetime) -> Delivery:
    """A delivery whose channel could not be asked for, before anything was sent."""
    if isinstance(error, DiscordUnavailable | DeliveryUncertain):
        return held_up(delivery, f"its channel could not be asked for ({error.reason})", now=now)
    return replace(delivery, state=DeliveryState.FAILED, attempts=delivery.attempts + 1, reason=str(error))


def begun(delivery: Delivery, *, now: datetime) -> Delivery:
    """A delivery about to be sent; to be recorded before it is."""
    first = now if delivery.first_sent_at is None else delivery.first_sent_at
    return replace(
        delivery,
        state=DeliveryState.SENDING,
        first_sent_at=first,
        attempts=delivery.attempts + 1,
        retry_at=None,
    )


def arrived(delivery: Delivery, message_id: int) -> Delivery:
    """A delivery whose message is in its channel."""
    return replace(delivery, state=DeliveryState.SENT, message_id=message_id, reason=None, retry_at=None)


def refused(delivery: Delivery, error: DeliveryError, *, now: datetime, repeated: bool) -> Delivery:
    """A delivery whose post raised an error.

    Args:
        delivery: As `begun` made it.
        error: What the press said.
        now: The moment.
        repeated: An earlier try may have arrived, whatever became of this one.
    """
    if isinstance(error, DeliveryUncertain):
        return replace(delivery, reason=f"it may or may not have arrived ({error.reason})")
    if isinstance(error, DiscordUnavailable):
        reason = f"Discord did not take it ({error.reason})"
        return replace(delivery, reason=reason) if repeated else _surely_not_posted(delivery, reason, now=now)
    if repeated:
        return _parked(delivery, error)
    return replace(delivery, state=DeliveryState.FAILED, first_sent_at=None, reason=str(error))


def not_found(delivery: Delivery, *, now: datetime) -> Delivery:
    """A delivery whose message is surely not in the channel's history: DUE again."""
    return _surely_not_posted(delivery, delivery.reason or "an earlier try did not arrive", now=now)


def unreadable(delivery: Delivery, error: DeliveryError, *, now: datetime) -> Delivery:
    """A delivery that was looked for in a history that could not be read."""
    looking_since = delivery.first_sent_at or now
    if isinstance(error, DiscordUnavailable) and now - looking_since < LOOKING_ENDS:
        attempts = delivery.attempts + 1
        reason = f"it may or may not have arrived; its channel's history could not be read ({error.reason})"
        return replace(delivery, attempts=attempts, reason=reason, retry_at=_retry_at(attempts, now))
    return _parked(delivery, error)


def silent(delivery: Delivery) -> Delivery:
    """A delivery that was to be silent when nothing is new."""
    return replace(delivery, state=DeliveryState.SILENT, reason="nothing was new", retry_at=None)


def withdrawn(delivery: Delivery) -> Delivery:
    """A delivery whose schedule is no longer ordered."""
    if delivery.state is DeliveryState.DUE:
        return replace(delivery, state=DeliveryState.SKIPPED, reason="its schedule was removed")
    reason = "it may or may not have arrived, and its schedule was removed before that was known"
    return replace(delivery, state=DeliveryState.PARKED, reason=reason)


def left_out(delivery: Delivery, earlier: Delivery) -> Delivery:
    """A part that is not sent because an earlier part of its briefing was not."""
    reason = f"part {earlier.part + 1} before it was not posted: {earlier.reason}"
    return replace(delivery, state=earlier.state, reason=reason)


def laid_out_otherwise(delivery: Delivery) -> Delivery:
    """A part that a newer version of this program no longer needs for its briefing."""
    reason = "the program was updated between the parts, and the new version needs fewer of them"
    return replace(delivery, state=DeliveryState.SKIPPED, reason=reason)


def _surely_not_posted(delivery: Delivery, reason: str, *, now: datetime) -> Delivery:
    return replace(
        delivery,
        state=DeliveryState.DUE,
        first_sent_at=None,
        reason=reason,
        retry_at=_retry_at(delivery.attempts, now),
    )


def _parked(delivery: Delivery, error: DeliveryError) -> Delivery:
    why = error.reason if isinstance(error, DeliveryUncertain | DiscordUnavailable) else str(error)
    reason = f"it may or may not have arrived, so it is not sent again ({why})"
    return replace(delivery, state=DeliveryState.PARKED, reason=reason, retry_at=None)


def _is_late(delivery: Delivery, *, now: datetime, late_limit: timedelta) -> bool:
    return now - delivery.due_at > late_limit


def _within_nonce_window(delivery: Delivery, now: datetime) -> bool:
    # A clock that was set back tells nothing about how old the try is.
    return delivery.first_sent_at is not None and timedelta() <= now - delivery.first_sent_at <= NONCE_WINDOW


def _retry_at(attempts: int, now: datetime) -> datetime | None:
    if attempts < QUICK_TRIES:
        return None
    return now + WAITS[min(attempts - QUICK_TRIES, len(WAITS) - 1)]


def _spoken(length: timedelta) -> str:
    """A length of time as people say it: 3 h, 1 h 30 min, 12 d."""
    days, rest = divmod(length, timedelta(days=1))
    hours, rest = divmod(rest, timedelta(hours=1))
    pieces = ((days, "d"), (hours, "h"), (rest // timedelta(minutes=1), "min"))
    return " ".join(f"{number} {unit}" for number, unit in pieces if number) or "less than a minute"
