"""Two titles in one line, and the site's name after a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.parsing.aligning import Folded

# A shared opening shorter than this happens by chance.
_MIN_OPENING = 3
_MIN_GLUED_OPENING = 5
_MIN_TITLE_CHARS = 8
_MAX_TITLE_CHARS = 600
# Where only a noun tells that the first title has ended, it must be long enough to be one.
_MIN_FIRST_CHARS = 12
_MIN_BEFORE_SITE = 4
# A title can end here and another begin.
_AFTER_END = re.compile(r"[?!。」』)】…~|/ ]$")
_NO_END = re.compile(r"[、,:;「『(・のはがをにでとへもやから-]$")
_SITE = re.compile(r"\s?[|｜]\s?(?P<site>[^|｜]{1,60})$")

# Nouns that end Japanese explainer titles (…の裏側, …の行方): directly after one, a new title may begin.
# Collected from the titles quoted in seed-format.md and from ordinary headlines.
_LAST_NOUNS = (
    "舞台裏|裏側|行方|駆け引き|思惑|真相|背景|狙い|ねらい|全貌|展望|課題|影響|未来|現状|今後|理由|波紋"
    "|衝撃|攻防|条件|可能性|選択|決断|明暗|経緯|焦点|争点|本音|実態|余波|とは"
)
_GLUED = re.compile(rf"(?:の|と)(?:{_LAST_NOUNS})(?=[\u4e00-\u9fff\u30a1-\u30faA-Z]{{3,}}[のとはがをへ、:])")
_ASKS_OR_CALLS = re.compile(r"[?!]")
_TITLE_LIKE = re.compile(r"[のとはがをへ:?、]")


def split_titles(folded: Folded) -> tuple[int, ...]:
    """Where titles begin in a folded title line; more than one where the page glues several together.

    Two glued titles usually open with the same words (`米ロ停戦交渉は?…米ロ停戦交渉の舞台裏:…`).

    Returns:
        Indexes of the folded text, the first always 0.
    """
    words = folded.text
    if len(words) > _MAX_TITLE_CHARS:
        return (0,)
    shared = _shared_openings(words)
    if shared:
        return (0, *shared)
    glued = _glued_end(words)
    return (0, glued) if glued else (0,)


def site_name(words: str) -> int | None:
    """Where in folded words a site's name is appended to the title (`… | サイト名`), or None."""
    match = _SITE.search(words)
    return match.start() if match and match.start() >= _MIN_BEFORE_SITE else None


def shared_opening(one: str, other: str) -> str:
    """The characters that two titles begin with alike."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return one[:length]


def _shared_openings(words: str) -> list[int]:
    found: list[int] = []
    start = words.find(words[:_MIN_OPENING], _MIN_TITLE_CHARS)
    while 0 <= start <= len(words) - _MIN_TITLE_CHARS:
        opening = len(shared_opening(words, words[start:]))
        before = words[:start]
        ended = _AFTER_END.search(before) is not None
        long_enough = opening >= (_MIN_OPENING if ended else _MIN_GLUED_OPENING)
        apart = start - (found[-1] if found else 0) >= _MIN_TITLE_CHARS
        if long_enough and apart and not _NO_END.search(before):
            found.append(start)
        start = words.find(words[:_MIN_OPENING], start + 1)
    return found


def _glued_end(words: str) -> int | None:
    for match in _GLUED.finditer(words):
        first, second = words[: match.end()], words[match.end() :]
        long_enough = len(first) >= _MIN_FIRST_CHARS and len(second) >= _MIN_TITLE_CHARS
        # 「…の影響力拡大を…」 would be cut, too; the pages that glue titles ask in the first one.
        if long_enough and _ASKS_OR_CALLS.search(first) and _TITLE_LIKE.search(second):
            return match.end()
    return None
