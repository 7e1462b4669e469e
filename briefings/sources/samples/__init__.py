"""Sample articles that ship with the program, so that it can be tried without a network.

Takes the present time and gives `Document`s made of the packaged texts beside this file. It parses
nothing and keeps nothing, and it copies no real publication's words: one sample retells the
facts of two real articles in our own sentences and names their addresses, every other one is
invented, down to its publishers, whose hosts end in `.example`. Each says so in its first line, which
the parser recognises.
"""

from __future__ import annotations

from datetime import timedelta
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from briefings.model.article import Document

if TYPE_CHECKING:
    from datetime import datetime

# In the order they would have come in, the best one to look at last: answers and briefings lead with
# the newest. The two about the ferry share a topic and most of their actors.
_FILES = (
    "tidal-barrier.txt",
    "school-lunch.txt",
    "rail-fares.html",
    "ferry-cut.txt",
    "ferry-talks.md",
    "ceasefire.txt",
)

# RFC 7763 registers text/markdown; its charset parameter is required.
_MEDIA_TYPES = {
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}

_APART = timedelta(seconds=1)


def sample_documents(now: datetime) -> tuple[Document, ...]:
    """Every sample article, oldest first and one second apart, the last one seen at `now`.

    They are apart because articles that came in at one moment have no order of their own.

    Args:
        now: The present moment, aware.

    Returns:
        The documents in a fixed order, each at the address `sample:` and its file's stem.
    """
    first = now - _APART * (len(_FILES) - 1)
    return tuple(_document(name, seen_at=first + _APART * place) for place, name in enumerate(_FILES))


def _document(name: str, *, seen_at: datetime) -> Document:
    path = PurePosixPath(name)
    return Document(
        content=files(__name__).joinpath(name).read_bytes(),
        address=f"sample:{path.stem}",
        seen_at=seen_at,
        media_type=_MEDIA_TYPES[path.suffix],
    )
