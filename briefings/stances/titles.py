"""Titles and honorifics: what makes a word a person.

Origin: written by us from general knowledge of Japanese news style, then widened while reading the
tuned part of the development set. A word counts when it is in a table or ends as one of its endings.
"""

from __future__ import annotations

from briefings.stances.wordlists import word_list, word_set

HONORIFICS = word_set(
    """
    氏 さん ちゃん くん 君 様 女史 夫人 殿下 陛下 妃 容疑者 被告 受刑者 死刑囚 被告人 選手 投手 捕手
    力士 師 親方 嬢 翁 先生 牧師 神父 さま 元帥
    """
)
"""Stand right behind a name; nobody is called by them alone."""

TITLES = word_set(
    """
    首相 大統領 総統 国王 女王 天皇 皇后 皇太子 王子 王女 教皇 法王 国家主席 主席 総理 総理大臣
    副総理 外相 財務相 長官 副長官 国務長官 国防長官 官房長官 官房副長官 総長 事務総長 総裁
    副総裁 会長 副会長 社長 副社長 理事長 専務 常務 頭取 知事 副知事 都知事 市長 副市長 町長
    村長 区長 議員 議長 副議長 委員長 副委員長 幹事長 副幹事長 代表 副代表 共同代表 書記長
    書記局長 総書記 書記 政調会長 政審会長 総務会長 国対委員長 党首 党主席 報道官 副報道官
    報道局長 次官 事務次官 副大臣 政務官 大臣 大使 公使 総領事 司令官 参謀長 議員団長 団長 局長
    部長 課長 室長 次長 支部長 本部長 署長 所長 院長 学長 総監 教授 准教授 助教授 名誉教授 講師
    研究員 主任研究員 博士 弁護士 検事 検事総長 判事 裁判官 裁判長 監督 コーチ 主将 記者 編集長
    作家 アナリスト エコノミスト 評論家 校長 教頭 教諭 医師 大将 中将 少将 大佐 中佐 少佐 少尉
    隊長 機長 船長 事務局長 理事 事務局次長 専務理事 最高経営責任者 最高責任者 CEO COO 取締役
    代表取締役 大司教 枢機卿 司教 師団長 特使 代表団長 報道担当 報道部長 広報官 広報部長 財務官
    首席補佐官 補佐官 顧問 相談役 オーナー 候補 元首 首長 将軍 衆院議員 参院議員 衆議院議員
    参議院議員 県議 市議 都議 上院議員 下院議員 代議士 幹部 専門官 ジャーナリスト 主筆 論説委員
    アナウンサー 俳優 女優 歌手 座長 皇帝 首領 議長国 組合長 秘書 秘書官 院生 社主 会頭 支配人
    管理官 捜査官 牧師 僧侶 大僧正 党員 隊員 執行役員 常任理事 参謀 財務長官 司法長官 税理士
    会計士 常務理事 常任委員 役員 調教師 騎手 チェアマン 貫主 宮司 ディレクター プロデューサー
    チームリーダー 店長 代行 代理 指導者 警部補 警部 巡査 予報官 情報官 主治医 管財人 執行委員長
    助手 コミッショナー 天皇陛下 皇太子殿下 スポークスマン スポークスウーマン 報道責任者
    広報担当者 広報担当 報道担当者 首席 キャスター 棋士 横綱 大関 関脇 物理学者 経済学者
    社会学者 政治学者 歴史学者
    """
)
"""Offices and professions that follow a name or stand for their holder."""

TITLE_ENDINGS = word_list(
    """
    首相 大統領 大臣 長官 議員 総長 総裁 委員長 議長 会長 社長 知事 市長 報道官 書記長 司令官 補佐官
    次官 局長 部長 教授 代表 主席 理事長 学長 幹事長 党首 大使 担当相 会長 座長 秘書 役員 大使 長官
    責任者
    """
)
"""Endings of longer offices, in one word or over several (国連事務総長, 経済担当調整相)."""

NOT_MINISTERS = word_set(
    """
    真相 様相 世相 形相 手相 面相 相 人相 粗相 位相
    """
)
"""End as a minister does and are none."""

TITLE_SUFFIXES = frozenset({"相", "長", "官"})
"""Make an office of the body or field before them, as words of their own (事務局|長)."""

MINISTER = "相"
"""The short form of 大臣 behind a field (外, 財務, 厚生労働, 経済担当調整)."""

OFFICES = word_set(
    """
    首相 大統領 総統 国王 女王 天皇 皇太子 教皇 法王 国家主席 総理 総理大臣 外相 官房長官 国務長官
    国防長官 事務総長 総書記 知事 都知事 市長 町長 村長 区長 党首 幹事長 総裁 議長 裁判長 会長 社長
    監督 報道官 副報道官 大臣 主席 容疑者 被告 司令官 理事長 委員長 学長 校長 教授 書記長 書記局長
    代表 外務大臣 財務大臣 局長 米大統領 米国務長官 男性 女性
    """
) - {"男性", "女性"}
"""Titles that news use alone for somebody named before (首相は…)."""

ROLE_PREFIXES = word_set(
    """
    前 元 故 現 次期 新 副 総 暫定 筆頭 代行 当時 先代 名誉 首席 主任 上級
    """
)
"""Stand before or inside a title and say since when or how far it holds."""

PLURALS = word_set(
    """
    ら たち 達 両氏 各氏 両名 両首脳 両首相 両外相 ご夫妻 夫妻 自身 本人 個人 自ら みずから
    """
)
"""May follow a person without changing who acts."""
