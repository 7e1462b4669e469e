"""Is it an article of this format, and just one? Otherwise it is refused, not guessed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.parsing.aligning import Folded
from briefings.parsing.pieces import Form, Kind, Piece
from briefings.parsing.refusing import Refused
from briefings.parsing.titles import split_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefings.parsing.fronts import Front
    from briefings.parsing.openings import Opening

_MIN_MARKED = 2
# The seed has 40 lines that are not blank; so many take about a second to read.
_MAX_LINES = 20_000
_MIN_LEAD_SENTENCES = 2
_MIN_LEAD_CHARS = 60
_MAX_FRONT_LINES = 12


def require_length(lines: int) -> None:
    """Refuse what is far too long before every line of it is looked at.

    Raises:
        Refused: If there are more lines than any article has.
    """
    if lines > _MAX_LINES:
        raise Refused(f"it has {lines:,} lines; no article has more than {_MAX_LINES:,}.")


def require_article(
    pieces: Sequence[Piece], openings: Mapping[int, Opening], *, sorted_alone: Sequence[Piece]
) -> None:
    """Refuse what shows too little evidence that it is a briefing article.

    Args:
        pieces: All pieces, every mark resolved.
        openings: The sections found among them.
        sorted_alone: The pieces as they were before any bullet was resolved by its place; an
            ordinary list is no evidence.

    Raises:
        Refused: With what was looked for and what was found.
    """
    cited = [piece.cited for piece in pieces if piece.cited is not None]
    invited = any(source.invited for source in cited)
    points = _count(sorted_alone, Kind.POINT) >= _MIN_MARKED
    lamps = _count(sorted_alone, Kind.LAMP) >= _MIN_MARKED
    found = {
        "sections with a question": any(opening.question is not None for opening in openings.values()),
        "points (✅)": points,
        "takeaways (💡)": lamps,
        "cited sources (さらに読む ⇒)": any(source.invited or source.credited for source in cited),
        "several full sections": sum(len(opening.indexes) == 3 for opening in openings.values())
        >= _MIN_MARKED,
        "a dated source (公開日)": any(piece.dated is not None and piece.dated.labelled for piece in pieces),
    }
    if sum(found.values()) >= (2 if invited or points or lamps else 3):
        return
    seen = [name for name, there in found.items() if there]
    raise Refused(
        "it is not a briefing article: of sections with a question, points (✅), takeaways (💡), "
        f"cited sources (さらに読む ⇒) and their dates (公開日) it shows "
        f"{' and '.join(seen) if seen else 'nothing'}."
    )


def require_one_article(pieces: Sequence[Piece], openings: Mapping[int, Opening], front: Front) -> None:
    """Refuse a file that holds several articles: a second title and lead before a further section.

    Raises:
        Refused: With the line the second article begins at.
    """
    again = next((index for index in _beginnings(pieces, openings, front)), None)
    if again is not None:
        raise Refused(
            f"it holds several articles; another one seems to begin at line {pieces[again].line.number}. "
            "Put each into a file of its own."
        )


def _beginnings(pieces: Sequence[Piece], openings: Mapping[int, Opening], front: Front) -> Iterator[int]:
    """Where further articles begin: at a title with a lead, or where sections begin to repeat."""
    cores = [index for index, piece in enumerate(pieces) if piece.is_core]
    titles = {pieces[index].words for index in front.titles}
    seen: set[tuple[str, ...]] = set()
    for first in (*openings, len(pieces)):
        # A title and a lead, with some takeaways or notices, stand within so many lines of a section.
        for index in range(max(0, first - _MAX_FRONT_LINES), first):
            if cores and cores[0] < index < cores[-1] and _begins_anew(pieces, index, titles):
                yield index
        words = tuple(pieces[index].words for index in openings[first].indexes) if first in openings else ()
        if len(words) > 1 and words in seen:
            yield first
        seen.add(words)


def _count(pieces: Sequence[Piece], kind: Kind) -> int:
    return sum(piece.kind is kind for piece in pieces)


def _begins_anew(pieces: Sequence[Piece], index: int, titles: set[str]) -> bool:
    """Whether a second article begins at a piece in the middle of the first."""
    piece = pieces[index]
    if piece.kind is Kind.SAMPLE or (
        piece.kind is Kind.TEXT and (piece.tag == "h1" or piece.words in titles)
    ):
        return True
    if (
        piece.kind is not Kind.TEXT
        or piece.form is Form.SENTENCE
        or not _leads(pieces[index + 1 : index + 3])
    ):
        return False
    before = pieces[index - 1]
    ruled = before.kind is Kind.NOTICE and not any(letter.isalnum() for letter in before.words)
    return before.kind is Kind.LAMP or ruled or len(split_titles(Folded(piece.words, 0))) > 1


def _leads(following: Sequence[Piece]) -> bool:
    """Whether a lead follows: a paragraph longer than any answer."""
    lead = next((piece for piece in following if piece.kind is Kind.TEXT), None)
    if lead is None or lead.form is not Form.SENTENCE:
        return False
    return lead.sentences >= _MIN_LEAD_SENTENCES or len(lead.words) >= _MIN_LEAD_CHARS
