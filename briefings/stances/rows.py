"""Rows of nouns, and the actors that they name.

Only positive evidence makes an actor: a title, an entry of the dictionary, an ending of a table.
What shows none of them is nobody, so 一方 or 今後 can never act.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.stances import bodies, titles
from briefings.stances.mentions import Kind, Mention, joined, mention
from briefings.stances.organisations import body, several, states
from briefings.stances.persons import person
from briefings.stances.wordlists import word_set
from briefings.stances.words import is_joiner, is_noun, is_particle, is_quotation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token

MAX_QUOTED_NAME_CHARS = 24

_SORTS = tuple(bodies.NAMED_BY_QUOTATION)

MAX_ROW_WORDS = 16
"""A longer row of nouns is a list or a headline glued to a text, not a name."""

PEOPLE_OF = word_set(
    """
    関係者 当局者 担当者 幹部 高官 職員 記者 社員 議員 閣僚 代表者 責任者 広報担当者 担当官 報道官
    スポークスマン メンバー 出席者 参加者 支持者 住民 市民 国民 学生 教授 専門家 医師 教師 弁護士
    会員 組合員 特使 交渉団 代表団 選手 監督 役員 経営者 広報 代理人 遺族 家族 政府 議会 首脳 外相
    """
)
"""People who are known by whose they are: 同党の関係者."""

_SAME = re.compile(
    "同(?!士|時|様|日|年|月|期|一|じ|意|席|行|校舎|感|等|性|点|夜|紙|誌|通信|署名|地)(?P<what>.{1,8})"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A row of nouns: words `first` to before `last`, and the actors it names (several in 米ロ両国)."""

    first: int
    last: int
    mentions: tuple[Mention, ...]


def runs(words: Sequence[Token]) -> tuple[Run, ...]:
    """Every row of nouns in a sentence, with the actors it names."""
    found = []
    index = 0
    while index < len(words):
        if not is_noun(words[index]):
            index += 1
            continue
        first = index
        while index < len(words) and (is_noun(words[index]) or _joins(words, index)):
            index += 1
        named = _by_quotation(words, first, index)
        found.append(named or Run(first, index, read(words[first:index])))
        index = max(index, found[-1].last)
    return tuple(found)


def _by_quotation(words: Sequence[Token], first: int, last: int) -> Run | None:
    """市民団体「川の会」: what sort of body it is, and its name in a quotation."""
    sort = joined(words[first:last])
    if last >= len(words) or not is_quotation(words[last]) or not sort.endswith(_SORTS):
        return None
    name = words[last].surface[1:-1]
    after = words[last + 1] if last + 1 < len(words) else None
    says = after is not None and is_particle(after, "と")
    if says or not 0 < len(name) <= MAX_QUOTED_NAME_CHARS or "。" in name:
        return None
    surface = sort + words[last].surface
    named = Mention(Kind.BODY, name, surface, words[first].start, words[last].end)
    return Run(first, last + 1, (named,))


def read(row: Sequence[Token]) -> tuple[Mention, ...]:
    """The actors that a row of nouns names; none where nothing speaks for one."""
    row = _without_tail(row[-MAX_ROW_WORDS:])
    if not row or (len(row) == 1 and row[0].surface in bodies.NEVER):
        return ()
    return next((found for reader in (_same, states, person, several, body) if (found := reader(row))), ())


def people_of(whole: Mention, row: Sequence[Token]) -> Mention:
    """The people of an organisation, named after it."""
    name = f"{whole.surface}の{joined(row)}"
    return Mention(Kind.GROUP, name, name, whole.start, row[-1].end)


def _joins(words: Sequence[Token], index: int) -> bool:
    return is_joiner(words[index]) and index + 1 < len(words) and is_noun(words[index + 1])


def _without_tail(row: Sequence[Token]) -> Sequence[Token]:
    while row and row[-1].surface in titles.PLURALS and len(row) > 1:
        row = row[:-1]
    return row


def _same(row: Sequence[Token]) -> tuple[Mention, ...]:
    """同氏, 同党, 同首相: somebody named before."""
    for first, token in enumerate(row):
        if token.surface[0] != "同":
            continue
        match = _SAME.fullmatch(joined(row[first:]))
        if match:
            return (mention(Kind.SAME, row[first:], match["what"]),)
    return ()
