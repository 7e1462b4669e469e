"""Persons: a name with its title, a title alone, or a full name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.stances import titles
from briefings.stances.mentions import DOTS, Kind, Mention, joined, mention
from briefings.stances.registry import ONE_WORD_NAMES
from briefings.stances.wordlists import Endings
from briefings.stances.words import is_country, is_joiner, is_katakana, is_place, is_proper
from briefings.stances.words import is_person_name as knows_person_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token

UNKNOWN_NAME_CHARS = 4
"""How much of an unknown row before 氏 is taken for the name."""

MAX_SURNAME_CHARS = 3

_TITLE_ENDINGS = Endings(titles.TITLE_ENDINGS)

_SPLIT_GIVEN = frozenset("伊米英仏独露韓中日県市都府相氏外")
"""Single characters behind a given name that begin a title and are no part of the name."""


def person(row: Sequence[Token]) -> tuple[Mention, ...]:
    """The person that a row of nouns names, if it names one."""
    last = row[-1]
    if last.surface in titles.HONORIFICS:
        return _honoured(row)
    if not is_title(last.surface) and not _is_minister(row):
        return _bare_name(row)
    end = _name_end(row)
    if end is None:
        return _office(row)
    start = _name_start(row, end)
    name = joined(row[start:end]).strip(DOTS)
    return (mention(Kind.PERSON, row[start:], name, title=joined(row[end:]).lstrip(DOTS)),)


def is_person_name(token: Token) -> bool:
    """The dictionary or our registry knows the word as somebody's name."""
    return knows_person_name(token) or token.surface in ONE_WORD_NAMES


def is_title(word: str) -> bool:
    """A title or an honorific."""
    return word in titles.TITLES or word in titles.HONORIFICS or _TITLE_ENDINGS.end(word)


def _is_minister(row: Sequence[Token]) -> bool:
    last = row[-1].surface
    if last in titles.TITLE_SUFFIXES:
        return len(row) > 1 and row[-1].pos[0] == "接尾辞"
    return last.endswith(titles.MINISTER) and len(joined(row)) > 1 and last not in titles.NOT_MINISTERS


def _is_foreign(text: str) -> bool:
    return is_katakana(text) or (text.isascii() and text.isalpha())


def _name_end(row: Sequence[Token]) -> int | None:
    """Where the name before a title ends, or None when there is no name."""
    for index in range(len(row) - 2, -1, -1):
        token = row[index]
        if is_person_name(token) or (is_katakana(token.surface) and not token.known):
            end = index + 1
            while end < len(row) - 1 and _is_split_given(row[end], row[end - 1]):
                end += 1
            return end
    return None


def _is_split_given(token: Token, before: Token) -> bool:
    """The second half of a given name that the dictionary cuts in two: 洋|陸 before 教授."""
    halves = before.pos[3] == "名" and len(before.surface) == 1 and len(token.surface) == 1
    ordinary = token.pos[1] == "普通名詞" and token.surface not in titles.ROLE_PREFIXES | _SPLIT_GIVEN
    return halves and ordinary


def _name_start(row: Sequence[Token], end: int) -> int:
    """Where the name that ends before `end` begins."""
    start = end - 1
    while start > 0 and _continues(row, start - 1):
        start -= 1
    return start


def _continues(row: Sequence[Token], index: int) -> bool:
    """Whether the word at `index` belongs to the name that goes on behind it."""
    token, after = row[index], row[index + 1]
    if is_person_name(token):
        return not (after.pos[3] == "姓" and token.pos[3] == "名")
    if is_joiner(token):
        return index > 0 and _is_foreign(row[index - 1].surface) and not is_country(row[index - 1])
    if is_joiner(after) or is_katakana(after.surface):
        other = token.known and (is_country(token) or is_proper(token))
        return _is_foreign(token.surface) and not other
    return is_person_name(after) and _is_surname(token, after, first=index == 0)


def _is_surname(token: Token, given: Token, *, first: bool) -> bool:
    """A surname that the dictionary takes for a place or a common noun: 福島|瑞穂, 北側|一雄."""
    if len(token.surface) > MAX_SURNAME_CHARS or given.pos[3] not in {"名", "一般"} or is_country(token):
        return False
    if given.pos[3] == "名" and token.pos[1] == "普通名詞" and first:
        return (
            not is_katakana(token.surface)
            and token.surface not in titles.ROLE_PREFIXES
            and not is_title(token.surface)
        )
    return is_place(token) or not token.known


def _honoured(row: Sequence[Token]) -> tuple[Mention, ...]:
    """Before 氏 or さん everything that can be a name is one, known or not."""
    end = len(row) - 1
    if end == 0:
        return ()
    if row[end - 1].surface in {"両", "各"}:
        return person(row[: end - 1]) if end > 1 else ()
    known = _name_end(row)
    if known == end:
        start = _name_start(row, end)
    elif is_title(row[end - 1].surface):
        return person(row[:end])
    else:
        start = _unknown_name_start(row, end)
    name = joined(row[start:end]).strip(DOTS)
    if not name or name.isdigit():
        return ()
    return (mention(Kind.PERSON, row[start:], name, title=row[-1].surface),)


def _unknown_name_start(row: Sequence[Token], end: int) -> int:
    start = end - 1
    while start > 0 and len(joined(row[start:end])) < UNKNOWN_NAME_CHARS:
        if len(row[start - 1].surface) > 2 or is_joiner(row[start]):
            break
        start -= 1
    return start


def _office(row: Sequence[Token]) -> tuple[Mention, ...]:
    """A title without a name: its holder may be named elsewhere."""
    first = len(row) - 1
    while first > 0 and not is_joiner(row[first - 1]) and not row[first - 1].surface.isdigit():
        first -= 1
    text = joined(row[first:])
    if len(text) < 2:
        return ()
    alone = text in titles.OFFICES or len(row) - first > 1
    return (mention(Kind.OFFICE, row[first:], text, title=text, sure=alone),)


def _bare_name(row: Sequence[Token]) -> tuple[Mention, ...]:
    """A name without a title; sure when it has a surname and a given name."""
    last = row[-1]
    if not is_person_name(last) and not (is_katakana(last.surface) and not last.known and len(row) > 1):
        return ()
    start = _name_start(row, len(row))
    if not any(is_person_name(token) for token in row[start:]):
        return ()
    name = joined(row[start:]).strip(DOTS)
    full = row[start].pos[3] == "姓" and last.pos[3] == "名" and start < len(row) - 1
    return (mention(Kind.PERSON, row[start:], name, sure=full or "・" in name),)
