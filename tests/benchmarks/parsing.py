"""Articles parsed in a second, against the least anybody could do with their lines.

The yardstick is `str.splitlines` and one regular expression on each line, in the same run on the same
articles, so that the ratio means the same on every machine.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefings.model.article import Document
from briefings.parsing import parse
from briefings.sources.samples import sample_documents
from tests.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_NOW = datetime(2026, 11, 2, 6, 30, tzinfo=UTC)
_MARK = re.compile(r"\s*(?:✅|💡|さらに読む|公開日)")
_SECONDS = 1.0


def run() -> list[tuple[str, float, str]]:
    """Measure parsing.

    Returns:
        Name, value and unit of each figure.
    """
    rows: list[tuple[str, float, str]] = []
    for name, documents in _corpora():
        least = _seconds_for_each(lambda each: _least(each.content), documents)
        parsed = _seconds_for_each(parse, documents)
        rows.append((f"{name}: parsing", 1 / parsed, "articles/s"))
        rows.append((f"{name}: splitlines and one expression a line", 1 / least, "articles/s"))
        rows.append((f"{name}: parsing takes", parsed / least, "times as long"))
    return rows


def measure() -> Iterable[tuple[str, str]]:
    """Label and figure of each row, for people."""
    return ((name, f"{value:,.0f} {unit}") for name, value, unit in run())


def _corpora() -> Iterable[tuple[str, Sequence[Document]]]:
    samples = sample_documents(_NOW)
    yield "text samples", [each for each in samples if each.media_type != "text/html; charset=utf-8"]
    yield "web page sample", [each for each in samples if each.media_type == "text/html; charset=utf-8"]
    seed = SHARED / "articles" / "seed.txt"
    if seed.is_file():
        yield "seed", [Document(seed.read_bytes(), "file:seed.txt", _NOW)]


def _least(content: bytes) -> int:
    return sum(_MARK.match(line) is not None for line in content.decode().splitlines())


def _seconds_for_each(work: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """The least processor time that one document took, over rounds that fill a second."""
    best = float("inf")
    started = time.perf_counter()
    while time.perf_counter() - started < _SECONDS:
        begun = time.process_time()
        rounds = 0
        while time.process_time() - begun < _SECONDS / 20:
            for document in documents:
                work(document)
            rounds += 1
        best = min(best, (time.process_time() - begun) / (rounds * len(documents)))
    return best
