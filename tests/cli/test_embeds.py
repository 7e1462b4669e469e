"""Messages as Discord got them, drawn."""

from __future__ import annotations

import io

from rich.console import Console

from bot.cli.embeds import message

BODY = {
    "content": "Good *morning*",
    "embeds": [
        {
            "title": "Ferry",
            "url": "https://ferry.example/1",
            "description": r"- \*One\* boat",
            "fields": [{"name": "Who", "value": "Nobody"}],
            "footer": {"text": "1/2"},
            "color": 0x112233,
        },
        {"description": "second"},
    ],
    "components": [
        {
            "type": 1,
            "components": [
                {"type": 2, "style": 2, "label": "Next", "custom_id": "a"},
                {"type": 2, "style": 5, "emoji": {"name": "🔗"}, "label": "Open", "url": "https://a.example"},
            ],
        },
        {
            "type": 1,
            "components": [
                {
                    "type": 3,
                    "custom_id": "b",
                    "placeholder": "Open a section",
                    "options": [{"label": "First", "value": "0", "description": "about boats"}],
                }
            ],
        },
    ],
}


def test_everything_a_reader_sees_is_drawn() -> None:
    stream = io.StringIO()

    Console(file=stream, width=40).print(message(BODY))

    assert stream.getvalue() == (
        "  Good morning\n"
        "\n"
        "▌ Ferry\n"
        "▌ https://ferry.example/1\n"
        "▌ • *One* boat\n"
        "▌ Who\n"
        "▌ Nobody\n"
        "▌ 1/2\n"
        "\n"
        "▌ second\n"
        "\n"
        "  [ Next ] [ 🔗 Open https://a.example ]\n"
        "  [ Open a section ▾ ]\n"
        "    ◦ First\n"
        "      about boats\n"
        "\n"
    )
