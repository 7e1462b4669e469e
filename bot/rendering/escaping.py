r"""Other people's words, made harmless: shown as they were written, and nothing in them works.

The one place that knows Discord's markdown. `escaped` and `plain` take third-party text and give what
Discord shows as that text: no format, no mention, no list, no link but an honest one. Both take time
linear in the text.

How: what no reader can see (controls, bidirectional marks, zero-width characters) is dropped; an address
that is exactly what a browser would open becomes `<https://host/...>`; in all the rest each character that
could open a construct gets a backslash. Discord and CommonMark take a backslash before any ASCII
punctuation and show the character alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import regex

from bot.rendering.limits import LONGEST_CLUSTER, pared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

# What nobody sees: controls, format characters (bidirectional marks, zero-width spaces, tags), line and
# paragraph separators, and letters that are blank (Hangul fillers, combining grapheme joiner, Khmer
# inherent vowels, Mongolian and braille blanks). Discord drops most of these itself where links are
# concerned (LyricLy/parse-discord, string.py, found by experiment).
_LINE_BREAKS = regex.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ZERO_WIDTH_JOINER = "\u200d"
_UNSEEN = regex.compile(
    r"(?<!\p{Extended_Pictographic}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]?)\u200d"  # not inside an emoji
    r"|\u200d(?!\p{Extended_Pictographic})"
    r"|(?!\n|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]"
    r"|(?<=[\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"  # smuggled bytes
)
_SURROGATES = regex.compile(r"[\ud800-\udfff]")

# Characters that open or close something wherever they stand: emphasis, underline, strike, spoiler, code,
# masked links, mentions, custom emoji, timestamps, commands, HTML entities, escapes.
_ANYWHERE = r"[\\*_~|`<>\[\]@&]"
# At the start of a line: headings, lists, subtext, rules, underlined titles and the alignment row of a
# table (`#`, `-`, `+`, `=`, `:-`), and the full stop or bracket of a numbered list.
_LINE_START = r"(?<=^[ \u3000]*+)(?:[-+=#]|:(?=-))|(?<=^[ \u3000]*\d*)[.)](?=\s|$)"
# `:name:` becomes an emoji; `scheme:/` becomes a link.
_COLON = r":(?=/|[A-Za-z0-9_+-]+:)"
# Addresses that unfurl into a button even without a scheme, wherever they stand.
_INVITE = r"(?<=discord(?:app)?)\.(?=(?:gg|com|gift|new|me|io|li|link)\b)|(?<=dsc|invite)\.(?=gg\b)"

_SPECIAL = regex.compile(f"{_ANYWHERE}|{_LINE_START}|{_COLON}|{_INVITE}", regex.MULTILINE | regex.IGNORECASE)

# A bare address in running text. It ends at the first character outside printable ASCII, because Japanese
# goes on without a space; `<`, `>`, quotes and backslashes never belong to one.
_ADDRESS = regex.compile(r"https?://[!#-&(-;=?-\[\]_a-z~]++", regex.IGNORECASE)
_TRAILING = ".,;:!?*_~'"
_BRACKETS = ((")", "("), ("]", "["))

# Hosts whose links unfurl into buttons, joins and gifts: never live in third-party text.
_DISCORD_HOSTS = (
    "discord.com",
    "discordapp.com",
    "discord.gg",
    "discord.gift",
    "discord.new",
    "discord.me",
    "discord.io",
    "discord.li",
    "discord.link",
    "dsc.gg",
    "invite.gg",
)
_INVITE_INSIDE = regex.compile(_INVITE, regex.IGNORECASE)

LONGEST_LINK = 1000  # longer ones are shown as text, which can be cut
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = regex.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*+|\[[0-9a-f:.]+\]")
# What may stand in a path, query or fragment without ending `<...>`; `%` so that what is encoded stays.
_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"

# One unit of escaped text: a live link, an escaped character, a character. A letter that joins the next
# one (`Prepend`) stands alone, or it would take the backslash of an escape with it.
_UNITS = regex.compile(
    r"<https?://[^<> ]++>|\\.|\p{Grapheme_Cluster_Break=Prepend}|\X", regex.DOTALL | regex.IGNORECASE
)


def plain(text: str) -> str:
    """Third-party text for places where Discord knows no markdown (footers, labels): only what shows."""
    kept = _LINE_BREAKS.sub("\n", text.replace("\t", " "))
    return _SURROGATES.sub("\ufffd", _UNSEEN.sub("", kept))


def escaped(text: str, *, links: bool = True) -> str:
    """Third-party text for places where Discord knows markdown: shown as written, and dead.

    Args:
        text: Anything. Line ends become newlines; white space at the start and end of a line is dropped.
        links: Whether an address that is exactly what a browser would open may be clicked.
    """
    kept = "\n".join(line.strip(" ") for line in plain(text).split("\n"))
    if not links:
        return _dead(kept)
    return "".join(_pieces(kept))


def link(url: str) -> str:
    """An address for clicking, rebuilt; or, where it cannot be trusted, its text, dead."""
    rebuilt = safe_url(url)
    return f"<{rebuilt}>" if rebuilt else escaped(url, links=False).replace("\n", " ")


def safe_url(url: str) -> str | None:
    """The address as a browser would open it, from its parsed parts and without userinfo.

    None for anything but http and https, for Discord's own hosts and invites, and for what is no
    address or longer than `LONGEST_LINK`.
    """
    return _remembered(url) if len(url) <= LONGEST_LINK else _rebuilt(url)


@lru_cache(maxsize=1024)
def _remembered(url: str) -> str | None:
    """A long answer names the same few sources hundreds of times: a third of the time it takes to draw."""
    return _rebuilt(url)


def _rebuilt(url: str) -> str | None:
    try:
        parts = urlsplit(plain(url).strip())
        netloc = _netloc(parts)
    except ValueError:  # UnicodeError included: a host that no name can have
        return None
    if parts.scheme not in {"http", "https"} or netloc is None:
        return None
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    rest += f"#{parts.fragment}" if parts.fragment else ""
    rebuilt = f"{parts.scheme}://{netloc}{quote(rest, safe=_URL_SAFE, errors='replace')}"
    if len(rebuilt) > LONGEST_LINK or _INVITE_INSIDE.search(rebuilt):
        return None
    return rebuilt


def units(escaped_text: str) -> list[str]:
    """Escaped text in the smallest pieces between which it may be cut: characters, escapes, links."""
    found: list[str] = _UNITS.findall(escaped_text)
    if max(map(len, found), default=0) <= LONGEST_CLUSTER:
        return found
    return [part for unit in found for part in ([unit] if unit[0] in "<\\" else pared(unit))]


def _pieces(text: str) -> Iterator[str]:
    """The text with its honest addresses live and all the rest dead."""
    end = 0
    for match in _ADDRESS.finditer(text):
        address = _without_trailing(match.group())
        if safe_url(address) == address:
            yield _dead(text[end : match.start()])
            yield f"<{address}>"
            end = match.start() + len(address)
    yield _dead(text[end:])


def _dead(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _without_trailing(address: str) -> str:
    """An address without the punctuation of the sentence around it: `(see https://a.example/b).`."""
    spare = {closing: address.count(closing) - address.count(opening) for closing, opening in _BRACKETS}
    end = len(address)
    while end:
        last = address[end - 1]
        if spare.get(last, 0) > 0:
            spare[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return address[:end]


def _netloc(parts: SplitResult) -> str | None:
    """Host and port, the host as ASCII; None for a host that is Discord's own or no host at all."""
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        host = host.encode("idna").decode("ascii")
    if not _HOST.fullmatch(host) or _of_discord(host):
        return None
    return host if parts.port is None else f"{host}:{parts.port}"


def _of_discord(host: str) -> bool:
    return any(host == known or host.endswith(f".{known}") for known in _DISCORD_HOSTS)
