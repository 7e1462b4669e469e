"""Placed pieces -> Article: every span is cut from the text here and nowhere else."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefings.model.article import Article, CitedSource, Doubt, Passage, Section
from briefings.parsing.aligning import fold_piece
from briefings.parsing.parts import Part
from briefings.parsing.pieces import Kind, Piece
from briefings.parsing.titles import site_name, split_titles
from briefings.parsing.topicnames import topic_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from briefings.parsing.grammar import Placings
    from briefings.parsing.pages import Page

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]+")
_LATIN = re.compile(r"[A-Za-z]+")
_ADDRESS = re.compile(r"https?://[!-~]+")
_SAMPLE_CHARS = 10_000
# A word of Latin letters says about as much as one or two Japanese characters.
_LATIN_LETTERS_PER_CHARACTER = 4


def language_of(text: str) -> str:
    """`ja` or `en`, by which script says more; addresses do not count."""
    sample = _ADDRESS.sub("", text[:_SAMPLE_CHARS])
    japanese = sum(map(len, _JAPANESE.findall(sample)))
    latin = sum(map(len, _LATIN.findall(sample)))
    return "ja" if japanese * _LATIN_LETTERS_PER_CHARACTER >= latin else "en"


@dataclass(slots=True)
class _Drafts:
    """Passages by their part (and section), and what is found out on the way."""

    passages: dict[tuple[Part, int | None], list[Passage]] = field(default_factory=lambda: defaultdict(list))
    labels: list[Passage] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    sources: dict[int | None, list[CitedSource]] = field(default_factory=lambda: defaultdict(list))
    published: date | None = None

    def of(self, part: Part, section: int | None = None) -> tuple[Passage, ...]:
        return tuple(sorted(self.passages[part, section], key=lambda passage: passage.start))

    def one(self, part: Part, section: int) -> Passage | None:
        return next(iter(self.of(part, section)), None)


def assemble(
    page: Page, pieces: Sequence[Piece], placings: Placings, *, language: str, doubts: Sequence[Doubt]
) -> Article:
    """Build the article of a page.

    Args:
        page: The page.
        pieces: All its pieces in reading order.
        placings: The part of each.
        language: `ja` or `en`.
        doubts: What was doubtful before its lines were looked at.
    """
    drafts = _Drafts(
        doubts=[*doubts, *(Doubt(pieces[index].line.number, says) for index, says in placings.doubts)]
    )
    by_section: dict[int, list[tuple[Part, Piece]]] = defaultdict(list)
    for piece, placing in zip(pieces, placings.parts, strict=True):
        if placing.section is not None:
            by_section[placing.section].append((placing.part, piece))
        _draft(drafts, page.text, piece, placing.part, placing.section)
    for number, parts in by_section.items():
        _cite(drafts, page.text, number, parts)
    article = _article(page, drafts, by_section)
    return replace(article, language=language, sample=any(piece.kind is Kind.SAMPLE for piece in pieces))


def _article(page: Page, drafts: _Drafts, sections: Mapping[int, object]) -> Article:
    titles = drafts.of(Part.TITLE)
    if not titles:
        drafts.doubts.append(Doubt(1, "no title was found."))
    folded = [fold_piece(page.text, each.start, each.end).text for each in titles]
    built = tuple(_section(drafts, number) for number in sorted(sections))
    others = [each for section in built for each in (section.heading, section.question) if each is not None]
    return Article(
        text=page.text,
        titles=titles,
        lead=drafts.of(Part.LEAD),
        sections=built,
        closing=drafts.of(Part.CLOSING),
        takeaways=drafts.of(Part.TAKEAWAY),
        notices=drafts.of(Part.NOTICE),
        unplaced=drafts.of(Part.UNPLACED),
        labels=tuple(sorted(drafts.labels, key=lambda label: label.start)),
        topic=topic_name(folded, [each.text for each in (*others, *drafts.of(Part.LEAD))]),
        published=drafts.published or page.published,
        warnings=tuple(sorted(set(drafts.doubts), key=lambda doubt: (doubt.line, doubt.message))),
    )


def _section(drafts: _Drafts, number: int) -> Section:
    return Section(
        heading=drafts.one(Part.HEADING, number),
        question=drafts.one(Part.QUESTION, number),
        answer=drafts.one(Part.ANSWER, number),
        comments=drafts.of(Part.COMMENT, number),
        points=drafts.of(Part.POINT, number),
        sources=tuple(drafts.sources[number]),
        body=drafts.of(Part.BODY, number),
        remarks=drafts.of(Part.REMARK, number),
    )


def _passage(text: str, start: int, end: int) -> Passage:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Passage(words, start, start + len(words))


def _draft(drafts: _Drafts, text: str, piece: Piece, part: Part, section: int | None) -> None:
    """Cut a piece's passage, or put its label aside."""
    if part is Part.TITLE:
        _draft_title(drafts, text, piece)
    elif part in {Part.SOURCE, Part.DATE, Part.PAGE_DATE}:
        if part is Part.PAGE_DATE and piece.dated is not None:
            drafts.published = drafts.published or piece.dated.value
        end = piece.cited.end if piece.cited is not None else piece.line.end
        drafts.labels.append(_passage(text, piece.line.start, end))
    elif part is Part.CITED:
        drafts.labels.append(_passage(text, piece.start, piece.end))
    elif part in {Part.NOTICE, Part.UNPLACED}:
        drafts.passages[part, None].append(_passage(text, piece.line.start, piece.line.end))
    else:
        drafts.passages[part, section].append(_passage(text, piece.start, piece.end))
        mark = text[piece.line.start : piece.start]
        if "\n" in mark:
            drafts.labels.append(_passage(text, piece.line.start, piece.start))


def _draft_title(drafts: _Drafts, text: str, piece: Piece) -> None:
    folded = fold_piece(text, piece.start, piece.end)
    starts = split_titles(folded)
    site = site_name(folded.text)
    stops = (*starts[1:], site if site is not None and site > starts[-1] else len(folded.text))
    seen: set[str] = set()
    for start, stop in zip(starts, stops, strict=True):
        words = folded.text[start:stop].strip()
        part = Part.NOTICE if words in seen else Part.TITLE
        seen.add(words)
        drafts.passages[part, None].append(_passage(text, folded.origin(start), folded.origin(stop)))
    if stops[-1] < len(folded.text):
        drafts.passages[Part.NOTICE, None].append(_passage(text, folded.origin(stops[-1]), piece.end))
    if len(starts) > 1 and not folded.text[starts[1] :].startswith(folded.text[:3]):
        drafts.doubts.append(
            Doubt(piece.line.number, "one title or two? It was cut where a headline could end.")
        )


@dataclass(slots=True)
class _Cited:
    """What a section has told of the source to come."""

    published: date | None = None
    title: str | None = None
    points: int = 0


def _cite(drafts: _Drafts, text: str, number: int, parts: Sequence[tuple[Part, Piece]]) -> None:
    """Give each source of a section the date and title that stand before it."""
    coming = _Cited()
    for part, piece in parts:
        if part is Part.DATE:
            _take_date(drafts, text, coming, piece)
        elif part is Part.CITED:
            coming.title = coming.title or _passage(text, piece.start, piece.end).text
        elif part is Part.POINT:
            coming.points += 1
        elif part is Part.SOURCE:
            _take_source(drafts, text, number, coming, piece)
            coming = _Cited()
    _settle(drafts, number, coming, parts)


def _take_date(drafts: _Drafts, text: str, coming: _Cited, piece: Piece) -> None:
    dated = piece.dated
    if dated is None:
        return
    if dated.value is None:
        drafts.doubts.append(Doubt(piece.line.number, "no date that exists stands here."))
    coming.published = coming.published or dated.value
    coming.points = 0
    if dated.end < len(piece.words):
        folded = fold_piece(text, piece.start, piece.end)
        coming.title = coming.title or _passage(text, folded.origin(dated.end), piece.end).text


def _take_source(drafts: _Drafts, text: str, number: int, coming: _Cited, piece: Piece) -> None:
    cited = piece.cited
    if cited is None:
        return
    first = CitedSource(cited.publisher, None, coming.title, coming.published, piece.line.start)
    sources = [
        replace(
            first if place == 0 else CitedSource(cited.publisher, start=piece.line.start),
            url=address.url,
            uncertain=address.uncertain,
        )
        for place, address in enumerate(cited.addresses)
    ]
    drafts.sources[number].extend(sources or [first])
    line = piece.line.number
    if not cited.addresses:
        drafts.doubts.append(Doubt(line, "the source has no address."))
    if any(address.uncertain for address in cited.addresses):
        drafts.doubts.append(Doubt(line, "where the address ends cannot be told from the text glued to it."))
    if cited.doubt:
        drafts.doubts.append(Doubt(line, cited.doubt))
    comment = _passage(text, cited.end, piece.end)
    if comment.text:
        drafts.passages[Part.COMMENT, number].append(comment)


def _settle(drafts: _Drafts, number: int, coming: _Cited, parts: Sequence[tuple[Part, Piece]]) -> None:
    """A date or title after the last source belongs to it, unless points of another source follow."""
    sources = drafts.sources[number]
    if coming.published is None and coming.title is None:
        return
    if sources and not coming.points and sources[-1].published is None:
        last = sources[-1]
        sources[-1] = replace(last, published=coming.published, title=last.title or coming.title)
        return
    line = next(piece.line.number for part, piece in reversed(parts) if part in {Part.DATE, Part.CITED})
    drafts.doubts.append(
        Doubt(line, "a cited article's date or title stands here, but no source that it belongs to.")
    )
