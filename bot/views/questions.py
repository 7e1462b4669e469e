"""What can be asked, and how a question fits into the `custom_id` of a button.

A `custom_id` is `kw1:ROLE:KIND:FIELDS:PAGE`, as in `kw1:n:t:17,0:2`: the button `n` (next) leads to
page 2 of what is stored about topic 17. The version in front lets a later version tell old buttons.
Discord allows 100 characters; the longest of ours has fewer than 90.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = "kw1"


class Role(StrEnum):
    """What a component does. It keeps the `custom_id`s of one message apart."""

    PREVIOUS = "p"
    PLACE = "i"
    NEXT = "n"
    MENU = "m"
    BACK = "b"


@dataclass(frozen=True, slots=True)
class AboutTopic:
    """What is stored about a topic: its name as somebody typed it, or its id.

    `shelf` is the part of the menu on show: a menu holds 25 choices, a topic can have more sections.
    """

    topic: str | int
    shelf: int = 0


@dataclass(frozen=True, slots=True)
class AboutSection:
    """One section of one article of a topic, by the revision's id and the section's number from 0."""

    topic: int
    revision: str
    section: int
    shelf: int = 0


@dataclass(frozen=True, slots=True)
class AboutSources:
    """What the articles on a topic cite."""

    topic: str | int


@dataclass(frozen=True, slots=True)
class AboutStance:
    """What an actor says and wants, on one topic or on all (None)."""

    actor: str | int
    topic: str | int | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The briefing of this moment, on one topic or on all (None)."""

    topic: str | int | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """How to use this bot."""


Question = AboutTopic | AboutSection | AboutSources | AboutStance | Today | Help

CUSTOM_ID = re.compile(
    rf"{VERSION}:(?P<role>[{''.join(Role)}]):(?P<kind>[a-z]):(?P<fields>[0-9a-f,]*):(?P<page>[0-9]{{1,4}})"
)


def is_remembered(question: Question) -> bool:
    """Whether a button asks, by ids, and not somebody who typed a name."""
    named = (getattr(question, "topic", None), getattr(question, "actor", None))
    return any(isinstance(each, int) for each in named) and not any(isinstance(each, str) for each in named)


def packed(role: Role, question: Question, page: int) -> str:
    """The `custom_id` of a component that asks this.

    Args:
        role: What the component does.
        question: With ids in place of names.
        page: Which page it leads to, from 0.

    Raises:
        ValueError: If the question still holds a name as somebody typed it.
    """
    kind, fields = _KINDS[type(question)][0], _fields(question)
    return f"{VERSION}:{role}:{kind}:{','.join(fields)}:{page}"


def unpacked(custom_id: str) -> tuple[Question, int] | None:
    """The question and the page that a `custom_id` asks for, or None if it is none of ours."""
    match = CUSTOM_ID.fullmatch(custom_id)
    if match is None:
        return None
    fields = match["fields"].split(",") if match["fields"] else []
    for kind, make in _KINDS.values():
        if kind == match["kind"]:
            try:
                return make(*fields), int(match["page"])
            except (TypeError, ValueError):
                return None
    return None


def _fields(question: Question) -> list[str]:
    match question:
        case AboutTopic(int(topic), shelf):
            return [str(topic), str(shelf)]
        case AboutSection(topic, revision, section, shelf):
            return [str(topic), revision, str(section), str(shelf)]
        case AboutSources(int(topic)) | Today(int(topic)):
            return [str(topic)]
        case AboutStance(int(actor), None):
            return [str(actor)]
        case AboutStance(int(actor), int(topic)):
            return [str(actor), str(topic)]
        case Today(None) | Help():
            return []
    raise ValueError(f"{question} holds a name; only ids fit into a custom_id")


def _key(digits: str) -> int:
    """A database key. Larger numbers than a database can hold are nobody's key."""
    key = int(digits)
    if key >= 2**63:
        raise ValueError(digits)
    return key


# Letter in the custom_id, and the way back from its fields.
_KINDS: dict[type, tuple[str, Callable[..., Question]]] = {
    AboutTopic: ("t", lambda topic, shelf: AboutTopic(_key(topic), _key(shelf))),
    AboutSection: (
        "s",
        lambda topic, revision, section, shelf: AboutSection(
            _key(topic), revision, _key(section), _key(shelf)
        ),
    ),
    AboutSources: ("o", lambda topic: AboutSources(_key(topic))),
    AboutStance: (
        "a",
        lambda actor, topic=None: AboutStance(_key(actor), None if topic is None else _key(topic)),
    ),
    Today: ("b", lambda topic=None: Today(None if topic is None else _key(topic))),
    Help: ("h", Help),
}
