"""Japanese: from sentences to stances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.language.sentences import sentences
from briefings.model.stance import Stance, StanceType
from briefings.stances import bodies, confidence, cues, kinds
from briefings.stances.blocks import blocks
from briefings.stances.clauses import JOINING_NOUNS, Chain, Clause, Form, clauses
from briefings.stances.linking import Linked, link
from briefings.stances.memory import Memory
from briefings.stances.mentions import Kind
from briefings.stances.predicates import Pattern, Predicate, predicates
from briefings.stances.reporting import OPENERS, reporter
from briefings.stances.rows import runs
from briefings.stances.subjects import Link, Subject, subjects
from briefings.stances.words import is_particle, is_quotation, is_stop, outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.language.sentences import Sentence
    from briefings.language.tokens import Token, Tokeniser
    from briefings.model.article import Article
    from briefings.stances.blocks import Block
    from briefings.stances.mentions import Mention
    from briefings.stances.rows import Run
    from briefings.stances.words import Words

TOLD_WITHIN_WORDS = 30
"""How much of what is told decides its type; Japanese says it at the end."""

READABLE_CHARS = 8

CARRYING_PATTERNS = frozenset({Pattern.SPEECH, Pattern.HOLD, Pattern.LIGHT, Pattern.NOUN})
"""Predicates worth linking to the sentence before (measured: others are wrong more often than right)."""


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with everything that is known about its words."""

    words: Words
    rows: tuple[Run, ...]
    subjects: tuple[Subject, ...]
    clauses: tuple[Clause, ...]
    predicates: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block with its sentences, and the sentence of the question that it answers."""

    block: Block
    sentences: tuple[ReadSentence, ...]
    question: ReadSentence | None


def extract(article: Article, tokenise: Tokeniser) -> tuple[Stance, ...]:
    """Every stance of a Japanese article in text order."""
    read = [_read(tokenise, block) for block in blocks(article)]
    memory = Memory(
        mention for each in read for sentence in each.sentences for mention in _mentions(sentence)
    )
    found = dict.fromkeys(
        stance for each in read for stance in _BlockReader(article.text, memory, each).stances()
    )
    return tuple(sorted(found, key=lambda stance: (stance.predicate_start, stance.start, stance.actor)))


def _read(tokenise: Tokeniser, block: Block) -> ReadBlock:
    read = tuple(_read_sentence(tokenise, sentence) for sentence in sentences(block.text, offset=block.start))
    asked = sentences(block.question.text, offset=block.question.start) if block.question else ()
    return ReadBlock(block, read, _read_sentence(tokenise, asked[0]) if asked else None)


def _read_sentence(tokenise: Tokeniser, sentence: Sentence) -> ReadSentence:
    words = outline(tokenise(sentence.text, offset=sentence.start))
    rows, ends = runs(words.outer), clauses(words.outer)
    return ReadSentence(words, rows, subjects(words.outer, rows), ends, predicates(words.outer, ends))


def _mentions(sentence: ReadSentence) -> Iterator[Mention]:
    return (mention for row in sentence.rows for mention in row.mentions)


Actors = tuple[tuple["Mention", str], ...]
"""Who a subject is: each mention with its full name."""


class _BlockReader:
    """Reads the sentences of one block in order, knowing who acted last."""

    def __init__(self, text: str, memory: Memory, read: ReadBlock) -> None:
        self._text = text
        self._memory = memory
        self._read = read
        self._carried: Actors = ()
        self._asked = self._asked_about(read.question) if read.question else ()

    def stances(self) -> Iterator[Stance]:
        for sentence in self._read.sentences:
            yield from self._stances(sentence)

    def _asked_about(self, question: ReadSentence) -> Actors:
        first = next((subject for subject in question.subjects if subject.mentions), None)
        return self._actors(first, self._names(question)) if first else ()

    def _stances(self, sentence: ReadSentence) -> Iterator[Stance]:
        names = self._names(sentence)
        linked, alone = link(sentence.words.outer, sentence.subjects, sentence.clauses, sentence.predicates)
        told = [(each, self._actors(each.subject, names)) for each in linked or _verbless_quotation(sentence)]
        told += self._from_elsewhere(sentence, alone)
        self._carry(sentence, told)
        for each, actors in told:
            for mention, name in actors:
                stance = self._stance(sentence, each, mention, name)
                if stance:
                    yield stance

    def _names(self, sentence: ReadSentence) -> dict[Mention, str | None]:
        """The full name of each mention; 同氏 is whoever was named right before it."""
        names = {}
        for mention in _mentions(sentence):
            names[mention] = self._memory.name(mention)
            self._memory.see(mention)
        return names

    def _actors(self, subject: Subject, names: dict[Mention, str | None]) -> Actors:
        full = ((mention, names.get(mention) or self._memory.name(mention)) for mention in subject.mentions)
        return tuple((mention, name) for mention, name in full if name)

    def _from_elsewhere(
        self, sentence: ReadSentence, alone: Sequence[Predicate]
    ) -> list[tuple[Linked, Actors]]:
        """Predicates without a subject: the question's, or that of the sentence before."""
        if any(
            subject.mentions and subject.link not in {Link.AGENT, Link.ACCORDING}
            for subject in sentence.subjects
        ):
            return []
        origin, actors = (Link.QUESTION, self._asked) if self._asked else (Link.CARRIED, self._carried)
        subject = Subject(origin, 0, 0, tuple(mention for mention, _ in actors))
        fit = [each for each in alone if origin is Link.QUESTION or each.pattern in CARRYING_PATTERNS]
        return [(Linked(predicate, subject, near=False), actors) for predicate in fit]

    def _carry(self, sentence: ReadSentence, told: Sequence[tuple[Linked, Actors]]) -> None:
        if told:
            self._carried = max(told, key=lambda each: each[0].predicate.first)[1]
        elif any(subject.link is Link.TOPIC for subject in sentence.subjects):
            self._carried = ()

    def _stance(self, sentence: ReadSentence, each: Linked, mention: Mention, name: str) -> Stance | None:
        type_ = _type(sentence, each)
        first, last = _anchor(sentence, each.predicate)
        bound = self._read.block.bound(first, last)
        if type_ is None or bound is None:
            return None
        whole = sentence.words.outer[_span_first(sentence, each)].start
        start = max(bound[0], whole)
        # The rest of a quotation that began on another line may be too little to read.
        readable = start == whole or first - start >= READABLE_CHARS
        known = mention.sure or mention.kind is Kind.PERSON  # an uncertain person has no name at all
        vague = bodies.is_vague(name)
        sure = confidence.of(each.subject.link, each.predicate.pattern, known=known, vague=vague)
        return Stance(
            actor=name,
            actor_surface=mention.surface,
            type=type_,
            text=self._text[start:last],
            start=start,
            end=last,
            predicate_start=first,
            predicate_end=last,
            hedged=each.predicate.clause.hedged,
            reported_by=reporter(sentence.words.outer),
            link=f"{each.subject.link}-{each.predicate.pattern}",
            confidence=sure,
            shown=confidence.is_shown(sure) and readable,
        )


def _verbless_quotation(sentence: ReadSentence) -> tuple[Linked, ...]:
    """首相は「…」。 A quotation right behind its subject, with no verb at all."""
    words = sentence.words.outer
    last = len(words) - 1
    while last > 0 and (words[last].pos[0] == "補助記号" or is_particle(words[last], "と")):
        last -= 1
    speaker = next((each for each in reversed(sentence.subjects) if each.last <= last), None)
    if not speaker or not speaker.mentions or not is_quotation(words[last]):
        return ()
    between = words[speaker.last : last]
    if speaker.link not in {Link.TOPIC, Link.SUBJECT, Link.ALSO} or any(
        t.pos[0] != "補助記号" for t in between
    ):
        return ()
    clause = Clause(last, Chain(last + 1), Form.MAIN)
    return (Linked(Predicate(Pattern.QUOTE, StanceType.CLAIM, last, clause, last + 1), speaker, near=True),)


def _anchor(sentence: ReadSentence, predicate: Predicate) -> tuple[int, int]:
    """Start and end of the words that take the position."""
    words = sentence.words.outer
    if predicate.pattern is not Pattern.QUOTE:
        return words[predicate.first].start, words[predicate.last - 1].end
    inside = sentence.words.quoted[words[predicate.first].start]
    ends = clauses(inside)
    if ends:
        return inside[ends[-1].head].start, inside[ends[-1].chain.last - 1].end
    return words[predicate.first].start, words[predicate.first].end


def _span_first(sentence: ReadSentence, each: Linked) -> int:
    """The word where the clause begins that a reader needs."""
    words, subject, predicate = sentence.words.outer, each.subject, each.predicate
    complete = any(is_particle(token, "を", "と", "に") for token in words[subject.last : predicate.first])
    if each.near and subject.link is not Link.AGENT and (complete or predicate.pattern is Pattern.QUOTE):
        return subject.first
    ends = (clause.chain.last for clause in sentence.clauses if clause.form is Form.MAIN)
    until = min(subject.first, predicate.first) if each.near else predicate.first
    begins = (_after_joint(words, end, until) for end in ends if end <= until)
    return max((first for first in begins if first is not None), default=_after_joint(words, 0, until) or 0)


def _after_joint(words: Sequence[Token], end: int, until: int) -> int | None:
    """Where the clause behind `end` begins; None inside a predicate (認めるべきで|は|ないと)."""
    first = end
    while first < until and _joins_clauses(words, first, end):
        first += 1
    if first == 0 or first >= until or any(is_stop(token) for token in words[end:first]):
        return first
    goes_on = first == end and not _hands_over(words[end - 1])
    return None if goes_on or words[first].pos[0] in {"助動詞", "動詞", "形容詞"} else first


def _hands_over(last: Token) -> bool:
    """Whether a clause that ends so is followed by another: 反対し, 示して; not 壊す|ことになる."""
    return last.pos[5].startswith("連用形") or is_particle(last, "て", "で")


def _joins_clauses(words: Sequence[Token], index: int, end: int) -> bool:
    token = words[index]
    joint = token.pos[0] in {"補助記号", "助詞", "接続詞"} or token.surface in OPENERS
    return joint or (0 < end == index and token.surface in JOINING_NOUNS)


def _type(sentence: ReadSentence, each: Linked) -> StanceType | None:
    """The predicate's type, or that of what it carries; None where a denial leaves nothing."""
    predicate = each.predicate
    told = _told(sentence, predicate, each.subject.last)
    own = predicate.pattern in {Pattern.NOUN, Pattern.VERB}
    type_ = told if told is not None and not own else predicate.type
    if not predicate.clause.chain.negated:
        return type_
    return None if predicate.pattern in {Pattern.SPEECH, Pattern.HOLD} else cues.OPPOSITE[type_]


def _told(sentence: ReadSentence, predicate: Predicate, after: int) -> StanceType | None:
    """The type of what the predicate carries, where it has one."""
    words, end = sentence.words.outer, predicate.carries
    if end is None:
        return None
    quoted = sentence.words.quoted.get(words[end - 1].start)
    if quoted is not None:
        return kinds.carried(quoted)
    content = words[max(after, end - TOLD_WITHIN_WORDS) : end]
    if end < len(words) and words[end].pos[0] == "名詞":
        return _told_by_noun(words[end], content, predicate)
    return kinds.carried(content)


def _told_by_noun(noun: Token, content: Sequence[Token], predicate: Predicate) -> StanceType | None:
    """懸念を表明, 辞任する考えを示した: the noun, or the clause before it."""
    own = cues.LIGHT_NOUNS.get(noun.surface) or cues.NOUNS.get(noun.surface)
    if noun.surface in {"こと", "事"} or noun.surface in cues.CARRYING_NOUNS:
        return kinds.carried(content) or own
    # 辞任を表明した tells of an act to come.
    return StanceType.INTEND if own is StanceType.ACT and predicate.pattern is not Pattern.LIGHT else own
