"""Neutral messages on a terminal."""

from __future__ import annotations

import io

from rich.console import Console

from bot.cli.cards import drawn
from bot.rendering.message import Card, Line, LineStyle, Link, Ours, Quoted

CARD = Card(
    title=(Quoted("**Not** ours"),),
    url="https://daily.example/1",
    lines=(
        Line((Ours("**Sources**"),), LineStyle.HEADING),
        Line((Quoted("Daily_Paper_"), Ours(" "), Link("https://daily.example/2")), LineStyle.BULLET),
        Line((Quoted("first\nsecond"),), LineStyle.QUOTE),
    ),
    footer=(Ours("end"),),
    accent=0x336699,
)


def printed(*, framed: bool) -> str:
    stream = io.StringIO()
    Console(file=stream, width=24, soft_wrap=not framed).print(drawn(CARD, framed=framed))
    return stream.getvalue()


def test_other_peoples_words_stay_as_they_are_and_ours_lose_their_marks() -> None:
    assert printed(framed=False) == (
        "**Not** ours\n"
        "https://daily.example/1\n"
        "Sources\n"
        "• Daily_Paper_ https://daily.example/2\n"
        "▎ first\n"
        "▎ second\n"
        "end\n"
        "\n"
    )


def test_on_a_terminal_a_card_has_a_bar_and_fits() -> None:
    assert printed(framed=True) == (
        "▌ **Not** ours\n"
        "▌ https://daily.example/\n"
        "▌ 1\n"
        "▌ Sources\n"
        "▌ • Daily_Paper_\n"
        "▌ https://daily.example/\n"
        "▌ 2\n"
        "▌ ▎ first\n"
        "▌ ▎ second\n"
        "▌ end\n"
        "\n"
    )
