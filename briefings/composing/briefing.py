"""Choosing and ordering the stories of one briefing."""

from __future__ import annotations

from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.model.briefing import Briefing, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from briefings.model.article import CitedSource
    from briefings.model.briefing import Told
    from briefings.model.kept import KeptArticle

    Candidate = tuple[KeptArticle, tuple[str, ...]]

EARLIER_STORIES = 3
EARLIER_DAYS = timedelta(days=7)

# An article bears the moment its reading began and can be asked for only when it is committed, so one
# that was being kept while the last edition was composed looks older than that edition.
STILL_BEING_KEPT = timedelta(hours=1)


def compose(
    candidates: Sequence[Candidate],
    *,
    local_date: date,
    timezone: str,
    locale: str,
    limit: int,
    told: Told | None,
    skipped: Iterable[date] = (),
    new_in_all: int = 0,
) -> Briefing:
    """Make the briefing for one destination and date.

    It leads with what is new: not told there, and kept since the last edition. Where these leave
    room, up to three earlier ones of the last seven days follow.

    Args:
        candidates: Current revisions of articles that the destination may see and wants, each with
            the names of its actors, most statements first.
        local_date: The date it is for, in `timezone`.
        timezone: IANA name.
        locale: `ja` or `en`.
        limit: At most so many stories, at least 1.
        told: What was told there before; None if nothing ever was.
        skipped: Dates whose briefing was missed since the last one.
        new_in_all: How many articles are new, where the candidates are only the newest of them.

    Raises:
        ValueError: If `limit` is below 1.
    """
    if limit < 1:
        raise ValueError(f"a briefing has room for at least one story, not {limit}")
    newest_first = sorted(candidates, key=lambda each: (each[0].kept_at, each[0].id), reverse=True)
    new = [each for each in newest_first if is_new(each[0], told)]
    oldest_date = local_date - EARLIER_DAYS
    earlier = [
        each
        for each in newest_first
        if not is_new(each[0], told) and _local_date(each[0], timezone) >= oldest_date
    ]
    room = min(EARLIER_STORIES, max(0, limit - len(new)))
    return Briefing(
        local_date=local_date,
        timezone=timezone,
        locale=locale,
        stories=(
            *(_story(*each, new=True, told=told) for each in new[:limit]),
            *(_story(*each, new=False, told=told) for each in earlier[:room]),
        ),
        more=max(0, max(len(new), new_in_all) - limit),
        skipped=tuple(sorted(set(skipped))),
    )


def is_new(kept: KeptArticle, told: Told | None) -> bool:
    """Whether a destination has not been told of this revision and has no reason to know it."""
    if told is None:
        return True
    since = new_since(told)
    return kept.id not in told.revision_ids and (since is None or kept.kept_at > since)


def new_since(told: Told | None) -> datetime | None:
    """The moment from which on articles are new if they were not told; None if they all are."""
    if told is None or told.composed_at is None:
        return None
    return told.composed_at - STILL_BEING_KEPT


def _story(kept: KeptArticle, actors: tuple[str, ...], *, new: bool, told: Told | None) -> Story:
    article = kept.article
    known_otherwise = (
        told is not None and kept.id not in told.revision_ids and kept.article_id in told.article_ids
    )
    return Story(
        revision_id=kept.id,
        article_id=kept.article_id,
        topic=kept.topic.name,
        title=article.title,
        url=kept.url,
        summary="\n".join(map(attrgetter("text"), article.lead)),
        takeaways=tuple(passage.text for passage in article.takeaways),
        sources=_once_each(article.sources),
        actors=actors,
        new=new,
        revised=known_otherwise,
        sample=article.sample,
    )


def _once_each(sources: Iterable[CitedSource]) -> tuple[CitedSource, ...]:
    """Sources in reading order, each address once; those without one, each publisher and title once."""
    first: dict[tuple[str | None, ...], CitedSource] = {}
    for source in sources:
        key = (source.url,) if source.url is not None else (source.publisher, source.title)
        first.setdefault(key, source)
    return tuple(first.values())


def _local_date(kept: KeptArticle, timezone: str) -> date:
    return kept.kept_at.astimezone(ZoneInfo(timezone)).date()
