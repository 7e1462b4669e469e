"""What names an actor at one spot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token

DOTS = "・\uff65=\uff1d゠"
"""Marks between the parts of a foreign name; none begins or ends it."""


class Kind(StrEnum):
    """What sort of actor a mention names; OFFICE is a title alone, SAME points back (同氏)."""

    PERSON = "person"
    OFFICE = "office"
    STATE = "state"
    BODY = "body"
    GROUP = "group"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor named at one spot.

    Attributes:
        kind: What sort.
        name: Without title and honorific; for SAME what stands behind 同, for OFFICE the title.
        surface: As it stands, readings and ages left out.
        start: First code point.
        end: One past the last.
        title: The office or honorific, or an empty string.
        sure: It shows by itself that it is an actor; else the document or the sentence must tell.
    """

    kind: Kind
    name: str
    surface: str
    start: int
    end: int
    title: str = ""
    sure: bool = True


def joined(row: Sequence[Token]) -> str:
    """The words of a row as one text."""
    return "".join(token.surface for token in row)


def mention(kind: Kind, row: Sequence[Token], name: str, *, title: str = "", sure: bool = True) -> Mention:
    """A mention that stands in all words of a row."""
    # Brackets are left out of the words, so the surface is put together, not cut: 安倍晋三首相(52).
    return Mention(kind, name, joined(row), row[0].start, row[-1].end, title, sure)
