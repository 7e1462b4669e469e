"""Whether the archive still holds what was put into it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Something stored that is not what it should be. Answers leave it out.

    Attributes:
        id: Of the statement, or of the revision where all of it is in doubt; for a wrong count, of
            the row that holds it.
        place: The address of the article, or the name of what is counted.
        problem: What is wrong, in English, for whoever runs `kawaraban verify`.
    """

    id: str
    place: str
    problem: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the archive found.

    Attributes:
        revisions: How many revisions were compared with the hash of their text.
        checked: How many statements and passages were compared with their text.
        mismatches: What is wrong, oldest revision first. Empty when all is well.
    """

    revisions: int
    checked: int
    mismatches: tuple[Mismatch, ...] = ()
