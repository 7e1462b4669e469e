"""Documents from files and folders."""

from __future__ import annotations

import os
import re
import stat
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import DocumentUnreadable, FetchingUnsupported, SourceEmpty, SourceMissing
from briefings.model.article import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefings.errors import DocumentError

MOST_BYTES = 32 * 1024 * 1024

# What a file of each kind is called when it is sent (RFC 7763 for Markdown); the encoding stays open.
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
SUFFIXES = tuple(MEDIA_TYPES)

ADDRESS = re.compile(r"https?:/", re.IGNORECASE)
DIGITS = re.compile(r"(\d+)")


def documents(place: str | Path, *, now: datetime) -> Iterator[Document | DocumentError]:
    """Every document in a file or a folder, and an error for each that cannot be read.

    A file may have any name. In a folder, and in the folders within it, only names count that end in
    one of `SUFFIXES`, in natural order (2 before 10); hidden files and folders do not.

    Args:
        place: A path. Links to files are followed, links to folders are not.
        now: The moment of reading, aware. Documents of one folder are a microsecond apart, so that
            "newest first" has an order among them.

    Raises:
        SourceMissing: If there is no such file or folder.
        SourceEmpty: If a folder holds no document.
        FetchingUnsupported: If the place is an address on the network.
    """
    if ADDRESS.match(str(place)):
        raise FetchingUnsupported(str(place))
    path = Path(place)
    if not _exists(path):
        raise SourceMissing(str(place))
    found = list(_in_folder(path)) if path.is_dir() else [path]
    if not found:
        raise SourceEmpty(str(place), suffixes=SUFFIXES)
    return (
        _read(each, seen_at=now + timedelta(microseconds=number)) if isinstance(each, Path) else each
        for number, each in enumerate(found)
    )


def count(place: str | Path) -> int:
    """How many documents there are in a place, for a bar of progress; 0 where `documents` would raise."""
    path = Path(place)
    if ADDRESS.match(str(place)) or not _exists(path):
        return 0
    return sum(1 for _ in _in_folder(path)) if path.is_dir() else 1


def natural_order(path: Path) -> tuple[tuple[str | int, ...], ...]:
    """A sort key by which `part2` comes before `part10`, whatever the case."""
    return tuple(
        tuple(int(piece) if piece.isdecimal() else piece.casefold() for piece in DIGITS.split(part))
        for part in path.parts
    )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long for any file
        return False


def _in_folder(folder: Path) -> Iterator[Path | DocumentError]:
    """The documents below a folder, then the folders that could not be looked into."""
    faults: list[OSError] = []
    found = []
    for parent, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Path(parent, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix.casefold() in MEDIA_TYPES
        ]
    yield from sorted(found, key=natural_order)
    yield from (_unreadable(Path(fault.filename), fault) for fault in faults)


def _read(path: Path, *, seen_at: datetime) -> Document | DocumentError:
    address = Path(os.path.realpath(path)).as_uri()
    try:
        # A pipe or a device would keep us waiting, perhaps for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            return DocumentUnreadable(str(path), "this is no ordinary file.")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        return _unreadable(path, error)
    if len(content) > MOST_BYTES:
        return DocumentUnreadable(str(path), f"larger than {MOST_BYTES // 1024**2} MiB; that is no article.")
    return Document(content, address, seen_at, MEDIA_TYPES.get(path.suffix.casefold()))


def _unreadable(path: Path, error: OSError) -> DocumentUnreadable:
    return DocumentUnreadable(str(path), f"cannot be read ({error.strerror or error}).")
