"""Which of the eleven types somebody's words have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.model.stance import StanceType as T
from briefings.stances import cues
from briefings.stances.clauses import AUXILIARY_VERBS, DOING, chain_from
from briefings.stances.wordlists import word_list, word_set
from briefings.stances.words import is_verb

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
        (?:事実|根拠|関係|関与|責任|問題|予定|考え|つもり)[はがも]?(?:一切|全く)?(?:{_NOT}|なかった|ありません)
        事実無根 (?:事実|本当|真実)では?(?:{_NOT}|ありません) 身に覚えがな
        """,
    ),
    (
        T.OPPOSE,
        f"""
        (?:容認|承認|支持|賛成|同意|許容|理解|納得|承服|看過)[はも]?(?:でき|し)(?:{_NOT}|かねる)
        受け入れ(?:られ|る(?:つもり|こと)は){_NOT} (?:認め|許さ|許し)(?:られ)?{_NOT} 断固 反対
        応じ(?:られ)?ない 譲れない
        """,
    ),
    (
        T.DEMAND,
        """
        べき(?!では?な) (?:必要|義務)[がも]あ[りる] 必要(?:だ|です|である)?$ (?:なけれ|ね)ば(?:なら|いけ)
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
    (T.CONCERN, "懸念 心配 憂慮 危惧 不安 恐れ[がも] 恐怖 怖い 危険 深刻 警戒 危機"),
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

_STATES_OF_AFFAIRS = word_set(
    """
    ある いる なる できる 分かる わかる 思う 考える 違う 見える 言える 起きる 起こる 続く 増える 減る
    困る 似る 異なる 要る 足りる 過ぎる 含む 示す
    """
)
"""Verbs whose present tells what is, not what somebody will do."""

_LINKING_LEMMAS = frozenset({"いう", "言う", "の", "する"})


def carried(tokens: Sequence[Token]) -> T | None:
    """The type of what is said, or None where it only says something."""
    tokens = _without_that(_last_sentence(tokens))
    if not tokens:
        return None
    tail = "".join(token.surface for token in tokens[-TAIL_CHARS:])[-TAIL_CHARS:]
    for type_, pattern in ENDINGS:
        if any(match.end() >= len(tail) - END_CHARS for match in pattern.finditer(tail)):
            return type_
    return _plain(tokens)


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
    return T.OPPOSE if chain.negated else T.INTEND
