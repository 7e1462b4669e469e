"""Who takes which position, in whose words, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StanceType(StrEnum):
    """The kinds of position. The definitions are in `docs/stances.md`."""

    DEMAND = "demand"
    PROPOSE = "propose"
    SUPPORT = "support"
    OPPOSE = "oppose"
    DENY = "deny"
    CRITICISE = "criticise"
    INTEND = "intend"
    EXPECT = "expect"
    CONCERN = "concern"
    CLAIM = "claim"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Stance:
    """One actor's position in one text.

    `text == article.text[start:end]`, and the predicate lies within it.

    Attributes:
        actor: The fullest name the text gives the actor, without title.
        actor_surface: The name as it stands at this spot (トランプ氏).
        type: Which kind of position.
        text: The shortest verbatim clause that a reader needs.
        start: First code point of it in the text.
        end: One past the last.
        predicate_start: First code point of the words that take the position.
        predicate_end: One past the last.
        hedged: The writer marks it as uncertain (とみられる).
        reported_by: The source that the text names for the report (関係者), or None.
        link: Why actor and predicate belong together: a reason code of the extractor.
        confidence: How sure the extractor is, in [0, 1].
        shown: Sure enough to show to readers.
    """

    actor: str
    actor_surface: str
    type: StanceType
    text: str
    start: int
    end: int
    predicate_start: int
    predicate_end: int
    hedged: bool = False
    reported_by: str | None = None
    link: str = "subject"
    confidence: float = 1.0
    shown: bool = True
