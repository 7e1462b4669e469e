"""Pieces that several messages say: sentences with quoted names, sources, commands, sample marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.localising import phrase
from bot.rendering.labels import SAMPLE_MARK
from bot.rendering.message import Line, LineStyle, Link, Ours, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.localising import Words
    from bot.rendering.message import Inline
    from briefings.model.article import CitedSource, Passage

GAP = Line(style=LineStyle.GAP)

# The commands' English names; their localised names are the same strings in the catalogues.
TOPIC = phrase("topic")
SOURCES = phrase("sources")
STANCE = phrase("stance")
BRIEFING = phrase("briefing")
HELP = phrase("help")


def said(words: Words, message: str, **values: str | Quoted | Sequence[Quoted]) -> tuple[Inline, ...]:
    """A sentence of ours with other people's names in it, kept apart for escaping.

    A literal `message` is a mark for translation, like that of `words(...)`.
    """
    mixed: dict[str, str | tuple[Inline, ...]] = {}
    for name, value in values.items():
        mixed[name] = (
            (value,) if isinstance(value, Quoted) else value if isinstance(value, str) else tuple(value)
        )
    return tuple(Ours(part) if isinstance(part, str) else part for part in words.mixed(message, **mixed))


def newest_articles(shown: int, total: int, words: Words) -> str:
    """How much of what is stored an answer draws on, where that is not all of it."""
    return words("The newest {n} of {total} articles", n=words.number(shown), total=words.number(total))


def command(words: Words, name: str) -> str:
    """A slash command as the reader's Discord shows it."""
    return f"/{words(name)}"


def sample_mark(words: Words, *, sample: bool) -> tuple[Inline, ...]:
    """The mark that stands before everything from a sample; nothing before the rest."""
    return (Ours(words(SAMPLE_MARK)),) if sample else ()


def titled(title: str, words: Words, *, sample: bool) -> tuple[Inline, ...]:
    """An article's title behind its sample mark; a name of ours where it has none."""
    named = Quoted(title) if title.strip() else Ours(words("Untitled article"))
    return (*sample_mark(words, sample=sample), named)


def source(cited: CitedSource, words: Words) -> tuple[Inline, ...]:
    """A cited publication: name, date of the cited article, whole address."""
    named = Quoted(cited.publisher) if cited.publisher.strip() else Ours(words("unnamed publication"))
    parts: list[Inline] = [named]
    if cited.title:
        parts += [Ours(" · "), Quoted(cited.title)]
    if cited.published:
        parts.append(Ours(f" · {words.date(cited.published)}"))
    if cited.url:
        parts += [Ours(" · "), Link(cited.url)]
    if cited.url and cited.uncertain:
        parts.append(Ours(words(" (address uncertain)")))
    return tuple(parts)


def joined(rows: Iterable[tuple[Inline, ...]], separator: str) -> tuple[Inline, ...]:
    """Rows of parts as one row, our separator between them."""
    parts: list[Inline] = []
    for row in rows:
        parts += [Ours(separator), *row] if parts else row
    return tuple(parts)


def bullets(passages: Iterable[str], mark: str) -> tuple[Line, ...]:
    """Other people's lines as a list."""
    return tuple(Line((Ours(f"{mark} "), Quoted(text)), LineStyle.BULLET) for text in passages)


def texts(passages: Iterable[Passage]) -> tuple[Line, ...]:
    """Passages as they stand, a line each."""
    return tuple(Line((Quoted(passage.text),)) for passage in passages)


def with_gaps(blocks: Iterable[Sequence[Line]]) -> tuple[Line, ...]:
    """Blocks of lines with a gap between them; empty blocks leave none."""
    lines: list[Line] = []
    for block in blocks:
        lines += [GAP, *block] if lines and block else block
    return tuple(lines)
