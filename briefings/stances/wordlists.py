"""Tables of words, written as rows of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def word_list(rows: str) -> tuple[str, ...]:
    """The words of a table in the order in which they stand there."""
    return tuple(rows.split())


def word_set(rows: str) -> frozenset[str]:
    """The words of a table, for asking whether one is in it."""
    return frozenset(word_list(rows))


class Endings:
    """Asks whether a text ends as a word of a table, in time that does not grow with the table.

    Args:
        endings: The words.
    """

    def __init__(self, endings: Iterable[str]) -> None:
        self._endings = frozenset(endings)
        self._lengths = sorted({len(ending) for ending in self._endings})

    def end(self, text: str) -> bool:
        """Whether the text ends so; the whole text counts as its own ending."""
        return any(text[-length:] in self._endings for length in self._lengths)
