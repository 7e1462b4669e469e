"""Messages as a reader sees them, for snapshots; and Discord's rules for their bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rendering.embeds import Body


def screen(bodies: Sequence[Body]) -> str:
    """Every page, one under the other: title, address, text, footer of each card."""
    return "\n==========\n".join(
        "\n----------\n".join(_card(embed) for embed in body["embeds"]) for body in bodies
    )


def _card(embed: Body) -> str:
    rows = [embed.get("title"), embed.get("url"), embed.get("description")]
    footer = embed.get("footer", {}).get("text")
    return "\n".join([row for row in rows if row] + ([f"({footer})"] if footer else []))


def faults(body: Body) -> list[str]:
    """What Discord would refuse in a body (discord-api-docs, resources/message.mdx)."""
    embeds = body["embeds"]
    found = [] if 1 <= len(embeds) <= 10 else [f"{len(embeds)} embeds"]
    total = 0
    urls = [embed["url"] for embed in embeds if "url" in embed]
    if len(urls) != len(set(urls)):
        found.append("embeds that share an address are merged")
    for embed in embeds:
        sizes = {
            "title": (len(embed.get("title", "")), 256),
            "description": (len(embed.get("description", "")), 4096),
            "footer": (len(embed.get("footer", {}).get("text", "")), 2048),
        }
        found += [f"{name} of {size}" for name, (size, most) in sizes.items() if size > most]
        total += sum(size for size, _most in sizes.values())
        if not embed.get("title") and not embed.get("description"):
            found.append("an empty embed")
    return found + ([f"{total} characters"] if total > 6000 else [])
