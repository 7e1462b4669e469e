"""How sure each way of linking is, and from when readers see a stance.

Origin: the share of right predictions per reason on the tuned part of the development set, rounded to
steps of .05 and pulled down where there were fewer than five (see `docs/stances.md`).
"""

from __future__ import annotations

from briefings.stances.predicates import Pattern
from briefings.stances.subjects import Link

THRESHOLD = 0.5
"""Below this a stance is kept and not shown."""

BY_LINK = {
    Link.TOPIC: 0.85,
    Link.SUBJECT: 0.9,
    Link.ALSO: 0.75,
    Link.PLACE: 0.5,
    Link.PAUSE: 0.6,
    Link.REACHING: 0.65,
    Link.AGENT: 0.5,
    Link.ACCORDING: 0.55,
    Link.QUESTION: 0.7,
    Link.CARRIED: 0.4,
}
"""CARRIED was right 10 times of 15 and still stays below: what nobody is named for is not shown."""

BY_PATTERN = {
    Pattern.SPEECH: 0.05,
    Pattern.LIGHT: 0.05,
    Pattern.HEADLINE: 0.05,
    Pattern.HOLD: -0.05,
    Pattern.VERB: -0.1,
    Pattern.NOMINAL: -0.3,
}
UNKNOWN_NAME = -0.3
"""A name that only its place in the sentence makes an actor."""


def of(link: Link, pattern: Pattern, *, known: bool, vague: bool = False) -> float:
    """Confidence in [0, 1] for a reason.

    Args:
        link: How the actor was linked.
        pattern: How the predicate was recognised.
        known: The actor's name shows by itself that it is one.
        vague: The name says nothing outside its document (会社).
    """
    sure = BY_LINK[link] + BY_PATTERN.get(pattern, 0.0) + (0.0 if known else UNKNOWN_NAME)
    if link is Link.CARRIED or vague:
        sure = min(sure, THRESHOLD - 0.05)
    return round(min(max(sure, 0.05), 0.95), 2)


def is_shown(confidence: float) -> bool:
    """Whether readers see a stance this sure."""
    return confidence >= THRESHOLD
