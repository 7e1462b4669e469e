"""Where an address ends when text is glued to it.

An address written as text ends at the first character outside printable ASCII; a generic "up to
white space" would take the whole comment that the page glues to it. What that rule cannot tell is
marked uncertain instead of guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_START = re.compile(r"https?://|(?<![:/\w])//(?=[\w-]+\.[\w.-]+)", re.IGNORECASE)
# RFC 3986 allows no < > " ` { } | \ ^ in an address.
_ASCII_PART = re.compile(r"[!#-;=?-\[\]_a-z~]+(?:\n[!#-;=?-\[\]_a-z~]+)*")
# A host in its own script (https://例え.jp/): as far as there is no mark that ends a sentence.
_NO_HOST = r"\s/、。,「」『』()<>\"':!?.\uff01\uff08\uff09\uff1a\uff1f"
_IDN_HOST = re.compile(rf"[^{_NO_HOST}]{{1,63}}(?:\.[^{_NO_HOST}]{{1,63}})+(?::\d+)?")
_HOST = re.compile(r"(?:https?:)?//[^/?#]*", re.IGNORECASE)
# 「…/1085460NATOは」: a comment cannot begin with a particle, so the capitals before it belong to it.
_ACRONYM = re.compile(r"(?<=[a-z0-9/])[A-Z][A-Z0-9]+$")
_PARTICLES = frozenset("はがをのにも、。")
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|cgi|shtml|xhtml|amp)$", re.IGNORECASE)
# What follows looks like more of the same path: a slash or a file name before any sentence mark.
_RAW_PATH = re.compile(r"[^\s、。!?\uff01\uff1f「」]{1,60}?(?:/|\.(?:html?|php|aspx?)\b)")
_PUNCTUATION = ".,;:!?'*"
_TRAILING = frozenset(_PUNCTUATION + "([")
_CLOSING = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a text.

    Attributes:
        url: The address, exactly as written.
        start: Where it begins in the text.
        end: One past its last character.
        uncertain: Its end could not be told from what follows.
        shown: What the page shows for it where a link leads to it and shows an address.
    """

    url: str
    start: int
    end: int
    uncertain: bool
    shown: str = ""

    @property
    def misleads(self) -> bool:
        """Whether the page shows another host than the link leads to."""
        shown, real = (_HOST.match(each) for each in (self.shown, self.url))
        return bool(shown and real and not real.group().startswith(shown.group()))


def find_address(text: str, start: int, end: int) -> Address | None:
    """The first address within `text[start:end]`, or None."""
    match = _START.search(text, start, end)
    return address_at(text, match.start(), end) if match else None


def address_at(text: str, start: int, end: int) -> Address | None:
    """The address that begins at `start`, or None if none does."""
    scheme = _START.match(text, start, end)
    if scheme is None:
        return None
    after_host = scheme.end()
    idn = None
    if after_host < end and not text[after_host].isascii():
        idn = _IDN_HOST.match(text, after_host, end)
        if idn is None:
            return None
        after_host = idn.end()
    match = _ASCII_PART.match(text, after_host, end)
    stop = match.end() if match else after_host
    if stop == scheme.end():
        return None
    stop = _without_trailing(text, scheme.end(), stop)
    stop = _without_acronym(text, start, stop, end)
    return _address(text, start, stop, end, idn=idn is not None)


def _address(text: str, start: int, stop: int, end: int, *, idn: bool) -> Address | None:
    written = text[start:stop]
    host = _HOST.match(written)
    if host is None or ("." not in host.group() and "localhost" not in host.group()):
        return None
    doubtful = (
        idn
        or "\n" in written
        or written.startswith("//")
        or _swallowed_acronym(text, start, stop, end)
        or _glued_doubtfully(text[stop : min(end, stop + 80)], path=written[host.end() :])
    )
    url = written.replace("\n", "")
    return Address(f"https:{url}" if url.startswith("//") else url, start, stop, doubtful)


def _glued_doubtfully(rest: str, *, path: str) -> bool:
    if not rest or rest[0].isspace():
        return False
    if rest[0] in "はがを" and path[-1:].isalpha() and not _EXTENSION.search(path):
        return True
    rest = rest.lstrip(_PUNCTUATION)
    if not rest or rest[0].isspace() or rest[0] in ")]":
        return False
    return rest[0].isascii() or path in {"", "/"} or bool(_RAW_PATH.match(rest))


def _swallowed_acronym(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the last letters may belong to the text that is glued on (…/1085460EU加盟国は)."""
    glued = stop < end and not text[stop].isspace()
    return glued and bool(_ACRONYM.search(text, max(start, stop - 12), stop))


def _without_trailing(text: str, start: int, stop: int) -> int:
    """Leave out sentence marks and brackets that nothing in the address closes or opens."""
    counts = {bracket: text.count(bracket, start, stop) for bracket in "()[]"}
    while stop > start:
        last = text[stop - 1]
        unbalanced = last in _CLOSING and counts[last] > counts[_CLOSING[last]]
        if last not in _TRAILING and not unbalanced and last != "\n":
            break
        if last in counts:
            counts[last] -= 1
        stop -= 1
    return stop


def _without_acronym(text: str, start: int, stop: int, end: int) -> int:
    if stop >= end or text[stop] not in _PARTICLES:
        return stop
    match = _ACRONYM.search(text, max(start, stop - 12), stop)
    if match is None:
        return stop
    letters = match.group()
    half = len(letters) // 2
    # 「/wiki/NATONATOは」: the page's name and the first word of the comment.
    return match.start() + half if letters[:half] == letters[half:] else match.start()
