"""Discord's sizes, and where a text may be cut."""

from __future__ import annotations

import regex

# discord-api-docs, resources/message.mdx, "Embed Limits".
TITLE_CHARS = 256
DESCRIPTION_CHARS = 4096
FOOTER_CHARS = 2048
EMBEDS = 10
EMBEDS_CHARS = 6000  # over title, description and footer of all embeds of one message

# A page that a thumb scrolls through without losing its place: about three screens of Japanese.
ANSWER_PAGE_CHARS = 2000
# The parts of a post arrive together, so they are larger: fewer messages, fewer notifications.
POST_PAGE_CHARS = 4000

CUT = "…"
# A cluster of more code points than this is an attack (a letter under a thousand accents), not a letter.
LONGEST_CLUSTER = 32

_CLUSTER = regex.compile(r"\X")


def size(text: str) -> int:
    """How long Discord finds a text: it counts code points (discord-api-docs issue 1315)."""
    return len(text)


def clusters(text: str) -> list[str]:
    """The characters as a reader sees them: grapheme clusters, none longer than `LONGEST_CLUSTER`."""
    return [part for cluster in _CLUSTER.findall(text) for part in pared(cluster)]


def pared(cluster: str) -> list[str]:
    """A cluster in parts of at most `LONGEST_CLUSTER` code points; one part unless it is an attack."""
    return [cluster[start : start + LONGEST_CLUSTER] for start in range(0, len(cluster), LONGEST_CLUSTER)]
