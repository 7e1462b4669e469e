"""Tables of words, written as rows of text."""

from __future__ import annotations


def word_list(rows: str) -> tuple[str, ...]:
    """The words of a table in the order in which they stand there."""
    return tuple(rows.split())


def word_set(rows: str) -> frozenset[str]:
    """The words of a table, for asking whether one is in it."""
    return frozenset(word_list(rows))
