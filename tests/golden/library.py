"""Markdown with front matter, underlined headings, lists, a reference link and two sources in one section."""

from __future__ import annotations

from datetime import date

FIELDS: dict[str, object] = {
    "titles": ["夜の図書館は残るか：開館時間をめぐる三つの案"],
    "lead": [
        "星見市の図書館が、夜九時までの開館をやめるかどうかで揺れている。市は職員の不足を理由に挙げるが、夜に本を借りる人たちは残してほしいと訴える。"
    ],
    "sections": [
        {
            "heading": "短くなる夜",
            "question": "市は、なぜ夜の開館をやめる？",
            "answer": "夜に働く職員が足りないため。",
            "comments": [
                "窓の灯りが消えると、駅前の道はだいぶ暗くなります。",
                "夜の本棚には、昼とは違う顔がありますよね。",
            ],
            "points": [
                "星見市は10日、夜の開館を来年三月で終える方針を示した。",
                "市は、夜に働く職員を二人しか確保できないと説明した。",
                "図書館の友の会は、方針の撤回を求める声明を出した。",
            ],
            "sources": [
                ("星見通信", "https://hoshimi.example/library/1", None, date(2026, 9, 10), False),
                ("友の会だより", "https://tomonokai.example/news/(2026)/9", None, date(2026, 9, 11), False),
            ],
            "body": [
                "友の会の代表は、ボランティアが受付を担う案を示した。",
                "「灯りは、帰り道の目印でもある」",
                "市は、案を検討すると述べている。",
            ],
            "remarks": [],
        }
    ],
    "closing": [],
    "takeaways": ["夜の開館は来年三月で終わる見通しだ。", "友の会はボランティアの案を示した。"],
    "notices": [
        "---",
        "title: 夜の図書館は残るか",
        "date: 2026-09-12",
        "---",
        "==========",
        "-----",
        "まとめ",
        '[1]: https://tomonokai.example/news/(2026)/9 "声明"',
    ],
    "unplaced": [],
    "language": "ja",
    "topic": "夜の図書館",
    "published": date(2026, 9, 12),
    "sample": False,
}

DOUBTS: list[tuple[int, str]] = []
