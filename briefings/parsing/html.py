"""HTML -> lines from the DOM: at block ends and <br>, keeping tag, class and address.

The tree is walked without recursion. Chrome (scripts, navigation, share buttons) never becomes a
line; readings in ruby are left out; an <a>'s href is kept beside the words it stands on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urljoin

from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from briefings.parsing.dates import find_date
from briefings.parsing.pages import Line, Link, Page
from briefings.parsing.refusing import Refused
from briefings.parsing.tags import (
    BALLOONS,
    BLOCKS,
    CELLS,
    CHROME_CLASSES,
    DROPPED,
    EMOJI_CLASSES,
    HEADINGS,
    OUTER,
    PICTURES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_BEFORE = r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
_DOCUMENT = re.compile(_BEFORE + r"<(?:!doctype\s+html|html|head)\b", re.IGNORECASE | re.DOTALL)
_FRAGMENT = re.compile(
    _BEFORE + r"<(?:body|article|main|section|div|p|h[1-6]|ul|table|meta|title)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(
    r"<(?:html|body|article|section|div|p|br|h[1-6]|li|td|span|a)\b[^<>]{0,2000}>", re.IGNORECASE
)
# Whatever breaks lines elsewhere is only space here.
_SPACE = re.compile("[ \t\n\r\f\v\xa0\x1c-\x1f\x85\u2028\u2029]+")
# A line end beside a Japanese character is no space to a reader.
_SPACELESS = "\u3001\u3002\u3008-\u3011\u3041-\u30ff\u3400-\u9fff\uff01-\uff60"
_WRAPPED = re.compile(
    rf"(?<=[{_SPACELESS}])[ \t]{{0,40}}\n\s{{0,40}}(?=\S)|(?<=\S)[ \t]{{0,40}}\n\s{{0,40}}(?=[{_SPACELESS}])"
)
_META_DATE = re.compile(r"datePublished\"\s*:\s*\"([^\"]{4,40})\"")
_EVIDENCE = re.compile("[✅💡]|さらに読む|続きを読む|出典|Read more|公開日")
# Pages of real sites have a few thousand; so many take about a second to read.
_MAX_TAGS = 200_000
# A page says its title within so many lines, or not at all.
_TITLE_LINES = 12
_MIN_TITLE_CHARS = 8
_REGIONS = frozenset({"article", "main"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class _Element(Protocol):
    """The part of lxml's elements that is used here."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, name: str) -> str | None: ...


@dataclass(slots=True)
class _Draft:
    """A line while it is being read."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    strong: int = 0
    tag: str = ""
    host: bool = False
    article: int = 0
    when: date | None = None
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, words: str, *, strong: bool) -> None:
        if self.length == 0 or self.words[-1].endswith(" "):
            words = words.removeprefix(" ")
        if not words:
            return
        self.words.append(words)
        self.length += len(words)
        if strong:
            self.strong += len(words)


@dataclass(slots=True)
class _Reader:
    """The state of the walk: what is open around the present place."""

    base: str
    lines: list[tuple[_Draft, bool]] = field(default_factory=list)
    draft: _Draft = field(default_factory=_Draft)
    gap: bool = False
    heading: str = ""
    balloons: int = 0
    strong: int = 0
    items: int = 0
    preformatted: int = 0
    inside: int = 0
    articles: int = 0
    link: tuple[int, str] | None = None

    def start(self, element: _Element, tag: str) -> None:
        if tag in BLOCKS or tag == "br":
            self.flush()
        if tag in _REGIONS and self.inside == 0:
            self.articles += 1
        if tag in PICTURES:
            self.picture(element, tag)
        elif tag in CELLS:
            self.add(" ")
        elif tag == "a":
            self.open_link(element)
        elif tag == "time":
            self.draft.when = find_date(element.get("datetime") or "")
        self.nest(element, tag, 1)
        if element.text:
            self.add(element.text)

    def end(self, element: _Element, tag: str) -> None:
        if tag in BLOCKS:
            self.flush()
        if tag == "a":
            self.close_link()
        self.nest(element, tag, -1)

    def nest(self, element: _Element, tag: str, step: int) -> None:
        """Count how deep the walk is in what matters for lines."""
        self.balloons += step * _is_balloon(element)
        if tag in HEADINGS:
            self.heading = tag if step > 0 else ""
        elif tag in {"strong", "b"}:
            self.strong += step
        elif tag == "li":
            self.items += step
        elif tag == "pre":
            self.preformatted += step
        elif tag in _REGIONS:
            self.inside += step

    def add(self, text: str) -> None:
        if self.preformatted:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.flush()
                self.draft.add(_SPACE.sub(" ", line), strong=self.strong > 0)
            return
        self.draft.add(_SPACE.sub(" ", _WRAPPED.sub("", text)), strong=self.strong > 0)

    def picture(self, element: _Element, tag: str) -> None:
        classes = frozenset((element.get("class") or "").split())
        alt = element.get("alt") or ""
        # WordPress draws emoji as pictures; the mark itself stands in alt.
        if tag == "img" and (classes & EMOJI_CLASSES or (0 < len(alt) <= 2 and not alt.isalnum())):
            self.add(alt)
        elif self.draft.length == 0:
            self.gap = True

    def open_link(self, element: _Element) -> None:
        self.close_link()
        self.link = (self.draft.length, _absolute(self.base, element.get("href") or ""))

    def close_link(self) -> None:
        if self.link is not None and self.draft.length > self.link[0] and self.link[1]:
            self.draft.links.append((self.link[0], self.draft.length, self.link[1]))
        self.link = None

    def flush(self) -> None:
        """End the line. A link or a balloon that is still open goes on in the next one."""
        draft, href = self.draft, self.link[1] if self.link else ""
        self.close_link()
        if href:
            self.link = (0, href)
        self.draft = _Draft()
        words = "".join(draft.words).strip()
        if not words:
            return
        draft.tag = self.heading or ("li" if self.items else "")
        if not draft.tag and draft.strong >= len(words):
            draft.tag = "strong"
        draft.host = self.balloons > 0
        draft.article = self.articles if self.inside else 0
        self.lines.append((draft, self.gap and bool(self.lines)))
        self.gap = False


def looks_like_html(text: str, *, fragment: bool) -> bool:
    """Whether a text begins like an HTML document or, if asked for, like a piece of one."""
    start = text[:10_000]
    return bool(_DOCUMENT.match(start) or (fragment and _FRAGMENT.match(start)))


def has_tags(text: str) -> bool:
    """Whether a text that is called HTML has any tag that makes lines or words of it."""
    return bool(_TAG.search(text))


def html_page(text: str, *, address: str) -> Page:
    """The page of an HTML document.

    Args:
        text: The decoded document.
        address: Where it came from; relative links are resolved against it.

    Raises:
        Refused: If there is no visible text, or it is nested too deeply to be read whole.
    """
    # libxml2 ends at a NUL, and knows nothing of surrogates.
    content = text.replace("\x00", "").encode("utf-8", "replace")
    tags = content.count(b"<")
    if tags > _MAX_TAGS:
        raise Refused(f"the page has {tags:,} tags; no article has more than {_MAX_TAGS:,}.")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(content, parser)
    if root is None:
        raise Refused("the page has no text.")
    if any("xcessive depth" in error.message for error in parser.error_log):
        raise Refused("the page is nested too deeply to be read whole.")
    head = _Head.of(root)
    reader = _Reader(urljoin(address, head.base) if head.base else address)
    _walk(root, reader)
    return _page(_titled(_chosen(reader.lines), head.title), head)


def _walk(root: _Element, reader: _Reader) -> None:
    walker = etree.iterwalk(root, events=("start", "end"))
    skipped = None
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if _is_dropped(element, tag, inside=reader.inside > 0):
                if tag in PICTURES:
                    reader.picture(element, tag)
                elif tag in BLOCKS:
                    reader.flush()
                skipped = element
                walker.skip_subtree()
            else:
                reader.start(element, tag)
            continue
        if element is skipped:
            skipped = None
        else:
            reader.end(element, tag)
        if element.tail:
            reader.add(element.tail)
    reader.flush()


def _is_dropped(element: _Element, tag: str, *, inside: bool) -> bool:
    if tag in DROPPED or tag == "nav" or (tag in OUTER and not inside):
        return True
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    if tag in {"html", "body", "main", "article"}:
        return False
    tokens = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return not CHROME_CLASSES.isdisjoint(tokens)


def _is_balloon(element: _Element) -> bool:
    classes = element.get("class")
    return bool(classes) and any(token.startswith(BALLOONS) for token in (classes or "").lower().split())


def _absolute(base: str, href: str) -> str:
    """The address a link leads to, or nothing if it leads nowhere on the web."""
    href = href.strip()
    if href.startswith("//"):
        href = f"https:{href}"
    elif not href.lower().startswith(("http://", "https://")):
        if not base.startswith(("http://", "https://")) or href.startswith("#") or not href:
            return ""
        try:
            href = urljoin(base, href)
        except ValueError:
            return ""
    return href if href.lower().startswith(("http://", "https://")) else ""


def _chosen(lines: list[tuple[_Draft, bool]]) -> list[tuple[_Draft, bool]]:
    """The lines of the article element, with the page's main heading, if just one holds an article."""
    telling = {draft.article for draft, _ in lines if _EVIDENCE.search("".join(draft.words))}
    if len(telling) != 1 or telling == {0}:
        return lines
    chosen = telling.pop()
    return [
        pair for pair in lines if pair[0].article == chosen or (pair[0].tag == "h1" and not pair[0].article)
    ]


def _says(words: str, title: str) -> bool:
    """Whether a line says the title, perhaps without the site's name or one of two glued ones."""
    return title in words or (len(words) >= _MIN_TITLE_CHARS and words in title)


def _titled(lines: list[tuple[_Draft, bool]], title: str) -> list[tuple[_Draft, bool]]:
    """The lines under the page's own title, if they begin with a lead or a section and say no title."""
    if not lines or not title or any(draft.tag == "h1" for draft, _ in lines):
        return lines
    beginning = ["".join(draft.words).strip() for draft, _ in lines[:_TITLE_LINES]]
    untitled = beginning[0].endswith(("。", ".")) or lines[0][0].tag in HEADINGS
    if not untitled or any(_says(words, title) for words in beginning):
        return lines
    return [(_Draft([title], len(title), tag="h1"), False), *lines]


def _page(drafts: list[tuple[_Draft, bool]], head: _Head) -> Page:
    written: list[str] = []
    lines: list[Line] = []
    offset = 0
    for draft, gap in drafts:
        if gap and written:
            written.append("")
            offset += 1
        words = "".join(draft.words)
        shift = offset - (len(words) - len(words.lstrip()))
        words = words.strip()
        end = offset + len(words)
        links = tuple(
            Link(
                max(offset, start + shift),
                min(end, stop + shift),
                max(offset, start + shift),
                min(end, stop + shift),
                href,
            )
            for start, stop, href in draft.links
        )
        written.append(words)
        lines.append(Line(len(written), offset, end, gap, draft.tag, draft.host, links, draft.when))
        offset = end + 1
    text = "\n".join(written)
    if not text:
        raise Refused("the page has no text.")
    return Page(text, tuple(lines), title=head.title, published=head.published)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the page says about itself outside its body."""

    title: str
    published: date | None
    base: str

    @staticmethod
    def of(root: _Element) -> _Head:
        title, published, base = "", None, ""
        for element in _in_head(root):
            if element.tag == "title":
                title = title or _SPACE.sub(" ", element.text or "").strip()
            elif element.tag == "base":
                base = base or element.get("href") or ""
            elif element.tag == "meta" and element.get("property") in {
                "article:published_time",
                "og:published_time",
            }:
                published = find_date(element.get("content") or "") or published
            elif element.tag == "script" and element.get("type") == "application/ld+json":
                match = _META_DATE.search(element.text or "")
                published = published or (find_date(unescape(match[1])) if match else None)
        return _Head(title, published, base)


def _in_head(root: _Element) -> Iterator[_Element]:
    yield from root.iter("title", "base", "meta", "script")  # type: ignore[attr-defined]  # lxml has no types
