"""What somebody says and wants: verbatim statements, grouped by kind, each with whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.localising import phrase
from bot.rendering.labels import EARLIER_ACCENT, NEWS_ACCENT, STANCE_LABELS, role_label
from bot.rendering.message import Card, Line, LineStyle, Link, Message, Ours, Quoted
from bot.rendering.saying import joined, said, sample_mark, source, titled, with_gaps
from briefings.model.article import Role
from briefings.model.stance import StanceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.localising import Words
    from bot.rendering.message import Inline
    from briefings.model.answer import Coverage, StanceAnswer
    from briefings.model.article import CitedSource
    from briefings.model.kept import Statement

ALIASES_NAMED = 10


def stance_message(answer: StanceAnswer, words: Words) -> Message:
    """An actor's statements by kind of position, in each kind the newest first."""
    kinds = {
        kind: group
        for kind in StanceType
        if (group := [each for each in answer.statements if each.stance.type is kind])
    }
    several = len({each.revision_id for each in answer.statements}) > 1
    groups = [_group(kind, group, words, name_articles=several) for kind, group in kinds.items()]
    return Message((_header(answer, kinds, words), *groups))


def _header(answer: StanceAnswer, kinds: Mapping[StanceType, Sequence[Statement]], words: Words) -> Card:
    actor = Quoted(answer.actor.name)
    title = (
        said(words, "{actor}: what they say and want", actor=actor)
        if answer.topic is None
        else said(words, "{actor} on {topic}", actor=actor, topic=Quoted(answer.topic.name))
    )
    counts = " · ".join(
        f"{words(STANCE_LABELS[kind])} {words.number(len(group))}" for kind, group in kinds.items()
    )
    empty = words("The stored sources hold no statement on this.")
    blocks = (
        _aliases(answer, words),
        [Line((Ours(counts or empty),))],
        (*_coverage(answer.coverage, words), *_left_out(answer, words), *_only_article(answer, words)),
    )
    return Card(title=title, lines=with_gaps(blocks), accent=NEWS_ACCENT)


def _aliases(answer: StanceAnswer, words: Words) -> Sequence[Line]:
    names = [Quoted(name) for name in answer.actor.aliases[:ALIASES_NAMED]]
    if not names:
        return ()
    return (Line(said(words, "Also called {names}", names=names), LineStyle.SMALL),)


def _left_out(answer: StanceAnswer, words: Words) -> Iterator[Line]:
    shown = len(answer.statements)
    if answer.total > shown:
        text = words(
            "The newest {n} of {total} statements", n=words.number(shown), total=words.number(answer.total)
        )
        yield Line((Ours(text),), LineStyle.SMALL)


def _only_article(answer: StanceAnswer, words: Words) -> Iterator[Line]:
    """The article, named once here instead of at each statement, where there is only one."""
    articles = {each.revision_id: each for each in answer.statements}
    if len(articles) == 1:
        statement = next(iter(articles.values()))
        named = titled(statement.article_title, words, sample=statement.sample)
        yield Line((Ours(words("Article: ")), *named, *_address(statement)), LineStyle.SMALL)


def _address(statement: Statement) -> tuple[Inline, ...]:
    return (Ours(" · "), Link(statement.article_url)) if statement.article_url else ()


def _coverage(coverage: Coverage, words: Words) -> Iterator[Line]:
    parts = [
        words.plural("{n} article", "{n} articles", coverage.articles),
        words.plural("{n} publication", "{n} publications", coverage.publishers),
        _period(coverage, words),
    ]
    rests = words("Rests on: {parts}", parts=" · ".join(parts))
    yield Line((Ours(rests),), LineStyle.SMALL)
    if coverage.publishers == 1:
        yield Line((Ours(words("⚠️ A single publication: other views may be missing.")),))
    if coverage.publishers == 0 and coverage.articles:
        yield Line((Ours(words("⚠️ No publication is named as the source.")),))


def _period(coverage: Coverage, words: Words) -> str:
    if coverage.earliest is None or coverage.latest is None:
        return words("dates unknown")
    if coverage.earliest == coverage.latest:
        return words.date(coverage.earliest)
    return words(
        "{earliest} to {latest}", earliest=words.date(coverage.earliest), latest=words.date(coverage.latest)
    )


def _group(kind: StanceType, statements: Sequence[Statement], words: Words, *, name_articles: bool) -> Card:
    return Card(
        title=(Ours(f"{words(STANCE_LABELS[kind])} ({words.number(len(statements))})"),),
        lines=with_gaps([tuple(_statement(each, words, name_article=name_articles)) for each in statements]),
        accent=EARLIER_ACCENT,
    )


def _statement(statement: Statement, words: Words, *, name_article: bool) -> Iterator[Line]:
    """Whose word it is and where it stands, above the words themselves."""
    yield _whose(statement, words)
    doubts = tuple(_doubts(statement, words))
    if doubts:
        yield Line(joined(doubts, "\n"))
    if name_article:
        named = (Quoted(statement.article_title), *_address(statement))
        yield Line((Ours(words("Article: ")), *named), LineStyle.SMALL)
    label = _source_label(statement)
    for cited in _rests_on(statement):
        yield Line((Ours(words(label)), *source(cited, words)), LineStyle.SMALL)
    # Last, because other markdown than Discord's lets a quotation swallow the line after it.
    yield Line((Quoted(statement.stance.text),), LineStyle.QUOTE)


def _whose(statement: Statement, words: Words) -> Line:
    label = words(role_label(statement.role, sample=statement.sample))
    parts = (*sample_mark(words, sample=statement.sample), Ours(f"**{label}**"))
    if not statement.section_heading:
        return Line(parts)
    return Line((*parts, Ours(" · "), Quoted(statement.section_heading)))


def _doubts(statement: Statement, words: Words) -> Iterator[tuple[Inline, ...]]:
    if statement.stance.hedged:
        yield (Ours(words("⚠️ Hedged: the text itself is not sure of it")),)
    if statement.stance.reported_by:
        reporter = Quoted(statement.stance.reported_by)
        yield said(words, "⚠️ Reported by {reporter}", reporter=reporter)


def _source_label(statement: Statement) -> str:
    """Only a point is the publisher's own report; the rest is written about it."""
    if statement.role is Role.POINT:
        return phrase("Source: ")
    return phrase("The section's source: ") if statement.source else phrase("The article's source: ")


def _rests_on(statement: Statement) -> tuple[CitedSource, ...]:
    """The source its section names; outside sections all sources of the article, each once."""
    if statement.source:
        return (statement.source,)
    return tuple({(each.publisher, each.url): each for each in statement.article_sources}.values())
