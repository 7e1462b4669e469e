"""What a briefing would say at a moment, without posting it: for the tick, a preview and `/briefing`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefings.composing.briefing import EARLIER_STORIES, compose, is_new, new_since

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime

    from briefings.composing.briefing import Candidate
    from briefings.model.briefing import Briefing, Told
    from briefings.model.schedule import Schedule
    from briefings.model.scope import Audience
    from briefings.storing.ledger import Ledger

# Of a channel that was told the newest articles by another schedule, so many are looked at for one
# that it was not told.
MOST_CANDIDATES = 500


class Candidates(Protocol):
    """Where articles come from: a part of `briefings.pipeline.Newsroom`."""

    async def candidates(
        self, *, audience: Audience, topics: Sequence[str], limit: int
    ) -> tuple[Candidate, ...]:
        """The newest articles, each with the names of its actors."""
        ...

    async def count_new(
        self,
        *,
        audience: Audience,
        topics: Sequence[str],
        since: datetime | None,
        without: Collection[str],
    ) -> int:
        """How many articles were kept since, without these revisions."""
        ...


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants in a briefing, whenever it is. The attributes are those of `Schedule`."""

    timezone: str
    locale: str
    topics: tuple[str, ...] = ()
    stories: int = 5

    @classmethod
    def of(cls, schedule: Schedule) -> Wishes:
        """The wishes of a standing order."""
        return cls(schedule.timezone, schedule.locale, schedule.topics, schedule.stories)


async def brief(
    newsroom: Candidates,
    *,
    audience: Audience,
    wishes: Wishes,
    local_date: date,
    told: Told | None = None,
    skipped: Iterable[date] = (),
) -> Briefing:
    """Compose a briefing. Nothing is posted and nothing is noted.

    Args:
        newsroom: Where the articles come from.
        audience: Who reads it.
        wishes: What they want in it.
        local_date: The date it is for, in the wishes' zone.
        told: What they were told before (`Ledger.told`); None if nothing, so that all is new.
        skipped: Dates whose briefing they missed.
    """
    new_in_all = await newsroom.count_new(
        audience=audience,
        topics=wishes.topics,
        since=new_since(told),
        without=frozenset() if told is None else told.revision_ids,
    )
    return compose(
        await _enough(newsroom, audience=audience, wishes=wishes, told=told, new_in_all=new_in_all),
        local_date=local_date,
        timezone=wishes.timezone,
        locale=wishes.locale,
        limit=wishes.stories,
        told=told,
        skipped=skipped,
        new_in_all=new_in_all,
    )


async def _enough(
    newsroom: Candidates, *, audience: Audience, wishes: Wishes, told: Told | None, new_in_all: int
) -> tuple[Candidate, ...]:
    """The newest articles, as many as it takes to find the new ones that the briefing has room for."""
    wanted = min(wishes.stories, new_in_all)
    limit = wishes.stories + EARLIER_STORIES
    while True:
        candidates = await newsroom.candidates(audience=audience, topics=wishes.topics, limit=limit)
        found = sum(is_new(kept, told) for kept, _ in candidates)
        if found >= wanted or len(candidates) < limit or limit >= MOST_CANDIDATES:
            return candidates
        limit = min(4 * limit, MOST_CANDIDATES)


async def brief_for(
    schedule: Schedule,
    *,
    newsroom: Candidates,
    ledger: Ledger,
    app_id: int | None,
    audience: Audience,
    local_date: date,
) -> Briefing:
    """Compose what a schedule would post now for a date, going by what the ledger says was posted.

    Args:
        schedule: The standing order.
        newsroom: Where the articles come from.
        ledger: What was posted before.
        app_id: The application that posts; None for a preview by somebody who does not know it.
        audience: Who reads the channel.
        local_date: The date it is for, in the schedule's zone.
    """
    return await brief(
        newsroom,
        audience=audience,
        wishes=Wishes.of(schedule),
        local_date=local_date,
        told=await ledger.told(channel_id=schedule.channel_id, app_id=app_id, schedule=schedule.name),
        skipped=await ledger.missed(schedule=schedule.name, app_id=app_id),
    )
