"""Documents to parse, and articles written out as plain values to compare."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from briefings.model.article import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model.article import Article, Passage, Section

SEEN_AT = datetime(2026, 11, 2, 6, 30, tzinfo=UTC)


def document(
    content: str | bytes, *, address: str = "file:article.txt", media_type: str | None = None
) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Document(raw, address, SEEN_AT, media_type)


def fields(article: Article) -> dict[str, Any]:
    """An article's fields as words, dates and addresses, without places."""
    return {
        "titles": _texts(article.titles),
        "lead": _texts(article.lead),
        "sections": [_section(section) for section in article.sections],
        "closing": _texts(article.closing),
        "takeaways": _texts(article.takeaways),
        "notices": _texts(article.notices),
        "unplaced": _texts(article.unplaced),
        "language": article.language,
        "topic": article.topic,
        "published": article.published,
        "sample": article.sample,
    }


def compared(article: Article) -> dict[str, Any]:
    """Its fields as a reader compares them: NFKC, wrapped lines joined, notices and doubts aside."""
    told = fields(article)
    del told["notices"]
    return _folded(told)  # type: ignore[no-any-return]  # a dict stays a dict


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading and section.heading.text,
        "question": section.question and section.question.text,
        "answer": section.answer and section.answer.text,
        "comments": _texts(section.comments),
        "points": _texts(section.points),
        "sources": [
            (each.publisher, each.url, each.title, each.published, each.uncertain) for each in section.sources
        ],
        "body": _texts(section.body),
        "remarks": _texts(section.remarks),
    }


def _texts(passages: Iterable[Passage]) -> list[str]:
    return [passage.text for passage in passages]


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.startswith("http") else unicodedata.normalize("NFKC", value).replace("\n", "")
    if isinstance(value, dict):
        return {key: _folded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_folded(each) for each in value)
    return value
