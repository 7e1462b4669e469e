"""An article on the terminal: each line of it with the part it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from briefings.parsing.accounting import count_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.model.article import Article, CitedSource

LABEL_WIDTH = 10


def outline(file: str, article: Article) -> Text:
    """The article's parts in reading order, and how many of its lines found a place."""
    lines = count_lines(article)
    drawn = Text()
    drawn.append(f"{file}\n", style="bold")
    for _, label, text in sorted(_parts(article), key=lambda part: part[0]):
        for line in text.split("\n"):
            drawn.append(f"  {label:<{LABEL_WIDTH}}", style="cyan").append(f"{line}\n")
    kind = ", a sample" if article.sample else ""
    drawn.append(f"  {lines.placed} of {lines.total} lines placed, {article.language}{kind}", style="dim")
    drawn.append(f", topic {article.topic or '-'}\n", style="dim")
    for doubt in article.warnings:
        drawn.append(f"  line {doubt.line}: {doubt.message}\n", style="yellow")
    return drawn.append("\n")


def _parts(article: Article) -> Iterator[tuple[int, str, str]]:
    for placed in article.passages():
        yield placed.passage.start, placed.role.value, placed.passage.text
    for source in article.sources:
        yield source.start, "source", _source(source)


def _source(source: CitedSource) -> str:
    published = source.published.isoformat() if source.published else None
    return "  ".join(part for part in (source.publisher, source.url, source.title, published) if part)
