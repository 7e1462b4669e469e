"""Organisations and groups: by which endings a noun is one that can take a position.

Origin: ours, from general knowledge and from reading the tuned part of the development set.
"""

from __future__ import annotations

from briefings.stances.wordlists import word_list, word_set

BODY_ENDINGS = word_list(
    """
    政府 政権 内閣 省 庁 当局 大使館 領事館 総領事館 議会 国会 議院 上院 下院 衆院 参院 裁判所 地裁
    高裁 最高裁 家裁 検察 地検 高検 最高検 警察 県警 府警 道警 警視庁 警察署 署 消防 消防局 自衛隊
    軍 海軍 空軍 陸軍 部隊 委員会 委 教委 公取委 審議会 調査会 諮問会議 会議 理事会 安保理 公社 公団
    機構 機関 事務局 事務所 都庁 県庁 市役所 役場 税務署 国税局 労働基準監督署 労基署 保健所 気象台
    監視団 捜査本部 対策本部 本部 特捜部 外交部 国防部 記者団 聯盟 陣営 懇談会 執行部 事務方 党 与党
    野党 会派 派閥 執行部 連合 労組 労働組合 組合 同盟 連盟 協会 連合会 協議会 評議会 社 会社 銀行
    証券 電力 鉄道 航空 自動車 製作所 工業 産業 製薬 生命 保険 商事 物産 ホールディングス グループ
    コーポレーション 電機 電器 百貨店 球団 取引所 日銀 公庫 信託 石油 ガス 通運 食品 大学 大 学院
    学園 学校 高校 研究所 研究センター センター 病院 学会 財団 基金 法人 団体 会 NGO NPO
    ネットワーク クラブ チーム 教会 寺 神社 総連 民団 弁護団 代表団 調査団 審査会 実行委
    """
)
"""A noun that ends so is a body. One-character endings need more before them (see `CLEAR_ENDINGS`)."""

CLEAR_ENDINGS = tuple(ending for ending in BODY_ENDINGS if len(ending) > 1)
"""Those that are not too common to count in a word of two characters."""

BARE_BODIES = word_set(
    """
    政府 当局 与党 野党 警察 検察 県警 府警 道警 警視庁 最高裁 地裁 高裁 日銀 国連 安保理 議会 国会
    検察側 弁護側 原告側 被告側 原告 原告団 弁護団 遺族 遺族側 会社側 政府側 与党側 野党側 組合側
    労組 自民 公明 民主 共産 社民 両政府 両党 与野党 執行部 会社 政府与党 政府・与党 捜査当局
    治安部隊 反政府勢力 武装勢力 反政府軍 反対派 推進派 賛成派 与党幹部 政府高官 同盟国 常任理事国
    """
)
"""Bodies and sides that news name without saying whose."""

GROUPS = word_list(
    """
    団体 住民 市民 国民 遺族 家族 被害者 関係者 専門家 学者 研究者 弁護士 弁護団 支援者 支持者
    組合員 議員ら 有志 グループ 勢力 組織 派 武装勢力 加盟国 理事国 各国 諸国 両国 両党 各党 政党
    野党 幹部 高官 首脳 利用者 乗組員 教授ら 研究チーム チーム 担当者 責任者 閣僚 原告 被告 消費者
    業者 企業 メンバー 代理人 スタッフ ファン
    """
)
"""Named or definite groups of people."""

MEDIA = word_list(
    """
    新聞 通信 通信社 新聞社 放送 テレビ NHK CNN BBC AFP AP AP通信 ロイター タイムズ タイムス ポスト
    日報 新報 共同 時事 日経 朝日 毎日 読売 産経 スポーツ ニュース 誌 紙 放送協会 ラジオ
    ウィキペディア ウィキニュース ブルームバーグ アルジャジーラ UPI 新華社 イタルタス 聯合ニュース
    Reuters 報道 各紙 各社 同紙 同通信 スポニチ 日刊 Yahoo サイト NHKニュース TBS FNN JNN ANN NNN
    ABC NBC CBS FOX デイリー 週刊 雑誌 番組 記事 によると FNNニュース
    """
)
"""Whoever reports; the guideline makes them the source of a statement and never its actor."""

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
