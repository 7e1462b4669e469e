"""Japanese words with their place in the text.

The rest of the house sees the `Tokeniser` protocol only; the dictionary is loaded by whoever calls
`load_sudachi`, never by an import.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import sudachipy

PIECE_CHARS = 8_000
"""Sudachi refuses more than 49,149 bytes of UTF-8 at once; a code point has at most four."""


class Token(NamedTuple):
    """One word. A named tuple, because an article has a thousand and making one must cost little.

    Attributes:
        surface: As it is written.
        start: First code point, counted from the offset that the tokeniser was given.
        end: One past the last.
        lemma: Dictionary form.
        pos: UniDic's part of speech, the most general class first (`名詞`, `固有名詞`, `地名`, `国`, …).
        known: The dictionary has it.
    """

    surface: str
    start: int
    end: int
    lemma: str
    pos: tuple[str, ...]
    known: bool


class Tokeniser(Protocol):
    """Splits Japanese text into words; total, deterministic, and safe to call from several threads."""

    def __call__(self, text: str, /, *, offset: int = 0) -> tuple[Token, ...]:
        """Every word of the text in order, with places counted from `offset`."""
        ...


class SudachiTokeniser:
    """Sudachi in its longest unit (mode C), which keeps names and organisations together.

    Args:
        dictionary: A loaded dictionary.
        mode: Sudachi's name for the length of units.
    """

    def __init__(self, dictionary: sudachipy.Dictionary, mode: sudachipy.SplitMode) -> None:
        self._tokenizer = dictionary.tokenizer(mode=mode)
        self._parts_of_speech: dict[int, tuple[str, ...]] = {}
        self._lock = threading.Lock()  # Sudachi's tokenizer is one mutable object

    def __call__(self, text: str, /, *, offset: int = 0) -> tuple[Token, ...]:
        """Every word of the text in order, with places counted from `offset`."""
        tokens: list[Token] = []
        with self._lock:
            for start in range(0, len(text), PIECE_CHARS):
                self._add(tokens, text[start : start + PIECE_CHARS], offset + start)
        return tuple(tokens)

    def _add(self, tokens: list[Token], piece: str, offset: int) -> None:
        for morpheme in self._tokenizer.tokenize(_encodable(piece)):
            surface = morpheme.surface()
            if not surface:  # the second half of one character that stands for two words (㍿)
                continue
            start = offset + morpheme.begin()
            end = offset + morpheme.end()
            lemma = morpheme.dictionary_form()
            pos = self._part_of_speech(morpheme)
            tokens.append(Token(surface, start, end, lemma, pos, not morpheme.is_oov()))

    def _part_of_speech(self, morpheme: sudachipy.Morpheme) -> tuple[str, ...]:
        """Sudachi makes six strings of it each time; there are some hundred different ones."""
        number = morpheme.part_of_speech_id()
        known = self._parts_of_speech.get(number)
        if known is None:
            known = self._parts_of_speech[number] = morpheme.part_of_speech()
        return known


def load_sudachi() -> SudachiTokeniser:
    """Load the dictionary; 0.1 to 0.3 s and some 70 MB of mapped memory, so call it once, at the edge."""
    import sudachipy  # noqa: PLC0415 - the extension module loads with the dictionary, not with every import

    return SudachiTokeniser(sudachipy.Dictionary(), sudachipy.SplitMode.C)


def _encodable(text: str) -> str:
    """The text with each lone surrogate replaced by one ordinary mark, so that places stay true."""
    if text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
