"""A frozen edition as text and back: JSON of the briefing's fields, dates in ISO 8601.

The text outlives the version that wrote it, so a field that is added later needs a default.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from briefings.model.article import CitedSource
from briefings.model.briefing import Briefing, Story


def text_of(briefing: Briefing) -> str:
    """A briefing as JSON."""
    return json.dumps(asdict(briefing), default=date.isoformat, ensure_ascii=False)


def briefing_from(text: str) -> Briefing:
    """The same briefing again."""
    fields = json.loads(text)
    return Briefing(
        **fields
        | {
            "local_date": date.fromisoformat(fields["local_date"]),
            "stories": tuple(_story(each) for each in fields["stories"]),
            "skipped": tuple(date.fromisoformat(each) for each in fields["skipped"]),
        }
    )


def _story(fields: dict[str, Any]) -> Story:
    return Story(
        **fields
        | {
            "takeaways": tuple(fields["takeaways"]),
            "actors": tuple(fields["actors"]),
            "sources": tuple(_source(each) for each in fields["sources"]),
        }
    )


def _source(fields: dict[str, Any]) -> CitedSource:
    published = fields["published"]
    return CitedSource(**fields | {"published": None if published is None else date.fromisoformat(published)})
