"""An article and its parts, each a verbatim piece of one text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes as they came, before anybody read them.

    Attributes:
        content: The bytes, in any encoding.
        address: Where they came from: an `https://` address or a `file:` URI.
        seen_at: When they were read, aware.
        media_type: What the sender called them (`text/html; charset=EUC-JP`), or None.
    """

    content: bytes
    address: str
    seen_at: datetime
    media_type: str | None = None


class Role(StrEnum):
    """Where a passage stands in its article.

    The first nine and `PLAIN` can hold statements (see `interface.md`); the rest frame them.
    """

    LEAD = "lead"
    ANSWER = "answer"
    POINT = "point"
    BODY = "body"
    COMMENT = "comment"
    REMARK = "remark"
    CLOSING = "closing"
    TAKEAWAY = "takeaway"
    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    QUESTION = "question"
    NOTICE = "notice"
    UNPLACED = "unplaced"


STATEMENT_ROLES = frozenset(
    {
        Role.LEAD,
        Role.ANSWER,
        Role.POINT,
        Role.BODY,
        Role.COMMENT,
        Role.REMARK,
        Role.CLOSING,
        Role.TAKEAWAY,
        Role.PLAIN,
    }
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim piece of an article: `text == article.text[start:end]`.

    Marks (✅, 💡) and labels stand outside. A passage over several lines keeps its line ends.

    Attributes:
        text: The words.
        start: First code point in `Article.text`.
        end: One past the last code point.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CitedSource:
    """The publication that a section's points come from.

    Attributes:
        publisher: As the article names it, verbatim; empty when it names none.
        url: The exact address, or None when the article gives none.
        title: Of the cited article, when the page repeats it.
        published: The cited article's own date, never the page's.
        start: Code point where the source's line begins; points before it belong to this source.
        uncertain: The end of the address could not be told from the text that follows it.
    """

    publisher: str
    url: str | None = None
    title: str | None = None
    published: date | None = None
    start: int = 0
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One question of an article, with what is said about it."""

    heading: Passage | None = None
    question: Passage | None = None
    answer: Passage | None = None
    comments: tuple[Passage, ...] = ()
    points: tuple[Passage, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    body: tuple[Passage, ...] = ()
    remarks: tuple[Passage, ...] = ()

    def source_of(self, passage: Passage) -> CitedSource | None:
        """The source that a passage of this section rests on.

        Points stand before the line that names their source, so it is the first source after the
        passage; what stands after the last source goes with that one.
        """
        later = (source for source in self.sources if source.start >= passage.start)
        return next(later, self.sources[-1] if self.sources else None)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a document that the parser could not be sure of.

    Attributes:
        line: The line's number in `Article.text`, from 1.
        message: What is doubtful, in English, for whoever runs `kawaraban parse`.
    """

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """An explainer article: its text and what each line of it is.

    Attributes:
        text: The decoded document without BOM, each line end one newline; for HTML the lines of
            the page. All offsets count its code points.
        titles: One, or two where the page glues two together.
        lead: The opening paragraph, one passage a line.
        sections: In reading order.
        closing: Remarks after the last section.
        takeaways: The 💡 lines, without their mark.
        notices: Lines about the page itself: its sample mark, a table-of-contents label.
        unplaced: Lines that fit nowhere; kept, marked, and not counted as placed.
        plain: The lines of a text that was read as plain text, not as an article of the format.
        labels: Label text that frames other fields (date lines, source lines up to the comment
            glued to them, cited titles); not among `passages()`, counted as placed.
        language: `ja` or `en`.
        topic: A short name for what it is about, a piece of its title.
        published: The page's own date, or None where it gives none.
        sample: It is an invented or retold sample and says so.
        warnings: What the parser was not sure of.
    """

    text: str
    titles: tuple[Passage, ...] = ()
    lead: tuple[Passage, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Passage, ...] = ()
    takeaways: tuple[Passage, ...] = ()
    notices: tuple[Passage, ...] = ()
    unplaced: tuple[Passage, ...] = ()
    plain: tuple[Passage, ...] = ()
    labels: tuple[Passage, ...] = ()
    language: str = "ja"
    topic: str = ""
    published: date | None = None
    sample: bool = False
    warnings: tuple[Doubt, ...] = ()

    @property
    def title(self) -> str:
        """The first title, or an empty string."""
        return self.titles[0].text if self.titles else ""

    @property
    def sha256(self) -> str:
        """The hash of the text in UTF-8, as 64 hex digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def sources(self) -> tuple[CitedSource, ...]:
        """Every cited source, in reading order."""
        return tuple(source for section in self.sections for source in section.sources)

    def passages(self) -> Iterator[PlacedPassage]:
        """Every passage with its role and section, in reading order."""
        placed = [
            *(PlacedPassage(Role.TITLE, None, passage) for passage in self.titles),
            *(PlacedPassage(Role.LEAD, None, passage) for passage in self.lead),
            *(placed for number, section in enumerate(self.sections) for placed in _placed(section, number)),
            *(PlacedPassage(Role.CLOSING, None, passage) for passage in self.closing),
            *(PlacedPassage(Role.TAKEAWAY, None, passage) for passage in self.takeaways),
            *(PlacedPassage(Role.NOTICE, None, passage) for passage in self.notices),
            *(PlacedPassage(Role.UNPLACED, None, passage) for passage in self.unplaced),
            *(PlacedPassage(Role.PLAIN, None, passage) for passage in self.plain),
        ]
        yield from sorted(placed, key=lambda each: each.passage.start)


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """A passage, the part it plays, and the section it plays it in (None outside sections)."""

    role: Role
    section: int | None
    passage: Passage


def _placed(section: Section, number: int) -> Iterator[PlacedPassage]:
    single = {Role.HEADING: section.heading, Role.QUESTION: section.question, Role.ANSWER: section.answer}
    for role, passage in single.items():
        if passage is not None:
            yield PlacedPassage(role, number, passage)
    several = {
        Role.COMMENT: section.comments,
        Role.POINT: section.points,
        Role.BODY: section.body,
        Role.REMARK: section.remarks,
    }
    for role, passages in several.items():
        yield from (PlacedPassage(role, number, passage) for passage in passages)
