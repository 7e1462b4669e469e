"""How others read markdown: three independent opinions on what a piece of escaped text shows.

CommonMark with tables, strikethrough and bare links (markdown-it-py); SimCord's preview of Discord;
and Discord's own rules as the developer documentation and experiments describe them, as expressions.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from simcord.preview._markdown import markdown_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Everything that SimCord resolves only where it is known: known here, so that nothing is missed.
KNOWN = {
    "users": {"1": "someone"},
    "roles": {"1": "some role"},
    "channels": {"1": "some-channel"},
    "commands": {"1": "cmd"},
    "emojis": {"1": {"name": "wave", "animated": False}},
    "everyone": True,
}

# Letters without ink, beside what Unicode calls controls, formats and spaces.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_WITHOUT_INK = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader sees: the text, the addresses that can be clicked, and every other construct."""

    text: str
    links: tuple[str, ...]
    constructs: frozenset[str]


def ink(text: str) -> str:
    """The characters that leave ink on the screen, in order."""
    return "".join(
        char
        for char in text
        if unicodedata.category(char) not in _WITHOUT_INK
        and char not in _BLANK
        and not unicodedata.name(char, "").startswith(("VARIATION SELECTOR", "MONGOLIAN FREE VARIATION"))
    )


def commonmark(text: str) -> Shown:
    """As CommonMark with GitHub's extensions shows it."""
    parser = MarkdownIt("gfm-like", {"html": False})
    assert parser.linkify is not None
    # Discord makes links of whole http addresses only.
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    for schema in ("ftp:", "mailto:", "//"):
        parser.linkify.add(schema, None)
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # keep addresses comparable
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]  # the same
    tokens = [inline for token in parser.parse(text) for inline in (token, *(token.children or ()))]
    ordinary = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak", "link_open", "link_close"}
    return Shown(
        "".join(token.content for token in tokens if token.type in {"text", "code_inline", "fence"}),
        tuple(str(token.attrs["href"]) for token in tokens if token.type == "link_open"),
        frozenset(token.type for token in tokens) - ordinary,
    )


def simcord(text: str, profile: str = "message") -> Shown:
    """As SimCord's preview shows it; `message` is its most permissive profile.

    SimCord 3.2 takes an escaped `-# ` for subtext, which Discord does not; without the space it does not.
    It shows addresses decoded, so stand-ins take their place.
    """
    addresses = _AUTOLINK.findall(text)
    numbers = itertools.count()
    text = _AUTOLINK.sub(lambda _match: f"<https://stand-in.example/{next(numbers)}/>", text)
    text = re.sub(r"(\\-#) +", r"\1", text)
    nodes = list(_nodes(markdown_tokens(text, profile, context=KNOWN)))
    ordinary = {"inline", "paragraph", "text", "break", "link_open", "link_close"}

    def put_back(text: str) -> str:
        return _STAND_IN.sub(lambda match: addresses[int(match[1])], text)

    return Shown(
        put_back("".join(str(node["content"]) for node in nodes if "content" in node)),
        tuple(put_back(str(node["href"])) for node in nodes if node["type"] == "link_open"),
        frozenset(str(node["type"]) for node in nodes) - ordinary,
    )


def _nodes(tree: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for node in tree:
        yield node
        yield from _nodes(node.get("children", ()))


_ESCAPE = re.compile(r"\\([^A-Za-z0-9\s])")
_STAND_IN = re.compile(r"https://stand-in\.example/(\d+)/")
_AUTOLINK = re.compile(r"<(https?://[^ >]+)>")
# A private-use character stands for what an escape shows: it is text and opens nothing.
_TEXT = "\ue000"
_DISCORD = {
    "emphasis, code, spoiler, quote, link, mention, emoji or timestamp": r"[*_~|`<>\[\]@]",
    "bare link": r"[A-Za-z]+:/",
    "emoji by name": r":[A-Za-z0-9_+-]+:",
    "heading": r"^#{1,3}\s",
    "subtext": r"^-# ",
    "list": r"^ *(?:[-*]|\d+\.) ",
    "invite": r"(?i)(?:discord(?:app)?\.(?:gg|com)|(?:dsc|invite)\.gg)/",
}


def discord(text: str) -> Shown:
    """As Discord shows it: no expression of its grammar may find anything outside of escapes and links."""
    links = tuple(_AUTOLINK.findall(text))
    rest = _AUTOLINK.sub(_TEXT, _ESCAPE.sub(_TEXT, text))
    found = {name for name, pattern in _DISCORD.items() if re.search(pattern, rest, re.MULTILINE)}
    return Shown(_ESCAPE.sub(r"\1", _AUTOLINK.sub(r"\1", text)), links, frozenset(found))


READERS = (commonmark, simcord, discord)
