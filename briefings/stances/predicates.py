"""Where a position is taken: verbs, verbal nouns, light verbs, speech, headlines.

Each reader below knows one pattern and answers for one clause; the first that answers wins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.model.stance import StanceType
from briefings.stances import cues
from briefings.stances.clauses import DOUBTS, LEADING_TO_CLARITY, Chain, Clause, Form, chain_from, form_before
from briefings.stances.words import (
    is_comma,
    is_counter,
    is_noun,
    is_particle,
    is_quotation,
    is_stop,
    is_verb,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefings.language.tokens import Token


class Pattern(StrEnum):
    """How a predicate was recognised; the second half of its reason code."""

    VERB = "verb"
    NOUN = "noun"
    LIGHT = "light"
    SPEECH = "speech"
    HOLD = "hold"
    ADJECTIVE = "adjective"
    NOMINAL = "nominal"
    HEADLINE = "headline"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A position being taken.

    Attributes:
        pattern: How it was recognised.
        type: Its own type; what it carries may replace that.
        first: Index of its first word.
        clause: The clause that it closes.
        carries: Index of the と or of the noun that ends what it carries, or None.
        passive: The actor stands in から, では or により, if anywhere.
    """

    pattern: Pattern
    type: StanceType
    first: int
    clause: Clause
    carries: int | None = None
    passive: bool = False

    @property
    def last(self) -> int:
        """Index after its last word."""
        return self.clause.chain.last


THAT_WITHIN_WORDS = 14
"""How far before a verb of speech its と may stand (…と町の議長らの集まりに伝え)."""

OBJECT_WITHIN_WORDS = 8
"""How far before its verb an object may stand (…計画を、3日夜、公にした)."""

_MAKING = frozenset({"する", "行う", "行なう"})
_THINKING = frozenset({"考える", "見る", "みる", "言う"})
_ARGUMENTS = ("を", "も", "が", "は", "に")


def predicates(words: Sequence[Token], ends: Sequence[Clause]) -> tuple[Predicate, ...]:
    """Every position taken at the outer level of a sentence, in reading order."""
    verbal = (predicate for clause in ends if (predicate := _verbal(words, clause)))
    taken = [*verbal, *_headlines(words), *_nominal(words)]
    return tuple(sorted(taken, key=lambda predicate: (predicate.first, -predicate.last)))


def _verbal(words: Sequence[Token], clause: Clause) -> Predicate | None:
    return next((predicate for reader in _READERS if (predicate := reader(words, clause))), None)


def _verb(words: Sequence[Token], clause: Clause) -> tuple[str, int]:
    """The verb in its dictionary form as the tables have it, and where it begins."""
    head = words[clause.head]
    if not is_verb(head):
        return head.surface + "する", clause.head
    if head.lemma == "する" and clause.head >= 2 and words[clause.head - 1].surface == "に":
        before = words[clause.head - 2].surface
        if before in LEADING_TO_CLARITY or before == "口":
            return before + "にする", clause.head - 2
    return head.lemma, clause.head


def _object(words: Sequence[Token], index: int) -> int | None:
    """The noun of the argument before a verb; dates, adverbs and pauses may stand between."""
    back = index
    while back > max(2, index - OBJECT_WITHIN_WORDS) and _is_between(words[back - 1]):
        back -= 1
    if not is_particle(words[back - 1], "を", "も", "が", "は"):
        back = index - 1 if index > 1 and words[index - 1].pos[0] == "副詞" else index
    if (
        back >= 2
        and is_particle(words[back - 1], *_ARGUMENTS)
        and words[back - 2].pos[0] in {"名詞", "接尾辞"}
    ):
        return back - 2
    return None


def _is_between(token: Token) -> bool:
    time = token.pos[1] == "数詞" or is_counter(token) or token.pos[2] == "副詞可能"
    manner = token.pos[0] == "副詞" or token.surface.endswith("的") or is_particle(token, "まで")
    return time or manner or is_comma(token) or token.surface == "に"


def _that(words: Sequence[Token], index: int) -> int | None:
    """The と that ends what is said before a verb of speech."""
    for back in range(index - 1, max(0, index - 1 - THAT_WITHIN_WORDS), -1):
        token = words[back]
        if is_particle(token, "と") and _closes_words(words[back - 1]):
            return back
        if is_verb(token) or is_particle(token, "を", "は", "が"):
            return None
    return None


def _closes_words(token: Token) -> bool:
    clause = token.pos[0] in {"動詞", "助動詞", "形容詞", "形状詞"}
    particle = token.pos[1] in {"終助詞", "副助詞", "接続助詞"}
    return clause or particle or is_quotation(token) or token.surface in cues.HELD_NOUNS


def _idiom(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """調整に入る, 疑問を呈する: only together they mean a position."""
    verb, begins = _verb(words, clause)
    if begins < 2 or words[begins - 1].pos[0] != "助詞" or is_particle(words[begins - 1], "は"):
        return None
    type_ = cues.IDIOMS.get((words[begins - 2].surface, verb))
    if type_ is None:
        return None
    return Predicate(Pattern.LIGHT, type_, begins - 2, clause, passive=clause.chain.passive)


def _decision(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """〜ことにした: a decision."""
    head = clause.head
    if words[head].lemma != "する" or head < 2 or clause.chain.passive:
        return None
    decides = is_particle(words[head - 1], "に") and words[head - 2].surface in {"こと", "事"}
    return Predicate(Pattern.VERB, StanceType.INTEND, head - 2, clause) if decides else None


def _attempt(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """〜しようとする: an intention."""
    head = clause.head
    if words[head].lemma != "する" or head < 2 or clause.chain.passive:
        return None
    tries = is_particle(words[head - 1], "と") and words[head - 2].pos[5].startswith("意志推量形")
    return Predicate(Pattern.VERB, StanceType.INTEND, head - 2, clause) if tries else None


def _hold(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """〜とした, 〜としている: somebody holds that."""
    head, chain = clause.head, clause.chain
    if words[head].lemma != "する" or head < 2 or not is_particle(words[head - 1], "と"):
        return None
    supposes = words[head].pos[5].startswith("仮定形") or chain.passive
    goes_on = chain.last < len(words) and words[chain.last].surface in {"も", "ば", "の", "は"}
    if supposes or goes_on or not _can_be_held(words[head - 2], chain):
        return None
    return Predicate(Pattern.HOLD, StanceType.CLAIM, head, clause, head - 1)


def _can_be_held(token: Token, chain: Chain) -> bool:
    """Whether としている holds it: a clause or a quotation, but 首相として is an office."""
    if is_quotation(token):
        return True
    if token.pos[0] in {"名詞", "接尾辞", "代名詞"}:
        return (chain.progressive or token.surface in cues.HELD_NOUNS) and token.pos[1] != "固有名詞"
    return not token.pos[5].startswith("意志推量形")


def _light(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """考えを示す, 声明を出す: the noun has the meaning."""
    verb, begins = _verb(words, clause)
    rises = verb in cues.RISING_VERBS
    noun = _object(words, begins)
    if not (verb in cues.LIGHT_VERBS or rises) or noun is None or is_particle(words[noun + 1], "に"):
        return None
    if words[noun].surface == "意" and noun >= 2 and is_particle(words[noun - 1], "の"):
        noun -= 2
    word = words[noun].surface
    type_ = cues.LIGHT_NOUNS.get(word) or cues.NOUNS.get(word)
    idle = type_ is StanceType.ACT and verb not in cues.ACT_LIGHT_VERBS
    if type_ is None or idle or (rises and is_particle(words[noun + 1], "を")):
        return None
    if verb in cues.ASKING_VERBS:
        type_ = StanceType.DEMAND
    carries = noun if word in cues.CARRYING_NOUNS else None
    if verb in cues.KEEPING_WHEN_DENIED and clause.chain.negated:
        clause = replace(clause, chain=replace(clause.chain, negated=False))
    elif verb in cues.RETRACTING_VERBS:
        type_, carries = _given_up(type_), None
    return Predicate(Pattern.LIGHT, type_, noun, clause, carries, rises or clause.chain.passive)


def _given_up(type_: StanceType) -> StanceType:
    """支持を撤回した is opposition; 法案を撤回した is an act."""
    sided = {StanceType.SUPPORT: StanceType.OPPOSE, StanceType.OPPOSE: StanceType.SUPPORT}
    return sided.get(type_, StanceType.ACT)


def _speech(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """と述べた, を強調した: the type is in what is said."""
    verb, begins = _verb(words, clause)
    noun = verb.removesuffix("する")
    if verb not in cues.SPEECH_VERBS and (verb == noun or noun not in cues.SPEECH_NOUNS):
        return None
    that = _that(words, begins)
    if that is None and verb in cues.WEAK_SPEECH:
        return None
    if verb in _THINKING and not (clause.chain.progressive or clause.chain.past):
        return None
    own = cues.NOUNS.get(noun, StanceType.CLAIM)
    if verb in cues.DEMANDING_SPEECH and that is None:
        own = StanceType.DEMAND
    carries = that if that is not None else _object(words, begins)
    return Predicate(Pattern.SPEECH, own, begins, clause, carries, clause.chain.passive)


def _own(words: Sequence[Token], clause: Clause) -> Predicate | None:
    """A verb, a verbal noun or an adjective that takes a position by itself."""
    head, first = words[clause.head], clause.head
    if is_verb(head):
        type_, pattern = cues.VERBS.get(head.lemma), Pattern.VERB
        if type_ is not None and not _has_object(words, first, head.lemma):
            return None
    elif head.surface in cues.NOUNS:
        type_, pattern = cues.NOUNS[head.surface], Pattern.NOUN
    else:
        type_, pattern = cues.ADJECTIVES.get(head.surface), Pattern.ADJECTIVE
    if type_ is None and head.lemma in _MAKING:
        noun = _object(words, first)
        type_ = cues.NOUNS.get(words[noun].surface) if noun is not None else None
        first = noun if noun is not None else first
    if type_ is None:
        return None
    # 受け入れられない is a refusal of the subject's own, not something done to it.
    refuses = clause.chain.negated and type_ is StanceType.SUPPORT
    return Predicate(pattern, type_, first, clause, _that(words, first), clause.chain.passive and not refuses)


def _has_object(words: Sequence[Token], index: int, lemma: str) -> bool:
    """A verb with an everyday sense needs the right object: 決断を迫る, but 50勝に迫る."""
    if lemma not in cues.OBJECTS or _that(words, index) is not None:
        return True
    if index and words[index - 1].pos[0] == "名詞":  # a headline leaves を out: 取引迫る
        return words[index - 1].surface not in cues.OBJECTS[lemma]
    if index and words[index - 1].surface == "よう":  # 取引に応じるよう迫る
        return True
    noun = _object(words, index)
    if noun is None or not is_particle(words[noun + 1], "を", "も"):
        return False
    return words[noun].surface not in cues.OBJECTS[lemma]


_READERS: tuple[Callable[[Sequence[Token], Clause], Predicate | None], ...] = (
    _idiom,
    _decision,
    _hold,
    _light,
    _attempt,
    _speech,
    _own,
)


def _headlines(words: Sequence[Token]) -> list[Predicate]:
    """停戦案を提案。 A verbal noun that closes a clause without する."""
    found = []
    for index in range(1, len(words)):
        if words[index].pos[0] != "名詞" or not _closes_headline(words, index):
            continue
        predicate = _headline(words, index)
        if predicate:
            found.append(predicate)
    return found


def _closes_headline(words: Sequence[Token], index: int) -> bool:
    after = words[index + 1] if index + 1 < len(words) else None
    before = words[index - 1]
    if after is None or after.surface == "。":
        return is_noun(before) or is_particle(before, "を", "と", "に", "が", "も", "は", "へ")
    concedes = is_particle(after, "も") and (index + 2 >= len(words) or is_stop(words[index + 2]))
    if is_comma(after) or concedes:
        return is_particle(before, "を", "と", "が", "に")
    return is_stop(after) and is_particle(before, "を", "と", "に", "が")


def _headline(words: Sequence[Token], index: int) -> Predicate | None:
    word = words[index].surface
    clause = Clause(index, Chain(index + 1, past=True), Form.MAIN)
    if word in cues.SPEECH_NOUNS:
        that = _that(words, index)
        carries = that if that is not None else _object(words, index)
        own = cues.NOUNS.get(word, StanceType.CLAIM)
        return Predicate(Pattern.HEADLINE, own, index, clause, carries) if carries is not None else None
    if word in cues.NOUNS:
        return Predicate(Pattern.HEADLINE, cues.NOUNS[word], index, clause)
    return None


def _nominal(words: Sequence[Token]) -> list[Predicate]:
    """A noun that closes a sentence: 起訴する方針だ, 方針となっている."""
    found = []
    for index in range(1, len(words)):
        word, before = words[index].surface, words[index - 1]
        type_ = cues.NOMINAL.get(word)
        if type_ is None or not (before.pos[0] in {"動詞", "助動詞"} or is_particle(before, "の")):
            continue
        end = _copula_end(words, index + 1)
        if end is not None:
            form, hedged = form_before(words, end)
            clause = Clause(index, Chain(end), form, hedged or word in DOUBTS)
            found.append(Predicate(Pattern.NOMINAL, type_, index, clause, index))
    return found


def _copula_end(words: Sequence[Token], index: int) -> int | None:
    """Where だ, である or となっている ends; None where the noun goes on as an argument."""
    if index >= len(words) or is_stop(words[index]):
        return index
    token = words[index]
    if token.pos[0] == "助動詞" and token.surface not in {"な", "に"}:
        end = index + 1
        while end < len(words) and (words[end].pos[0] == "助動詞" or words[end].lemma in {"ある", "いる"}):
            end += 1
        return end
    if is_particle(token, "と", "に") and index + 1 < len(words) and words[index + 1].lemma == "なる":
        return chain_from(words, index + 1).last
    return None
