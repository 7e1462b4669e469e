"""States, their short forms and the words that make several of one word (米ロ両国).

Origin: ours; the short forms are those that Japanese newspapers use in headlines.
"""

from __future__ import annotations

from briefings.stances.wordlists import word_list, word_set

SHORT_STATES = {
    "米": "米国",
    "露": "ロシア",
    "ロ": "ロシア",
    "中": "中国",
    "日": "日本",
    "韓": "韓国",
    "朝": "北朝鮮",
    "北": "北朝鮮",
    "英": "英国",
    "仏": "フランス",
    "独": "ドイツ",
    "伊": "イタリア",
    "加": "カナダ",
    "豪": "オーストラリア",
    "印": "インド",
    "台": "台湾",
    "欧": "欧州",
    "越": "ベトナム",
    "比": "フィリピン",
    "泰": "タイ",
    "西": "スペイン",
    "蘭": "オランダ",
    "墺": "オーストリア",
    "土": "トルコ",
    "宇": "ウクライナ",
}
"""One character for a state. Alone they count only where a state can stand (see `ALONE`)."""

ALONE = frozenset("米露ロ中韓英仏独伊豪")
"""Short forms that headlines use as a subject of their own: 米は, 中が."""

PAIRS = word_set(
    """
    日米 日韓 日中韓 日米韓 日米豪 日米豪印 日米欧 日朝 日露 日ロ 日英 日独 日仏 日印 日豪 日台 日比
    米中 米露 米ロ 米韓 米朝 米英 英米 米欧 米独 米仏 米豪 米印 米英仏 米中露 中露 中ロ 中朝 中韓
    中台 中印 英仏 英独 英仏独 独仏 仏独 露朝 ロ朝 露中 韓朝 加豪
    """
)
"""Short forms that mean states also without 両国 behind them (朝日, 日中 and 中東 do not)."""

BOTH = word_list(
    """
    両国政府 両政府 両国 両首脳 両外相 両国首脳 3カ国 三カ国 3か国 3国 各国
    """
)
"""Behind short forms: each of the states acts."""

STATE_ENDINGS = word_list(
    """
    政府 側 当局 政権 政府側 政府当局 軍 国防省 外務省
    """
)
"""Behind a state: somebody acts for it."""

FOR_THE_STATE = ("政府側", "政府当局", "政府", "側", "当局")
"""Those that news use for the state itself; `names.canonical` drops them."""

MORE_STATES = word_set(
    """
    欧州連合 EU 国連 国際連合 NATO 北大西洋条約機構 ASEAN 台湾 香港 パレスチナ 北朝鮮 韓国 バチカン
    ローマ教皇庁 G7 G8 G20 欧州 欧米 アフリカ連合 AU
    """
)
"""Act like states though the dictionary does not call them countries."""

LOCAL_GOVERNMENTS = ("都", "道", "府", "県", "市", "区", "町", "村", "州")
"""Places that end so have a government that acts."""
