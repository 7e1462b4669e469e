"""Third-party words in menus and autocomplete, where Discord knows no markdown but has little room."""

from __future__ import annotations

from bot.rendering.escaping import plain
from bot.rendering.limits import CUT, clusters


def label(text: str, max_chars: int) -> str:
    """The text on one line, without what no reader sees, cut between characters as a reader sees them."""
    line = " ".join(plain(text).split())
    if len(line) <= max_chars:
        return line
    kept = ""
    for cluster in clusters(line):
        if len(kept) + len(cluster) + len(CUT) > max_chars:
            break
        kept += cluster
    return kept.rstrip() + CUT
