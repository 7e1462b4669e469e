"""Markdown -> lines. The text stays the document's own; only what marks say is read off.

Heading marks, bullets and emphasis around a whole line are read with the other marks (`marks`);
here are the things that need more than one line: front matter, underlined headings and the
addresses of reference links.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from briefings.parsing.dates import find_date
from briefings.parsing.pages import Line, Link, Page, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

# CommonMark 0.31, sections 4.3, 4.7, 6.3 and 6.5, as far as a line goes.
_UNDERLINE = re.compile(r"(?:=+|-+)")
_DEFINITION = re.compile(r"\[([^\[\]\n]{1,200})\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*)?")
_LINK = re.compile(
    r"!?\[(?P<words>[^\[\]\n]{0,1000})\]"
    r"(?:\(\s{0,4}(?:<(?P<angled>[^<>\n]{0,2000})>|(?P<bare>[^\s()<>]{0,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,5}))"
    r"(?:\s{1,4}[\"'(][^\"'()\n]{0,300}[\"')])?\s{0,4}\)|\[(?P<reference>[^\[\]\n]{0,200})\])"
    r"|<(?P<auto>https?://[^\s<>]{1,2000})>",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"\A(?:---|\+\+\+)[ \t]*\n(?P<matter>(?:[^\n]*\n){0,60}?)(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"^(?P<key>[\w-]{1,40})[ \t]*[:=][ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
_HEADING_1 = re.compile(r"^#[ \t]", re.MULTILINE)
_DATE_KEYS = frozenset({"date", "published", "publisheddate", "pubdate", "created"})
_LOOKS_LIKE_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]+\S|(?:---|\+\+\+)[ \t]*\n\w+[ \t]*[:=])", re.MULTILINE)


def looks_like_markdown(text: str) -> bool:
    """Whether a text whose kind nobody told has Markdown headings or front matter."""
    return bool(_LOOKS_LIKE_MARKDOWN.search(text))


def markdown_page(text: str) -> Page:
    """The page of a Markdown document."""
    lines = lines_of(text)
    front = _FRONT.match(text)
    title, published, after = "", None, 0
    if front and _FIELD.search(front["matter"]):
        title, published = _front_matter(front["matter"])
        after = front.end()
    framing = {line.start for line in lines if line.start < after}
    addresses = _definitions(text, lines, framing)
    body = _with_underlined_headings(text, [line for line in lines if line.start >= after], framing)
    head = [line for line in lines if line.start < after]
    if title and _untitled(text, body):
        head = _with_title(head, text.find(title), len(title))
    return Page(text, (*head, *body), title, published, frozenset(framing), tuple(addresses.items()))


def _definitions(text: str, lines: Sequence[Line], framing: set[int]) -> dict[str, str]:
    """The addresses that reference links lead to, by name; their lines only frame."""
    addresses: dict[str, str] = {}
    for line in lines:
        match = _DEFINITION.fullmatch(text, line.start, line.end) if text[line.start] == "[" else None
        if match:
            addresses.setdefault(match[1].lower(), unescape(match[2]))
            framing.add(line.start)
    return addresses


def _with_title(lines: Sequence[Line], start: int, length: int) -> list[Line]:
    """The lines of the front matter, its title's words a heading of their own."""
    result: list[Line] = []
    for line in lines:
        if line.start < start and start + length <= line.end:
            heading = replace(line, start=start, end=start + length, tag="h1", gap=False)
            result += [replace(line, end=start), heading]
        else:
            result.append(line)
    return result


def links_in(text: str, start: int, end: int, addresses: Mapping[str, str]) -> tuple[Link, ...]:
    """The Markdown links within a line that lead to the web."""
    links = []
    for match in _LINK.finditer(text, start, min(end, start + 4000)):
        href = match["angled"] or match["bare"] or match["auto"] or ""
        if match["reference"] is not None:
            href = addresses.get((match["reference"] or match["words"]).lower(), "")
        group = "auto" if match["auto"] else "words"
        href = unescape(href)
        if href.startswith("//"):
            href = f"https:{href}"
        if href.lower().startswith(("http://", "https://")) and not match.group().startswith("!"):
            links.append(Link(match.start(), match.end(), match.start(group), match.end(group), href))
    return tuple(links)


def _untitled(text: str, lines: Sequence[Line]) -> bool:
    """Whether what follows the front matter begins with a lead or a section instead of a title."""
    if not lines or any(line.tag == "h1" for line in lines) or _HEADING_1.search(text, lines[0].start):
        return False
    first = text[lines[0].start : lines[0].end]
    return first.endswith(("。", ".")) or first.startswith("##")


def _front_matter(matter: str) -> tuple[str, date | None]:
    title, published = "", None
    for match in _FIELD.finditer(matter):
        key, value = match["key"].lower(), match["value"].strip().strip("\"'")
        if key == "title":
            title = title or value
        elif key in _DATE_KEYS:
            published = published or find_date(value)
    return title, published


def _with_underlined_headings(text: str, lines: Sequence[Line], framing: set[int]) -> tuple[Line, ...]:
    """Give a heading's level to lines that are underlined; the underlines only frame."""
    result: list[Line] = []
    for line in lines:
        above = result[-1] if result else None
        underline = (
            above is not None
            and above.number == line.number - 1
            and above.start not in framing
            and _UNDERLINE.fullmatch(text, line.start, line.end)
        )
        if underline and above is not None and text[above.end - 1] not in "。.":
            result[-1] = replace(above, tag="h1" if text[line.start] == "=" else "h2")
            framing.add(line.start)
        result.append(line)
    return tuple(result)
