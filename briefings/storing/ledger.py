"""The ledger: which briefings are ordered, what each said, and what became of every post.

It keeps what it is told and decides nothing; the rules are in `briefings.scheduling.rules`. Each
method is one transaction.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, tuple_, update

from briefings.model.briefing import Told
from briefings.model.delivery import Delivery, DeliveryState, Edition
from briefings.model.schedule import Standing, Weekday
from briefings.storing.base import table
from briefings.storing.edition_text import briefing_from, text_of
from briefings.storing.ledger_tables import DeliveryRow, EditionRow, EditionStoryRow, StandingRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

    from briefings.storing.base import AnyRow
    from briefings.storing.database import Database

standings, deliveries = table(StandingRow), table(DeliveryRow)
editions, stories = table(EditionRow), table(EditionStoryRow)

OPEN = (DeliveryState.DUE, DeliveryState.SENDING)
MISSED = (DeliveryState.SKIPPED, DeliveryState.FAILED)


class Ledger:
    """Standing orders, editions and deliveries, in one database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def standings(self, *, app_id: int) -> tuple[Standing, ...]:
        """How far each known schedule has been served, by name."""
        asked = select(standings).where(standings.c.app_id == app_id).order_by(standings.c.name)
        return tuple(_standing(row) for row in await self._rows(asked))

    async def due(self, *, app_id: int, now: datetime) -> tuple[Standing, ...]:
        """The schedules whose next run is due, the longest due first."""
        asked = (
            select(standings)
            .where(standings.c.app_id == app_id, standings.c.next_run_at <= now)
            .order_by(standings.c.next_run_at, standings.c.name)
        )
        return tuple(_standing(row) for row in await self._rows(asked))

    async def plan(
        self,
        standing: Iterable[Standing],
        *,
        app_id: int,
        owed: Iterable[Delivery] = (),
        withdrawn: Iterable[str] = (),
    ) -> tuple[Delivery, ...]:
        """Note how far schedules have been served, together with the deliveries that follow from it.

        Args:
            standing: What is true from now on of these schedules.
            app_id: The application.
            owed: Deliveries of runs up to `planned_until`; one that is known already stays as it is.
            withdrawn: Schedules to forget. Their deliveries stay.

        Returns:
            The deliveries that were not known yet.
        """
        async with self.database.writing() as session:
            connection = await session.connection()
            new = [each for each in owed if not await _is_known(connection, each)]
            for each in new:
                await connection.execute(insert(deliveries).values(_delivery_values(each)))
            known = list(standing)
            names = [*(each.name for each in known), *withdrawn]
            await connection.execute(
                delete(standings).where(standings.c.app_id == app_id, standings.c.name.in_(names))
            )
            if known:
                await connection.execute(
                    insert(standings), [_standing_values(each, app_id) for each in known]
                )
        return tuple(new)

    async def unsettled(self, *, app_id: int) -> tuple[Delivery, ...]:
        """The deliveries that are due or being sent, the longest due first, parts in order."""
        d = deliveries.c
        asked = (
            select(deliveries)
            .where(d.app_id == app_id, d.state.in_(OPEN))
            .order_by(d.due_at, d.schedule, d.local_date, d.part)
        )
        return tuple(_delivery(row) for row in await self._rows(asked))

    async def deliveries(self, *, app_id: int) -> tuple[Delivery, ...]:
        """Every delivery there ever was, the longest due first, parts in order."""
        d = deliveries.c
        asked = (
            select(deliveries).where(d.app_id == app_id).order_by(d.due_at, d.schedule, d.local_date, d.part)
        )
        return tuple(_delivery(row) for row in await self._rows(asked))

    async def record(self, *changed: Delivery) -> bool:
        """Note what became of deliveries: of all of them or, if one is settled already, of none.

        Returns:
            Whether it was noted. If not, somebody else has settled one of them.
        """
        async with self.database.writing() as session:
            connection = await session.connection()
            for delivery in changed:
                noted = await connection.execute(
                    update(deliveries)
                    .where(_key_is(delivery), deliveries.c.state.in_(OPEN))
                    .values(_delivery_values(delivery))
                )
                if noted.rowcount != 1:
                    await session.rollback()
                    return False
        return True

    async def freeze(self, edition: Edition, parts: Sequence[Delivery]) -> Edition:
        """Keep what a briefing says, with a delivery for each of its parts.

        Returns:
            The edition that counts: this one, or one that was frozen before.
        """
        async with self.database.writing() as session:
            connection = await session.connection()
            earlier = await _edition(connection, edition.app_id, edition.schedule, edition.local_date)
            if earlier is not None:
                return earlier
            await _keep_edition(connection, edition, channel_id=parts[0].channel_id)
            for part in parts:
                if not await _is_known(connection, part):
                    await connection.execute(insert(deliveries).values(_delivery_values(part)))
        return edition

    async def edition(self, *, app_id: int, schedule: str, local_date: date) -> Edition | None:
        """What the briefing of a schedule and date says, or None while nothing is frozen."""
        async with self.database.reading() as session:
            return await _edition(await session.connection(), app_id, schedule, local_date)

    async def told(
        self,
        *,
        channel_id: int,
        app_id: int | None = None,
        schedule: str | None = None,
        before: date | None = None,
    ) -> Told | None:
        """What a channel has been told by briefings that arrived there whole; None if by none.

        A briefing with a part that did not arrive, or may not have, does not count: to repeat a
        story is better than to lose it.

        Args:
            channel_id: The channel.
            app_id: Only what this application posted; None for any.
            schedule: Whose last edition `Told.composed_at` is about; None for any schedule's.
            before: Only briefings for earlier local dates than this.
        """
        e, s = editions.c, stories.c
        counts = [e.channel_id == channel_id, ~_has_part_not_sent()]
        counts += [] if app_id is None else [e.app_id == app_id]
        counts += [] if before is None else [e.local_date < before]
        its_own = [] if schedule is None else [e.schedule == schedule]
        of_edition = (s.app_id == e.app_id) & (s.schedule == e.schedule) & (s.local_date == e.local_date)
        async with self.database.reading() as session:
            connection = await session.connection()
            arrived = await connection.scalar(select(func.count()).select_from(editions).where(*counts))
            if not arrived:
                return None
            composed_at = await connection.scalar(
                select(func.max(e.composed_at, type_=e.composed_at.type)).where(*counts, *its_own)
            )
            known = await connection.execute(
                select(s.revision, s.article).join_from(editions, stories, of_edition).where(*counts)
            )
            pairs = [(revision, article) for revision, article in known]
        return Told(
            revision_ids=frozenset(revision for revision, _ in pairs),
            article_ids=frozenset(article for _, article in pairs),
            composed_at=composed_at,
        )

    async def missed(self, *, schedule: str, app_id: int | None = None) -> tuple[date, ...]:
        """The dates since the last briefing that arrived whose briefing did not, oldest first.

        Args:
            schedule: The schedule's name.
            app_id: The application that posts; None for any.
        """
        d, s = deliveries.c, standings.c
        its_own, its_standing = [d.schedule == schedule, d.part == 0], [s.name == schedule]
        if app_id is not None:
            its_own.append(d.app_id == app_id)
            its_standing.append(s.app_id == app_id)
        last_sent = (
            select(func.max(d.due_at)).where(*its_own, d.state == DeliveryState.SENT).scalar_subquery()
        )
        known_since = select(func.min(s.known_since)).where(*its_standing).scalar_subquery()
        asked = (
            select(d.local_date)
            .where(*its_own, d.state.in_(MISSED))
            .where(last_sent.is_(None) | (d.due_at > last_sent))
            .where(known_since.is_(None) | (d.due_at >= known_since))
            .order_by(d.due_at)
        )
        return tuple(row.local_date for row in await self._rows(asked))

    async def _rows(self, asked: Any) -> Sequence[AnyRow]:
        async with self.database.reading() as session:
            return (await (await session.connection()).execute(asked)).all()


async def _is_known(connection: AsyncConnection, delivery: Delivery) -> bool:
    return await connection.scalar(select(deliveries.c.state).where(_key_is(delivery))) is not None


async def _edition(
    connection: AsyncConnection, app_id: int, schedule: str, local_date: date
) -> Edition | None:
    key = tuple_(editions.c.app_id, editions.c.schedule, editions.c.local_date)
    asked = select(editions).where(key == (app_id, schedule, local_date))
    row = (await connection.execute(asked)).one_or_none()
    if row is None:
        return None
    return Edition(app_id, schedule, local_date, row.composed_at, briefing_from(row.briefing))


async def _keep_edition(connection: AsyncConnection, edition: Edition, *, channel_id: int) -> None:
    key = {"app_id": edition.app_id, "schedule": edition.schedule, "local_date": edition.local_date}
    briefing = edition.briefing
    await connection.execute(
        insert(editions).values(
            **key, channel_id=channel_id, composed_at=edition.composed_at, briefing=text_of(briefing)
        )
    )
    told = [
        {**key, "place": place, "revision": story.revision_id, "article": story.article_id}
        for place, story in enumerate(briefing.stories)
    ]
    if told:
        await connection.execute(insert(stories), told)


def _has_part_not_sent() -> ColumnElement[bool]:
    d, e = deliveries.c, editions.c
    return (
        select(d.part)
        .where(d.app_id == e.app_id, d.schedule == e.schedule, d.local_date == e.local_date)
        .where(d.state != DeliveryState.SENT)
        .correlate(editions)
        .exists()
    )


def _key_is(delivery: Delivery) -> ColumnElement[bool]:
    d = deliveries.c
    return (
        (d.app_id == delivery.app_id)
        & (d.schedule == delivery.schedule)
        & (d.local_date == delivery.local_date)
        & (d.part == delivery.part)
    )


def _delivery_values(delivery: Delivery) -> dict[str, Any]:
    return asdict(delivery) | {"state": delivery.state.value}


def _delivery(row: AnyRow) -> Delivery:
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy documents it as public in spite of its name
    return Delivery(**{**values, "state": DeliveryState(row.state)})


def _standing_values(standing: Standing, app_id: int) -> dict[str, Any]:
    return asdict(standing) | {
        "app_id": app_id,
        "at": standing.at.isoformat("minutes"),
        "days": "".join(str(int(day)) for day in sorted(standing.days)),
    }


def _standing(row: AnyRow) -> Standing:
    return Standing(
        name=row.name,
        at=time.fromisoformat(row.at),
        timezone=row.timezone,
        days=frozenset(Weekday(int(day)) for day in row.days),
        known_since=row.known_since,
        planned_until=row.planned_until,
        next_run_at=row.next_run_at,
    )
