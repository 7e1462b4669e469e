"""Where clauses end: each verb with its auxiliaries, and whether the clause is main or embedded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.stances import cues
from briefings.stances.wordlists import word_set
from briefings.stances.words import is_counter, is_noun, is_particle, is_quotation, is_stop, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token


class Form(StrEnum):
    """What kind of clause a verb closes: CONDITION is 反対すれば, 反対しても, 賛成するまで."""

    MAIN = "main"
    COMPLEMENT = "complement"
    ATTRIBUTIVE = "attributive"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Chain:
    """A verb with its auxiliaries: words up to before `last`.

    `obliged` is true with べき and てはならない: somebody else thinks that the subject ought to, or not to.
    """

    last: int
    negated: bool = False
    passive: bool = False
    progressive: bool = False
    past: bool = False
    obliged: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """The end of a clause: any verb at `head`, whether it takes a position or not.

    `hedged` is true where the writer marks it as uncertain (とみられる, 可能性がある).
    """

    head: int
    chain: Chain
    form: Form
    hedged: bool = False


DOING = frozenset({"する", "できる", "出来る", "いたす", "致す", "なさる"})
"""Verbs that make a predicate of a noun."""

DOUBTS = word_set(
    """
    模様 可能性 公算 おそれ 恐れ 見込み 見通し 見方
    """
)
"""Nouns by which a writer says that something is not sure."""

LEADING_TO_CLARITY = frozenset({"明らか", "鮮明", "明確"})
"""Together with にする they are one verb."""

# The lists below are closed classes of Japanese grammar. Origin: ours.
_EVIDENTIAL = word_set(
    """
    する みる 見る 言う いう 伝える 考える 思う 見なす みなす
    """
)
AUXILIARY_VERBS = word_set(
    """
    いる おる くる 来る いく 行く しまう ある 続ける つづける 始める はじめる える 得る かねる
    いただく もらう くれる 下さる すぎる 過ぎる
    """
)
_EXCEEDING = frozenset({"すぎる", "過ぎる"})
_FORBIDDING = frozenset({"なる", "いける"})
"""Behind ては they forbid: 認めてはならない."""

_AFTER_TOPICAL = frozenset({"いる", "おる", "ない", "ある"})
"""Behind では or でも, ては or ても they still belong to the verb: 減らすべきではない, 示してもいる."""

_NEGATIONS = frozenset({"ない", "ぬ", "ず", "まい"})
JOINING_NOUNS = word_set(
    """
    一方 上 うえ ほか 他 中 なか 際 ため もの 反面 半面 後 あと ところ 次第 以上 直後 結果
    """
)
_NOMINALISERS = frozenset({"こと", "事", "の", "旨", "ん"})
_REVEALING = word_set(
    """
    分かる わかる 判る 判明 なる 明らか 決まる ある 明るみ 発覚 予定 決定
    """
)
_CONDITIONAL = frozenset({"ば", "と", "たら", "なら"})
_SUPPOSING = frozenset({"たら", "だら", "なら"})
"""Auxiliaries in their conditional form; they are part of the verb's chain."""

_UNTIL = frozenset({"まで", "ほど", "くらい", "ぐらい", "どころ", "どころか"})
_PURPOSES = frozenset({"ため", "為"})
_MODIFIED = frozenset({"名詞", "連体詞", "形状詞", "形容詞", "代名詞"})
_REVEALED_WITHIN_WORDS = 12


def clauses(words: Sequence[Token]) -> tuple[Clause, ...]:
    """Every verb of a sentence with the kind of clause that it closes."""
    found = []
    index = 0
    while index < len(words):
        if not _is_head(words, index):
            index += 1
            continue
        chain = chain_from(words, index)
        form, hedged = form_before(words, chain.last)
        found.append(Clause(index, chain, form, hedged))
        index = max(chain.last, index + 1)
    return tuple(found)


def chain_from(words: Sequence[Token], head: int) -> Chain:
    """Follow the auxiliaries of the verb, adjective or verbal noun at `head`."""
    index = head + 1
    while index < len(words) and _extends(words, index, head):
        index += 1
    tail = words[head + 1 : index]
    auxiliaries = [token.lemma for token in tail if token.pos[0] == "助動詞"]
    return Chain(
        last=index,
        negated=any(token.lemma in _NEGATIONS for token in tail),
        passive="れる" in auxiliaries or "られる" in auxiliaries,
        progressive=any(is_verb(token) and token.lemma in {"いる", "おる"} for token in tail),
        past="た" in auxiliaries,
        obliged="べし" in auxiliaries or any(token.lemma in _FORBIDDING for token in tail),
    )


def _is_head(words: Sequence[Token], index: int) -> bool:
    token = words[index]
    if is_verb(token):
        return True
    if token.pos[0] in {"形容詞", "形状詞"}:
        return _predicates(words, index)
    if token.pos[0] != "名詞" or is_counter(token) or index + 1 >= len(words):
        return False
    follows = words[index + 1]
    if is_verb(follows):
        return follows.lemma in DOING
    return _is_copula(follows) and (follows.surface != "で" or _pauses(words, index + 2))


def _predicates(words: Sequence[Token], index: int) -> bool:
    """Whether an adjective closes a clause; 強く抗議した and 正式に表明した only say how."""
    token = words[index]
    if token.surface in LEADING_TO_CLARITY or token.pos[1] == "助動詞語幹":
        return False
    if _pauses(words, index + 1):
        return True
    after = words[index + 1]
    if token.pos[0] == "形状詞":
        return after.surface not in {"に", "と"}
    return not token.pos[5].startswith("連用形") or after.pos[0] == "助動詞" or is_particle(after, "て")


def _is_copula(token: Token) -> bool:
    return token.pos[0] == "助動詞" and token.lemma in {"だ", "です"} and token.surface not in {"な", "に"}


def _pauses(words: Sequence[Token], index: int) -> bool:
    return index >= len(words) or is_stop(words[index])


def _extends(words: Sequence[Token], index: int, head: int) -> bool:
    """Whether the word at `index` still belongs to the verb at `head`."""
    token, before = words[index], words[index - 1]
    if token.pos[0] == "助動詞":
        return token.surface not in {"な", "に"} or before.pos[0] == "助動詞"
    if is_verb(token):
        return _extends_verb(words, index, head)
    if token.pos[0] == "形容詞":
        return token.lemma in {"ない", "無い"} and before.pos[0] in {"助詞", "助動詞", "動詞"}
    if is_particle(token, "て", "で"):
        return token.pos[1] == "接続助詞"
    if is_particle(token, "は", "も") and index + 1 < len(words):
        goes_on = _AFTER_TOPICAL | (_FORBIDDING if token.surface == "は" else frozenset())
        return before.surface in {"て", "で"} and words[index + 1].lemma in goes_on
    return False


def _extends_verb(words: Sequence[Token], index: int, head: int) -> bool:
    token, before = words[index], words[index - 1]
    if index == head + 1 and token.lemma in DOING:
        return not is_verb(words[head])
    if token.lemma in _FORBIDDING:
        return is_particle(before, "は") and is_particle(words[index - 2], "て", "で")
    if token.pos[1] != "非自立可能" or token.lemma not in AUXILIARY_VERBS:
        return False
    stem = before.pos[0] in {"形容詞", "形状詞"} and token.lemma in _EXCEEDING  # 重すぎる
    return is_particle(before, "て", "で", "は", "も") or is_verb(before) or stem


def form_before(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    """What kind of clause ends before `index`, and whether the writer marks it as uncertain."""
    last = words[index - 1]
    if last.pos[0] == "助動詞" and last.surface in _SUPPOSING:
        return Form.CONDITION, False
    if _pauses(words, index) or _stops_short(words, index):
        return Form.MAIN, False
    if words[index].pos[0] == "助詞":
        return _before_particle(words, index)
    return _before_noun(words, index)


def _before_noun(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    token = words[index]
    if token.surface == "よう" and token.pos[0] == "形状詞":
        return _before_like(words, index)
    if token.surface in _NOMINALISERS:
        return _before_nominaliser(words, index)
    if token.surface in DOUBTS:
        return _before_doubt(words, index)
    aims = token.surface in _PURPOSES and _is_to_come(words[index - 1])  # 合意するため: what for
    joins = token.surface in JOINING_NOUNS and not aims
    bound = token.surface == "な" and token.pos[0] == "助動詞"  # 不当な逮捕
    modified = bound or is_noun(token) or token.pos[0] in _MODIFIED or is_quotation(token)
    return (Form.ATTRIBUTIVE if modified and not joins else Form.MAIN), False


def _stops_short(words: Sequence[Token], index: int) -> bool:
    """A verb in the form that joins clauses (反対し) modifies no noun."""
    last = words[index - 1]
    joins = last.pos[0] in {"動詞", "助動詞"} and last.pos[5].startswith("連用形")
    return joins and (is_noun(words[index]) or is_quotation(words[index]))


def _is_to_come(last: Token) -> bool:
    """A verb in its plain present that does not tell what is so already (計画であるため)."""
    plain = last.pos[5].startswith(("終止形", "連体形"))
    return is_verb(last) and plain and last.lemma not in {"いる", "おる", "ある", "できる", "なる"}


def _before_like(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    after = words[index + 1].surface if index + 1 < len(words) else ""
    return (Form.MAIN, True) if after in {"だ", "です", "で", "。", ""} else (Form.COMPLEMENT, False)


def _before_particle(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    token = words[index]
    if is_particle(token, "と") and (token.pos[1] == "格助詞" or _is_told(words, index)):
        return _before_that(words, index)
    if token.pos[1] == "接続助詞" and token.surface in _CONDITIONAL:
        return Form.CONDITION, False
    concedes = is_particle(token, "も") and is_particle(words[index - 1], "て", "で")
    if concedes or token.surface in _UNTIL:
        return Form.CONDITION, False  # 反対しても, 賛成するまで: nobody says that it is so
    if token.pos[1] == "準体助詞":
        return _before_nominaliser(words, index)
    if token.pos[1] == "副助詞" and token.surface == "か":
        maybe = "".join(each.surface for each in words[index : index + 3]).startswith("かもしれ")
        return (Form.MAIN if maybe else Form.COMPLEMENT), maybe
    return (Form.COMPLEMENT if token.pos[1] in {"格助詞", "終助詞"} else Form.MAIN), False


def _is_told(words: Sequence[Token], index: int) -> bool:
    """Whether a と that the dictionary takes for a condition is followed by a verb of speech."""
    after = words[index + 1] if index + 1 < len(words) else None
    return after is not None and (
        after.lemma in cues.SPEECH_VERBS or after.surface in cues.SPEECH_NOUNS or after.surface in cues.NOUNS
    )


def _before_that(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    """Before と: hearsay (とみられる, という) or somebody's words."""
    if index + 1 >= len(words) or words[index + 1].lemma not in _EVIDENTIAL:
        return Form.COMPLEMENT, False
    chain = chain_from(words, index + 1)
    if chain.passive:
        # とみられていた tells what others thought until it came differently.
        overtaken = chain.past and chain.progressive and words[index + 1].lemma != "する"
        return (Form.COMPLEMENT, False) if overtaken else (Form.MAIN, True)
    if words[index + 1].lemma not in {"いう", "言う"} or chain.past or chain.progressive:
        return Form.COMPLEMENT, False
    ends = _pauses(words, chain.last) or words[chain.last].pos[1] == "接続助詞"
    return (Form.MAIN if ends else Form.ATTRIBUTIVE), False


def _before_nominaliser(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    """Before こと: what becomes of it decides (ことが分かった tells, ことを表明 is told)."""
    after = words[index + 1] if index + 1 < len(words) else None
    if _is_denied(words, index + 1):
        return Form.COMPLEMENT, False  # 反対したのではなく
    if after is None or is_stop(after) or after.pos[0] == "助動詞":
        return Form.MAIN, False
    if is_particle(after, "が", "に", "と", "も"):
        within = words[index + 2 : index + 2 + _REVEALED_WITHIN_WORDS]
        verb = next((each for each in within if is_verb(each) or each.lemma in _REVEALING), None)
        if verb is not None and verb.lemma in _REVEALING:
            return Form.MAIN, False
    return Form.COMPLEMENT, False


def _is_denied(words: Sequence[Token], index: int) -> bool:
    """ではない behind a nominaliser."""
    if index >= len(words) or words[index].surface not in {"で", "じゃ"}:
        return False
    following = words[index + 1 : index + 4]
    if following and is_particle(following[0], "は", "も"):
        following = following[1:]
    politely = len(following) > 1 and following[0].lemma == "ある" and following[1].lemma == "ます"
    return bool(following) and (following[0].lemma in {"ない", "無い"} or politely)


def _before_doubt(words: Sequence[Token], index: int) -> tuple[Form, bool]:
    """Before 可能性 or 模様: the writer's doubt, unless somebody else's words go on with it."""
    if words[index].surface in cues.NOMINAL:
        return Form.ATTRIBUTIVE, False
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None or is_stop(after) or after.pos[0] == "助動詞":
        return Form.MAIN, True
    beyond = words[index + 2].lemma if index + 2 < len(words) else ""
    if is_particle(after, "が", "も") and beyond in {"ある", "高い", "強い"}:
        return Form.MAIN, True
    return Form.ATTRIBUTIVE, False
