"""A briefing: what one destination is told at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from briefings.model.article import CitedSource


@dataclass(frozen=True, slots=True)
class Story:
    """One article as a briefing tells it. Every text is verbatim.

    Attributes:
        revision_id: `KeptArticle.id` of the article.
        topic: The topic's name, as `/topic` takes it.
        title: The article's first title.
        url: The page's own address if a reader can open it, else None.
        summary: The lead, one paragraph a line; empty where the article has none.
        takeaways: The 💡 lines.
        sources: What the article cites, in reading order, each address once.
        actors: Names that `/stance` takes, most statements first.
        new: Not in an earlier briefing of this destination.
        revised: Seen before with another text.
        sample: It comes from a sample article.
        article_id: `KeptArticle.article_id`, common to all revisions of the article.
    """

    revision_id: str
    topic: str
    title: str
    url: str | None
    summary: str
    takeaways: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    actors: tuple[str, ...]
    new: bool
    revised: bool
    sample: bool
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What one destination is told at one moment.

    Attributes:
        local_date: The date it is for, in `timezone`.
        timezone: IANA name.
        locale: `ja` or `en`, the language of what we say; the article's text stays as it is.
        stories: New ones first, each group newest first. May be empty.
        more: How many further stories are new but beyond the limit.
        skipped: Local dates whose briefing was missed since the last one, oldest first.
    """

    local_date: date
    timezone: str
    locale: str
    stories: tuple[Story, ...]
    more: int = 0
    skipped: tuple[date, ...] = ()

    @property
    def has_news(self) -> bool:
        """Whether any story is new."""
        return any(story.new for story in self.stories)


@dataclass(frozen=True, slots=True)
class Told:
    """What a destination has been told before.

    Attributes:
        revision_ids: `Story.revision_id` of every story posted there.
        article_ids: `Story.article_id` of every story posted there.
        composed_at: When the last edition with the same wishes was composed, aware; None where
            there was none, so that whatever was not posted is new.
    """

    revision_ids: frozenset[str] = frozenset()
    article_ids: frozenset[str] = frozenset()
    composed_at: datetime | None = None
