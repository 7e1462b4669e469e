"""A folded copy of a piece of text that knows where each of its characters came from.

Labels are compared on NFKC (`公開日:` and `公開日:` are one label), but every span we keep counts
code points of the original, and no address is ever folded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Characters that carry no meaning for a reader: zero-width and bidirectional marks, soft hyphens,
# variation selectors, other C0 and C1 controls. Tab and the line ends are not among them.
INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ufe00-\ufe0f\ufeff"
)

# Spellings that NFKC leaves apart although writers use them for the same: dashes and wave dashes.
_UNIFIED = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("〜～∼〰", "~") | {"\t": " "})

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_SUSPECT = re.compile(f"[{INVISIBLE}\t\n‐‑‒–—―−〜～∼〰]")
# A character with what combines with it; half-width voicing marks compose only after NFKC. A line end
# inside a piece (a sentence wrapped at a fixed width) goes with the space around it.
_CLUSTER = re.compile(
    r"[ \t\u3000]{0,40}\n[ \t\u3000]{0,40}|.[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded piece of a text.

    Attributes:
        text: The folded characters.
        start: Where the piece begins in the whole text.
        offsets: For each folded character the offset of its original within the piece, and one more
            for the end; None where folding moved nothing.
    """

    text: str
    start: int
    offsets: Sequence[int] | None = None

    def origin(self, index: int) -> int:
        """Where the folded character at `index` (or the end) stands in the whole text."""
        return self.start + (index if self.offsets is None else self.offsets[index])


def fold_piece(text: str, start: int, end: int) -> Folded:
    """Fold `text[start:end]`: NFKC, no invisible characters, wrapped lines joined."""
    piece = text[start:end]
    if not _SUSPECT.search(piece) and unicodedata.is_normalized("NFKC", piece):
        return Folded(piece, start)
    forms: list[str] = []
    offsets: list[int] = []
    for match in _CLUSTER.finditer(piece):
        form = _fold_cluster(match.group(), forms)
        forms.append(form)
        offsets.extend([match.start()] * len(form))
    offsets.append(len(piece))
    return Folded("".join(forms), start, offsets)


def _fold_cluster(cluster: str, before: Sequence[str]) -> str:
    if "\n" in cluster:
        # Japanese is wrapped anywhere, English between words.
        return " " if before and before[-1].isascii() else ""
    if cluster.isascii() and cluster.isprintable():
        return cluster
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", cluster).translate(_UNIFIED))
