"""Which of the eleven types somebody's words have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.model.stance import StanceType as T
from briefings.stances import bodies, cues
from briefings.stances.clauses import AUXILIARY_VERBS, DOING, chain_from
from briefings.stances.wordlists import word_list, word_set
from briefings.stances.words import is_named, is_particle, is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.language.tokens import Token

TAIL_CHARS = 40
"""How much of somebody's words is looked at; Japanese says it at the end."""

END_CHARS = 8
"""How near the end a word must stand to give them their type."""

VERB_WITHIN_WORDS = 8

_NOT = "(?:ない|ません)"
_ENDINGS: tuple[tuple[T, str], ...] = (
    (
        T.DENY,
        f"""
        (?:事実|根拠|関係|関与|責任|問題|予定)[はがも]?(?:一切|全く)?(?:{_NOT}|なかった|ありません)
        事実無根 (?:事実|本当|真実)では?(?:{_NOT}|ありません) 身に覚えがな
        """,
    ),
    (
        T.OPPOSE,
        f"""
        (?:容認|承認|支持|賛成|同意|許容|理解|納得|承服|看過)[はも]?(?:でき|し)(?:{_NOT}|かねる)
        受け入れ(?:られ|る(?:つもり|こと)は){_NOT} (?:認め|許さ|許し)(?:られ)?{_NOT} 断固
        反対(?![はがもの派論]) 応じ(?:られ)?ない 譲れない たく[はも]?(?:ない|ありません)
        べきで[はも]?(?:{_NOT}(?!か)|なかった|ありません(?!か)|なく$)
        """,
    ),
    (
        T.DEMAND,
        """
        べき(?!で[はも]?(?:な|あり)) べきでは(?:ない|ありません)か
        (?:必要|義務)[がも](?:ある|あり(?!ません)) 必要(?:だ|です|である)?$
        (?:なけれ|ね)ば(?:なら|いけ)(?:ない|ません|ぬ)?
        [てで](?:ほし|欲し|もらいた|いただきた|ください|下さい|はならない|はいけない)
        (?:求め|要求|要請|促し|訴え)(?:た|る|たい|ます|し|す)? 不可欠 急務 (?:せよ|しろ)$ よう(?:に)?$
        心がける 大事だ 重要
        """,
    ),
    (
        T.CRITICISE,
        """
        遺憾 残念 許せな 許しがた 非難 批判 卑劣 暴挙 言語道断 無責任 ひどい 不適切 失望 腹立たし 怒り 憤怒
        ふざけ おかしい 問題(?:だ|である|が) 疑問 納得できな 恥ず 裏切り
        """,
    ),
    (T.CONCERN, "懸念 心配 憂慮 危惧 不安 (?:恐れ|おそれ)[がも] 恐怖 怖い 危険 深刻 警戒 危機"),
    (
        T.INTEND,
        """
        た[いく](?:と|です|$|と思|ない)? つもり 所存 目指す 検討 ことに(?:した|する|なった)
        (?:予定|方針|考え|意向|計画|決意|覚悟)(?:だ|です|である)?$ (?:いく|まいり|いき)(?:ます)?$
        (?:し|行わ)?よう$ [おこごそとのぼもろ]う$
        """,
    ),
    (T.EXPECT, "期待 望む 願う 願って (?:だろう|でしょう)$ 見込 見通し はず(?:だ|です)?$ 希望 楽しみ 祈"),
    (
        T.SUPPORT,
        """
        歓迎 支持 賛成 賛同 感謝 評価 うれし 嬉し 喜 誇り すばらし 素晴らし 良い よかった 合意 ありがた 祝
        敬意 称
        """,
    ),
)
"""How words end that take a position, tried in order. Origin: ours."""

ENDINGS = tuple((type_, re.compile("|".join(word_list(rows)))) for type_, rows in _ENDINGS)

_DENIED = re.compile(
    "(?:する|して(?:いる)?|し|した|という)?(?:わけ|もの|こと|つもり|考え)?(?:では|でも|で|は|も|が|い)*"
    f"(?:{_NOT}|ありません|なかった)(?:です)?"
)
"""What turns the word before it around: 反対(するわけではない), 懸念(していない)."""

_NEVER = "(?:一切|全く|まったく|毛頭)?(?:ない|ありません|なかった)(?:です)?$"
_TURNING = re.compile(
    "(?:(?P<refuses>つもり|考え|意向|必要)|理由|わけで|という(?:わけ|の)で"
    "|の?とは(?=言え|いえ|思わ|思って|考えて)|た?こと)"
    f"[はもが]?(?:言え|いえ|思わ|思ってい|考えてい)?{_NEVER}"
    "|(?:わけに[はも]いか|ことは?でき)(?:ない|ません)$"
)
"""What denies a whole clause before it: 反対する(つもりはない), 支持する(とは言えない)."""

_OTHERS_SAY = re.compile(
    "(?:という|との|といった)(?:声|意見|見方|指摘|批判|懸念|不安|主張|要望)[がもは]"
    "(?:ある|あります|多い|強い|出ている|上がっている|根強い)$"
)
"""Words that the speaker gives as somebody else's."""

_STATES_OF_AFFAIRS = word_set(
    """
    ある いる なる できる 分かる わかる 思う 考える 違う 見える 言える 起きる 起こる 続く 増える 減る
    困る 似る 異なる 要る 足りる 過ぎる すぎる 含む 示す 済む かかる 掛かる 上がる 下がる 高まる 強まる 広がる
    縮まる 弱まる 長持ち かさむ 生じる 生まれる 残る 失う 届く 揃う 整う 悪化 低下 上昇 増加 減少 拡大 成立
    """
)
"""Verbs whose present tells what is, not what somebody will do."""

_SPEAKERS_THEMSELVES = word_set(
    "私 わたし 僕 俺 私たち 我々 われわれ 自分 自ら 自身 当社 弊社 当局 我が国 わが国 わが党"
)
"""Who says 'I': 自分が行く tells of the speaker's plan."""

_OF_ONESELF = frozenset({T.SUPPORT, T.OPPOSE})
"""Types that are the speaker's only if nobody else is their subject."""

_LINKING_LEMMAS = frozenset({"いう", "言う", "の", "する"})


def carried(tokens: Sequence[Token]) -> T | None:
    """The type of what is said, or None where it only says something."""
    tokens = _without_that(_last_sentence(tokens))
    if not tokens:
        return None
    tail = "".join(token.surface for token in tokens[-TAIL_CHARS:])[-TAIL_CHARS:]
    if _OTHERS_SAY.search(tail):
        return None
    turned = _TURNING.search(tail)
    if turned is not None:
        return _of_turned(turned, tokens)
    for type_, pattern in ENDINGS:
        near = [match for match in pattern.finditer(tail) if _is_near_end(tail, match.end())]
        if near:
            return _of_ending(type_, near[-1], tokens)
    return _plain(tokens)


def _of_turned(turned: re.Match[str], tokens: Sequence[Token]) -> T | None:
    """反対するつもりはない: the opposite of the clause that is denied."""
    if turned["refuses"] not in {None, "必要"} and "なかった" in turned[0]:
        return T.DENY  # 脅すつもりはなかった
    core = carried(_cut(tokens, len(turned.string) - turned.start()))
    if core is not None and core not in cues.ENDURING:
        return cues.OPPOSITE[core]
    return T.OPPOSE if turned["refuses"] is not None else None


def _of_ending(type_: T, match: re.Match[str], tokens: Sequence[Token]) -> T | None:
    """The type of an ending, unless it is denied or somebody else's."""
    objective = any(word in match[0] for word in ("べき", "でき", "られ"))  # 要求が容認できない
    before = _cut(tokens, len(match.string) - match.start())
    if type_ in _OF_ONESELF and not objective and _is_anothers(before):
        return None
    return cues.OPPOSITE[type_] if _DENIED.fullmatch(match.string, match.end()) else type_


def _is_anothers(before: Sequence[Token]) -> bool:
    """Whether somebody else is said to be for it or against it: 公明党は反対している, 国が支持する."""
    for index in range(len(before) - 1, 0, -1):
        token, whose = before[index], before[index - 1]
        if is_verb(token) or token.surface in {"、", "。"}:
            return False
        if is_particle(token, "が") and token.pos[1] == "格助詞":
            return whose.surface not in _SPEAKERS_THEMSELVES
        if is_particle(token, "は", "も") and (is_named(whose) or whose.surface in bodies.BARE_BODIES):
            return True
    return False


def _is_near_end(tail: str, end: int) -> bool:
    """Whether a word that ends there is in the last clause and near its end."""
    return end >= len(tail) - END_CHARS and "、" not in tail[end:]


def _cut(tokens: Sequence[Token], chars: int) -> Sequence[Token]:
    """The words without so many characters at their end."""
    end = len(tokens)
    while end > 0 and chars > 0:
        end -= 1
        chars -= len(tokens[end].surface)
    return tokens[:end]


def _last_sentence(tokens: Sequence[Token]) -> Sequence[Token]:
    end = len(tokens)
    while end > 0 and tokens[end - 1].pos[0] in {"補助記号", "空白"}:
        end -= 1
    start = end
    while start > 0 and tokens[start - 1].surface != "。":
        start -= 1
    return tokens[start:end]


def _without_that(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop という, との and な before the noun that carries."""
    end = len(tokens)
    while end > 1 and (tokens[end - 1].lemma in _LINKING_LEMMAS or tokens[end - 1].surface == "な"):
        before = tokens[end - 2].surface
        if before == "と":
            return tokens[: end - 2]
        if before not in cues.ADJECTIVES:
            break
        end -= 1
    return tokens[:end]


def _plain(tokens: Sequence[Token]) -> T | None:
    """A plain verb at the end: its own type, or an intention when it speaks of what will be done."""
    if tokens[-1].surface in cues.ADJECTIVES:
        return cues.ADJECTIVES[tokens[-1].surface]
    for head in range(len(tokens) - 1, max(-1, len(tokens) - VERB_WITHIN_WORDS), -1):
        if _is_act(tokens, head):
            return _of_act(tokens, head)
    return None


def _is_act(tokens: Sequence[Token], head: int) -> bool:
    if is_verb(tokens[head]):
        return tokens[head].lemma not in DOING | AUXILIARY_VERBS
    makes = head + 1 < len(tokens) and tokens[head + 1].lemma in DOING
    return tokens[head].pos[0] == "名詞" and makes


def _of_act(tokens: Sequence[Token], head: int) -> T | None:
    token, chain = tokens[head], chain_from(tokens, head)
    if chain.last < len(tokens):
        return None
    own = cues.VERBS.get(token.lemma) if is_verb(token) else cues.NOUNS.get(token.surface)
    to_come = not (chain.past or chain.progressive)
    if own is not None and not chain.passive:
        own = T.INTEND if own is T.ACT and to_come else own
        return cues.OPPOSITE[own] if chain.negated else own
    if not to_come or chain.passive or token.lemma in _STATES_OF_AFFAIRS:
        return None
    if _has_own_subject(tokens[:head]):
        return None
    return T.OPPOSE if chain.negated else T.INTEND


def _has_own_subject(tokens: Sequence[Token]) -> bool:
    """Whether what is said is about somebody or something else: 費用がかさむ, 国が直す."""
    for index in range(len(tokens) - 1, 0, -1):
        token = tokens[index]
        if is_verb(token) or token.surface in {"、", "。"}:
            return False
        if is_particle(token, "が") and token.pos[1] == "格助詞":
            return tokens[index - 1].surface not in _SPEAKERS_THEMSELVES
    return False
