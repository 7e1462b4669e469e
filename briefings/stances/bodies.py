"""Organisations and groups: by which endings a noun is one that can take a position.

Origin: ours, from general knowledge and from reading the tuned part of the development set.
"""

from __future__ import annotations

from briefings.stances.wordlists import word_list, word_set

BODY_ENDINGS = word_list(
    """
    政府 政権 内閣 省 庁 当局 大使館 領事館 総領事館 議会 国会 議院 上院 下院 衆院 参院 裁判所
    地裁 高裁 最高裁 家裁 検察 地検 高検 最高検 警察 県警 府警 道警 警視庁 警察署 署 消防 消防局
    自衛隊 軍 海軍 空軍 陸軍 部隊 委員会 委 教委 公取委 審議会 調査会 諮問会議 会議 理事会
    安保理 公社 公団 機構 機関 事務局 事務所 都庁 県庁 市役所 役場 税務署 国税局 労働基準監督署
    労基署 保健所 気象台 監視団 捜査本部 対策本部 本部 特捜部 外交部 国防部 記者団 聯盟 陣営
    懇談会 執行部 事務方 党 与党 野党 会派 派閥 執行部 連合 労組 労働組合 組合 同盟 連盟 協会
    連合会 協議会 評議会 社 会社 銀行 証券 電力 鉄道 航空 自動車 製作所 工業 産業 製薬 生命 保険
    商事 物産 ホールディングス グループ コーポレーション 電機 電器 百貨店 球団 取引所 日銀 公庫
    信託 石油 ガス 通運 食品 大学 大 学院 学園 学校 高校 研究所 研究センター センター 病院 学会
    財団 基金 法人 団体 会 NGO NPO ネットワーク クラブ チーム 教会 寺 神社 総連 民団 弁護団
    代表団 調査団 審査会 実行委 課 局 捜査部 公安部 保安部 薬品 建設 法院 小法廷 博物館 美術館
    図書館 選管 王室 警察隊 警備隊 保安隊 消防隊 救助隊 捜査班 調査班 調査所 観測所 ブラザーズ
    リーグ 大統領府 首相府 官邸 外務部 当局側 連邦 義勇軍 解放軍 戦線 人民軍 民兵 商会
    商工会議所 農協 漁協 生協 放送局側 病院側 学校側 店側 大学側 球団側 会社側 運営会社 航空会社
    電力会社 保険会社 交通局 教育局 水道局 県議会 市議会 町議会 村議会 都議会 府議会 取締役会
    株主総会 監督署 検疫所 財閥 座 社団 楽団 交響楽団 合唱団 鉄道会社 生産者団体
    """
)
"""A noun that ends so is a body. One-character endings are too common to count in a word of two."""

BARE_BODIES = word_set(
    """
    政府 当局 与党 野党 警察 検察 県警 府警 道警 警視庁 最高裁 地裁 高裁 日銀 国連 安保理 議会 国会
    検察側 弁護側 原告側 被告側 原告 原告団 弁護団 遺族 遺族側 会社側 政府側 与党側 野党側 組合側
    労組 自民 公明 民主 共産 社民 両政府 両党 与野党 執行部 会社 政府与党 政府・与党 捜査当局
    治安部隊 反政府勢力 武装勢力 反政府軍 反対派 推進派 賛成派 与党幹部 政府高官 同盟国 常任理事国
    """
)
"""Bodies and sides that news name without saying whose."""

MUNICIPALITIES = ("市", "県", "町", "村", "区", "都", "府")
"""Alone they mean the one of the document whose name ends so (市は, in a text about 葉月市)."""

NAMED_BY_QUOTATION = word_set(
    """
    会派 団体 市民団体 政党 政治団体 グループ 市民グループ 環境団体 支援団体 労働組合 組合 住民団体
    国際団体 人権団体 慈善団体 被害者団体 業界団体 政治組織 武装組織 過激派組織 環境保護団体 会 協会
    NPO法人 NPO NGO 消費者団体 会社 企業 研究グループ 地域政党 新党 自治会 有志団体 実行委員会
    """
)
"""Right before a quotation they say that it is a name: 市民団体「川の会」."""

GROUPS = word_list(
    """
    団体 住民 市民 国民 遺族 家族 被害者 関係者 専門家 学者 研究者 弁護士 弁護団 支援者 支持者
    組合員 議員ら 有志 グループ 勢力 組織 派 武装勢力 加盟国 理事国 各国 諸国 両国 両党 各党
    政党 野党 幹部 高官 首脳 利用者 乗組員 教授ら 研究チーム チーム 担当者 責任者 閣僚 原告 被告
    消費者 業者 企業 メンバー 代理人 スタッフ ファン 当局者 職員 両親 主催者 捜査員 政府筋
    外交筋 関係筋 消息筋 軍事筋 捜査関係者 部員 信者 教職員 社員 従業員 農家 漁業者 事業者
    経営者 学生 生徒 医師 教員 運転手
    """
)
"""Named or definite groups of people."""

MEDIA = word_list(
    """
    新聞 通信 通信社 新聞社 放送 テレビ AP通信 ロイター タイムズ タイムス ポスト
    日報 新報 共同 時事 日経 朝日 毎日 読売 産経 スポーツ ニュース 誌 紙 放送協会 ラジオ
    ウィキペディア ウィキニュース ブルームバーグ アルジャジーラ 新華社 イタルタス 聯合ニュース
    報道 各紙 各社 同紙 同通信 スポニチ 日刊 Yahoo サイト
    デイリー 週刊 雑誌 番組 記事 によると FNNニュース
    """
)
"""Whoever reports; the guideline makes them the source of a statement and never its actor."""

MEDIA_NAMES = word_set("NHK CNN BBC AFP AP UPI Reuters TBS FNN JNN ANN NNN ABC NBC CBS FOX MSN NIKKEINET")
"""The same as names of their own, Latin ones."""

NEVER = word_set(
    """
    一方 今後 自身 自分 本人 これ それ あれ ここ そこ もの こと ため 問題 理由 結果 内容 可能性 今回
    今年 昨年 今 私 私たち 我々 彼 彼女 彼ら 誰 何 みなさん 皆さん 多く 一部 全体 全員 両者 前者
    後者 双方 方 人 人々 人たち 社会 世界 大会 会 会議 会見 記者会見 機会 教会 都会 総会 国会 協会
    集会 学会 例会 展覧会 大 拡大 最大 過大 増大 重大 巨大 社 党 省 庁 署 軍 委 寺 連 大軍 本社 支社
    会社 神社 各社 他社 機関 機構 センター クラブ チーム 基金 グループ 組織 団体 全国 サッカー 連合
    組合 同盟 連盟 財団 法人 大学 学校 高校 病院 研究所 銀行 電力 鉄道 航空 自動車 工業 産業 製薬
    生命 保険 石油 ガス 食品 証券 事務所 本部 部隊 反省 帰省 内省 調査会 審議会 理事会 委員会
    ネットワーク 派 企業 業者 報告会 説明会 演奏会 競技会 抽選会 講演会 懇談会 首脳会談 会談
    首脳会議 サミット 選挙 総選挙 国際会議 閣僚会議 本会議 衆院本会議 参院本会議 大学院 開会 閉会
    再会 面会 司会 立会 照会 秋季大会 公聴会 議会 上院 下院 衆院 参院 裁判 当該 事件 事故
    """
) - word_set(
    """
    議会 上院 下院 衆院 参院 国会 委員会 理事会 調査会 審議会 協会 連合 連盟 組合 大学 病院 銀行
    同盟 本社 会社
    """
)
"""Words that look like actors by their ending and are none, or name nobody."""

VAGUE = word_set(
    """
    会社 組合 委員会 理事会 団体 グループ チーム クラブ 機関 センター 病院 学校 大学 高校 銀行 事務所
    職員 社員 従業員 学生 生徒 記者 監督 代表 会長 社長 教授 議長 委員長 局長 署長 所長 裁判長 弁護士
    医師 選手 容疑者 被告 原告 遺族 家族 両親 被害者 専門家 担当者 責任者 幹部 高官 関係者 代理人
    市 県 町 村 区 都 府
    自治会 町内会 社
    スタッフ ファン メンバー 業者 企業 住民 市民 消費者 利用者 参加者 主催者 当局 当局者 捜査員 秘書
    """
)
"""Names that say nothing outside their document; kept, and not shown as an actor of the news."""

_SORTS = word_set(
    """
    航空 鉄道 電力 保険 運営 建設 運送 バス 親 子 関連 労働 市民 住民 消費者 業界 支援 環境 環境保護 人権
    生産者 被害者 患者 地元 民間 国立 公立 私立 県立 市立
    """
)
"""Before a vague name they leave it vague: 航空会社, 市民団体."""

_EMPLOYERS = word_set("会社 組合 病院 学校 大学 銀行 クラブ 店 球団")
"""Vague also as a side. The sides of a lawsuit (原告側) are definite in a report of it."""


def is_vague(name: str) -> bool:
    """Whether a name says nothing outside its document: 会社, 会社側, 航空会社."""
    if name in VAGUE or name.removesuffix("側") in _EMPLOYERS:
        return True
    return any(name.endswith(each) and name[: -len(each)] in _SORTS for each in VAGUE)
