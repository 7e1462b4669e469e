"""A message as Discord got it, drawn as a reader would see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from bot.cli.markdown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

ROW, BUTTON = 1, 2
SELECTS = (3, 5, 6, 7, 8)
LINK_STYLE = 5


def message(body: Mapping[str, Any], *, width: int) -> RenderableType:
    """The content, the embeds and the buttons and menus of one message's JSON body."""
    parts: list[RenderableType] = []
    if body.get("content"):
        parts.append(shown(body["content"]))
    parts += [_embed(embed, width=width) for embed in body.get("embeds") or ()]
    parts += [_row(row) for row in body.get("components") or () if row.get("type") == ROW]
    return Group(*parts)


def _embed(embed: Mapping[str, Any], *, width: int) -> Panel:
    lines = list(_embed_lines(embed))
    edge = f"#{embed['color']:06x}" if embed.get("color") else "default"
    return Panel(Group(*lines), box=box.ROUNDED, border_style=edge, width=width)


def _embed_lines(embed: Mapping[str, Any]) -> Iterator[Text]:
    if embed.get("author"):
        yield Text(embed["author"]["name"], style="bold")
    if embed.get("title"):
        title = shown(embed["title"])
        title.stylize("bold")
        yield title
    if embed.get("url"):
        yield Text(embed["url"], style="blue")
    if embed.get("description"):
        yield shown(embed["description"])
    for field in embed.get("fields") or ():
        name = shown(field["name"])
        name.stylize("bold")
        yield name
        yield shown(field["value"])
    if embed.get("footer"):
        yield Text(embed["footer"]["text"], style="dim")


def _row(row: Mapping[str, Any]) -> Text:
    drawn = Text(" ")
    for component in row.get("components") or ():
        if component["type"] == BUTTON:
            drawn.append_text(_button(component))
        elif component["type"] in SELECTS:
            drawn.append_text(_select(component))
    return drawn


def _button(button: Mapping[str, Any]) -> Text:
    emoji = (button.get("emoji") or {}).get("name")
    label = " ".join(part for part in (emoji, button.get("label")) if part)
    where = f" {button['url']}" if button.get("style") == LINK_STYLE else ""
    return Text(f"[ {label}{where} ]", style="dim" if button.get("disabled") else "bold reverse").append(
        " ", style=""
    )


def _select(select: Mapping[str, Any]) -> Text:
    options: Sequence[Mapping[str, Any]] = select.get("options") or ()
    chosen = next((option["label"] for option in options if option.get("default")), None)
    drawn = Text(f"[ {chosen or select.get('placeholder') or '…'} ▾ ]", style="bold reverse")
    for option in options:
        drawn.append(f"\n    ◦ {option['label']}", style="not bold not reverse")
        if option.get("description"):
            drawn.append(f"  {option['description']}", style="not bold not reverse dim")
    return drawn.append(" ", style="not reverse")
