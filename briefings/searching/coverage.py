"""How much an answer rests on. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefings.language.folding import fold
from briefings.model.answer import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model.article import CitedSource
    from briefings.model.kept import Statement


def coverage(statements: Iterable[Statement]) -> Coverage:
    """Count the articles and publishers behind some statements, and say how old these are.

    A statement outside of sections rests on all that its article cites.
    """
    told = list(statements)
    sources = [source for each in told for source in _behind(each)]
    dates = [source.published for source in sources if source.published is not None]
    return Coverage(
        articles=len({each.revision_id for each in told}),
        publishers=len({_publisher(source) for source in sources}),
        earliest=min(dates, default=None),
        latest=max(dates, default=None),
    )


def _behind(statement: Statement) -> tuple[CitedSource, ...]:
    return statement.article_sources if statement.source is None else (statement.source,)


def _publisher(source: CitedSource) -> str:
    """What tells publishers apart: their host, since names are written in many ways."""
    return _host(source.url) or fold(source.publisher)


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None
