"""Messages as embeds: the JSON bodies that go to Discord, every one within its limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from bot.rendering.escaping import safe_url
from bot.rendering.labels import PAGE_LABEL
from bot.rendering.limits import ANSWER_PAGE_CHARS, POST_PAGE_CHARS
from bot.rendering.paging import paged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.localising import Words
    from bot.rendering.message import Message
    from bot.rendering.paging import Sheet

Body: TypeAlias = dict[str, Any]
"""The JSON of one Discord message, exactly as discord.py 2.7 would POST it."""

_SEPARATOR = " · "


def pages(message: Message, words: Words) -> tuple[Body, ...]:
    """An answer, one body a page; readers turn the pages, so a page is small."""
    return _bodies(paged(message.cards, words, chars=ANSWER_PAGE_CHARS), words)


def posts(message: Message, words: Words, nonces: Callable[[int], str] | None) -> tuple[Body, ...]:
    """A briefing, one body a post, all of them sent one after the other.

    Args:
        message: What to post.
        words: The destination's language.
        nonces: The nonce of each part, 24 hex digits, or None for none. Its first 8 stand in the
            last footer after a `#`, so that a post can be found again after a crash.
    """
    sheets = paged(message.cards, words, chars=POST_PAGE_CHARS)
    if nonces is None:
        return _bodies(sheets, words)
    names = [nonces(part) for part in range(len(sheets))]
    bodies = _bodies(sheets, words, marks=[f"#{nonce[:8]}" for nonce in names])
    # discord.py adds enforce_nonce wherever a nonce is; so does whoever posts these bodies.
    return tuple(
        body | {"nonce": nonce, "enforce_nonce": True} for body, nonce in zip(bodies, names, strict=True)
    )


def _bodies(
    laid: Sequence[Sequence[Sheet]], words: Words, *, marks: Sequence[str] | None = None
) -> tuple[Body, ...]:
    count = len(laid)
    return tuple(
        _body(sheets, _page_marks(words, number, count, marks[number] if marks else ""))
        for number, sheets in enumerate(laid)
    )


def _page_marks(words: Words, number: int, count: int, mark: str) -> list[str]:
    label = words(PAGE_LABEL, page=number + 1, pages=count) if count > 1 else ""
    return [each for each in (label, mark) if each]


def _body(sheets: Sequence[Sheet], marks: Sequence[str]) -> Body:
    embeds = [_embed(sheet, marks if sheet is sheets[-1] else ()) for sheet in sheets]
    _keep_first_of_each_url(embeds)
    return {"embeds": embeds, "tts": False, "allowed_mentions": {"parse": []}}


def _embed(sheet: Sheet, marks: Sequence[str]) -> Body:
    footer = _SEPARATOR.join(each for each in (sheet.footer, *marks) if each)
    url = safe_url(sheet.url) if sheet.url and sheet.title else None
    optional = {
        "title": sheet.title,
        "description": sheet.text,
        "url": url,
        "color": sheet.accent,
        "footer": {"text": footer} if footer else None,
    }
    return {"type": "rich", "flags": 0} | {key: value for key, value in optional.items() if value}


def _keep_first_of_each_url(embeds: Sequence[Body]) -> None:
    """Discord merges embeds of one message that share an address."""
    seen: set[str] = set()
    for embed in embeds:
        if embed.get("url") in seen:
            del embed["url"]
        seen.add(embed.get("url", ""))
