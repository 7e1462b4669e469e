"""Answers to what readers ask, as messages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.localising import phrase
from bot.rendering.labels import EARLIER_ACCENT, NEWS_ACCENT, NOTICE_ACCENT, ROLE_LABELS, role_label
from bot.rendering.message import Card, Line, LineStyle, Message, Ours, Quoted
from bot.rendering.saying import (
    BRIEFING,
    HELP,
    SOURCES,
    STANCE,
    TOPIC,
    bullets,
    command,
    newest_articles,
    said,
    sample_mark,
    source,
    texts,
    titled,
    with_gaps,
)
from bot.rendering.stances import stance_message
from bot.replies import Given
from briefings.model.article import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.localising import Words
    from bot.rendering.message import Inline
    from bot.replies import Reply
    from briefings.model.answer import CitedIn, SourcesAnswer, TopicAnswer
    from briefings.model.article import Article, CitedSource, Passage, Section
    from briefings.model.kept import KeptArticle

__all__ = [
    "help_message",
    "notice_message",
    "section_message",
    "sources_message",
    "stance_message",
    "topic_message",
]

# Nobody reads more of one topic in a chat; older articles are named and their sections can be opened.
ARTICLES_IN_FULL = 5
ARTICLES_NAMED = 20


def topic_message(answer: TopicAnswer, words: Words) -> Message:
    """What the articles on a topic say: the newest in full, the rest by name."""
    full, rest = answer.articles[:ARTICLES_IN_FULL], answer.articles[ARTICLES_IN_FULL:]
    cards = [_article(kept, words) for kept in full]
    if rest:
        cards.append(_older(rest, words))
    if len(answer.articles) > 1:
        cards.insert(0, _topic_header(answer, words))
    return Message(tuple(cards))


def section_message(kept: KeptArticle, number: int, words: Words) -> Message:
    """One section in full, every line with whose word it is.

    Args:
        kept: The article.
        number: The section's number in it, from 0.
        words: The reader's language.

    Raises:
        IndexError: If the article has no such section.
    """
    article = kept.article
    section = article.sections[number]
    named = section.heading or section.question
    title = (Quoted(named.text),) if named else (Ours(words("Section {number}", number=number + 1)),)
    where = said(
        words,
        "Section {number} of {count} in: {title}",
        number=str(number + 1),
        count=str(len(article.sections)),
        title=Quoted(article.title),
    )
    blocks = ([Line(where, LineStyle.SMALL)], *_whole_section(section, words, sample=article.sample))
    return Message(
        (
            Card(
                title=(*sample_mark(words, sample=article.sample), *title),
                lines=with_gaps(blocks),
                accent=NEWS_ACCENT,
            ),
        )
    )


def sources_message(answer: SourcesAnswer, words: Words) -> Message:
    """Which publications a topic's articles rest on, article by article, section by section."""
    publishers = len({cited.source.publisher for cited in answer.sources})
    count = words.plural("{n} publication", "{n} publications", publishers)
    lines = [Line((Ours(count if publishers else words("No article on this topic names its sources.")),))]
    if answer.total > answer.articles:
        lines.append(Line((Ours(newest_articles(answer.articles, answer.total, words)),), LineStyle.SMALL))
    header = Card(
        title=said(words, "Sources: {topic}", topic=Quoted(answer.topic.name)),
        lines=tuple(lines),
        accent=NEWS_ACCENT,
    )
    by_article = groupby(answer.sources, key=lambda cited: cited.article.id)
    return Message((header, *(_cited_by(list(group), words) for _id, group in by_article)))


def help_message(words: Words, *, topic: str = "", actor: str = "") -> Message:
    """What the bot can be asked.

    Args:
        words: The reader's language.
        topic: A stored topic's name for the examples; empty for none.
        actor: A stored actor's name, likewise.
    """
    asks = (
        (TOPIC, topic, words("What the articles on a topic say: summary, sections, takeaways.")),
        (STANCE, actor, words("What somebody says and wants, word for word, with the source.")),
        (SOURCES, topic, words("Which publications a topic rests on, with addresses and dates.")),
        (BRIEFING, "", words("The briefing as it would be now; only you see it.")),
        (HELP, "", words("This page; only you see it.")),
    )
    lines = with_gaps(
        [tuple(_ask(command(words, name), example, what, words)) for name, example, what in asks]
    )
    promise = (
        words("Articles are shown word for word, and every statement says whose word it is."),
        words("Names are offered while you type; a part of a name is enough."),
    )
    return Message(
        (
            Card(title=(Ours(words("What you can ask")),), lines=lines, accent=NEWS_ACCENT),
            Card(lines=tuple(Line((Ours(each),)) for each in promise), accent=EARLIER_ACCENT),
        )
    )


def notice_message(reply: Reply | str, words: Words) -> Message:  # noqa: ARG001 (every message maker takes words)
    """A reply to what could not be answered, or one sentence of ours."""
    sentences = ((reply,),) if isinstance(reply, str) else reply.sentences
    lines = [Line(tuple(_part(part) for part in sentence)) for sentence in sentences]
    return Message((Card(lines=tuple(lines), accent=NOTICE_ACCENT),))


def _part(part: str | Given) -> Inline:
    return Quoted(part.text) if isinstance(part, Given) else Ours(part)


def _topic_header(answer: TopicAnswer, words: Words) -> Card:
    shown = len(answer.articles)
    count = words.plural("{n} article, newest first", "{n} articles, newest first", shown)
    if answer.total > shown:
        count = newest_articles(shown, answer.total, words)
    return Card(title=(Quoted(answer.topic.name),), lines=(Line((Ours(count),)),), accent=NEWS_ACCENT)


def _article(kept: KeptArticle, words: Words) -> Card:
    article = kept.article
    published = (Line((Ours(words.date(article.published)),), LineStyle.SMALL),) if article.published else ()
    second = tuple(Line((Quoted(each.text),), LineStyle.SMALL) for each in article.titles[1:])
    sections = [
        block
        for section in article.sections
        for block in _short_section(section, words, sample=article.sample)
    ]
    blocks = (
        (*second, *published),
        texts(article.lead),
        texts(article.plain),
        *sections,
        _labelled(Role.CLOSING, article.closing, words),
        _labelled(Role.UNPLACED, article.unplaced, words),
        _takeaways(article, words),
    )
    return Card(
        title=_title(article, words),
        url=kept.url,
        lines=with_gaps(blocks),
        footer=(Quoted(kept.topic.name),),
        accent=NEWS_ACCENT,
    )


def _title(article: Article, words: Words) -> tuple[Inline, ...]:
    return titled(article.title, words, sample=article.sample)


def _older(rest: Sequence[KeptArticle], words: Words) -> Card:
    lines = [Line(_title(kept.article, words), LineStyle.BULLET) for kept in rest[:ARTICLES_NAMED]]
    more = len(rest) - ARTICLES_NAMED
    if more > 0:
        unnamed = words.plural("and {n} older article", "and {n} older articles", more)
        lines.append(Line((Ours(unnamed),), LineStyle.SMALL))
    return Card(title=(Ours(words("Older articles")),), lines=tuple(lines), accent=EARLIER_ACCENT)


def _takeaways(article: Article, words: Words) -> Sequence[Line]:
    if not article.takeaways:
        return ()
    heading = Line((Ours(words("Takeaways")),), LineStyle.HEADING)
    return (heading, *bullets((each.text for each in article.takeaways), "💡"))


def _short_section(section: Section, words: Words, *, sample: bool) -> Iterator[Sequence[Line]]:
    heading = [Line((Quoted(section.heading.text),), LineStyle.HEADING)] if section.heading else []
    yield (*heading, *_question(section, words))
    yield tuple(_points(section, words, sample=sample))


def _whole_section(section: Section, words: Words, *, sample: bool) -> Iterator[Sequence[Line]]:
    yield _question(section, words)
    yield _labelled(Role.COMMENT, section.comments, words)
    yield tuple(_points(section, words, sample=sample))
    yield _labelled(Role.BODY, section.body, words)
    yield _labelled(Role.REMARK, section.remarks, words)


def _question(section: Section, words: Words) -> Sequence[Line]:
    asked = [Line((Ours(words("Q. ")), Quoted(section.question.text)))] if section.question else []
    answered = [Line((Ours(words("A. ")), Quoted(section.answer.text)))] if section.answer else []
    return (*asked, *answered)


def _points(section: Section, words: Words, *, sample: bool) -> Iterator[Line]:
    """The points, each group followed by the source it comes from; then sources without points."""
    shown: list[CitedSource | None] = []
    for cited, points in groupby(section.points, key=section.source_of):
        yield from bullets((point.text for point in points), "✅")
        yield _source_line(cited, words, label=role_label(Role.POINT, sample=sample))
        shown.append(cited)
    for cited in section.sources:
        if cited not in shown:
            yield _source_line(cited, words, label=phrase("Source"))


def _source_line(cited: CitedSource | None, words: Words, *, label: str) -> Line:
    if cited is None:
        return Line((Ours(words("Source: not named")),), LineStyle.SMALL)
    return Line((Ours(f"{words(label)}: "), *source(cited, words)), LineStyle.SMALL)


def _labelled(role: Role, passages: Sequence[Passage], words: Words) -> Sequence[Line]:
    if not passages:
        return ()
    return (Line((Ours(f"**{words(ROLE_LABELS[role])}**"),)), *texts(passages))


def _cited_by(cited: Sequence[CitedIn], words: Words) -> Card:
    kept = cited[0].article
    blocks = [
        (*_section_heading(section), *(Line(source(each.source, words), LineStyle.BULLET) for each in group))
        for section, group in groupby(cited, key=lambda each: each.section)
    ]
    return Card(
        title=_title(kept.article, words), url=kept.url, lines=with_gaps(blocks), accent=EARLIER_ACCENT
    )


def _section_heading(heading: str | None) -> Sequence[Line]:
    return (Line((Quoted(heading),), LineStyle.HEADING),) if heading else ()


def _ask(shown: str, example: str, what: str, words: Words) -> Iterator[Line]:
    yield Line((Ours(f"**{shown}**"),))
    yield Line((Ours(what),))
    if example:
        shown_so = said(words, "For example: {command} {name}", command=shown, name=Quoted(example))
        yield Line(shown_so, LineStyle.SMALL)
