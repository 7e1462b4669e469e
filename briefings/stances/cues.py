"""Words that take a position, as tables.

Origin: ours. The eleven types and their first words are the annotation guideline's; the rest was added from
general knowledge of news style and while reading the tuned part of the development set. Lemmas are
Sudachi's dictionary forms.
"""

from __future__ import annotations

from briefings.model.stance import StanceType as T
from briefings.stances.wordlists import word_set

Table = dict[str, T]


def _table(**words: str) -> Table:
    return {word: T(type_) for type_, row in words.items() for word in row.split()}


SPEECH_VERBS = word_set(
    """
    述べる 語る 話す 言う 答える 訴える 伝える 書く 綴る 記す 明かす 言い切る 語りかける 言い渡す
    応える 続ける 付け加える 打ち明ける 示す 唱える 説く 告げる 漏らす もらす 切り出す 問いかける
    叫ぶ つぶやく 謝る 詫びる わびる 触れる 振り返る 締めくくる 考える 見る みる 捉える とらえる
    明らかにする 口にする
    """
)
"""Verbs that carry what somebody says; the type is that of what is said, else `claim`."""

HELD_NOUNS = word_set(
    """
    ため 必要 不要 遺憾 方針 予定 考え 見通し 意向 立場 不可欠 不当 違法 可能 不可能 適切 不適切
    妥当 相当 問題 もの こと 事 限り 段階
    """
)
"""Nouns that somebody can hold with とする though no verb closes them (必要として)."""

DEMANDING_SPEECH = frozenset({"訴える"})
"""With an object and no と they ask for it: 対話の継続を訴えた."""

WEAK_SPEECH = word_set(
    """
    考える 見る みる 捉える とらえる 書く 示す 続ける 触れる 応える 伝える 言う
    """
)
"""They carry only with と before them, or に for 触れる."""

_SPORT = word_set(
    """
    ゴール 優勝 獲得 出場 進出 勝利 得点 シュート 点 本塁打 ホームラン 昇格 残留 初優勝 連勝
    勝ち越し 三振 代表 当選 金メダル メダル 席 トライ
    """
)
OBJECTS: dict[str, frozenset[str]] = {
    "迫る": frozenset(),
    "決める": _SPORT,
    "狙う": _SPORT,
    "ねらう": _SPORT,
    "目指す": _SPORT,
    "課す": frozenset(),
    "引き上げる": frozenset(),
    "引き下げる": frozenset(),
    "設ける": frozenset(),
    "起こす": frozenset({"事故", "火災", "症状", "問題", "発作", "中毒", "心臓発作", "反応", "地震"}),
    "争う": frozenset({"優勝", "メダル", "首位", "金メダル"}),
    "待つ": frozenset(),
    "譲る": frozenset({"席", "道", "座", "権利", "経営権", "株式", "土地", "地位"}),
    "抗う": frozenset(),
}
"""Verbs that need an object, and the objects with which they are something else."""

SPEECH_NOUNS = word_set(
    """
    連絡 名指し 宣言 発言 説明 強調 明言 表明 断言 言明 回答 答弁 発表 公表 言及 示唆 報告 コメント
    証言 反論 陳述 弁明 釈明 謝罪 陳謝 主張 指摘 通告 通知 通達 説示 認定 分析 判断 解説 演説 声明
    発信 投稿 公言 告白 供述 力説 見解 予告 寄稿 広言 確認 伝達 明示 結論 認識 想定
    """
)
"""The same as nouns with する."""

VERBS: Table = _table(
    demand="""
        求める 迫る 説得する 促す 呼びかける 呼び掛ける 命じる 命ずる 働きかける 働き掛ける
        申し立てる 突きつける 突き付ける 課す 課する 強いる 訴えかける 詰め寄る 要する
        """,
    propose="""
        申し出る 申し入れる 申入れる 持ちかける 持ち掛ける 諮る 打診する 差し出す 掲げる 言い出す
        """,
    support="""
        認める 受け入れる 応じる 応ずる 称える 讃える たたえる 喜ぶ 支える 後押しする 褒める
        賛同する 推す 歓ぶ 助ける 組する 讃する 評する 祝う 譲る
        """,
    oppose="""
        見合わせる 拒む 断る 退ける 斥ける 抗う 逆らう 突っぱねる はねつける 跳ね返す 見送る 蹴る 阻む
        """,
    deny="""
        打ち消す 否む 争う
        """,
    criticise="""
        責める 咎める とがめる 嘆く 憤る 怒る 非難する なじる 皮肉る 糾弾する 戒める たしなめる
        苦言する 悔やむ
        """,
    intend="""
        目指す めざす 決める 狙う ねらう 図る 定める 誓う 乗り出す 踏み切る 取り組む 企てる 急ぐ
        見直す 探る 固める 計る 臨む 控える 届け出る 名乗り出る
        """,
    expect="""
        望む 願う 見込む 待つ 祈る 期す 見通す 占う 信じる
        """,
    concern="""
        恐れる 案じる 危ぶむ 憂う 憂える 懸念する 警戒する 懼れる 心配する 惜しむ 悲しむ 悼む
        """,
    claim="""
        謝る 詫びる わびる 論じる 唱える
        """,
    act="""
        打ち切る 取り消す 差し止める 科す 科する 引き上げる 引き下げる 締結する 取りやめる
        取り止める 立ち上げる 打ち出す 設ける 起こす 締め出す 退く
        """,
)
"""Verbs that take a position by themselves."""

NOUNS: Table = _table(
    demand="""
        依頼 説得 要求 要請 請求 指示 命令 勧告 催促 督促 要望 嘆願 陳情 懇願 指導 請願 警鐘 注文 直訴
        厳命 喚起 強要 要望書
        """,
    propose="""
        提案 提示 提唱 提起 申請 打診 発議 建議 提言 起草 立案 推薦 推奨 答申 具申
        """,
    support="""
        支持 賛成 歓迎 合意 容認 承認 受理 賛同 同意 評価 称賛 賞賛 賛美 擁護 支援 後援 推進 受諾
        承諾 了承 了解 批准 可決 採択 許可 認可 妥結 協力 同調 共感 感謝 祝福 追認 公認 肯定 信任
        快諾 一致 尊重 満足 連帯 追悼 応援 理解 授与 表彰 大筋合意
        """,
    oppose="""
        反対 反論 拒否 反発 抵抗 拒絶 却下 棄却 否決 辞退 対抗 抗議 妨害 異論 ボイコット 固辞 欠席
        撤回要求 不支持 反抗 対立 異議 破棄 逆行 難色 固執 阻止 放棄 牽制 けん制
        """,
    deny="""
        否定 否認 反駁 反証 打消
        """,
    criticise="""
        批判 非難 問題視 糾弾 疑問視 酷評 弾劾 叱責 罵倒 失望 落胆 激怒 反感 中傷 不満 憤慨 遺憾
        指弾 非難決議 猛抗議 猛反発 不快感 苦言 譴責 注意
        """,
    intend="""
        決定 決断 検討 計画 予定 約束 決意 準備 模索 立候補 出馬 意図 公約 着手 努力 確約 内定 断念
        企図 再考 延期 画策 構想 画定 策定 導入 予告 実施方針 調整 優先 重視
        """,
    expect="""
        期待 希望 予想 予測 予期 切望 念願 熱望 渇望 要望視 楽観 楽観視 推測 推定 見積もり 想定 待望
        """,
    concern="""
        懸念 警戒 憂慮 警告 危惧 心配 悲観 恐怖 動揺 不安視 危険視 憂虞 憂い 注視 同情
        """,
    claim="""
        主張 指摘 強調 力説 弁解 弁明 釈明 謝罪 陳謝 断定 結論 証言 認定 自認 説明 判断 分析 見解
        """,
    act="""
        署名 調印 発動 派遣 処分 提訴 起訴 追起訴 告訴 告発 控訴 上告 辞任 辞職 退任 更迭 解任 罷免
        免職 停職 懲戒 追放 制裁 停止 再開 中止 撤退 撤去 凍結 解除 拘束 逮捕 送検 書類送検 発令
        公布 施行 罰則 解散 除名 離党 離脱 脱退 断交 国交断絶 攻撃 空爆 撤収 召還 閉鎖 封鎖 禁止
        廃止 廃案 提出 釈放 解放 引き渡し 指名 任命 起用 宣告 判決 棄権 ストライキ デモ 抗議行動
        出兵 派兵 増派 実験 占拠 押収 家宅捜索 捜索 強制捜査 行政指導 行政処分 参拝 投票
        業務停止命令 回収 自粛 出頭 退陣 除籍 設置 公開 処罰 表敬 強行 更新 撤回 逮捕状 賠償
        対抗措置 報復 介入 追徴 勧奨 追及 立件 摘発 締結 再任 任意聴取
        """,
)
"""Nouns that take a position with する, at the end of a headline, or with a light verb."""

MUTUAL = word_set("合意 大筋合意 一致 妥結 署名 調印 締結 対立 確認 約束 協力 連帯 和解 決裂")
"""What people do with each other: in AとB社のCは合意した both do."""

LIGHT_NOUNS: Table = _table(
    demand="""
        依頼 要求 要請 要望 必要性 指示 注文 必要 圧力 勧告 命令 警鐘 請求
        """,
    propose="""
        提案 案 条件 対案 代案 試案 素案 私案 妥協案 打開策 改革案
        """,
    support="""
        理解 支持 賛意 賛成 歓迎の意 敬意 謝意 感謝 同意 合意 評価 信頼 好感 連帯 哀悼 哀悼の意 弔意
        承認 許可 認可 好意的な 前向きな 協力姿勢 支援 快諾
        """,
    oppose="""
        反対 反論 難色 拒否 反発 抵抗 異議 異論 拒絶 強硬姿勢 対決姿勢 反対意見 ノー 抗議
        """,
    deny="""
        否定 否認 反証
        """,
    criticise="""
        批判 非難 不満 不快感 遺憾の意 遺憾 怒り 失望 苦言 疑問 不信感 憤り 落胆 疑念 反感 嫌悪感
        疑義 不信 失望感 不平
        """,
    intend="""
        意向 方針 意思 意志 決意 計画 構え 予定 考え 姿勢 目標 覚悟 対策 決定 公約 戦略 方向 方向性
        意欲 態度 構想 腹
        """,
    expect="""
        期待 希望 望み 見通し 見込み 期待感 自信 願い 予想 予測 展望 楽観 確信 可能性
        """,
    concern="""
        懸念 警戒感 危機感 憂慮 不安 危惧 警戒 心配 恐れ 危惧感 警告 戸惑い 悲しみ 危険性 悲観論
        懸念の意
        """,
    claim="""
        宣言 見解 見方 認識 主張 意見 声明 談話 コメント 発言 考え方 判断 謝罪 反省 反省の弁 思い 立場
        印象 説明 心境 解釈 感想 釈明 抱負 メッセージ 論評 所感 回答 報告書 結論 陳謝 分析 答弁 言葉
        関心 スピーチ 証言 お詫び 論文 弁 談 声明文 抗議文
        """,
    act="""
        処分 制裁 判決 措置 処置 訴え 訴訟 署名 行動 抗議行動 ストライキ 告訴 告発 辞表 辞任届 警報
        判定 裁定 禁止令 外出禁止令 非常事態宣言 非常事態 宣戦 業務停止命令 逮捕状 改善命令 是正勧告
        被害届 告訴状 訴状 空爆 爆撃 捜索 デモ 抗議デモ 決議 決議案 法案 措置命令 令状 勅令 大統領令
        恩赦 特使 改正案
        """,
)
"""Nouns whose verb is light: 考えを示す, 声明を出す, 処分を下す."""

CARRYING_NOUNS = word_set(
    """
    考え 意向 方針 意思 意志 姿勢 見解 見方 認識 主張 意見 声明 談話 コメント 発言 考え方 判断 思い
    立場 態度 メッセージ 声明文 抗議文 言葉 発表 結論 スピーチ 演説 決定 心境 論評 弁 回答 説明
    """
)
"""Light nouns that say what the clause before them says (譲歩を求める考え); that type wins."""

LIGHT_VERBS = word_set(
    """
    示す 表す あらわす 現す 明らかにする 固める 伝える 述べる 語る 出す 行う 行なう 持つ もつ 抱く
    いだく とる 取る 見せる 強める 深める 崩す にじませる 滲ませる 打ち出す 発する 漏らす もらす
    寄せる つける 付ける 下す くだす かける 掛ける 求める 募らせる 唱える 起こす 発す 繰り返す 貫く
    鮮明にする 口にする 訴える 覚える のぞかせる 覗かせる 述べ立てる 表わす 決める 掲げる 立てる
    続ける 加える 与える 講じる 講ずる 科す 送る ぶつける つのらせる 変える 抱える 強まる 鳴らす
    設ける 言い渡す 申し立てる 提出する 発令する 表明する 発表する 公表する 示唆する 強調する
    主張する 堅持する 維持する 表する 明確にする 撤回する 確認する 開始する 決定する 提示する
    採択する 可決する 説明する 指摘する 展開する 明言する 了承する 提起する 実施する 改める
    取り下げる 引っ込める 取り消す 翻す 捨てる
    打ち立てる 明かす 探る 突きつける 突き付ける 進める 伝達する する なす 集める
    """
)
"""Verbs that leave the meaning to their noun; those with する as Sudachi splits them."""

_IDIOMS = {
    T.INTEND: """
        視野:入れる 調整:入る 検討:入る 準備:入る 交渉:入る 協議:入る 可能性:探る 名乗り:上げる 名乗り:あげる
        手:挙げる 舵:切る かじ:切る 腹:固める 準備:進める 検討:進める 調整:進める 計画:進める
        方法:探る 道:探る 腰:上げる
        """,
    T.SUPPORT: """
        意見:一致する 認識:一致する 足並み:そろえる 胸:なでおろす 胸:なで下ろす 後押し:する
        賛成:回る 手:差し伸べる 協力:約束する 歩調:合わせる 拍手:送る エール:送る 敬意:払う
        票:投じる 圧力:屈する 譲歩:応じる
        """,
    T.OPPOSE: """
        待った:かける 異:唱える 背:向ける 態度:硬化する 反対:回る 反旗:翻す 席:立つ ノー:突きつける
        拒否権:行使する
        """,
    T.CRITICISE: """
        疑問:呈する 苦言:呈する 疑問:投げかける 矛先:向ける 槍玉:挙げる やり玉:挙げる 眉:ひそめる
        皮肉:言う 怒り:あらわにする 怒り:露わにする 不満:ぶつける 責任:問う 非:鳴らす 批判:浴びせる
        """,
    T.CONCERN: """
        警鐘:鳴らす 気:引き締める 釘:刺す くぎ:刺す 神経:尖らせる 神経:とがらせる 警戒:呼びかける
        胸:痛める 危機感:募らせる 憂慮:示す 注意:促す 懸念:呈する
        """,
    T.EXPECT: """
        望み:かける 期待:かける 望み:つなぐ 期待:込める 期待:膨らませる 関心:寄せる
        """,
    T.CLAIM: """
        声:上げる 声:あげる 胸:張る 責任:認める 非:認める 頭:下げる 関与:認める 罪:認める
        意見:述べる 誤り:認める
        """,
    T.ACT: """
        責任:取る 責任:とる 手:打つ 職:辞する 職:辞す メス:入れる 強硬策:出る 行動:出る 処分:下す
        断:下す
        """,
    T.DEMAND: """
        理解:求める 協力:仰ぐ 圧力:かける 注文:つける 条件:つける 回答:迫る 決断:迫る 謝罪:迫る
        説明:求める
        """,
    T.DENY: """
        疑惑:打ち消す 関与:打ち消す
        """,
}
IDIOMS: dict[tuple[str, str], T] = {
    (noun, verb): type_
    for type_, rows in _IDIOMS.items()
    for noun, verb in (pair.split(":") for pair in rows.split())
}
"""Noun and verb that take a position only together."""

RETRACTING_VERBS = word_set(
    """
    撤回する 取り下げる 引っ込める 取り消す 翻す 捨てる 崩す
    """
)
"""With these a light noun is given up: 支持を撤回した; denied they keep it (反対の姿勢を崩していない)."""

KEEPING_WHEN_DENIED = RETRACTING_VERBS | {"変える", "改める"}

ASKING_VERBS = frozenset({"求める"})
"""With these any light noun is asked for: 支援を求める."""

RISING_VERBS = word_set(
    """
    上がる あがる 出る 相次ぐ 強まる 高まる 広がる 続出する 相次いで出る
    """
)
"""With these a light noun has its actor in から or では: 党内からは反発が上がった."""

ACT_LIGHT_VERBS = word_set(
    """
    出す 下す くだす 取る とる 講じる 科す 命じる 言い渡す 行う 行なう 起こす 発令する 実施する
    発表する 決める 提出する 採択する 可決する 開始する 加える 発する 決定する 送る 設ける
    """
)
"""With these an act noun is an act."""

ADJECTIVES: Table = _table(
    support="""
        積極的 前向き 好意的 協力的 肯定的 賛成 歓迎 妥当 賢明
        """,
    oppose="""
        消極的 否定的 反対 慎重 後ろ向き 強硬 及び腰 不可能
        """,
    criticise="""
        批判的 懐疑的 不満 遺憾 残念 不適切 不十分 無責任 卑劣 非人道的 不当
        """,
    concern="""
        不安 心配 悲観的 危険 懸念
        """,
    expect="""
        楽観的 確実
        """,
)
"""Adjectival nouns that take a position as a predicate: 停戦に消極的だった."""

NOMINAL: Table = _table(
    intend="""
        方針 意向 予定 考え 構え 計画 意思 決意 つもり 姿勢
        """,
    expect="""
        見通し 見込み
        """,
    claim="""
        見解 立場 認識
        """,
)
"""Nouns that close a sentence about its subject: 起訴する方針だ."""

ENDURING = frozenset({T.DENY, T.CLAIM, T.DEMAND, T.PROPOSE})
"""What is not simply turned around when a clause that holds it is denied."""

OPPOSITE: dict[T, T | None] = {
    T.DEMAND: None,
    T.PROPOSE: None,
    T.SUPPORT: T.OPPOSE,
    T.OPPOSE: T.SUPPORT,
    T.DENY: T.CLAIM,
    T.CRITICISE: None,
    T.INTEND: T.OPPOSE,
    T.EXPECT: T.CONCERN,
    T.CONCERN: T.CLAIM,
    T.CLAIM: None,
    T.ACT: T.OPPOSE,
}
"""What 〜ない makes of a type; None means that nothing is left to say."""
