"""An article taken apart into what the tables hold, and put together again. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefings.model.article import Article, CitedSource, Doubt, Passage, Role, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

LABEL = "label"

# Which field of an article, and of a section, a passage goes into.
ARTICLE_FIELDS: dict[str, str] = {
    Role.TITLE: "titles",
    Role.LEAD: "lead",
    Role.CLOSING: "closing",
    Role.TAKEAWAY: "takeaways",
    Role.NOTICE: "notices",
    Role.UNPLACED: "unplaced",
    Role.PLAIN: "plain",
    LABEL: "labels",
}
SINGLE_FIELDS: dict[str, str] = {Role.HEADING: "heading", Role.QUESTION: "question", Role.ANSWER: "answer"}
SECTION_FIELDS: dict[str, str] = {
    Role.COMMENT: "comments",
    Role.POINT: "points",
    Role.BODY: "body",
    Role.REMARK: "remarks",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A passage without its words: which part it plays, in which section if any, and where it stands."""

    role: str
    section: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CitedBy:
    """A cited source and the number of the section that cites it."""

    section: int
    source: CitedSource


@dataclass(frozen=True, slots=True)
class Parts:
    """An article as the tables hold it, each kind in its own order."""

    text: str
    spans: Sequence[Span]
    sections: int
    sources: Sequence[CitedBy]
    language: str
    topic: str
    published: date | None
    sample: bool
    warnings: Sequence[Sequence[Any]]


def take_apart(article: Article) -> Parts:
    """The parts of an article.

    Raises:
        ValueError: If a passage is not the piece of the text that it says it is. Only a fault in
            this program can do that, and nothing of it may be kept.
    """
    return Parts(
        text=article.text,
        spans=tuple(_spans(article)),
        sections=len(article.sections),
        sources=tuple(
            CitedBy(number, source)
            for number, section in enumerate(article.sections)
            for source in section.sources
        ),
        language=article.language,
        topic=article.topic,
        published=article.published,
        sample=article.sample,
        warnings=[[doubt.line, doubt.message] for doubt in article.warnings],
    )


def put_together(parts: Parts) -> Article:
    """The article that `take_apart` was given."""
    outside: defaultdict[str, list[Passage]] = defaultdict(list)
    inside: defaultdict[int, defaultdict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for span in parts.spans:
        passage = Passage(parts.text[span.start : span.end], span.start, span.end)
        (outside if span.section is None else inside[span.section])[span.role].append(passage)
    sources: defaultdict[int, list[CitedSource]] = defaultdict(list)
    for cited in parts.sources:
        sources[cited.section].append(cited.source)
    return Article(
        text=parts.text,
        sections=tuple(_section(inside[number], sources[number]) for number in range(parts.sections)),
        language=parts.language,
        topic=parts.topic,
        published=parts.published,
        sample=parts.sample,
        warnings=tuple(Doubt(line, message) for line, message in parts.warnings),
        **{field: tuple(outside[role]) for role, field in ARTICLE_FIELDS.items()},
    )


def _section(passages: dict[str, list[Passage]], sources: Iterable[CitedSource]) -> Section:
    fields: dict[str, Any] = {
        field: passages[role][0] for role, field in SINGLE_FIELDS.items() if passages[role]
    }
    fields |= {field: tuple(passages[role]) for role, field in SECTION_FIELDS.items()}
    return Section(sources=tuple(sources), **fields)


def _spans(article: Article) -> Iterator[Span]:
    for role, field in ARTICLE_FIELDS.items():
        yield from _of_role(article, role, None, getattr(article, field))
    for number, section in enumerate(article.sections):
        for role, field in SINGLE_FIELDS.items():
            passage = getattr(section, field)
            yield from _of_role(article, role, number, () if passage is None else (passage,))
        for role, field in SECTION_FIELDS.items():
            yield from _of_role(article, role, number, getattr(section, field))


def _of_role(article: Article, role: str, section: int | None, passages: Iterable[Passage]) -> Iterator[Span]:
    for passage in passages:
        if article.text[passage.start : passage.end] != passage.text:
            raise ValueError(f"a {role} at {passage.start} is not what the text says there")
        yield Span(str(role), section, passage.start, passage.end)
