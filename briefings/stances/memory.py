"""What a document has said about its actors: full names, offices, who was named last.

Full names are known for the whole document before the first question, because the fullest name may
come late; who was named last depends on where one asks, so questions come in reading order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.stances.bodies import MUNICIPALITIES
from briefings.stances.mentions import DOTS, Kind, Mention
from briefings.stances.registry import ONE_WORD_NAMES
from briefings.stances.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOTS = re.compile(f"[{DOTS}]")
MAX_SURNAME_CHARS = 4
MAX_ENDING_CHARS = 8

PERSON_ENDINGS = word_list(
    """
    容疑者 大統領 委員長 幹事長 首相 議員 被告 大臣 知事 市長 会長 社長 長官 総裁 代表 教授 選手
    監督 総長 議長 局長 さん 氏 相
    """
)
"""Behind 同 they ask for the person last named with that title."""

SAME_OFFICES = {
    "総理大臣": "首相",
    "外務大臣": "外相",
    "財務大臣": "財務相",
    "防衛大臣": "防衛相",
    "法務大臣": "法相",
    "総務大臣": "総務相",
}
"""Long and short forms of one office."""

GENERIC_BODIES = word_list(
    """
    委員会 協会 連盟 機構 大学 裁判所 理事会 調査会 審議会 研究所 会社 病院 銀行 議会 事務所 組合
    連合
    """
)
"""Alone they mean the first body of the document whose name ends so."""

NOT_TOWNS = ("政府", "首相府", "大統領府", "内閣府", "地区", "選挙区")
"""Bodies that end like a town and are none."""

NOT_COMPANIES = ("省", "庁", "党", "政府", "県", "市", "裁", "裁判所")
"""Bodies that 同社 never means. Origin of all tables here: ours."""


class Memory:
    """Names of one document. Made from all its mentions, then shown them in reading order."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._persons: set[str] = set()
        self._full: dict[str, str] = {}
        self._ambiguous: set[str] = set()
        self._bodies: dict[str, str] = {}
        self._last: dict[str, str] = {}
        for mention in mentions:
            if mention.sure and mention.kind is Kind.PERSON:
                self._persons.add(mention.name)
                self._learn_person(mention.name)
            elif mention.sure and mention.kind is Kind.BODY:
                self._learn_body(mention.name)

    def see(self, mention: Mention) -> None:
        """Take note that this actor was named now."""
        name = self.name(mention)
        if name is None or name in MUNICIPALITIES:
            return  # 県 of two prefectures is neither, and 同県 is the one named before it
        if mention.kind is Kind.PERSON:
            self._remember(name, mention.title, SAME_OFFICES.get(mention.title[-4:], ""), "氏")
        elif mention.kind is Kind.STATE:
            self._remember(name, "国", "国政府")
        elif mention.kind is Kind.BODY and mention.sure:
            self._remember(name, mention.name, "" if mention.name.endswith(NOT_COMPANIES) else "社")

    def name(self, mention: Mention) -> str | None:
        """The fullest name for a mention, or None where it names nobody we can be sure of."""
        if mention.kind is Kind.PERSON:
            return self._person(mention)
        if mention.kind is Kind.OFFICE:
            return self._last.get(mention.name) or self._named_office(mention)
        if mention.kind is Kind.SAME:
            return self._same(mention.name)
        if mention.kind is Kind.BODY:
            return self._bodies.get(mention.name) or mention.name
        return mention.name

    def _remember(self, name: str, *descriptions: str) -> None:
        """The last of each description and of each of its endings: 首相 and 相 for 財務相."""
        for description in descriptions:
            for length in range(1, min(len(description), MAX_ENDING_CHARS) + 1):
                self._last[description[-length:]] = name

    def _person(self, mention: Mention) -> str | None:
        full = self._full.get(mention.name, mention.name)
        known = mention.sure or full in self._persons or mention.name in ONE_WORD_NAMES
        return full if known else None

    def _named_office(self, mention: Mention) -> str | None:
        """真壁知事, where the dictionary does not know 真壁 and the document has 真壁志乃 elsewhere."""
        for length in range(MAX_SURNAME_CHARS, 1, -1):
            full = self._full.get(mention.name[:length])
            if full and length < len(mention.name):
                return full
        return mention.name if mention.sure else None

    def _same(self, word: str) -> str | None:
        found = self._last.get(word)
        if found is None:
            ending = next((each for each in PERSON_ENDINGS if word.endswith(each)), None)
            found = self._last.get(ending) if ending else None
        return found

    def _learn_person(self, name: str) -> None:
        for key in _short_names(name):
            known = self._full.get(key)
            if key in self._ambiguous or known == name:
                continue
            if known is None or name.startswith(known) or name.endswith("・" + known):
                self._full[key] = name
            elif not known.startswith(name) and not known.endswith("・" + name):
                # Two people share the surname: better the surname alone than the wrong one.
                self._ambiguous.add(key)
                del self._full[key]

    def _learn_body(self, name: str) -> None:
        if name.endswith(MUNICIPALITIES) and not name.endswith(NOT_TOWNS) and len(name) > 1:
            # Two towns: 町 is neither, for sure.
            self._bodies[name[-1]] = name if self._bodies.get(name[-1], name) == name else name[-1]
            return
        ending = next((each for each in GENERIC_BODIES if name.endswith(each) and name != each), None)
        if ending:
            self._bodies.setdefault(ending, name)


def _short_names(name: str) -> set[str]:
    """What a full name is shortened to: its surname in Japanese order, its parts between dots."""
    parts = [part for part in _DOTS.split(name) if part]
    if len(parts) > 1:
        return {parts[0], parts[-1], "・".join(parts[-2:])} - {name}
    if name.isascii():
        return set()
    return {name[:length] for length in range(1, min(MAX_SURNAME_CHARS, len(name) - 1) + 1)}
