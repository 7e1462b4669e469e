"""The words of one sentence as the grammar sees them.

What stands in round brackets is set aside (ages, party, reading aids), and each quotation becomes
one word, so that the particles around it are as easy to see as those around a noun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUOTATION = ("引用", "", "", "", "", "")
QUOTES = {"「": "」", "『": "』", "“": "”", "〝": "〟"}
ASIDES = {
    "(": ")",
    "\uff08": "\uff09",
    "[": "]",
    "\uff3b": "\uff3d",
    "【": "】",
    "〔": "〕",
    "〈": "〉",
    "<": ">",
}

_CLOSING = frozenset(QUOTES.values()) | frozenset(ASIDES.values())
_KATAKANA = re.compile(r"[ァ-ヴー・]+")
_READING = re.compile(r"(.+)[(\uff08][ぁ-ゖァ-ヴー]+[)\uff09]")
_JOINERS = frozenset("・\uff65=゠\uff1d")
_POSTPOSITIONS = frozenset(
    {"対する", "つく", "就く", "よる", "関する", "おく", "於く", "とる", "わたる", "通じる", "巡る", "めぐる"}
)
# The dictionary calls them adverbs of time; before a title they are part of it (前首相).
_NOT_TIMES = frozenset({"前", "先代", "当時"})


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's words at its outer level, and the words inside each quotation.

    Attributes:
        outer: Tokens; a quotation is one of them, its brackets included.
        quoted: The tokens inside a quotation by the place where it starts.
    """

    outer: tuple[Token, ...]
    quoted: Mapping[int, tuple[Token, ...]]


def outline(tokens: Sequence[Token]) -> Words:
    """Set bracketed asides apart and fold each quotation into one word."""
    closes = _closes(tokens)
    outer: list[Token] = []
    quoted: dict[int, tuple[Token, ...]] = {}
    index = 0
    while index < len(tokens):
        token = tokens[index]
        close = closes.get(index)
        if close is None:
            outer.append(_without_reading(token) if token.surface[-1] in ")\uff09" else token)
            index += 1
            continue
        if token.surface in QUOTES:
            inside = tuple(tokens[index + 1 : close])
            text = "".join(each.surface for each in tokens[index : close + 1])
            outer.append(Token(text, token.start, tokens[close].end, text, QUOTATION, True))  # noqa: FBT003 - a tuple's field
            quoted[token.start] = inside
        index = close + 1
    return Words(tuple(outer), quoted)


def _without_reading(token: Token) -> Token:
    """Sudachi takes a reading aid into the word before it: 罷免(ひめん)."""
    match = _READING.fullmatch(token.surface)
    if match is None:
        return token
    return token._replace(
        surface=match[1], end=token.start + len(match[1]), lemma=_READING.sub(r"\1", token.lemma)
    )


def is_noun(token: Token) -> bool:
    """A word that can be part of a name: a noun, a prefix, a nominal suffix, a Latin letter."""
    major, minor = token.pos[0], token.pos[1]
    if major == "名詞":
        return token.pos[2] != "副詞可能" or token.surface in _NOT_TIMES
    return major in {"接頭辞", "記号"} or (major == "接尾辞" and minor == "名詞的")


def is_joiner(token: Token) -> bool:
    """A middle dot between the parts of a name, or between names."""
    return token.surface in _JOINERS


def is_person_name(token: Token) -> bool:
    """The dictionary knows the word as somebody's name."""
    return token.pos[2] == "人名"


def is_country(token: Token) -> bool:
    """The dictionary knows the word as a country."""
    return token.pos[3] == "国"


def is_place(token: Token) -> bool:
    """The dictionary knows the word as a place."""
    return token.pos[2] == "地名"


def is_proper(token: Token) -> bool:
    """The dictionary knows the word as a name of something that is neither person nor place."""
    return token.pos[1] == "固有名詞" and token.pos[2] == "一般"


def is_named(token: Token) -> bool:
    """The dictionary knows the word as a name of any sort."""
    return token.pos[1] == "固有名詞"


def is_katakana(text: str) -> bool:
    """Nothing but katakana."""
    return _KATAKANA.fullmatch(text) is not None


def is_counter(token: Token) -> bool:
    """A counter behind a number: 人, 日, 月."""
    return "助数詞" in token.pos[2] or token.pos[3] == "助数詞"


def is_verb(token: Token) -> bool:
    """A verb."""
    return token.pos[0] == "動詞"


def is_postposition(words: Sequence[Token], index: int) -> bool:
    """A verb that is only part of a particle: に対しても, によって."""
    return index > 0 and is_particle(words[index - 1], "に", "を") and words[index].lemma in _POSTPOSITIONS


def is_particle(token: Token, *surfaces: str) -> bool:
    """One of these particles."""
    return token.pos[0] == "助詞" and token.surface in surfaces


def is_quotation(token: Token) -> bool:
    """A folded quotation."""
    return token.pos is QUOTATION


def is_comma(token: Token) -> bool:
    """A pause."""
    return token.surface in {"、", ",", "\uff0c"}


def is_stop(token: Token) -> bool:
    """A mark that closes a clause or a sentence."""
    return token.pos[0] == "補助記号" and not is_joiner(token)


def _closes(tokens: Sequence[Token]) -> dict[int, int]:
    """Index of the closing bracket by index of the outermost opening one."""
    found: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        closing = QUOTES.get(token.surface) or ASIDES.get(token.surface)
        if closing:
            opened.append((closing, index))
            continue
        if token.surface not in _CLOSING:
            continue
        for depth in range(len(opened) - 1, max(-1, len(opened) - 4), -1):
            if opened[depth][0] == token.surface:
                found[opened[depth][1]] = index
                del opened[depth:]
                break
    return found
