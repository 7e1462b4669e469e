"""A message as Discord got it, drawn as a reader would see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from bot.cli.folding import Lines
from bot.cli.markdown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

ROW, BUTTON = 1, 2
SELECTS = (3, 5, 6, 7, 8)
LINK_STYLE = 5
PRESSED, FADED = "bold reverse", "dim"


def message(body: Mapping[str, Any]) -> RenderableType:
    """The content, the embeds and the buttons and menus of one message's JSON body."""
    parts: list[RenderableType] = [_embed(embed) for embed in body.get("embeds") or ()]
    if body.get("content"):
        parts.insert(0, Lines([shown(body["content"])]))
    rows = [row for row in body.get("components") or () if row.get("type") == ROW]
    if rows:
        parts.append(Lines([line for row in rows for line in _row(row)]))
    gap = Text()
    return Group(*(each for part in parts for each in (part, gap)))


def _embed(embed: Mapping[str, Any]) -> Lines:
    edge = f"#{embed['color']:06x}" if embed.get("color") else FADED
    return Lines(list(_embed_lines(embed)), bar=edge)


def _embed_lines(embed: Mapping[str, Any]) -> Iterator[Text]:
    if embed.get("author"):
        yield Text(embed["author"]["name"], style="bold")
    if embed.get("title"):
        yield _bold(shown(embed["title"]))
    if embed.get("url"):
        yield Text(embed["url"], style="blue")
    if embed.get("description"):
        yield shown(embed["description"])
    for field in embed.get("fields") or ():
        yield _bold(shown(field["name"]))
        yield shown(field["value"])
    if embed.get("footer"):
        yield Text(embed["footer"]["text"], style=FADED)


def _bold(text: Text) -> Text:
    text.stylize("bold")
    return text


def _row(row: Mapping[str, Any]) -> Iterator[Text]:
    """A row of buttons is one line; a menu is a line, and one for each of its choices."""
    components: Sequence[Mapping[str, Any]] = row.get("components") or ()
    buttons = [_button(component) for component in components if component["type"] == BUTTON]
    if buttons:
        yield Text(" ").join(buttons)
    for component in components:
        if component["type"] in SELECTS:
            yield from _select(component)


def _button(button: Mapping[str, Any]) -> Text:
    emoji = (button.get("emoji") or {}).get("name")
    where = button["url"] if button.get("style") == LINK_STYLE else None
    label = " ".join(part for part in (emoji, button.get("label"), where) if part)
    return Text(f"[ {label} ]", style=FADED if button.get("disabled") else PRESSED)


def _select(select: Mapping[str, Any]) -> Iterator[Text]:
    options: Sequence[Mapping[str, Any]] = select.get("options") or ()
    chosen = next((option["label"] for option in options if option.get("default")), None)
    yield Text(f"[ {chosen or select.get('placeholder') or '…'} ▾ ]", style=PRESSED)
    for option in options:
        yield Text(f"  ◦ {option['label']}")
        if option.get("description"):
            yield Text(f"    {option['description']}", style=FADED)
