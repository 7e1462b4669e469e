"""Who reports a statement: 関係者によると, 読売新聞によれば."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.stances.words import is_comma, is_particle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token

OPENERS = frozenset(
    {"また", "さらに", "一方", "しかし", "なお", "そして", "ただ", "特に", "他方", "同じく", "その"}
)
"""Words that open a sentence before its source. Origin: ours."""

MAX_REPORTER_CHARS = 40


def reporter(words: Sequence[Token]) -> str | None:
    """The source that the sentence names for its report, as printed, or None."""
    for index in range(1, len(words) - 2):
        according = words[index + 1].lemma in {"よる", "因る"} and is_particle(words[index + 2], "と", "ば")
        if according and is_particle(words[index], "に"):
            return _phrase(words, index)
    return None


def _phrase(words: Sequence[Token], end: int) -> str | None:
    first = 0
    for index in range(end):
        opens = (
            words[index].surface in OPENERS
            or words[index].pos[0] == "接続詞"
            or words[index].pos[0] == "補助記号"
        )
        if (opens and index == first) or (
            is_comma(words[index]) and is_particle(words[index - 1], "は", "が")
        ):
            first = index + 1
    phrase = "".join(token.surface for token in words[first:end])
    return phrase if 0 < len(phrase) <= MAX_REPORTER_CHARS else None
