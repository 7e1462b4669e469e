"""Small articles for the tests of stances."""

from __future__ import annotations

from briefings.model.article import Article, Passage


def passage(text: str, start: int, end: int) -> Passage:
    """A piece of a text with its place."""
    return Passage(text[start:end], start, end)


def article(text: str, *, language: str = "ja") -> Article:
    """A plain text, each line that is not blank a passage."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lead = len(line) - len(line.lstrip())
            lines.append(passage(text, start + lead, start + lead + len(line.strip())))
        start += len(line) + 1
    return Article(text=text, plain=tuple(lines), language=language)
