"""States, organisations and groups: by the dictionary's word or by their endings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.stances import bodies, places
from briefings.stances.mentions import Kind, Mention, joined, mention
from briefings.stances.persons import is_person_name, person
from briefings.stances.wordlists import Endings
from briefings.stances.words import (
    is_counter,
    is_country,
    is_joiner,
    is_katakana,
    is_named,
    is_place,
    is_proper,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token

STATE_WITHIN_WORDS = 4
ACRONYM_CHARS = 3
UNKNOWN_NAME_CHARS = 4
"""A katakana word unknown to the dictionary is a name only from this length."""

_BODIES = Endings(bodies.BODY_ENDINGS)
_CLEAR_BODIES = Endings(ending for ending in bodies.BODY_ENDINGS if len(ending) > 1)
_GROUPS = Endings(bodies.GROUPS)
_MEDIA = Endings(bodies.MEDIA)
_PAIR = re.compile(
    "(?P<states>[" + "".join(places.SHORT_STATES) + "]{2,4})(?P<both>" + "|".join(places.BOTH) + ")?"
)


def states(row: Sequence[Token]) -> tuple[Mention, ...]:
    """A state, somebody who acts for it, or several states in short form (米ロ両国)."""
    text = joined(row)
    pair = _PAIR.fullmatch(text) if text[0] in places.SHORT_STATES else None
    if pair and (pair["both"] or text in places.PAIRS) and not any(map(is_country, row)):
        names = dict.fromkeys(places.SHORT_STATES[short] for short in pair["states"])
        return tuple(mention(Kind.STATE, row, name) for name in names)
    tails = (row[first:] for first in range(max(0, len(row) - STATE_WITHIN_WORDS), len(row)))
    return next(((state,) for tail in tails if (state := _state(tail))), ())


def _state(row: Sequence[Token]) -> Mention | None:
    head = row[0]
    if not (is_country(head) or head.surface in places.MORE_STATES or head.surface in places.ALONE):
        return None
    rest = joined(row[1:])
    if rest and rest not in places.STATE_ENDINGS:
        return None
    short = head.surface in places.ALONE and not is_country(head)
    name = places.SHORT_STATES[head.surface] if short else head.surface
    if not rest or (rest in places.FOR_THE_STATE and rest != "政府"):
        return mention(Kind.STATE, row, name)
    return mention(Kind.BODY, row, name + rest)


def several(row: Sequence[Token]) -> tuple[Mention, ...]:
    """Bodies or states with dots between them: 自民・公明両党."""
    cuts = [index for index, token in enumerate(row) if is_joiner(token)]
    if not cuts:
        return ()
    parts = [row[first + 1 : last] for first, last in zip([-1, *cuts], [*cuts, len(row)], strict=True)]
    readings = [body(part) or states(part) if part else () for part in parts]
    foreign = any(part and is_katakana(joined(part)) and is_person_name(part[0]) for part in parts)
    return () if foreign or not all(readings) else tuple(each for reading in readings for each in reading)


def body(row: Sequence[Token]) -> tuple[Mention, ...]:
    """An organisation or a group, by its ending or because the dictionary knows it."""
    if len(row) == 1 and row[0].surface in bodies.MUNICIPALITIES:
        return (mention(Kind.BODY, row, row[0].surface),)
    row = _without_lead(row)
    text = joined(row)
    nameless = text in bodies.NEVER and text not in bodies.BARE_BODIES
    if len(text) < 2 or text[0].isdigit() or nameless or _reports(row, text):
        return ()
    if text in bodies.BARE_BODIES:
        return (mention(Kind.BODY, row, text),)
    if len(row) > 2 and row[-1].surface == "政府" and row[-2].surface == "両":
        return states([*row[:-2], row[-1]])
    if row[-1].surface == "側" and len(row) > 1:
        return _side(row)
    kind, sure = _kind(row, text)
    return (mention(kind, row, text, sure=sure),) if kind else ()


def _reports(row: Sequence[Token], text: str) -> bool:
    """A newspaper or an agency."""
    return _MEDIA.end(text) or row[-1].surface in bodies.MEDIA_NAMES


def _kind(row: Sequence[Token], text: str) -> tuple[Kind | None, bool]:
    """What a row of nouns is by its end, and whether that alone makes it an actor."""
    last = row[-1]
    if _ends_as_body(text):
        return Kind.BODY, True
    if _GROUPS.end(text):
        return Kind.GROUP, len(row) > 1
    if not last.known and is_katakana(last.surface) and len(last.surface) >= UNKNOWN_NAME_CHARS:
        return Kind.BODY, False
    acronym = last.surface.isascii() and last.surface.isupper() and len(last.surface) >= ACRONYM_CHARS
    if len(row) == 1 and (is_proper(last) or (acronym and not last.known)):
        return Kind.BODY, False
    return (Kind.BODY, True) if _is_local_government(row, text) else (None, False)


def _is_local_government(row: Sequence[Token], text: str) -> bool:
    """横浜市; of 葉月市 the dictionary knows the first half only, and as a surname."""
    place = is_place(row[-1]) and len(text) > 2 and text.endswith(places.LOCAL_GOVERNMENTS)
    halves = len(row) == 2 and row[1].surface in places.LOCAL_GOVERNMENTS
    return place or (halves and is_named(row[0]))


def _side(row: Sequence[Token]) -> tuple[Mention, ...]:
    """北朝鮮側, 首相側: whose side it is acts."""
    whose = next((found for found in (person(row[:-1]), states(row[:-1]), body(row[:-1])) if found), ())
    return tuple(mention(each.kind, row, each.name, title=each.title, sure=each.sure) for each in whose[:1])


def _ends_as_body(text: str) -> bool:
    return _BODIES.end(text) if len(text) > 2 else _CLEAR_BODIES.end(text)


def _without_lead(row: Sequence[Token]) -> Sequence[Token]:
    """Drop numbers with their counters and dates before a name: 21日自民党."""
    numbers = [i for i, token in enumerate(row[:-1]) if token.pos[1] == "数詞" or is_counter(token)]
    return row[numbers[-1] + 1 :] if numbers else row
