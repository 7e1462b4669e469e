"""The JSON of the command line as a contract: what scripts may rely on.

Written from the table that binds us (names and JSON of every command). Additions are allowed
everywhere; nothing named here may be missing or of another type.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
DAY_OR_NULL: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
TEXTS: Schema = {"type": "array", "items": {"type": "string", "minLength": 1}}
ADDRESS_OR_NULL: Schema = {"type": ["string", "null"], "pattern": "^https?://"}
STANCE_TYPE: Schema = {
    "enum": [
        "demand",
        "propose",
        "support",
        "oppose",
        "deny",
        "criticise",
        "intend",
        "expect",
        "concern",
        "claim",
        "act",
    ]
}
ROLE: Schema = {
    "enum": ["lead", "answer", "point", "body", "comment", "remark", "closing", "takeaway", "plain"]
}


def record(**properties: Schema) -> Schema:
    """An object in which each of these properties must be."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def many(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


SOURCE = record(publisher=TEXT, url=ADDRESS_OR_NULL, title=TEXT_OR_NULL, published=DAY_OR_NULL, sample=FLAG)
SECTION = record(
    heading=TEXT_OR_NULL,
    question=TEXT_OR_NULL,
    answer=TEXT_OR_NULL,
    comments=TEXTS,
    points=TEXTS,
    sources=many(SOURCE),
    body=TEXTS,
    remarks=TEXTS,
)
ARTICLE = record(
    title=TEXT_OR_NULL,
    titles=TEXTS,
    lead=TEXT_OR_NULL,
    language={"enum": ["ja", "en"]},
    topic=TEXT_OR_NULL,
    published=DAY_OR_NULL,
    sections=many(SECTION),
    closing=TEXTS,
    takeaways=TEXTS,
    unplaced=TEXTS,
    sample=FLAG,
)

PARSE = many(
    record(
        file=TEXT,
        article=ARTICLE,
        text=TEXT,
        sha256=HASH,
        lines=record(total=COUNT, placed=COUNT),
        warnings=TEXTS,
    )
)
STANCES = many(
    record(
        doc=TEXT,
        sha256=HASH,
        stances=many(
            record(
                actor=TEXT,
                actor_surface=TEXT,
                type=STANCE_TYPE,
                text=TEXT,
                start=COUNT,
                end=COUNT,
                predicate_start=COUNT,
                predicate_end=COUNT,
                hedged=FLAG,
                reported_by=TEXT_OR_NULL,
                link=TEXT,
                confidence={"type": "number", "minimum": 0, "maximum": 1},
                shown=FLAG,
            )
        ),
    )
)
STANCE = record(
    actor=record(name=TEXT, aliases=TEXTS),
    topic=TEXT_OR_NULL,
    stances=many(
        record(
            id=TEXT,
            type=STANCE_TYPE,
            text=TEXT,
            role=ROLE,
            hedged=FLAG,
            reported_by=TEXT_OR_NULL,
            article=TEXT,
            section=TEXT_OR_NULL,
            publisher=TEXT_OR_NULL,
            url=ADDRESS_OR_NULL,
            published=DAY_OR_NULL,
            start=COUNT,
            end=COUNT,
            sha256=HASH,
            sample=FLAG,
        )
    ),
    coverage=record(articles=COUNT, publishers=COUNT, **{"from": DAY_OR_NULL, "to": DAY_OR_NULL}),
)
BRIEF = record(
    date={"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    timezone=TEXT,
    locale={"enum": ["ja", "en"]},
    stories=many(
        record(
            topic=TEXT,
            title=TEXT,
            summary=TEXT,
            takeaways=TEXTS,
            sources=many(record(publisher=TEXT, url=ADDRESS_OR_NULL)),
            actors=TEXTS,
            new=FLAG,
            sample=FLAG,
        )
    ),
    messages={"type": "array", "items": {"type": "object"}, "minItems": 1},
)
TOPIC = record(topic=TEXT, articles=many(ARTICLE))
SOURCES = record(
    topic=TEXT,
    sources=many(
        record(
            publisher=TEXT,
            url=ADDRESS_OR_NULL,
            published=DAY_OR_NULL,
            section=TEXT_OR_NULL,
            article=TEXT,
            sample=FLAG,
        )
    ),
)
INGEST = record(new=COUNT, revised=COUNT, unchanged=COUNT, failed=TEXTS)
VERIFY = record(revisions=COUNT, checked=COUNT, mismatches=many(record(id=TEXT, place=TEXT, problem=TEXT)))
