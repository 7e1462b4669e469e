"""Parsing: bytes -> Article, with every line of the document accounted for. Pure.

Takes a `Document` as it came (any encoding, any line ends; plain text, Markdown or HTML) and gives an
`Article` whose parts are verbatim pieces of one text. The way there: `decoding` makes text of bytes;
`html`, `markdown` and `pages` make lines of text, with what the markup says of them; `pieces` sorts
each line by its own marks; `joining` and `resolving` settle what takes the neighbours to see;
`fronts`, `openings` and `grammar` give each piece its part; `assembling` cuts the spans.

It refuses to know where documents come from, what happens to articles, who is meant by a name and
what anybody's position is. It never guesses: what cannot be told apart is kept and said in
`Article.warnings`, and what is no article of the format is refused with a reason.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.errors import NotAnArticle
from briefings.language.lines import stripped_spans
from briefings.model.article import Article, Doubt, Passage
from briefings.parsing.aligning import fold_piece
from briefings.parsing.assembling import assemble, language_of
from briefings.parsing.decoding import read_bytes
from briefings.parsing.fronts import Front, find_front
from briefings.parsing.grammar import place
from briefings.parsing.html import has_tags, html_page, looks_like_html
from briefings.parsing.joining import join_continuations, join_lone_marks, join_sources
from briefings.parsing.markdown import looks_like_markdown, markdown_page
from briefings.parsing.openings import find_openings
from briefings.parsing.pages import Page, plain_page
from briefings.parsing.pieces import Kind, Piece, read_pieces
from briefings.parsing.recognising import require_article, require_length, require_one_article
from briefings.parsing.refusing import Refused
from briefings.parsing.resolving import resolve
from briefings.parsing.unrolling import without_lost_ends
from briefings.parsing.wrapping import without_wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.model.article import Document

__all__ = ["decode", "parse", "plain"]

# More blank lines than this stand between all lines and separate nothing.
_MAX_TELLING_GAPS = 0.4
_NAMES = {Kind.POINT: "points", Kind.LAMP: "takeaways"}


def parse(document: Document) -> Article:
    """Parse a document of the briefing-article format.

    Args:
        document: Its bytes, address and media type; the address's suffix counts where the media
            type says nothing.

    Raises:
        NotAnArticle: If it is empty, binary, of another format, or several articles in one. Nothing
            else is raised, whatever the bytes.
    """
    try:
        decoded = read_bytes(document.content, document.media_type)
        page = _page(decoded.text, document)
        return _article(page, decoded.doubt)
    except Refused as refused:
        raise NotAnArticle(document.address, str(refused)) from None


def decode(content: bytes, media_type: str | None = None, *, address: str = "the text") -> str:
    r"""Decode a document's bytes: by byte order mark, by what they can only be, as declared, by trial.

    Args:
        content: The bytes, in any encoding.
        media_type: What the sender called them (`text/plain; charset=EUC-JP`), if anything.
        address: Where they came from, for the error.

    Returns:
        The text without byte order mark, each line end one `\n`.

    Raises:
        NotAnArticle: If they are empty or no text.
    """
    try:
        return read_bytes(content, media_type).text
    except Refused as refused:
        raise NotAnArticle(address, str(refused)) from None


def plain(text: str) -> Article:
    """Take a text as it is: every non-blank line is a passage of `Article.plain`.

    Offsets count the code points of exactly the given text; no line end is changed.
    """
    lines = tuple(Passage(text[start:end], start, end) for start, end in stripped_spans(text))
    return Article(text=text, plain=lines, language=language_of(text))


def _page(text: str, document: Document) -> Page:
    """Make lines of a text: as declared or by the address's suffix, unless its look contradicts."""
    media_type = (document.media_type or "").partition(";")[0].strip().lower()
    suffix = document.address.rpartition(".")[2].lower()
    called_markdown = media_type == "text/markdown" or suffix in {"md", "markdown"}
    called_html = media_type in {"text/html", "application/xhtml+xml"} or suffix in {"html", "htm", "xhtml"}
    if looks_like_html(text, fragment=not called_markdown) or (called_html and has_tags(text)):
        return html_page(text, address=document.address)
    require_length(text.count("\n"))
    return markdown_page(text) if called_markdown or looks_like_markdown(text) else plain_page(text)


def _article(page: Page, decoding_doubt: str) -> Article:
    doubts = [Doubt(1, decoding_doubt)] if decoding_doubt else []
    page, unrolled = without_lost_ends(page)
    if unrolled:
        doubts.append(Doubt(1, "line ends are lost; lines were cut at marks and labels."))
    page = without_wrapping(page)
    pieces, alone, told_by_place = _pieces(page)
    doubts += told_by_place
    title = fold_piece(page.title, 0, len(page.title)).text
    language = language_of(page.text)
    front = find_front(pieces, page_title=title, japanese=language == "ja")
    pieces = _without_repeats(pieces, front)
    openings = find_openings(pieces, front.after)
    require_article(pieces, openings, sorted_alone=alone)
    require_one_article(pieces, openings, front)
    return assemble(page, pieces, place(pieces, front, openings), language=language, doubts=doubts)


def _pieces(page: Page) -> tuple[list[Piece], list[Piece], list[Doubt]]:
    """The pieces of a page with every mark resolved, as they were by themselves, and what is doubtful."""
    alone = join_lone_marks(join_sources(page, read_pieces(page)))
    gaps_tell = sum(line.gap for line in page.lines) <= _MAX_TELLING_GAPS * len(page.lines)
    resolved = resolve(alone, gaps_tell=gaps_tell)
    found = {
        after.kind: Doubt(
            after.line.number, f"no mark is left; {_NAMES[after.kind]} were told by their place."
        )
        for before, after in reversed(tuple(zip(alone, resolved, strict=True)))
        if before.kind is Kind.TEXT and after.kind in _NAMES
    }
    return join_continuations(page, resolved, gaps_tell=gaps_tell), alone, list(found.values())


def _without_repeats(pieces: Sequence[Piece], front: Front) -> list[Piece]:
    """The pieces with repeated titles as notices."""
    result = list(pieces)
    for index in front.repeats:
        result[index] = replace(pieces[index], kind=Kind.NOTICE)
    return result
