"""Comment, body, remark or closing: unmarked lines told apart by who seems to speak.

After a section's sources the host comments, then the report is told, then the host may remark on
it; the last section is followed by closing words. No mark separates them. Lines that sound like the
host at either end are taken as comments and remarks; everything else, and all that sounds like
neither, stays in the body, and what was doubtful is said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.parsing.parts import Part
from briefings.parsing.pieces import Form
from briefings.parsing.voices import Voice, closes, polite, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.parsing.pieces import Piece


@dataclass(slots=True)
class Told:
    """Parts by the index of their piece, and what was doubtful."""

    parts: dict[int, Part] = field(default_factory=dict)
    doubts: list[tuple[int, str]] = field(default_factory=list)


def tell_apart(
    pieces: Sequence[Piece], indexes: Sequence[int], *, last: bool, cites: bool, usual_remarks: int
) -> Told:
    """Tell the unmarked lines of one section apart.

    Args:
        pieces: All pieces.
        indexes: The lines after the section's sources, or after its answer if it cites none.
        last: No section follows, so closing words may.
        cites: The section has points or sources.
        usual_remarks: How many remarks end most of the sections before.
    """
    voices = _voices([pieces[index] for index in indexes])
    leading = next((place for place, voice in enumerate(voices) if not _hosts(voice)), len(voices))
    trailing = next((place for place, voice in enumerate(reversed(voices)) if not _hosts(voice)), len(voices))
    if leading == len(voices):
        # Only the host speaks: comments as long as nobody speaks of himself, then remarks.
        comments = _comments_alone(voices, cites=cites)
        leading, trailing = comments, len(voices) - comments
    told = Told()
    for index in indexes[:leading]:
        told.parts[index] = Part.COMMENT
    middle = indexes[leading : len(indexes) - trailing]
    for index in middle:
        told.parts[index] = Part.BODY
    _doubt_the_edges(told, pieces, middle, voices[leading : len(indexes) - trailing])
    _place_ending(told, pieces, indexes[len(indexes) - trailing :], voices, last=last, usual=usual_remarks)
    return told


def _hosts(voice: Voice) -> bool:
    return voice in {Voice.HOST, Voice.CASUAL}


def _voices(lines: Sequence[Piece]) -> list[Voice]:
    """Who seems to speak in each line; where reports are plain, every polite line is the host's."""
    voices = [
        Voice.HOST if line.line.host and voice_of(line.words) is not Voice.CASUAL else voice_of(line.words)
        for line in lines
    ]
    japanese = [not line.words.isascii() for line in lines]
    courteous = [polite(line.words) for line in lines]
    plain = sum(here and not kind for here, kind in zip(japanese, courteous, strict=True))
    reporting = sum(kind and voice is Voice.REPORT for kind, voice in zip(courteous, voices, strict=True))
    if plain == 0 or plain < reporting:
        return voices
    return [
        Voice.HOST if kind and not _hosts(voice) else voice
        for voice, kind in zip(voices, courteous, strict=True)
    ]


def _comments_alone(voices: Sequence[Voice], *, cites: bool) -> int:
    first_casual = next((place for place, voice in enumerate(voices) if voice is Voice.CASUAL), len(voices))
    return max(first_casual, 0 if cites else 1)


def _doubt_the_edges(
    told: Told, pieces: Sequence[Piece], middle: Sequence[int], voices: Sequence[Voice]
) -> None:
    if middle and voices[0] is Voice.UNCLEAR and pieces[middle[0]].form is Form.SENTENCE:
        told.doubts.append((middle[0], "comment or body? Nothing marks the border; it is kept as body."))
    if len(middle) > 1 and voices[-1] is Voice.UNCLEAR and pieces[middle[-1]].form is Form.SENTENCE:
        told.doubts.append((middle[-1], "body or remark? Nothing marks the border; it is kept as body."))


def _place_ending(
    told: Told,
    pieces: Sequence[Piece],
    ending: Sequence[int],
    voices: Sequence[Voice],
    *,
    last: bool,
    usual: int,
) -> None:
    """The host's last lines: remarks, and after the last section closing words from the first that closes."""
    closing = False
    for place, index in enumerate(ending):
        casual = voices[len(voices) - len(ending) + place] is Voice.CASUAL
        ahead = closes(pieces[index].words)
        remark = (casual and place == 0) or (not ahead and (casual or place < usual))
        if last and not closing and not remark:
            closing = True
            if len(ending) == 1:
                told.doubts.append(
                    (index, "remark or closing? Nothing marks the border; it is kept as closing.")
                )
        told.parts[index] = Part.CLOSING if closing else Part.REMARK
