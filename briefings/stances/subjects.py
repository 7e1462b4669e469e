"""Subjects and topics: who a sentence says something of, by the particle behind a row of nouns.

A subject that names no known actor is one too: it stands in the way of a wrong link.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.stances.mentions import Kind
from briefings.stances.rows import PEOPLE_OF, Run, people_of
from briefings.stances.titles import PLURALS
from briefings.stances.wordlists import word_set
from briefings.stances.words import is_comma, is_counter, is_noun, is_particle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.language.tokens import Token
    from briefings.stances.mentions import Mention


class Link(StrEnum):
    """Why an actor and a predicate belong together; the first half of a reason code.

    TOPIC は, SUBJECT が, ALSO も, PLACE では, PAUSE a name and a comma (headlines), REACHING a が over an
    embedded clause, AGENT により or から of a passive, ACCORDING によると of somebody who speaks, QUESTION
    the subject of the question that a passage answers, CARRIED the subject of the sentence before.
    """

    TOPIC = "topic"
    SUBJECT = "subject"
    ALSO = "also"
    PLACE = "place"
    PAUSE = "pause"
    REACHING = "reaching"
    AGENT = "agent"
    ACCORDING = "according"
    QUESTION = "question"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject or topic: words `first` to before `last`, its particle included.

    `mentions` is empty where the words name no actor. `together` is where the subject begins, and who it is,
    with a person further in front who shares only what people do with each other (合意する).
    """

    link: Link
    first: int
    last: int
    mentions: tuple[Mention, ...]
    together: tuple[int, tuple[Mention, ...]] | None = None


PAUSE_WITHIN_WORDS = 8
"""A name and a comma are a headline's subject only near the beginning."""

_ONLY_KNOWN = frozenset({Link.PAUSE, Link.PLACE, Link.AGENT, Link.ACCORDING})
_PARTS = word_set(
    """
    大半 多く 一部 過半数 半数 大多数 それぞれ 双方 両方 全て すべて 全員 各国
    """
)
_ADVERBIAL = word_set(
    "いずれ いづれ 何れ 今回 前回 次回 後 中 時 前 以降 以後 双方 両方 ほか 他 何 どれ 再度 当面 最後 最初"
)
"""With も they say when or how much: 再開後も, いずれも."""

_CIRCUMSTANCES = frozenset(["場合", "年度", "期間", "期間中", "時間帯", "間", "際", "点", "件"])
_AND = frozenset({"および", "及び", "並びに", "ならびに", "かつ", "&"})


def subjects(words: Sequence[Token], rows: Sequence[Run]) -> tuple[Subject, ...]:
    """Every subject of a sentence, known or not, in reading order."""
    by_end = {row.last: row for row in rows}
    found = []
    for index, token in enumerate(words):
        if token.pos[0] != "助詞" and not is_comma(token):
            continue
        link = _link(words, index)
        subject = _subject(words, index, link, by_end) if link else None
        if subject:
            found.append(subject)
    return tuple(found)


def _link(words: Sequence[Token], index: int) -> Link | None:
    token = words[index]
    before = words[index - 1] if index else None
    if before is None:
        return None
    if is_comma(token):
        return Link.PAUSE if index <= PAUSE_WITHIN_WORDS and is_noun(before) else None
    if is_particle(token, "が"):
        return Link.SUBJECT if token.pos[1] == "格助詞" else None
    if is_particle(token, "は", "も"):
        return _topical(token, before)
    return _oblique(words, index)


def _topical(token: Token, before: Token) -> Link | None:
    if token.surface == "は" and is_particle(before, "で", "から"):
        return Link.PLACE
    if before.pos[0] == "助詞" and not is_particle(before, "など", "まで", "だけ"):
        return None
    return Link.TOPIC if token.surface == "は" else Link.ALSO


def _oblique(words: Sequence[Token], index: int) -> Link | None:
    """The agent of a passive, or whoever a report is according to."""
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None:
        return None
    if is_particle(words[index], "に") and after.lemma in {"よる", "因る"}:
        says = index + 2 < len(words) and is_particle(words[index + 2], "と", "ば")
        return Link.ACCORDING if says else Link.AGENT
    return Link.AGENT if is_particle(words[index], "から") and not is_particle(after, "は", "も") else None


def _subject(words: Sequence[Token], index: int, link: Link, by_end: Mapping[int, Run]) -> Subject | None:
    end = index
    while end > 0 and is_particle(words[end - 1], "で", "から", "など", "だけ", "まで"):
        end -= 1
    if end > 1 and words[end - 1].surface in PLURALS and end not in by_end:
        end -= 1  # 監督みずから: the dictionary calls it an adverb, so it stands outside the row
    end, row = _whole(words, end, by_end)
    if row is not None:
        first, mentions = _coordinated(words, row, by_end)
        if link is Link.PLACE and any(mention.kind is Kind.STATE for mention in mentions):
            return None  # 中国では says where, 厚生労働省では says who
        subject = Subject(link, first, index + 1, mentions)
        return _partner(words, subject, by_end) if mentions or link not in _ONLY_KNOWN else None
    if words[index - 1].pos[2] == "副詞可能" or words[index - 1].surface in _CIRCUMSTANCES:
        return None
    nominal = words[index - 1].pos[0] in {"名詞", "代名詞", "接尾辞"} or is_particle(words[index - 1], "の")
    counts = link is Link.ALSO and (is_counter(words[index - 1]) or words[index - 1].surface in _ADVERBIAL)
    unknown = nominal and not counts and link in {Link.TOPIC, Link.SUBJECT, Link.ALSO}
    return Subject(link, index - 1, index + 1, ()) if unknown else None


def _whole(words: Sequence[Token], end: int, by_end: Mapping[int, Run]) -> tuple[int, Run | None]:
    """Look through a part at its whole: 加盟国の大半, 同党の関係者."""
    row = by_end.get(end)
    part = words[end - 1].surface if end else ""
    if part not in _PARTS and part not in PEOPLE_OF:
        return end, row
    begins = row.first if row is not None else end - 1
    whole = by_end.get(begins - 1) if begins >= 2 and is_particle(words[begins - 1], "の") else None
    if whole is None or not whole.mentions or (row is not None and row.last - row.first > 1):
        return end, row
    if part in _PARTS:
        return whole.last, whole
    return end, Run(whole.first, end, (people_of(whole.mentions[-1], words[begins:end]),))


def _coordinated(
    words: Sequence[Token], row: Run, by_end: Mapping[int, Run]
) -> tuple[int, tuple[Mention, ...]]:
    """The actors of a row of nouns and of those that と, や, および or a pause join to it."""
    first, mentions = row.first, row.mentions
    while mentions and first >= 2:
        other = _joined(words, first - 1, mentions[0], by_end)
        if other is None:
            break
        mentions = (*other.mentions, *mentions)
        first = other.first
    return first, mentions


def _joined(words: Sequence[Token], joint: int, mention: Mention, by_end: Mapping[int, Run]) -> Run | None:
    if is_comma(words[joint]) and (
        is_particle(words[joint - 1], "と", "や") or words[joint - 1].surface in _AND
    ):
        joint -= 1
    other = by_end.get(joint)
    if other is None or not other.mentions:
        return None
    if is_particle(words[joint], "と", "や") or words[joint].surface in _AND:
        return other
    alike = other.mentions[-1].kind is mention.kind and other.mentions[-1].sure
    return other if is_comma(words[joint]) and alike and _begins_list(words, other.first) else None


def _partner(words: Sequence[Token], subject: Subject, by_end: Mapping[int, Run]) -> Subject:
    """The subject with the person before another's body: 久我氏と組合の土岐委員長は."""
    whose = by_end.get(subject.first - 1)
    person = bool(subject.mentions) and subject.mentions[0].kind is Kind.PERSON
    if whose is None or not person or whose.first < 2 or not is_particle(words[subject.first - 1], "の"):
        return subject
    other = _joined(words, whose.first - 1, subject.mentions[0], by_end)
    if other is None or other.mentions[-1].kind is not Kind.PERSON:
        return subject
    return replace(subject, together=(other.first, (*other.mentions, *subject.mentions)))


def _begins_list(words: Sequence[Token], first: int) -> bool:
    return first == 0 or is_comma(words[first - 1]) or words[first - 1].pos[0] == "助詞"
