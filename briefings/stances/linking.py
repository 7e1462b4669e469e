"""Whose position it is: each predicate finds its subject, with a reason.

Japanese puts the verb last, so an embedded clause closes the nearest が before it; は reaches to the end
of the sentence. A subject that is no known actor still stands in the way: better none than a wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.stances.clauses import Form
from briefings.stances.mentions import Kind
from briefings.stances.predicates import Pattern
from briefings.stances.rows import PEOPLE_OF, Run, people_of
from briefings.stances.titles import PLURALS
from briefings.stances.wordlists import word_set
from briefings.stances.words import is_comma, is_noun, is_particle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.language.tokens import Token
    from briefings.stances.clauses import Clause
    from briefings.stances.mentions import Mention
    from briefings.stances.predicates import Predicate


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

    `mentions` is empty where the words name no actor.
    """

    link: Link
    first: int
    last: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """A predicate with its subject; `near` when it is the first that this subject has."""

    predicate: Predicate
    subject: Subject
    near: bool


PAUSE_WITHIN_WORDS = 8
"""A name and a comma are a headline's subject only near the beginning."""

_ONLY_KNOWN = frozenset({Link.PAUSE, Link.PLACE, Link.AGENT, Link.ACCORDING})
_PARTS = word_set(
    """
    大半 多く 一部 過半数 半数 大多数 それぞれ 双方 両方 全て すべて 全員 各国
    """
)
_CIRCUMSTANCES = frozenset(["場合", "年度", "期間", "期間中", "時間帯", "間", "際", "点", "件"])
_AND = frozenset({"および", "及び", "並びに", "ならびに", "かつ", "&"})
_HEADLINES = frozenset({Pattern.HEADLINE, Pattern.SPEECH, Pattern.HOLD})
_SPEAKING = frozenset({Pattern.SPEECH, Pattern.HOLD, Pattern.LIGHT})
_TELLING = frozenset({Pattern.SPEECH, Pattern.HOLD})


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
        return Subject(link, first, index + 1, mentions) if mentions or link not in _ONLY_KNOWN else None
    if words[index - 1].pos[2] == "副詞可能" or words[index - 1].surface in _CIRCUMSTANCES:
        return None
    nominal = words[index - 1].pos[0] in {"名詞", "代名詞", "接尾辞"} or is_particle(words[index - 1], "の")
    unknown = nominal and link in {Link.TOPIC, Link.SUBJECT}
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


def _begins_list(words: Sequence[Token], first: int) -> bool:
    return first == 0 or is_comma(words[first - 1]) or words[first - 1].pos[0] == "助詞"


def link(
    words: Sequence[Token], found: Sequence[Subject], ends: Sequence[Clause], taken: Sequence[Predicate]
) -> tuple[tuple[Linked, ...], tuple[Predicate, ...]]:
    """Give each main predicate its subject.

    Returns:
        The linked predicates, and those for which the sentence has no subject at all.
    """
    linked: list[Linked] = []
    alone: list[Predicate] = []
    served: set[int] = set()
    for predicate in _main(taken):
        before = [subject for subject in found if subject.last <= predicate.first]
        subject = _subject_of(words, predicate, before, ends)
        if subject is not None and subject.mentions:
            linked.append(Linked(predicate, subject, subject.first not in served))
            served.add(subject.first)
        elif subject is None and not predicate.passive:
            alone.append(predicate)
    return tuple(each for each in linked if not _is_within(each, linked, found)), tuple(alone)


def _is_within(each: Linked, linked: Sequence[Linked], found: Sequence[Subject]) -> bool:
    """Whether a が-clause stands inside what an earlier topic goes on to say.

    ロシアは、ウクライナが中立を受け入れ、軍備を減らすことを要求した: nobody said that Ukraine accepts.
    """
    if each.subject.link is not Link.SUBJECT:
        return False
    topics = [
        subject for subject in found if subject.link is Link.TOPIC and subject.last <= each.subject.first
    ]
    if not topics:
        return False
    own = [other.predicate for other in linked if other.subject.first == topics[-1].first]
    return bool(own) and own[0].first > each.predicate.first


def _main(taken: Sequence[Predicate]) -> list[Predicate]:
    """The predicates that close a main or coordinate clause, one per place."""
    chosen: list[Predicate] = []
    for predicate in taken:
        overlaps = bool(chosen) and predicate.first < chosen[-1].last
        own = predicate.clause.form is Form.MAIN and not predicate.clause.chain.obliged
        if own and not overlaps:
            chosen.append(predicate)
    return chosen


def _subject_of(
    words: Sequence[Token], predicate: Predicate, before: Sequence[Subject], ends: Sequence[Clause]
) -> Subject | None:
    """The subject of one predicate; one without mentions where an unknown one stands in the way."""
    if predicate.passive:
        return next((each for each in reversed(before) if each.link in {Link.AGENT, Link.PLACE}), None)
    before = [subject for subject in before if subject.link is not Link.AGENT]
    open_ = _still_open(before, ends, predicate)
    nominative = next((each for each in reversed(open_) if each.link is Link.SUBJECT), None)
    topic = _topic([each for each in open_ if _is_topical(each)], predicate)
    if nominative is not None and nominative.mentions and _wins(nominative, topic):
        return nominative
    if topic is not None and topic.mentions:
        stands_between = nominative is not None and nominative.first > topic.first
        return nominative if stands_between and predicate.pattern not in _SPEAKING else topic
    reaching = _reaching(words, predicate, before, ends) if topic is None and nominative is None else None
    others = (reaching, _paused(predicate, open_) if not topic and not nominative else None)
    known = next((each for each in others if each is not None), None)
    if known is None and topic is None and nominative is None and predicate.pattern in _TELLING:
        known = next((each for each in before if each.link is Link.ACCORDING), None)
    return known or topic or nominative


def _is_topical(subject: Subject) -> bool:
    known_also = subject.link is Link.ALSO and bool(subject.mentions)
    return subject.link in {Link.TOPIC, Link.PLACE} or known_also


def _wins(nominative: Subject, topic: Subject | None) -> bool:
    return topic is None or nominative.first > topic.first or not topic.mentions


def _topic(topics: Sequence[Subject], predicate: Predicate) -> Subject | None:
    """The nearest topic; for words that somebody says an unknown one may be part of them."""
    if not topics:
        return None
    nearest = topics[-1]
    if nearest.link is Link.ALSO and predicate.carries is not None:
        # 台北地検は陳総統も関与したと認定している: the も may stand in what is told.
        known = (each for each in reversed(topics) if each.link is Link.TOPIC and each.mentions)
        return next(known, nearest)
    if nearest.mentions or predicate.carries is None:
        return nearest
    return next((each for each in reversed(topics) if each.mentions), nearest)


def _paused(predicate: Predicate, open_: Sequence[Subject]) -> Subject | None:
    if predicate.pattern not in _HEADLINES:
        return None
    return next((each for each in open_ if each.link is Link.PAUSE), None)


def _reaching(
    words: Sequence[Token], predicate: Predicate, before: Sequence[Subject], ends: Sequence[Clause]
) -> Subject | None:
    """The sentence's first が, though an embedded clause stands between it and the predicate."""
    first = min(before, key=lambda each: each.first, default=None)
    if first is None or first.link is not Link.SUBJECT or not first.mentions:
        return None
    told = (
        clause.chain.last
        for clause in ends
        if first.last <= clause.head < predicate.first and clause.form is Form.COMPLEMENT
    )
    for end in told:
        if is_particle(words[end], "と") and (end != predicate.carries or predicate.pattern in _TELLING):
            return None  # the が may stand in what somebody else says
    return Subject(Link.REACHING, first.first, first.last, first.mentions)


def _still_open(before: Sequence[Subject], ends: Sequence[Clause], predicate: Predicate) -> list[Subject]:
    """Drop each が that a clause before the predicate has used up."""
    open_: list[Subject] = []
    waiting = list(reversed(before))
    for clause in ends:
        if clause.chain.last > predicate.first:
            break
        while waiting and waiting[-1].last <= clause.head:
            open_.append(waiting.pop())
        last = open_[-1] if open_ else None
        if last and last.link is Link.SUBJECT and (clause.form is not Form.MAIN or not last.mentions):
            open_.pop()
    return open_ + waiting[::-1]
