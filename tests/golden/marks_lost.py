"""EUC-JP, which holds neither mark: points and takeaways come out of their position."""

from __future__ import annotations

from datetime import date

FIELDS: dict[str, object] = {
    "titles": ["潮見灯台の夜を守るのは誰か"],
    "lead": [
        "潮見灯台の見回りを続けてきた会が、来春で解散する。会員は七十代が中心で、若い担い手は見つからない。"
    ],
    "sections": [
        {
            "heading": "消える見回り",
            "question": "見回りの会は、なぜ解散する？",
            "answer": "会員が年を取り、続けられないため。",
            "comments": [
                "階段は百二十段あるそうです。",
                "夜の海は、思ったより静かでした。",
                "五十年という数字には、重みがありますね。",
            ],
            "points": [
                "潮見灯台の会は、来年三月で解散することを決めた。",
                "会は、五十年で一度も見回りを休まなかった。",
            ],
            "sources": [("潮見新聞", "https://shiomi.example/light/3", None, date(2026, 11, 2), False)],
            "body": [
                "会長は、記録を市に引き渡すと述べています。",
                "市は、機械による見回りを検討しています。",
            ],
            "remarks": ["灯りが消えないといいなと思いました。"],
        }
    ],
    "closing": ["海を見る人がいる限り、灯台は町の目印であり続けるでしょう。"],
    "takeaways": ["潮見灯台の会は来年三月で解散する。", "市は機械による見回りを検討している。"],
    "notices": [],
    "unplaced": [],
    "language": "ja",
    "topic": "潮見灯台",
    "published": None,
    "sample": False,
}

DOUBTS: list[tuple[int, str]] = [
    (10, "no mark is left; points were told by their place."),
    (17, "no mark is left; takeaways were told by their place."),
]
