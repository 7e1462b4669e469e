"""What goes into the tables of a new revision. Pure."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from briefings.storing.ids import statement_id
from briefings.storing.parts import take_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.model.article import Article
    from briefings.model.scope import Scope
    from briefings.model.stance import Stance
    from briefings.storing.deciding import Decision
    from briefings.storing.parts import Parts

LOG = logging.getLogger(__name__)

Row = dict[str, Any]


def part_rows(decision: Decision, *, scope: Scope) -> dict[str, list[Row]]:
    """The rows of a new revision and its parts, by table, parents first."""
    parts = take_apart(decision.incoming.article)
    key = {"scope": scope.key, "revision": decision.revision_id}
    return {
        "revision": [_revision_row(decision, parts, scope=scope)],
        "section": [{**key, "number": number} for number in range(parts.sections)],
        "passage": [
            {**key, "place": place, **_fields(span, "role", "section", "start", "end")}
            for place, span in enumerate(parts.spans)
        ],
        "cited_source": [
            {
                **key,
                "place": place,
                "section": cited.section,
                **_fields(cited.source, "publisher", "url", "title", "published", "start", "uncertain"),
            }
            for place, cited in enumerate(parts.sources)
        ],
    }


def statement_rows(
    decision: Decision, *, scope: Scope, topic: int, actor_of: Callable[[Stance], int]
) -> Iterator[Row]:
    """The rows of a new revision's statements, in the extractor's order, each once.

    A statement that is not in the text is a fault of the extractor: it is left out, and logged.
    """
    incoming = decision.incoming
    seen: set[str] = set()
    for place, stance in enumerate(incoming.stances):
        if not quotes(stance, incoming.article):
            LOG.error("%s: a statement at %d is not what the text says there", incoming.address, stance.start)
            continue
        identifier = statement_id(decision.revision_id, stance)
        if identifier in seen:
            continue
        seen.add(identifier)
        yield {
            "scope": scope.key,
            "revision": decision.revision_id,
            "place": place,
            "id": identifier,
            "actor": actor_of(stance),
            "topic": topic,
            "kept_at": incoming.kept_at,
            "type": stance.type.value,
            "name": stance.actor,
            "surface": stance.actor_surface,
            **_fields(stance, "text", "start", "end", "predicate_start", "predicate_end"),
            **_fields(stance, "hedged", "reported_by", "link", "confidence", "shown"),
        }


def quotes(stance: Stance, article: Article) -> bool:
    """Whether a stance is the piece of the text that it says it is, its predicate within."""
    return (
        0 <= stance.start <= stance.predicate_start <= stance.predicate_end <= stance.end
        and article.text[stance.start : stance.end] == stance.text
    )


def _revision_row(decision: Decision, parts: Parts, *, scope: Scope) -> Row:
    return {
        "scope": scope.key,
        "id": decision.revision_id,
        "article": decision.article_id,
        "sha256": decision.sha256,
        "kept_at": decision.incoming.kept_at,
        "topic_name": parts.topic,
        **_fields(parts, "language", "published", "sample", "warnings", "text"),
    }


def _fields(value: object, *names: str) -> Row:
    return {name: getattr(value, name) for name in names}
