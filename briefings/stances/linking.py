"""Whose position it is: each predicate finds its subject, with a reason.

Japanese puts the verb last, so an embedded clause closes the nearest が before it; は reaches to the end
of the sentence. A subject that is no known actor still stands in the way: better none than a wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.stances import cues
from briefings.stances.clauses import DOING, JOINING_NOUNS, Form
from briefings.stances.predicates import Pattern
from briefings.stances.subjects import Link, Subject
from briefings.stances.words import is_comma, is_particle, is_postposition, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from briefings.language.tokens import Token
    from briefings.stances.clauses import Clause
    from briefings.stances.predicates import Predicate


@dataclass(frozen=True, slots=True)
class Linked:
    """A predicate with its subject; `near` when it is the first that this subject has."""

    predicate: Predicate
    subject: Subject
    near: bool


_HEADLINES = frozenset({Pattern.HEADLINE, Pattern.SPEECH, Pattern.HOLD})
_SPEAKING = frozenset({Pattern.SPEECH, Pattern.HOLD, Pattern.LIGHT})
_BETWEEN_TOPICS = frozenset({"補助記号", "副詞", "接続詞"})
_TELLING = frozenset({Pattern.SPEECH, Pattern.HOLD})


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
    told: set[int] = set()
    for predicate in _main(taken):
        before = [each for each in found if each.last <= predicate.first]
        subject = _subject_of(words, predicate, before, ends, told)
        if subject is not None and subject.mentions:
            linked.append(
                Linked(predicate, _with_partner(words, predicate, subject), subject.first not in served)
            )
            served.add(subject.first)
            told.update(_told_by(predicate, subject, before))
        elif subject is None and not predicate.passive:
            alone.append(predicate)
    return tuple(each for each in linked if not _is_within(each, linked, found)), tuple(alone)


def _with_partner(words: Sequence[Token], predicate: Predicate, subject: Subject) -> Subject:
    """久我氏と組合の土岐委員長は合意した: only what takes two makes the first of them a subject for sure."""
    mutual = any(token.surface in cues.MUTUAL for token in words[predicate.first : predicate.last])
    if not mutual or subject.together is None:
        return subject
    first, mentions = subject.together
    return replace(subject, first=first, mentions=mentions)


def _told_by(predicate: Predicate, speaker: Subject, before: Sequence[Subject]) -> Iterator[int]:
    """The subjects inside what somebody says; what the speaker does next is not theirs."""
    if predicate.carries is not None and predicate.pattern in _SPEAKING:
        inside = (each for each in before if speaker.last <= each.first and each.last <= predicate.carries)
        yield from (each.first for each in inside)


def _is_within(each: Linked, linked: Sequence[Linked], found: Sequence[Subject]) -> bool:
    """Whether a clause with its own subject stands inside what an earlier topic goes on to say.

    ロシアは、ウクライナが中立を受け入れ、軍備を減らすことを要求した: nobody said that Ukraine accepts.
    """
    if each.subject.link not in {Link.SUBJECT, Link.TOPIC, Link.ALSO}:
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
    words: Sequence[Token],
    predicate: Predicate,
    before: Sequence[Subject],
    ends: Sequence[Clause],
    told: Set[int],
) -> Subject | None:
    """The subject of one predicate; one without mentions where an unknown one stands in the way.

    Args:
        words: The sentence.
        predicate: What somebody does.
        before: The subjects in front of it.
        ends: Every clause of the sentence.
        told: Where subjects begin that are part of what was said before.
    """
    if predicate.passive:
        return next((each for each in reversed(before) if each.link in {Link.AGENT, Link.PLACE}), None)
    before = [subject for subject in before if subject.link is not Link.AGENT]
    open_ = [each for each in _still_open(before, ends, predicate) if each.first not in told]
    nominative = next((each for each in reversed(open_) if each.link is Link.SUBJECT), None)
    topic = _topic(words, [each for each in open_ if _is_topical(words, each, predicate)], predicate, ends)
    framed = nominative and topic and _is_framed(words, nominative, topic, predicate, ends)
    if nominative is not None and nominative.mentions and _wins(nominative, topic) and not framed:
        return nominative
    if topic is not None and topic.mentions:
        stands_between = nominative is not None and nominative.first > topic.first and not framed
        return nominative if stands_between and predicate.pattern not in _SPEAKING else topic
    reaching = _reaching(words, predicate, before, ends) if topic is None and nominative is None else None
    others = (reaching, _paused(predicate, open_) if not topic and not nominative else None)
    known = next((each for each in others if each is not None), None)
    if known is None and topic is None and nominative is None and predicate.pattern in _TELLING:
        known = next((each for each in before if each.link is Link.ACCORDING), None)
    return known or topic or nominative


def _is_topical(words: Sequence[Token], subject: Subject, predicate: Predicate) -> bool:
    if subject.link is not Link.ALSO or subject.mentions:
        return subject.link in {Link.TOPIC, Link.PLACE, Link.ALSO}
    # 補修も検討する has it for its object; 隣町も補修を検討する for its subject.
    embeds = any(is_verb(token) for token in words[subject.last : predicate.first])
    return not embeds and any(is_particle(token, "を") for token in words[subject.last : predicate.last])


def _wins(nominative: Subject, topic: Subject | None) -> bool:
    return topic is None or nominative.first > topic.first or not topic.mentions


def _is_framed(
    words: Sequence[Token], nominative: Subject, topic: Subject, predicate: Predicate, ends: Sequence[Clause]
) -> bool:
    """Whether a が stands in a subordinate clause between a topic and what that topic does.

    市長は、公明党が反対しているため、撤去は難しいとの認識を示した: 市長 shows it. Clauses that are only
    joined share their が (公明党が反対し、撤回を求めた).
    """
    if topic.last > nominative.first or _closes(ends, topic.last, nominative.first):
        return False
    between = (each for each in ends if nominative.last <= each.head and each.chain.last <= predicate.first)
    first = next((each for each in between if each.form is Form.MAIN), None)
    if first is None or first.chain.last >= len(words):
        return False
    joint = words[first.chain.last]
    return joint.surface in JOINING_NOUNS or joint.pos[1] == "接続助詞"


def _topic(
    words: Sequence[Token], topics: Sequence[Subject], predicate: Predicate, ends: Sequence[Clause]
) -> Subject | None:
    """The nearest topic; for words that somebody says an unknown one may be part of them."""
    if not topics or predicate.carries is None:
        return topics[-1] if topics else None
    nearest = topics[-1]
    if nearest.link is Link.ALSO:
        # 台北地検は陳総統も関与したと認定している: the も may stand in what is told.
        known = next((each for each in reversed(topics) if each.link is Link.TOPIC and each.mentions), None)
        acts = known is None or (
            _closes(ends, known.last, nearest.first) and not _is_object(words, nearest, predicate)
        )
        return nearest if acts else known
    if nearest.mentions:
        return _speaker(words, topics) if predicate.pattern in _SPEAKING else nearest
    return next((each for each in reversed(topics) if each.mentions), nearest)


def _is_object(words: Sequence[Token], subject: Subject, predicate: Predicate) -> bool:
    """Whether a も right before a told verb is what the verb is done to: 軍も送らないと明言した."""
    told = predicate.carries is not None and is_particle(words[predicate.carries], "と")
    after = words[subject.last]
    makes = (
        after.pos[0] == "名詞" and subject.last + 1 < len(words) and words[subject.last + 1].lemma in DOING
    )
    takes_sides = after.lemma in cues.VERBS or after.surface in cues.NOUNS
    return told and (is_verb(after) or makes) and not takes_sides


def _closes(ends: Sequence[Clause], start: int, end: int) -> bool:
    """Whether a main clause ends between two words."""
    return any(start <= clause.head < end and clause.form is Form.MAIN for clause in ends)


def _speaker(words: Sequence[Token], topics: Sequence[Subject]) -> Subject:
    """The topic around the nearest one: in 首相は、市は橋を直すべきだと述べた the prime minister speaks.

    Only a pause or an adverb may stand between them; 東は二つ、西は三つを求めた are two clauses.
    """
    speaker = topics[-1]
    for earlier in reversed(topics[:-1]):
        between = words[earlier.last : speaker.first]
        pauses = any(is_comma(token) for token in between)
        bare = all(token.pos[0] in _BETWEEN_TOPICS for token in between)
        if not (pauses and bare and earlier.link is Link.TOPIC and earlier.mentions):
            break
        speaker = earlier
    return speaker


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
    if any(_uses_up(words, clause, first, before) for clause in ends if clause.head < predicate.first):
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


def _uses_up(words: Sequence[Token], clause: Clause, first: Subject, before: Sequence[Subject]) -> bool:
    """Whether a が is the subject of a condition: 町が払うなら、便を残すことも検討する."""
    after = words[clause.chain.last] if clause.chain.last < len(words) else None
    told = after is not None and is_particle(after, "と")
    own = any(each.link is Link.SUBJECT and first.last <= each.first < clause.head for each in before)
    condition = clause.form is Form.CONDITION and not is_postposition(words, clause.head) and not told
    return condition and first.last <= clause.head and not own and not is_comma(words[first.last])


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
