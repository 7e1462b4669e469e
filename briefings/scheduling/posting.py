"""Bringing deliveries to their end: compose, freeze, send, look again. One channel at a time.

The order of every step matters, because the process may be killed between any two: what is said is
frozen before anything is sent, and that something is being sent is noted before it is.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from briefings.errors import DeliveryError, DeliveryUncertain, DiscordUnavailable
from briefings.model.delivery import DeliveryState, Edition
from briefings.model.schedule import Quiet
from briefings.scheduling import rules
from briefings.scheduling.drafting import brief_for
from briefings.scheduling.rules import Step

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping, Sequence
    from datetime import datetime, timedelta

    from briefings.model.delivery import Delivery
    from briefings.model.schedule import Schedule
    from briefings.scheduling.drafting import Candidates
    from briefings.scheduling.press import Press
    from briefings.storing.ledger import Ledger

    T = TypeVar("T")

logger = logging.getLogger(__name__)

# How loudly the log tells what a delivery came to; what is not here is not settled yet.
LOUDNESS = {
    DeliveryState.SENT: logging.INFO,
    DeliveryState.SILENT: logging.INFO,
    DeliveryState.SKIPPED: logging.WARNING,
    DeliveryState.FAILED: logging.ERROR,
    DeliveryState.PARKED: logging.ERROR,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What posting needs.

    Attributes:
        schedules: All standing orders of this application, by name.
        app_id: The Discord application that posts.
        newsroom: Where articles come from.
        ledger: Remembers what was posted.
        press: Posts.
        patience: How long to wait for each answer of the press.
    """

    schedules: Mapping[str, Schedule]
    app_id: int
    newsroom: Candidates
    ledger: Ledger
    press: Press
    patience: timedelta


@dataclass(frozen=True, slots=True)
class ChannelRound:
    """One channel at one moment: its open deliveries go as far as they will go now.

    Attributes:
        desk: What posting needs.
        now: The moment, aware.
        changed: The deliveries that were changed so far.
    """

    desk: Desk
    now: datetime
    changed: list[Delivery] = field(default_factory=list)

    async def serve(self, queue: Sequence[Delivery]) -> None:
        """Serve the channel's briefings in order. Whatever goes wrong stays within the channel."""
        for _, parts in groupby(queue, key=lambda each: (each.schedule, each.local_date)):
            try:
                await self._deliver(list(parts))
            except Exception:
                logger.exception("channel %d: nothing more is posted there now", queue[0].channel_id)
                return

    async def _deliver(self, parts: list[Delivery]) -> None:
        """Bring the open parts of one briefing as far as they will go now."""
        first = parts[0]
        schedule = self.desk.schedules.get(first.schedule)
        if schedule is None:
            await self._note([rules.withdrawn(part) for part in parts])
            return
        edition = await self.desk.ledger.edition(
            app_id=first.app_id, schedule=first.schedule, local_date=first.local_date
        )
        if edition is not None:
            await self._post_all(edition, parts, schedule.late_limit)
            return
        step = rules.step_for(first, now=self.now, late_limit=schedule.late_limit)
        if step is Step.GIVE_UP:
            await self._note([rules.given_up(first, now=self.now, late_limit=schedule.late_limit)])
        elif step is Step.POST:
            await self._compose_and_post(schedule, first)

    async def _compose_and_post(self, schedule: Schedule, first: Delivery) -> None:
        try:
            edition = await self._composed(schedule, first)
            silent = not edition.briefing.has_news and schedule.when_nothing_new is Quiet.SILENT
            count = 0 if silent else self.desk.press.parts(edition.briefing, rules.nonces_of(first))
        except DeliveryError as error:
            await self._note([rules.refused_before(first, error, now=self.now)])
        except Exception as error:
            logger.exception("%s of %s could not be composed", first.schedule, first.local_date)
            await self._note([rules.held_up(first, _named(error), now=self.now)])
        else:
            if silent:
                await self._note([rules.silent(first)])
                return
            parts = rules.parts_of(first, count)
            # Somebody else may have frozen it meanwhile; then theirs is posted, at the next tick.
            if await self.desk.ledger.freeze(edition, parts) is edition:
                await self._post_all(edition, parts, schedule.late_limit)

    async def _composed(self, schedule: Schedule, first: Delivery) -> Edition:
        asking = self.desk.press.audience(first.channel_id)
        briefing = await brief_for(
            schedule,
            newsroom=self.desk.newsroom,
            ledger=self.desk.ledger,
            app_id=first.app_id,
            audience=await self._answer(asking, first, otherwise=DiscordUnavailable),
            local_date=first.local_date,
        )
        return Edition(first.app_id, first.schedule, first.local_date, self.now, briefing)

    async def _post_all(self, edition: Edition, parts: Sequence[Delivery], late_limit: timedelta) -> None:
        """Post the parts in order; one that does not arrive keeps those after it from being posted."""
        for number, part in enumerate(parts):
            after = await self._advanced(edition, part, late_limit)
            arrived, is_open = after.state is DeliveryState.SENT, after.state in rules.OPEN
            rest = [] if arrived or is_open else [rules.left_out(each, after) for each in parts[number + 1 :]]
            if after != part:
                await self._note([after, *rest])
            if not arrived:
                return

    async def _advanced(self, edition: Edition, part: Delivery, late_limit: timedelta) -> Delivery:
        """What becomes of one part now."""
        step = rules.step_for(part, now=self.now, late_limit=late_limit)
        if step is Step.LOOK:
            part = await self._looked_for(part)
            step = rules.step_for(part, now=self.now, late_limit=late_limit)
        match step:
            case Step.GIVE_UP:
                return rules.given_up(part, now=self.now, late_limit=late_limit)
            case Step.POST | Step.REPEAT:
                return await self._posted(edition, part, repeated=step is Step.REPEAT)
            case _:
                return part

    async def _posted(self, edition: Edition, part: Delivery, *, repeated: bool) -> Delivery:
        nonces = rules.nonces_of(part)
        if part.part >= self.desk.press.parts(edition.briefing, nonces):
            return rules.laid_out_otherwise(part)
        sending = rules.begun(part, now=self.now)
        if not await self.desk.ledger.record(sending):
            return part
        posting = self.desk.press.post(
            edition.briefing, channel_id=part.channel_id, part=part.part, nonces=nonces
        )
        try:
            message_id = await self._answer(posting, part, otherwise=DeliveryUncertain)
        except DeliveryError as error:
            return rules.refused(sending, error, now=self.now, repeated=repeated)
        return rules.arrived(sending, message_id)

    async def _looked_for(self, part: Delivery) -> Delivery:
        since = part.first_sent_at or part.due_at
        finding = self.desk.press.find(channel_id=part.channel_id, nonce=part.nonce, since=since)
        try:
            message_id = await self._answer(finding, part, otherwise=DiscordUnavailable)
        except DeliveryError as error:
            return rules.unreadable(part, error, now=self.now)
        return rules.not_found(part, now=self.now) if message_id is None else rules.arrived(part, message_id)

    async def _answer(
        self,
        answer: Awaitable[T],
        part: Delivery,
        *,
        otherwise: type[DiscordUnavailable | DeliveryUncertain],
    ) -> T:
        """The press's answer, or a fault of this kind if there is none in time or the press breaks."""
        patience = self.desk.patience.total_seconds()
        try:
            async with asyncio.timeout(patience):
                return await answer
        except DeliveryError:
            raise
        except TimeoutError as exc:
            raise otherwise(part.channel_id, f"no answer within {patience:.0f} s") from exc
        except Exception as exc:
            logger.exception("%s of %s: the press broke", part.schedule, part.local_date)
            raise otherwise(part.channel_id, _named(exc)) from exc

    async def _note(self, deliveries: Sequence[Delivery]) -> None:
        """Write down what became of deliveries, all or none, and tell the log."""
        if await self.desk.ledger.record(*deliveries):
            self.changed.extend(deliveries)
            for delivery in deliveries:
                tell(delivery)


def tell(delivery: Delivery) -> None:
    """Give the log one line about a delivery, with its ids."""
    logger.log(
        LOUDNESS.get(delivery.state, logging.WARNING),
        "%s of %s, part %d, channel %d: %s%s%s",
        delivery.schedule,
        delivery.local_date,
        delivery.part + 1,
        delivery.channel_id,
        delivery.state,
        f" as message {delivery.message_id}" if delivery.message_id is not None else "",
        f": {delivery.reason}" if delivery.reason else "",
    )


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
