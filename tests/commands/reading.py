"""What a reader sees of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simcord import InteractionResult, ResponseMessage

BUTTON, MENU = 2, 3


def answer(result: InteractionResult) -> ResponseMessage:
    """The message that answered an interaction."""
    assert result.response is not None, "nobody answered"
    return result.response


def text(message: ResponseMessage) -> str:
    """All words of a message's embeds, a part a line."""
    parts: list[str | None] = []
    for embed in message.embeds:
        parts += [embed.title, embed.description, embed.footer.text]
    return "\n".join(part for part in parts if part)


def buttons(message: ResponseMessage) -> dict[str, bool]:
    """Labels of the buttons, and whether each can be pressed."""
    return {each["label"]: not each.get("disabled", False) for each in _components(message, BUTTON)}


def choices(message: ResponseMessage) -> dict[str, str]:
    """What the menu offers: labels and values."""
    return {
        option["label"]: option["value"] for menu in _components(message, MENU) for option in menu["options"]
    }


def _components(message: ResponseMessage, kind: int) -> list[dict[str, Any]]:
    return [each for row in message.components for each in row["components"] if each["type"] == kind]
