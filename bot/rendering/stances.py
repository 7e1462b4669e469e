"""What somebody says and wants: verbatim statements, grouped by kind, each with whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.localising import phrase
from bot.rendering.labels import EARLIER_ACCENT, NEWS_ACCENT, STANCE_LABELS, role_label
from bot.rendering.message import Card, Line, LineStyle, Message, Ours, Quoted
from bot.rendering.saying import joined, said, sample_mark, source, with_gaps
from briefings.model.stance import StanceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.localising import Words
    from bot.rendering.message import Inline
    from briefings.model.answer import Coverage, StanceAnswer
    from briefings.model.kept import Statement

ALIASES_NAMED = 10


def stance_message(answer: StanceAnswer, words: Words) -> Message:
    """An actor's statements by kind of position, in each kind the newest first."""
    kinds = {
        kind: group
        for kind in StanceType
        if (group := [each for each in answer.statements if each.stance.type is kind])
    }
    groups = [_group(kind, statements, words) for kind, statements in kinds.items()]
    return Message((_header(answer, kinds, words), *groups))


def _header(answer: StanceAnswer, kinds: Mapping[StanceType, Sequence[Statement]], words: Words) -> Card:
    actor = Quoted(answer.actor.name)
    title = (
        said(words, phrase("{actor}: what they say and want"), actor=actor)
        if answer.topic is None
        else said(words, phrase("{actor} on {topic}"), actor=actor, topic=Quoted(answer.topic.name))
    )
    counts = " · ".join(f"{words(STANCE_LABELS[kind])} {len(group)}" for kind, group in kinds.items())
    empty = words("The stored sources hold no statement on this.")
    blocks = (
        _aliases(answer, words),
        [Line((Ours(counts or empty),))],
        tuple(_coverage(answer.coverage, words)),
    )
    return Card(title=title, lines=with_gaps(blocks), accent=NEWS_ACCENT)


def _aliases(answer: StanceAnswer, words: Words) -> Sequence[Line]:
    names = [Quoted(name) for name in answer.actor.aliases[:ALIASES_NAMED]]
    if not names:
        return ()
    return (Line(said(words, phrase("Also called {names}"), names=names), LineStyle.SMALL),)


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


def _group(kind: StanceType, statements: Sequence[Statement], words: Words) -> Card:
    return Card(
        title=(Ours(f"{words(STANCE_LABELS[kind])} ({words.number(len(statements))})"),),
        lines=with_gaps([tuple(_statement(statement, words)) for statement in statements]),
        accent=EARLIER_ACCENT,
    )


def _statement(statement: Statement, words: Words) -> Iterator[Line]:
    """Whose word it is and where it stands, above the words themselves."""
    mark = sample_mark(words, sample=statement.sample)
    yield Line((*mark, Ours(f"**{words(role_label(statement.role, sample=statement.sample))}**")))
    yield from _doubts(statement, words)
    yield from _provenance(statement, words)
    # Last, because other markdown than Discord's lets a quotation swallow the line after it.
    yield Line((Quoted(statement.stance.text),), LineStyle.QUOTE)


def _provenance(statement: Statement, words: Words) -> Iterator[Line]:
    where: list[tuple[Inline, ...]] = [(Quoted(statement.article_title),)]
    if statement.section_heading:
        where.append((Quoted(statement.section_heading),))
    yield Line(joined(where, " › "), LineStyle.SMALL)
    cited = (statement.source,) if statement.source else statement.article_sources
    for each in cited:
        yield Line((Ours(words("Source: ")), *source(each, words)), LineStyle.SMALL)


def _doubts(statement: Statement, words: Words) -> Iterator[Line]:
    if statement.stance.hedged:
        yield Line((Ours(words("⚠️ Hedged: the text itself is not sure of it.")),))
    if statement.stance.reported_by:
        reporter = Quoted(statement.stance.reported_by)
        yield Line(said(words, phrase("⚠️ Reported by {reporter}."), reporter=reporter))
