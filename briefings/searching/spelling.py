"""How near two names are to each other. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_NEAREST = 5

# Below this share of common characters, names that a reader sees have nothing to do with each other.
LEAST_LIKENESS = 40.0

# Unicode lays the two syllabaries out alike: ぁ (U+3041) to ゖ (U+3096), ァ 0x60 further on.
KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def in_katakana(folded: str) -> str:
    """The same name with hiragana as katakana: what is typed before the keyboard converts it."""
    return folded.translate(KATAKANA)


def nearest(typed: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The names most like what was typed, best first, at most five.

    Args:
        typed: Folded.
        names: Folded spelling -> the name to give for it; several spellings may lead to one name.
    """
    spellings = {in_katakana(key): name for key, name in names.items()}
    found = process.extract(
        in_katakana(typed),
        spellings.keys(),
        scorer=fuzz.ratio,
        score_cutoff=LEAST_LIKENESS,
        # One name may come in many spellings, and counts once.
        limit=MOST_NEAREST * 8,
    )
    return tuple(dict.fromkeys(spellings[key] for key, _, _ in found))[:MOST_NEAREST]
