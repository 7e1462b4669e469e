"""What the archive keeps: revisions of articles and the statements in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from briefings.model.article import Article, CitedSource, Role
    from briefings.model.scope import Scope
    from briefings.model.stance import Stance
    from briefings.model.topic import Topic


class Outcome(StrEnum):
    """What keeping an article did."""

    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """One immutable revision of an article in the archive.

    Attributes:
        id: Time-ordered content id of the revision: 12 hex digits of Unix milliseconds and 20 of a
            hash, so that ids sort by age and the same input gives the same id.
        article_id: The id of the article's first revision, common to all its revisions.
        address: Where it came from.
        scope: Who added it.
        topic: What it is about.
        kept_at: When this revision was kept, aware UTC.
        article: The article itself.
    """

    id: str
    article_id: str
    address: str
    scope: Scope
    topic: Topic
    kept_at: datetime
    article: Article

    @property
    def url(self) -> str | None:
        """The page's own address where it is one that a reader can open, else None."""
        return self.address if self.address.startswith(("https://", "http://")) else None


@dataclass(frozen=True, slots=True)
class Kept:
    """The result of keeping one article."""

    outcome: Outcome
    revision: KeptArticle


@dataclass(frozen=True, slots=True)
class Statement:
    """A stored stance with everything that proves it.

    `stance.text` is a slice of the stored text of the revision that `sha256` names.

    Attributes:
        id: Content id; stays the same as long as the text does.
        stance: Who, what and where.
        role: The part of the article that it stands in.
        revision_id: `KeptArticle.id` of its article.
        article_title: That article's first title.
        article_url: The page's own address if a reader can open it, else None.
        section_heading: The section's heading, or None outside sections.
        source: The cited source that the section names for it; None outside sections.
        article_sources: All sources that the article cites, in reading order.
        sha256: Hash of the article's text.
        kept_at: When the article was kept, aware UTC.
        sample: It comes from a sample article.
    """

    id: str
    stance: Stance
    role: Role
    revision_id: str
    article_title: str
    article_url: str | None
    section_heading: str | None
    source: CitedSource | None
    article_sources: tuple[CitedSource, ...]
    sha256: str
    kept_at: datetime
    sample: bool
