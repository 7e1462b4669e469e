"""What finding statements costs, beside what splitting the same text into words costs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from briefings.language.tokens import load_sudachi
from briefings.parsing import parse, plain
from briefings.stances.extractor import LexicalExtractor
from tests.benchmarks.invented import documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefings.language.tokens import Tokeniser
    from briefings.model.article import Article

TEXTS, CHARS = 50, 2_000
ROUNDS = 3
LONGER = 10
HOSTILE = {
    "names with dots between": "ロシア・" * 500,
    "quotations that never close": "「" * CHARS,
    "names joined without end": "佐藤氏と" * 500,
    "denials of denials": "ロシアは拒否しないことはない" * 140 + "と述べた。",
}


def measure() -> Iterable[tuple[str, str]]:
    """Processor time per text, its ratio to mere words, and its growth with the length of the text."""
    started = time.perf_counter()
    tokenise = load_sudachi()
    yield "loading the dictionary", f"{time.perf_counter() - started:.2f} s"
    extractor = LexicalExtractor(tokenise)
    texts = [plain(text) for text in _texts()]
    words, ours = _words(tokenise, texts), _seconds(lambda: [extractor.extract(text) for text in texts])
    yield f"words of {CHARS:,} characters", f"{words / TEXTS * 1000:.1f} ms"
    yield f"statements of {CHARS:,} characters", f"{ours / TEXTS * 1000:.1f} ms"
    yield "statements against words", f"{ours / words:.1f} times"
    long = plain("\n".join(text.text for text in texts[:LONGER]))
    whole = _seconds(lambda: extractor.extract(long))
    parts = _seconds(lambda: [extractor.extract(text) for text in texts[:LONGER]])
    yield f"one text {LONGER} times as long against {LONGER} texts", f"{whole / parts:.1f} times"
    for what, text in HOSTILE.items():
        yield f"{LONGER} times as much of {what}", f"{_growth(extractor, text):.1f} times"


def _texts() -> list[str]:
    """Invented articles, joined and cut to one length."""
    found: list[str] = []
    text = ""
    for document in documents(TEXTS * 10):
        text += parse(document).text + "\n"
        if len(text) >= CHARS:
            found.append(text[:CHARS])
            text = ""
        if len(found) == TEXTS:
            break
    return found


def _words(tokenise: Tokeniser, texts: Sequence[Article]) -> float:
    return _seconds(lambda: [tokenise(passage.passage.text) for text in texts for passage in text.passages()])


def _growth(extractor: LexicalExtractor, text: str) -> float:
    once, more = plain(text), plain(text * LONGER)
    return _seconds(lambda: extractor.extract(more)) / _seconds(lambda: extractor.extract(once))


def _seconds(run: Callable[[], object]) -> float:
    """The least processor time of a few rounds, the first of which only warms up."""
    return min(_once(run) for _ in range(ROUNDS + 1))


def _once(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started
