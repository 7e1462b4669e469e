"""Texts to look for stances in: documents, plain text, stdin, and lists of texts."""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import DocumentUnreadable, NotAnArticle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from bot.cli.inputs import Failures
    from briefings.model.article import Article, Document

STDIN = "-"
LISTS = (".jsonl", ".jsonl.gz")
UNNAMED = "doc"


def texts(places: Iterable[str], failures: Failures, *, now: datetime) -> Iterator[tuple[str, Article]]:
    """Every text of these files, lists and folders with its name, in order.

    A list is a `.jsonl` or `.jsonl.gz` whose lines are `{"doc": name, "text": text}`; there each
    text is taken exactly as it is given. All are read as articles, or as plain text where they are in
    no article's format. What cannot be read goes to `failures`.
    """
    for place in places:
        if place.endswith(LISTS):
            yield from _listed(place, failures, now=now)
        else:
            yield from _documents(place, failures, now=now)


def _documents(place: str, failures: Failures, *, now: datetime) -> Iterator[tuple[str, Article]]:
    from bot.cli.inputs import documents
    from briefings.model.article import Document

    found: Iterable[tuple[str, Document]] = documents([place], failures, now=now)
    if place == STDIN:
        found = [(UNNAMED, Document(sys.stdin.buffer.read(), "stdin", now))]
    for file, document in found:
        try:
            yield Path(file).stem, _read(document)
        except NotAnArticle as error:
            failures.add(error)


def _read(document: Document) -> Article:
    from briefings.parsing import decode, parse, plain

    try:
        return parse(document)
    except NotAnArticle:
        return plain(decode(document.content, document.media_type, address=document.address))


def _exactly(text: str, *, now: datetime) -> Article:
    """A given text as an article if that changes no character of it, else as plain text."""
    from briefings.model.article import Document
    from briefings.parsing import parse, plain

    try:
        article = parse(Document(text.encode(), UNNAMED, now, "text/plain; charset=utf-8"))
    except (NotAnArticle, UnicodeEncodeError):
        return plain(text)
    return article if article.text == text else plain(text)


def _listed(place: str, failures: Failures, *, now: datetime) -> Iterator[tuple[str, Article]]:
    try:
        for number, line in _lines(Path(place)):
            try:
                name, text = _entry(line)
            except ValueError as exc:
                failures.add(DocumentUnreadable(f"{place}, line {number}", str(exc)))
            else:
                yield name, _exactly(text, now=now)
    except OSError as exc:
        failures.add(DocumentUnreadable(place, exc.strerror or str(exc)))
    except (EOFError, zlib.error) as exc:
        failures.add(DocumentUnreadable(place, f"the compressed file is damaged: {exc}"))


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers from 1."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        yield from ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _entry(line: bytes) -> tuple[str, str]:
    """The name and the text of one line of a list.

    Raises:
        ValueError: If it is no such line.
    """
    try:
        entry = json.loads(line)
    except RecursionError as exc:
        raise ValueError("JSON nested too deeply.") from exc
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise ValueError('no {"doc": name, "text": text}.')  # noqa: TRY004 - the line is wrong, not a type of ours
    return str(entry.get("doc", UNNAMED)), entry["text"]
