"""What each delivery comes to, case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from briefings.errors import (
    ChannelMissing,
    DeliveryError,
    DeliveryUncertain,
    DiscordUnavailable,
    PermissionMissing,
)
from briefings.model.delivery import Delivery, DeliveryState
from briefings.model.schedule import Schedule
from briefings.scheduling import rules
from briefings.scheduling.rules import Step
from briefings.scheduling.timetable import Run

SEVEN = datetime(2025, 2, 19, 22, 0, tzinfo=UTC)
TODAY = date(2025, 2, 20)
LATE_LIMIT = timedelta(hours=3)
MINUTE = timedelta(minutes=1)

SCHEDULE = Schedule("morning", 5, time(7), "Asia/Tokyo", late_limit=LATE_LIMIT)
DUE = Delivery(1, "morning", TODAY, 0, DeliveryState.DUE, SEVEN, 5, "0" * 24)
SENDING = replace(DUE, state=DeliveryState.SENDING, first_sent_at=SEVEN, attempts=1)

GONE = ChannelMissing(5)
FORBIDDEN = PermissionMissing(5, permissions=["Send Messages"])
DOWN = DiscordUnavailable(5, "503 Service Unavailable")
DOUBT = DeliveryUncertain(5, "connection lost")


@pytest.mark.parametrize(
    ("delivery", "after_seven", "step"),
    [
        pytest.param(DUE, 0 * MINUTE, Step.POST, id="due now"),
        pytest.param(DUE, 3 * 60 * MINUTE, Step.POST, id="due at the very end of the limit"),
        pytest.param(DUE, 3 * 60 * MINUTE + MINUTE / 60, Step.GIVE_UP, id="due a second after the limit"),
        pytest.param(replace(DUE, retry_at=SEVEN + MINUTE), MINUTE / 2, Step.WAIT, id="to be tried later"),
        pytest.param(replace(DUE, retry_at=SEVEN + MINUTE), MINUTE, Step.POST, id="to be tried now"),
        pytest.param(
            replace(DUE, retry_at=SEVEN + 200 * MINUTE), 181 * MINUTE, Step.GIVE_UP, id="to be tried too late"
        ),
        pytest.param(SENDING, MINUTE, Step.REPEAT, id="left a minute ago"),
        pytest.param(SENDING, 2 * MINUTE, Step.REPEAT, id="left two minutes ago"),
        pytest.param(SENDING, 2 * MINUTE + MINUTE / 60, Step.LOOK, id="left longer ago"),
        pytest.param(SENDING, -MINUTE, Step.LOOK, id="left by a clock that was set back"),
        pytest.param(SENDING, 10_000 * MINUTE, Step.LOOK, id="left a week ago"),
        pytest.param(
            replace(SENDING, retry_at=SEVEN + 9 * MINUTE), 8 * MINUTE, Step.WAIT, id="to be looked for"
        ),
        pytest.param(replace(DUE, state=DeliveryState.SENT), 0 * MINUTE, Step.REST, id="sent"),
        pytest.param(replace(DUE, state=DeliveryState.PARKED), 0 * MINUTE, Step.REST, id="parked"),
    ],
)
def test_the_next_step_of_a_delivery(delivery: Delivery, after_seven: timedelta, step: Step) -> None:
    assert rules.step_for(delivery, now=SEVEN + after_seven, late_limit=LATE_LIMIT) is step


def test_a_nonce_is_24_hex_digits_of_the_unique_key() -> None:
    nonce = rules.nonce_of(1, "morning", TODAY, 0)

    assert nonce == "cb48cf25595b27f1bcf7b833"


def test_nonces_differ_in_every_part_of_the_key() -> None:
    nonces = {
        rules.nonce_of(1, "morning", TODAY, 0),
        rules.nonce_of(2, "morning", TODAY, 0),
        rules.nonce_of(1, "morning ", TODAY, 0),
        rules.nonce_of(1, "morning", date(2025, 2, 21), 0),
        rules.nonce_of(1, "morning", TODAY, 1),
    }

    assert len(nonces) == 5


def test_a_run_in_time_is_due() -> None:
    planned = rules.planned(Run(SEVEN, TODAY), SCHEDULE, app_id=1, now=SEVEN + LATE_LIMIT)

    assert planned == replace(DUE, nonce=rules.nonce_of(1, "morning", TODAY, 0))


def test_a_run_that_is_too_late_is_skipped_with_the_reason() -> None:
    planned = rules.planned(Run(SEVEN, TODAY), SCHEDULE, app_id=1, now=SEVEN + timedelta(days=2, minutes=5))

    assert planned.state is DeliveryState.SKIPPED
    assert planned.reason == "it could only have been posted 2 d 5 min late; the limit is 3 h"


def test_a_delivery_that_was_tried_in_vain_fails_with_the_last_reason() -> None:
    tried = replace(DUE, attempts=4, reason="Discord did not take it (503 Service Unavailable)")

    given_up = rules.given_up(tried, now=SEVEN + 2 * LATE_LIMIT, late_limit=LATE_LIMIT)

    assert given_up.state is DeliveryState.FAILED
    assert given_up.reason == (
        "it could not be posted within 3 h; the last try: Discord did not take it (503 Service Unavailable)"
    )


def test_the_parts_of_a_briefing_begin_afresh() -> None:
    first = replace(DUE, attempts=2, reason="slow", retry_at=SEVEN)

    parts = rules.parts_of(first, 3)

    assert parts[0] == first
    assert [(part.part, part.attempts, part.reason, part.retry_at) for part in parts[1:]] == [
        (1, 0, None, None),
        (2, 0, None, None),
    ]
    assert parts[2].nonce == rules.nonce_of(1, "morning", TODAY, 2)


def test_sending_begins_with_a_first_moment_that_a_repeat_keeps() -> None:
    begun = rules.begun(replace(DUE, retry_at=SEVEN), now=SEVEN + MINUTE)
    again = rules.begun(begun, now=SEVEN + 2 * MINUTE)

    assert (begun.state, begun.first_sent_at, begun.attempts) == ("sending", SEVEN + MINUTE, 1)
    assert (again.state, again.first_sent_at, again.attempts) == ("sending", SEVEN + MINUTE, 2)
    assert begun.retry_at is None


def test_what_arrived_is_sent_under_its_id() -> None:
    arrived = rules.arrived(replace(SENDING, reason="slow"), 99)

    assert (arrived.state, arrived.message_id, arrived.reason) == (DeliveryState.SENT, 99, None)


@pytest.mark.parametrize(
    ("error", "repeated", "state", "told"),
    [
        pytest.param(GONE, False, "failed", str(GONE), id="no channel"),
        pytest.param(FORBIDDEN, False, "failed", str(FORBIDDEN), id="no permission"),
        pytest.param(DOWN, False, "due", "Discord did not take it (503", id="surely not posted"),
        pytest.param(DOUBT, False, "sending", "may or may not have arrived (conn", id="perhaps posted"),
        pytest.param(GONE, True, "parked", str(GONE), id="no channel any more after a doubt"),
        pytest.param(FORBIDDEN, True, "parked", "so it is not sent again", id="no permission after a doubt"),
        pytest.param(DOWN, True, "sending", "Discord did not take it (503", id="refused after a doubt"),
        pytest.param(DOUBT, True, "sending", "may or may not have arrived (conn", id="a doubt after a doubt"),
    ],
)
def test_what_an_error_makes_of_a_post(error: DeliveryError, repeated: bool, state: str, told: str) -> None:
    after = rules.refused(SENDING, error, now=SEVEN, repeated=repeated)

    assert after.state == state
    assert told in (after.reason or "")
    assert after.first_sent_at == (SEVEN if state in {"sending", "parked"} else None)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        pytest.param(GONE, DeliveryState.FAILED, id="no channel"),
        pytest.param(FORBIDDEN, DeliveryState.FAILED, id="no permission"),
        pytest.param(DOWN, DeliveryState.DUE, id="no answer"),
    ],
)
def test_what_an_error_makes_of_a_delivery_before_anything_is_sent(
    error: DeliveryError, state: DeliveryState
) -> None:
    after = rules.refused_before(DUE, error, now=SEVEN)

    assert (after.state, after.attempts) == (state, 1)
    assert getattr(error, "reason", str(error)) in (after.reason or "")


def test_a_message_that_is_surely_not_there_is_due_again() -> None:
    after = rules.not_found(SENDING, now=SEVEN + 5 * MINUTE)

    assert (after.state, after.first_sent_at, after.retry_at) == (DeliveryState.DUE, None, None)


@pytest.mark.parametrize(
    ("error", "days_later", "state"),
    [
        pytest.param(DOWN, 0, DeliveryState.SENDING, id="no answer"),
        pytest.param(DOWN, 6, DeliveryState.SENDING, id="no answer for days"),
        pytest.param(DOWN, 7, DeliveryState.PARKED, id="no answer for a week"),
        pytest.param(DOUBT, 0, DeliveryState.PARKED, id="too much to read"),
        pytest.param(FORBIDDEN, 0, DeliveryState.PARKED, id="no right to read"),
        pytest.param(GONE, 0, DeliveryState.PARKED, id="no channel"),
    ],
)
def test_what_an_error_makes_of_looking_for_a_message(
    error: DeliveryError, days_later: int, state: DeliveryState
) -> None:
    after = rules.unreadable(SENDING, error, now=SEVEN + timedelta(days=days_later))

    assert after.state is state
    assert after.first_sent_at == SEVEN


def test_the_first_tries_come_at_once_and_later_ones_at_growing_distances() -> None:
    delivery, waits = DUE, []
    for _ in range(9):
        delivery = rules.refused(rules.begun(delivery, now=SEVEN), DOWN, now=SEVEN, repeated=False)
        waits.append(None if delivery.retry_at is None else (delivery.retry_at - SEVEN) // MINUTE)

    assert waits == [None, None, 1, 2, 4, 8, 15, 15, 15]


def test_a_withdrawn_delivery_is_skipped_or_where_it_may_have_arrived_parked() -> None:
    assert rules.withdrawn(DUE).state is DeliveryState.SKIPPED
    assert rules.withdrawn(SENDING).state is DeliveryState.PARKED


def test_a_part_after_one_that_was_not_posted_shares_its_fate() -> None:
    earlier = replace(SENDING, state=DeliveryState.FAILED, reason="no channel")

    left_out = rules.left_out(replace(DUE, part=1), earlier)

    assert left_out.state is DeliveryState.FAILED
    assert left_out.reason == "part 1 before it was not posted: no channel"


@pytest.mark.parametrize(
    ("late", "said"),
    [
        pytest.param(timedelta(seconds=30), "less than a minute", id="seconds"),
        pytest.param(timedelta(hours=1, minutes=30), "1 h 30 min", id="hours and minutes"),
        pytest.param(timedelta(days=12), "12 d", id="days"),
    ],
)
def test_a_length_of_time_is_said_as_people_say_it(late: timedelta, said: str) -> None:
    given_up = rules.given_up(DUE, now=SEVEN + late, late_limit=LATE_LIMIT)

    assert given_up.reason == f"it could only have been posted {said} late; the limit is 3 h"
