"""What stands before the words of a line: bullets, lamps, heading marks, and what is left of lost ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefings.parsing.aligning import INVISIBLE


class Mark(StrEnum):
    """What a mark says about its line."""

    NONE = ""
    POINT = "point"
    LAMP = "lamp"
    ITEM = "item"
    LOST = "lost"


# The seed's ✅ and what other pages of its kind use for it (seed-format.md, section 6): marks that
# stand for nothing else at the beginning of a line.
_POINT = r"[✅✔☑✓🔵🟢🔷🔹🗸]|:white_check_mark:|:heavy_check_mark:|&\#(?:9989|10004|10003|9745|x2705|x2714);"
# The seed's 💡 and its kin.
_LAMP = r"[💡📝📌🔍🔎📍]|:bulb:|:memo:|:pushpin:|&\#(?:128161|128221|128204|x1f4a1|x1f4dd|x1f4cc);"
# Bullets of ordinary lists: whether they are points, takeaways or headings depends on where they stand.
_ITEM = (
    r"[・•●■◆▶○□◇▪▫◾◽►➤‣⁃◦]|[①-⑳❶-❿]|(?:[-*+–]|\d{1,2}[.)\uff0e\uff09]|[(\uff08]\d{1,2}[)\uff09])(?=[\s\u3000])"
    r"|(?:[-*+–]|\d{1,2}[.)\uff0e\uff09])(?=[^\W\d_a-zA-Z]|[✅✔☑✓💡「『])"
)
# What encoders leave where a charset has no ✅ (CP932, EUC-JP and ISO-2022-JP have none).
_LOST = r"[?\uff1f]{1,2}(?=[\s\u3000]|[^\W_])|[〓�]{1,2}"
# Pictures that decorate a label or a heading.
_ORNAMENT = r"[📘📗📙📕📖📚📰🗞📅🗓👉⇒➡→★☆▼▽✨🔗]"

_SPACE = rf"[\s{INVISIBLE}]*"
_PREFIX = re.compile(
    rf"""{_SPACE}(?:
        (?P<point>{_POINT}) | (?P<lamp>{_LAMP}) | (?P<quote>>) | (?P<heading>\#{{1,6}}(?=[\s\u3000]))
      | (?P<lost>{_LOST}) | (?P<item>{_ITEM}) | (?P<ornament>{_ORNAMENT}) | (?P<strong>\*\*|__)
    ){_SPACE}""",
    re.VERBOSE | re.IGNORECASE,
)
_INVISIBLE = re.compile(_SPACE)
_RANK = {"point": Mark.POINT, "lamp": Mark.LAMP, "lost": Mark.LOST, "item": Mark.ITEM}
_MAX_MARKS = 5


@dataclass(frozen=True, slots=True)
class Marked:
    """A line's words without its marks.

    Attributes:
        mark: The strongest mark before the words.
        start: Where the words begin, within the line.
        end: Where they end, within the line.
        tag: The heading level or `strong` that the marks give, or nothing.
    """

    mark: Mark
    start: int
    end: int
    tag: str = ""


def read_marks(line: str) -> Marked:
    """Tell the marks of a line from its words. Only its beginning and its very end are looked at."""
    if line[0].isalpha():
        return Marked(Mark.NONE, 0, len(line))
    visible = _INVISIBLE.match(line)
    start, end, mark, tag = visible.end() if visible else 0, len(line), Mark.NONE, ""
    for _ in range(_MAX_MARKS):
        match = _PREFIX.match(line, start, end)
        if match is None or match.lastgroup is None:
            break
        group = match.lastgroup
        if group == "strong":
            closed = _closing_emphasis(line, match.group().strip(), match.end(), end)
            if closed is None:
                break
            end, tag = closed, tag or "strong"
        elif group == "heading":
            tag = f"h{len(match['heading'])}"
            end = _without_closing_hashes(line, end)
        elif mark in {Mark.NONE, Mark.ITEM}:
            # An item may hold a mark (「- ✅ …」), but 「✅ ? …」 begins with a question mark.
            mark = _RANK.get(group, mark)
        elif group == "lost":
            break
        start = match.end()
    return Marked(mark, min(start, end), end, tag)


def _closing_emphasis(line: str, token: str, start: int, end: int) -> int | None:
    """Where the words end if the emphasis covers the whole line, else None."""
    inner = end - len(token)
    if inner <= start or not line.endswith(token, start, end):
        return None
    return inner if line.find(token, start, inner) < 0 else None


def _without_closing_hashes(line: str, end: int) -> int:
    stripped = line[:end].rstrip("#")
    if len(stripped) == end or not stripped[-1:].isspace():
        return end
    return len(stripped.rstrip())
