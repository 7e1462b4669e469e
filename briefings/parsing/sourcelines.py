"""The line that names a cited source, with all that is glued to it.

    さらに読む ⇒PUBLISHER出典/画像元: URLCOMMENT

Nothing separates the publisher (which may hold colons) from its label, nor the address from the
comment. A line may also hold only a part of this; then it has no addresses, and the next line may
complete it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.parsing.addresses import Address, address_at, find_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.parsing.aligning import Folded
    from briefings.parsing.pages import Link

# seed-format.md, section 6: the invitations, arrows and credits seen or to be expected.
_ARROW = r"(?:⇒|→|➡|➜|➔|⇨|=+>|->|>+|»|›|▶|►|▷)"
_INVITATION = re.compile(
    rf"\**\[?(?:(?:さらに|続きを|もっと|詳しく|全文を|記事を)(?:詳しく)?(?:読む|見る|知る)|詳しくはこちら|続きはこちら"
    rf"|(?:read|see|find\ out|learn)\ more(?:\ (?:at|on|in))?|continue\ reading|full\ story)"
    rf"\**\s*(?:{_ARROW}|:)+\s*\**",
    re.VERBOSE | re.IGNORECASE,
)
_JAPANESE_CREDIT = (
    r"(?:出典(?:元)?|画像元|画像|引用元|引用|参照元|参考(?:文献|記事|資料|サイト|元)?|参照"
    r"|情報元|ソース|写真)"
)
_CREDIT = re.compile(
    rf"[(【\[]?\**(?:{_JAPANESE_CREDIT}(?:\s?[/・、&]\s?{_JAPANESE_CREDIT})*"
    r"|(?<![A-Za-z])(?:image\ |photo\ )?(?:sources?|credits?|via)(?:\s?[/&]\s?(?:images?|photos?|credits?))?)"
    r"\**\s?:\s?\**\s*",
    re.VERBOSE | re.IGNORECASE,
)
# The same without a colon, where it ends the line or an address follows.
_BARE_CREDIT = re.compile(r"(?:出典[/・]画像元|画像元[/・]出典|引用元|出典|画像元)\s*(?=https?://|//|$)")
_START = re.compile(
    rf"{_INVITATION.pattern}|{_CREDIT.pattern}|{_BARE_CREDIT.pattern}", re.VERBOSE | re.IGNORECASE
)
# A credit that names a publication; 写真: and 画像: alone name who made a picture.
_CITES = re.compile(r"出典|引用|参照|参考|画像元|source", re.IGNORECASE)
_HEAD_CHARS = 2000
_MAX_PUBLISHER_CHARS = 80
_MAX_NAME_CHARS = 40
# Between two addresses of one line stand only marks or another credit.
_BETWEEN = re.compile(
    r"[\s、,/・|&\uff0c\uff0f\uff5c]*(?:[(\uff08]?(?:出典|画像元|画像|引用元|参考|sources?)\s?[:\uff1a]\s*)?",
    re.IGNORECASE,
)
_EDGES = " \t\n\u3000\u00a0\u200b\ufeff:\uff1a|\uff5c*_<>"
_ENDING = re.compile(r"[\s\])\uff09】」』>*。.]*")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as one line (or several joined ones) names it.

    Attributes:
        publisher: Verbatim; empty when the line names none.
        addresses: In reading order; usually one.
        end: Where in the text the label part ends; words after it are the host's comment.
        invited: It begins with an invitation to read on (さらに読む ⇒).
        credited: It holds a credit (出典/画像元:).
        doubt: What could not be told, for people; empty if nothing.
    """

    publisher: str
    addresses: tuple[Address, ...]
    end: int
    invited: bool
    credited: bool
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Found:
    """The parts of a source line, as spans of the whole text."""

    text: str
    end: int
    links: Sequence[Link]
    invitation: _Span | None
    credit: _Span | None
    address: Address | None


def may_cite(words: str) -> bool:
    """Whether folded words begin as a source line does; a quick look before `read_source`."""
    return bool(_START.match(words))


def read_source(text: str, words: Folded, end: int, links: Sequence[Link]) -> SourceLine | None:
    """Read a line as a source line, or return None if it is none.

    Args:
        text: The whole text.
        words: The folded words of the line, or their beginning.
        end: Where the line ends in the text.
        links: The links in the line; where there are any, `href` decides.
    """
    folded = words.text[:_HEAD_CHARS]
    invited = _INVITATION.match(folded)
    addresses = tuple(_addresses(text, words.start, end, links))
    all_credits = [_span(words, match) for match in _credits(folded, invited.end() if invited else 0)]
    invitation = _span(words, invited) if invited else None
    credit, address = _pair(text, invitation, all_credits, addresses)
    found = _Found(text, end, links, invitation, credit, address)
    if invitation is None and credit is None:
        return _bare(found, words.start, addresses)
    if invitation is None and not _credible(found, words.start):
        return None
    return _assemble(found, words.start)


def _credits(folded: str, start: int) -> list[re.Match[str]]:
    return list(_CREDIT.finditer(folded, start)) or list(_BARE_CREDIT.finditer(folded, start))


def _span(words: Folded, match: re.Match[str]) -> _Span:
    return _Span(words.origin(match.start()), words.origin(match.end()))


def _addresses(text: str, start: int, end: int, links: Sequence[Link]) -> Iterator[Address]:
    """Addresses in reading order; where a link covers one, the link's own."""
    for link in links:
        written = find_address(text, start, link.start)
        if written is not None:
            yield written
        if link.href:
            shown = find_address(text, link.words_start, link.words_end)
            yield Address(link.href, link.start, link.end, uncertain=False, shown=shown.url if shown else "")
        start = link.end
    written = find_address(text, start, end)
    if written is not None:
        yield written


def _pair(
    text: str, invitation: _Span | None, all_credits: Sequence[_Span], addresses: Sequence[Address]
) -> tuple[_Span | None, Address | None]:
    """The credit and the address that belong together: the nearest credit before an address."""
    for address in addresses:
        before = [credit for credit in all_credits if credit.end <= address.start]
        if before and _near(text, before[-1].end, address.start):
            return before[-1], address
    credit = all_credits[0] if all_credits else None
    for address in addresses:
        if invitation is None:
            break
        if address.start < invitation.end or _near(text, invitation.end, address.start):
            return credit, address
    return credit, None


def _near(text: str, start: int, end: int) -> bool:
    return end - start <= _MAX_PUBLISHER_CHARS and "。" not in text[start:end]


def _credible(found: _Found, start: int) -> bool:
    """Whether a line without an invitation is a source line: its credit must lead or be followed up."""
    credit = found.credit
    if credit is None:
        return False
    leads = credit.start - start <= 1
    if found.address is None:
        named = found.text[credit.end : found.end]
        short = len(named) <= _MAX_NAME_CHARS and "。" not in named
        return leads and short and bool(_CITES.search(found.text, credit.start, credit.end))
    # A credit in brackets after a sentence belongs to the sentence.
    return leads or (found.text[credit.start] not in "(\uff08【[" and _near(found.text, start, credit.start))


def _bare(found: _Found, start: int, addresses: Sequence[Address]) -> SourceLine | None:
    """A line that is an address and nothing else."""
    if not addresses:
        return None
    address = addresses[0]
    written = address.shown or found.text.startswith(("http", "//"), address.start)
    rest = found.text[address.end : found.end]
    if address.start - start > 1 or not written or not _ENDING.fullmatch(rest):
        return None
    return SourceLine("", (address,), found.end, invited=False, credited=False)


def _assemble(found: _Found, start: int) -> SourceLine:
    publisher = _publisher(found, start).strip(_EDGES)
    addresses = _all_addresses(found)
    end = addresses[-1].end if addresses else _end_without_address(found, named=bool(publisher))
    rest = found.text[end : found.end]
    if _ENDING.fullmatch(rest):
        end = found.end
    elif found.credit and found.text[found.credit.start] in "(\uff08【[" and rest[:1] in ")\uff09】]":
        end += 1
    return SourceLine(
        publisher,
        addresses,
        end,
        invited=found.invitation is not None,
        credited=found.credit is not None,
        doubt=next(
            (
                f"the text shows {each.shown}, the link leads to {each.url}"
                for each in addresses
                if each.misleads
            ),
            "",
        ),
    )


def _publisher(found: _Found, start: int) -> str:
    """The publisher's name: before the credit, or between it and the address."""
    begin = found.invitation.end if found.invitation else start
    stops = [each.start for each in (found.credit, found.address) if each is not None and each.start >= begin]
    stop = min(stops, default=found.end)
    name = _words(found, begin, stop)
    if not name.strip(_EDGES) and found.credit is not None:
        stop = found.address.start if found.address else found.end
        name = _words(found, found.credit.end, max(stop, found.credit.end))
    return name if len(name) <= _MAX_PUBLISHER_CHARS and "。" not in name else ""


def _words(found: _Found, start: int, end: int) -> str:
    """The words from `start` to `end`; those of a link that stands right there instead, without markup."""
    for link in found.links:
        before = found.text[start : max(start, link.start)]
        if link.words_end <= start or link.start > end or before.strip(_EDGES):
            continue
        words = found.text[max(start, link.words_start) : link.words_end]
        return "" if find_address(words, 0, len(words)) else words
    return found.text[start:end]


def _all_addresses(found: _Found) -> tuple[Address, ...]:
    """The address and those that follow it with nothing but marks or another credit between."""
    if found.address is None:
        return ()
    addresses = [found.address]
    while match := _BETWEEN.match(found.text, addresses[-1].end, found.end):
        following = _address_at(found, match.end())
        if following is None:
            break
        addresses.append(following)
    return tuple(addresses)


def _address_at(found: _Found, start: int) -> Address | None:
    for link in found.links:
        if link.start == start and link.href:
            return Address(link.href, link.start, link.end, uncertain=False)
    return address_at(found.text, start, found.end)


def _end_without_address(found: _Found, *, named: bool) -> int:
    """Where the label ends on a line without an address: after the publisher's name, if there is one."""
    label = found.credit or found.invitation
    if label is None:
        return found.end
    after = found.text[label.end : found.end]
    if named and "。" not in after and len(after) <= _MAX_PUBLISHER_CHARS:
        return found.end
    return label.end
