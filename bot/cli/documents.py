"""Answers as the JSON documents that scripts rely on.

The names are a contract (README, "JSON"): fields are added, never renamed or dropped. What is not
there is null, or an empty list; `total` says how many there are where an answer holds the newest
only. Offsets count code points of the article's text, end exclusive.
Whatever comes from a sample article says `"sample": true`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from briefings.model.answer import CitedIn, SourcesAnswer, StanceAnswer, TopicAnswer
    from briefings.model.article import Article, CitedSource, Passage, Section
    from briefings.model.briefing import Briefing, Story
    from briefings.model.kept import KeptArticle, Statement
    from briefings.model.stance import Stance
    from briefings.parsing.accounting import LineCount

Json = dict[str, Any]


def parsed(file: str, article: Article, lines: LineCount) -> Json:
    """One document of `parse --json`."""
    return {
        "file": file,
        "article": article_fields(article),
        "text": article.text,
        "sha256": article.sha256,
        "lines": {"total": lines.total, "placed": lines.placed},
        "warnings": [f"line {doubt.line}: {doubt.message}" for doubt in article.warnings],
    }


def article_fields(article: Article) -> Json:
    """An article: every part of it, in words."""
    return {
        "title": article.title or None,
        "titles": _texts(article.titles),
        "lead": "\n".join(_texts(article.lead)) or None,
        "language": article.language,
        "topic": article.topic or None,
        "published": _iso(article.published),
        "sections": [section_fields(section, sample=article.sample) for section in article.sections],
        "closing": _texts(article.closing),
        "takeaways": _texts(article.takeaways),
        "notices": _texts(article.notices),
        "unplaced": _texts(article.unplaced),
        "sample": article.sample,
    }


def section_fields(section: Section, *, sample: bool) -> Json:
    """One section of an article."""
    return {
        "heading": _text(section.heading),
        "question": _text(section.question),
        "answer": _text(section.answer),
        "comments": _texts(section.comments),
        "points": _texts(section.points),
        "sources": [source_fields(source, sample=sample) for source in section.sources],
        "body": _texts(section.body),
        "remarks": _texts(section.remarks),
    }


def source_fields(source: CitedSource, *, sample: bool) -> Json:
    """One cited source."""
    return {
        "publisher": source.publisher,
        "url": source.url,
        "title": source.title,
        "published": _iso(source.published),
        "uncertain": source.uncertain,
        "sample": sample,
    }


def stances_of(doc: str, article: Article, stances: Iterable[Stance]) -> Json:
    """One document of `stances --json`."""
    return {
        "doc": doc,
        "sha256": article.sha256,
        "stances": [stance_fields(stance, sample=article.sample) for stance in stances],
    }


def stance_fields(stance: Stance, *, sample: bool) -> Json:
    """One stance as the extractor gives it; `text` is the article's text from `start` to `end`."""
    return {
        "actor": stance.actor,
        "actor_surface": stance.actor_surface,
        "type": stance.type.value,
        "text": stance.text,
        "start": stance.start,
        "end": stance.end,
        "predicate_start": stance.predicate_start,
        "predicate_end": stance.predicate_end,
        "hedged": stance.hedged,
        "reported_by": stance.reported_by,
        "link": stance.link,
        "confidence": round(stance.confidence, 4),
        "shown": stance.shown,
        "sample": sample,
    }


def stance_answer(answer: StanceAnswer) -> Json:
    """What `stance --json` prints."""
    coverage = answer.coverage
    return {
        "actor": {"name": answer.actor.name, "aliases": list(answer.actor.aliases)},
        "topic": answer.topic.name if answer.topic else None,
        "stances": [statement_fields(statement) for statement in answer.statements],
        "total": answer.total,
        "coverage": {
            "articles": coverage.articles,
            "publishers": coverage.publishers,
            "from": _iso(coverage.earliest),
            "to": _iso(coverage.latest),
        },
    }


def statement_fields(statement: Statement) -> Json:
    """One stored statement, with what proves it."""
    stance, source = statement.stance, statement.source
    return {
        "id": statement.id,
        "type": stance.type.value,
        "text": stance.text,
        "role": statement.role.value,
        "hedged": stance.hedged,
        "reported_by": stance.reported_by,
        "article": statement.article_title,
        "article_url": statement.article_url,
        "article_sources": [_cited(each) for each in statement.article_sources],
        "section": statement.section_heading,
        "publisher": source.publisher if source else None,
        "url": source.url if source else None,
        "published": _iso(source.published) if source else None,
        "start": stance.start,
        "end": stance.end,
        "sha256": statement.sha256,
        "kept_at": statement.kept_at.isoformat(),
        "sample": statement.sample,
    }


def briefing_document(briefing: Briefing, *, at: datetime, messages: Sequence[Mapping[str, Any]]) -> Json:
    """What `brief --json` prints; `messages` are the bodies that the bot would post, unchanged."""
    return {
        "date": briefing.local_date.isoformat(),
        "at": at.isoformat(),
        "timezone": briefing.timezone,
        "locale": briefing.locale,
        "stories": [story_fields(story) for story in briefing.stories],
        "more": briefing.more,
        "skipped": [missed.isoformat() for missed in briefing.skipped],
        "messages": [dict(message) for message in messages],
    }


def story_fields(story: Story) -> Json:
    """One story of a briefing."""
    return {
        "topic": story.topic,
        "title": story.title,
        "url": story.url,
        "summary": story.summary,
        "takeaways": list(story.takeaways),
        "sources": [_cited(source) | {"sample": story.sample} for source in story.sources],
        "actors": list(story.actors),
        "new": story.new,
        "revised": story.revised,
        "sample": story.sample,
    }


def topic_answer(answer: TopicAnswer) -> Json:
    """What `topic --json` prints."""
    return {
        "topic": answer.topic.name,
        "articles": [kept_fields(kept) for kept in answer.articles],
        "total": answer.total,
    }


def kept_fields(kept: KeptArticle) -> Json:
    """A stored article: what `parse` says of it, and where and when it came in."""
    return article_fields(kept.article) | {
        "topic": kept.topic.name,
        "address": kept.address,
        "kept_at": kept.kept_at.isoformat(),
        "sha256": kept.article.sha256,
    }


def sources_answer(answer: SourcesAnswer) -> Json:
    """What `sources --json` prints."""
    return {
        "topic": answer.topic.name,
        "sources": [cited_fields(cited) for cited in answer.sources],
        "articles": answer.articles,
        "total": answer.total,
    }


def cited_fields(cited: CitedIn) -> Json:
    """A cited source, and the section and article that cite it."""
    return source_fields(cited.source, sample=cited.article.article.sample) | {
        "section": cited.section,
        "article": cited.article.article.title,
    }


def _cited(source: CitedSource) -> Json:
    return {"publisher": source.publisher, "url": source.url}


def _text(passage: Passage | None) -> str | None:
    return passage.text if passage else None


def _texts(passages: Iterable[Passage]) -> list[str]:
    return [passage.text for passage in passages]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
