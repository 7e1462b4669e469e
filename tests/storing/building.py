"""Articles and stances for tests, written as lines and marked up by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from briefings.model.article import Article, CitedSource, Passage, Section
from briefings.model.scope import SHARED
from briefings.model.stance import Stance, StanceType
from briefings.stances.names import identity

if TYPE_CHECKING:
    from briefings.model.kept import Kept
    from briefings.model.scope import Scope
    from briefings.storing.archive import Archive

NOON = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)


def passage(text: str, words: str) -> Passage:
    """The first place of these words in a text."""
    start = text.index(words)
    return Passage(words, start, start + len(words))


def stance(text: str, words: str, *, actor: str, surface: str | None = None, shown: bool = True) -> Stance:
    """A claim in exactly these words, whose last two characters are the predicate."""
    found = passage(text, words)
    return Stance(
        actor=actor,
        actor_surface=surface or actor,
        type=StanceType.CLAIM,
        text=words,
        start=found.start,
        end=found.end,
        predicate_start=found.end - 2,
        predicate_end=found.end,
        shown=shown,
    )


@dataclass(frozen=True, slots=True)
class Story:
    """An article with a title, one section and what is said in it, and where it is kept."""

    topic: str
    said: tuple[tuple[str, str], ...] = (("灯町長", "灯町長は橋を直すと述べた"),)
    title: str = "橋の話"
    address: str = "https://news.example/bridge"
    scope: Scope = SHARED
    at: datetime = NOON
    hidden: tuple[str, ...] = field(default=())

    @property
    def article(self) -> Article:
        """The article: the title, a heading, and one point for each statement."""
        lines = [self.title, "橋の節", *(words for _, words in self.said), "さらに読む 灯新聞"]
        text = "\n".join(lines)
        section = Section(
            heading=passage(text, "橋の節"),
            points=tuple(passage(text, words) for _, words in self.said),
            sources=(CitedSource("灯新聞", "https://akari.example/1", start=text.index("さらに読む")),),
        )
        return Article(text=text, titles=(passage(text, self.title),), sections=(section,), topic=self.topic)

    @property
    def stances(self) -> tuple[Stance, ...]:
        """One stance for each statement; those of the hidden actors are not to be shown."""
        text = self.article.text
        return tuple(
            stance(text, words, actor=actor, shown=actor not in self.hidden) for actor, words in self.said
        )


async def keep(archive: Archive, story: Story) -> Kept:
    """Keep a story as the newsroom would."""
    return await archive.keep(
        story.article,
        story.stances,
        address=story.address,
        scope=story.scope,
        now=story.at,
        names=identity,
    )


def later(minutes: int) -> datetime:
    """So many minutes after noon."""
    return NOON + timedelta(minutes=minutes)
