"""A briefing as a message: what is new first, then what was told before, then how to ask for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.labels import EARLIER_ACCENT, NEWS_ACCENT
from bot.rendering.message import Card, Line, LineStyle, Message, Ours, Quoted
from bot.rendering.saying import (
    GAP,
    HELP,
    SOURCES,
    STANCE,
    TOPIC,
    bullets,
    command,
    joined,
    said,
    source,
    titled,
    with_gaps,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.localising import Words
    from bot.rendering.message import Inline
    from briefings.model.article import CitedSource
    from briefings.model.briefing import Briefing, Story

# More names than these push the next story off the screen; /stance offers the rest.
ACTORS_NAMED = 3


def briefing_message(briefing: Briefing, words: Words) -> Message:
    """What a destination is told at one moment."""
    new = [story for story in briefing.stories if story.new]
    earlier = [story for story in briefing.stories if not story.new]
    cards = [_header(briefing, len(new), words), *(_story(story, words) for story in new)]
    if earlier:
        cards.append(_earlier(earlier, words))
    return Message(tuple(cards))


def _header(briefing: Briefing, new: int, words: Words) -> Card:
    lines = [*_news(briefing, new, words), *_missed(briefing, words)]
    if not briefing.has_news:
        lines += _invitation(words)
    return Card(
        title=(Ours(words("📰 News briefing, {day}", day=words.day(briefing.local_date))),),
        lines=tuple(lines),
        footer=(Ours(briefing.timezone),),
        accent=NEWS_ACCENT if briefing.has_news else EARLIER_ACCENT,
    )


def _news(briefing: Briefing, new: int, words: Words) -> Iterator[Line]:
    if not briefing.has_news:
        yield Line((Ours(words("Nothing new since the last briefing.")),))
        return
    yield Line((Ours(words.plural("{n} new story", "{n} new stories", new)),))
    if briefing.more:
        more = words.plural(
            "{n} more is stored; {command} offers its topic as you type.",
            "{n} more are stored; {command} offers their topics as you type.",
            briefing.more,
            command=command(words, TOPIC),
        )
        yield Line((Ours(more),), LineStyle.SMALL)


def _missed(briefing: Briefing, words: Words) -> Iterator[Line]:
    if briefing.skipped:
        days = words.names([words.day(day) for day in briefing.skipped])
        yield Line((Ours(words("⚠️ No briefing came on {days}.", days=days)),))


def _invitation(words: Words) -> Iterator[Line]:
    yield GAP
    yield Line((Ours(words("You can always ask about what is stored:")),))
    for name, what in (
        (TOPIC, words("what the articles on a topic say")),
        (STANCE, words("what somebody says and wants")),
        (SOURCES, words("which publications a topic rests on")),
        (HELP, words("everything that can be asked")),
    ):
        yield Line((Ours(f"**{command(words, name)}** {what}"),), LineStyle.BULLET)


def _story(story: Story, words: Words) -> Card:
    blocks = (
        [Line((Quoted(story.summary),))] if story.summary.strip() else [],
        bullets(story.takeaways, "💡"),
        [_source_line(cited, words) for cited in story.sources],
        [_ask_line(story, words)],
    )
    return Card(title=_title(story, words), url=story.url, lines=with_gaps(blocks), accent=NEWS_ACCENT)


def _title(story: Story, words: Words) -> tuple[Inline, ...]:
    revised = (Ours(words("[Updated] ")),) if story.revised else ()
    return (*revised, *titled(story.title, words, sample=story.sample))


def _source_line(cited: CitedSource, words: Words) -> Line:
    return Line((Ours(words("Source: ")), *source(cited, words)), LineStyle.SMALL)


def _ask_line(story: Story, words: Words) -> Line:
    more = said(words, "More: {command} {topic}", command=command(words, TOPIC), topic=Quoted(story.topic))
    rows = [(Ours("💬 "), *more)]
    if story.actors:
        actors = [Quoted(name) for name in story.actors[:ACTORS_NAMED]]
        asked = said(words, "Ask {command} about {actors}", command=command(words, STANCE), actors=actors)
        rows.append(asked)
    return Line(joined(rows, "\n"))


def _earlier(stories: Sequence[Story], words: Words) -> Card:
    return Card(
        title=(Ours(words("Told before")),),
        lines=tuple(_earlier_line(story, words) for story in stories),
        accent=EARLIER_ACCENT,
    )


def _earlier_line(story: Story, words: Words) -> Line:
    ask = Ours(f"{command(words, TOPIC)} ")
    return Line(joined([_title(story, words), (ask, Quoted(story.topic))], "\n"), LineStyle.BULLET)
