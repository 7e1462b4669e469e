"""A web page: balloons, a table, list items without marks, relative links, a date only its markup tells."""

from __future__ import annotations

from datetime import date

FIELDS: dict[str, object] = {
    "titles": ["塩の道に料金所？ 峠の町が探す答え"],
    "lead": [
        "峠を越える塩の道に、通行料を取る案が浮かんだ。道を直す費用を、歩く人にも負担してもらう考えだ。"
    ],
    "sections": [
        {
            "heading": "傷んだ石畳",
            "question": "なぜ通行料を取る？",
            "answer": "石畳を直す費用が足りないため。",
            "comments": ["石の隙間に、草が根を張っています。", "歩く人にも、石にも言い分がありそうですね。"],
            "points": [
                "峠町は、石畳の修理に年3,000万円かかると見積もった。",
                "町は、一人200円の通行料を取る案をまとめた。",
            ],
            "sources": [
                ("峠新聞", "https://toge-shimbun.example/road?id=5&from=top", None, date(2026, 8, 1), False)
            ],
            "body": ["町長は、通行料を石畳の修理だけに使うと強調した。", "年 歩いた人", "2025 41,000"],
            "remarks": ["二百円なら、わたしは払います。"],
        },
        {
            "heading": "宿の心配",
            "question": "宿の主人たちは、どう見ている？",
            "answer": "客が減ることを恐れている。",
            "comments": [],
            "points": ["宿の組合は、通行料に反対する意見書を町に出した。"],
            "sources": [("宿だより", "https://toge.example/cited/2", None, None, False)],
            "body": ["組合は、寄付で集める案を示している。"],
            "remarks": [],
        },
    ],
    "closing": [],
    "takeaways": ["町は一人200円の通行料を検討している。", "宿の組合は反対し、寄付の案を示した。"],
    "notices": [],
    "unplaced": [],
    "language": "ja",
    "topic": "塩の道",
    "published": date(2026, 8, 3),
    "sample": False,
}

DOUBTS: list[tuple[int, str]] = []
