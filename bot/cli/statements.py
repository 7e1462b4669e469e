"""Stances of one text on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.model.article import Article
    from briefings.model.stance import Stance


def stance_lines(name: str, article: Article, stances: Sequence[Stance]) -> Text:
    """A text's stances in reading order: the actor, the kind, the words, and where they stand."""
    count = f"{len(stances)} {'stance' if len(stances) == 1 else 'stances'}"
    drawn = Text.assemble((name, "bold"), (f"  {count}{', a sample' if article.sample else ''}\n", "dim"))
    for stance in stances:
        drawn.append_text(_line(stance))
    return drawn.append("\n")


def _line(stance: Stance) -> Text:
    marks = [
        "uncertain" if stance.hedged else None,
        f"reported by {stance.reported_by}" if stance.reported_by else None,
        None if stance.shown else f"not shown to readers, confidence {stance.confidence:.2f}",
        f"{stance.start}-{stance.end}",
    ]
    return Text.assemble(
        ("  " + stance.actor, "bold cyan"),
        (f"  {stance.type.value}  ", "magenta"),
        stance.text.replace("\n", " "),
        (f"  ({', '.join(mark for mark in marks if mark)})\n", "dim"),
        style="" if stance.shown else "dim",
    )
