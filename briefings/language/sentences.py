"""Where sentences begin and end.

A quotation belongs to the sentence that quotes it, also when it holds full stops or line ends:
「…がある。…が重要」と語った is one sentence. Brackets that never close are ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAIRS = {
    "「": "」",
    "『": "』",
    "(": ")",
    "\uff08": "\uff09",
    "【": "】",
    "〈": "〉",
    "《": "》",
    "〔": "〕",
    "[": "]",
}
MAX_BRACKETED_CHARS = 600
"""A quotation longer than this is a bracket that somebody forgot to close."""

MAX_SENTENCE_CHARS = 1_500
"""What goes on without a stop is cut, so that nobody who reads a sentence need fear its length."""

_MARKS = re.compile("[" + re.escape("".join(PAIRS) + "".join(PAIRS.values())) + "。!?\uff01\uff1f\n]")
_CLOSES = {close: opening for opening, close in PAIRS.items()}
_ENDS = frozenset("。!?\uff01\uff1f\n")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A verbatim piece of a text: `text == whole[start:end]`, without outer white space.

    Attributes:
        text: The words, with the full stop.
        start: First code point, counted from the offset that `sentences` was given.
        end: One past the last.
    """

    text: str
    start: int
    end: int


def brackets(text: str) -> dict[int, int]:
    """The place of each closing bracket by the place of its opening one; only pairs that fit."""
    pairs: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, place = match[0], match.start()
        if mark in PAIRS:
            opened.append((mark, place))
        elif mark in _CLOSES and any(mark_ == _CLOSES[mark] for mark_, _ in opened[-4:]):
            while opened[-1][0] != _CLOSES[mark]:
                opened.pop()
            start = opened.pop()[1]
            if place - start <= MAX_BRACKETED_CHARS:
                pairs[start] = place
    return pairs


def sentences(text: str, *, offset: int = 0) -> tuple[Sentence, ...]:
    """Split a text at full stops and line ends that no bracket encloses; in one pass."""
    pairs = brackets(text)
    found = []
    begin, free_from = 0, 0
    for match in _MARKS.finditer(text):
        place = match.start()
        if place < free_from:
            continue
        if place in pairs:
            free_from = pairs[place]
        elif match[0] in _ENDS:
            found.append((begin, place + 1))
            begin = place + 1
    found.append((begin, len(text)))
    return tuple(
        sentence for start, end in _cut(found) if (sentence := _trimmed(text, start, end, offset)).text
    )


def _cut(found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in found:
        for begin in range(start, max(end, start + 1), MAX_SENTENCE_CHARS):
            yield begin, min(begin + MAX_SENTENCE_CHARS, end)


def _trimmed(text: str, start: int, end: int, offset: int) -> Sentence:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Sentence(piece, offset + start + lead, offset + start + lead + len(piece))
