"""Other names of actors that news writes in several ways.

Origin: ours, from general knowledge, for the people and states of the news of 2022 to 2026. Only names
that lead to one actor are here: a surname that two heads of government shared (福田, 安倍, ブッシュ) is
none. An office without a name is never here either, since its holder changes; the document itself says who.
"""

from __future__ import annotations

PEOPLE: dict[str, tuple[str, ...]] = {
    "トランプ": ("ドナルド・トランプ", "ドナルド・J・トランプ", "Donald Trump", "Trump", "Donald J. Trump"),
    "プーチン": ("ウラジーミル・プーチン", "ウラジミール・プーチン", "Vladimir Putin", "Putin"),
    "ゼレンスキー": (
        "ウォロディミル・ゼレンスキー",
        "ボロディミル・ゼレンスキー",
        "ゼレンスキイ",
        "Volodymyr Zelensky",
        "Volodymyr Zelenskyy",
        "Zelensky",
        "Zelenskyy",
    ),
    "バイデン": ("ジョー・バイデン", "Joe Biden", "Biden"),
    "ハリス": ("カマラ・ハリス", "Kamala Harris"),
    "オバマ": ("バラク・オバマ", "Barack Obama", "Obama"),
    "バンス": ("JD・バンス", "J・D・バンス", "ヴァンス", "JD Vance", "J.D. Vance"),
    "ルビオ": ("マルコ・ルビオ", "Marco Rubio", "Rubio"),
    "ヘグセス": ("ピート・ヘグセス", "Pete Hegseth", "Hegseth"),
    "ラブロフ": ("セルゲイ・ラブロフ", "Sergei Lavrov", "Lavrov"),
    "ペスコフ": ("ドミトリー・ペスコフ", "Dmitry Peskov", "Peskov"),
    "習近平": ("習", "シー・ジンピン", "Xi Jinping", "Xi"),
    "金正恩": ("キム・ジョンウン", "Kim Jong Un", "Kim Jong-un"),
    "マクロン": ("エマニュエル・マクロン", "Emmanuel Macron", "Macron"),
    "スターマー": ("キア・スターマー", "キアー・スターマー", "Keir Starmer", "Starmer"),
    "ショルツ": ("オラフ・ショルツ", "Olaf Scholz", "Scholz"),
    "メルツ": ("フリードリヒ・メルツ", "Friedrich Merz", "Merz"),
    "メローニ": ("ジョルジャ・メローニ", "Giorgia Meloni", "Meloni"),
    "オルバン": ("オルバーン", "オルバン・ビクトル", "Viktor Orbán", "Viktor Orban", "Orban"),
    "エルドアン": ("レジェップ・タイイップ・エルドアン", "Recep Tayyip Erdogan", "Erdogan"),
    "ネタニヤフ": ("ネタニヤフー", "ベンヤミン・ネタニヤフ", "ネタニエフ", "Benjamin Netanyahu", "Netanyahu"),
    "モディ": ("ナレンドラ・モディ", "Narendra Modi", "Modi"),
    "尹錫悦": ("ユン・ソンニョル", "尹錫悦大統領"),
    "李在明": ("イ・ジェミョン", "李在明大統領"),
    "グテレス": ("グテーレス", "アントニオ・グテレス", "António Guterres", "Antonio Guterres", "Guterres"),
    "フォンデアライエン": ("フォン・デア・ライエン", "ウルズラ・フォンデアライエン", "Ursula von der Leyen"),
    "ルッテ": ("マルク・ルッテ", "Mark Rutte", "Rutte"),
    "ストルテンベルグ": ("イェンス・ストルテンベルグ", "Jens Stoltenberg"),
    "ルカシェンコ": ("アレクサンドル・ルカシェンコ", "Alexander Lukashenko"),
    "岸田文雄": ("岸田首相", "岸田総理"),
    "石破茂": ("石破首相", "石破総理"),
    "菅義偉": ("菅義偉首相",),
    "高市早苗": ("高市首相", "高市総理"),
}
"""People of whom news knows one. The key is the name that answers use."""

STATES: dict[str, tuple[str, ...]] = {
    "米国": (
        "アメリカ",
        "アメリカ合衆国",
        "合衆国",
        "米",
        "United States",
        "the United States",
        "US",
        "U.S.",
        "USA",
        "America",
        "Washington",
    ),
    "ロシア": ("ロシア連邦", "露", "ロ", "Russia", "Russian Federation", "Moscow", "Kremlin", "クレムリン"),
    "ウクライナ": ("Ukraine", "Kyiv", "宇"),
    "中国": ("中華人民共和国", "中", "China", "Beijing"),
    "日本": ("日本国", "Japan", "Tokyo"),
    "韓国": ("大韓民国", "韓", "South Korea"),
    "北朝鮮": ("朝鮮民主主義人民共和国", "朝", "North Korea"),
    "英国": ("イギリス", "英", "United Kingdom", "UK", "Britain", "London"),
    "フランス": ("仏", "フランス共和国", "France", "Paris"),
    "ドイツ": ("独", "ドイツ連邦共和国", "Germany", "Berlin"),
    "イタリア": ("伊", "Italy"),
    "カナダ": ("加", "Canada"),
    "オーストラリア": ("豪", "豪州", "Australia"),
    "インド": ("印", "India"),
    "イスラエル": ("Israel",),
    "イラン": ("Iran", "Tehran"),
    "トルコ": ("トルキエ", "Turkey", "Türkiye"),
    "台湾": ("中華民国", "Taiwan"),
    "ベラルーシ": ("白ロシア", "Belarus"),
    "ポーランド": ("Poland",),
    "サウジアラビア": ("サウジ", "Saudi Arabia"),
}
"""States; their governments and 側 lead to them by rule, not by table."""

BODIES: dict[str, tuple[str, ...]] = {
    "国連": ("国際連合", "United Nations", "UN", "U.N."),
    "NATO": ("北大西洋条約機構", "ナトー"),
    "EU": ("欧州連合", "ヨーロッパ連合", "European Union"),
    "IAEA": ("国際原子力機関",),
    "WHO": ("世界保健機関", "世界保健機構"),
    "IMF": ("国際通貨基金",),
    "WTO": ("世界貿易機関",),
    "ASEAN": ("東南アジア諸国連合",),
    "国連安全保障理事会": ("安保理", "国連安保理", "安全保障理事会"),
    "自民党": ("自由民主党", "自民"),
    "立憲民主党": ("立憲", "立民"),
    "公明党": ("公明",),
    "日本共産党": ("共産党",),
    "日本維新の会": ("維新", "維新の会"),
    "日本銀行": ("日銀",),
    "厚生労働省": ("厚労省",),
    "経済産業省": ("経産省",),
    "国土交通省": ("国交省",),
    "文部科学省": ("文科省",),
    "農林水産省": ("農水省",),
    "公正取引委員会": ("公取委", "公取"),
}
"""Organisations with a short and a long name."""

OTHER_NAMES: dict[str, tuple[str, ...]] = {**PEOPLE, **STATES, **BODIES}
"""All of them: canonical name to other names."""

ONE_WORD_NAMES = frozenset(
    name
    for known, others in PEOPLE.items()
    for name in (known, *others)
    if "・" not in name and not name.isascii()
)
"""Names that make a word a person though the dictionary may call it a playing card."""
