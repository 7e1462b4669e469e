"""The fuller page: chrome, takeaways first, cited titles, answers without 。, blank lines everywhere."""

from __future__ import annotations

from datetime import date

FIELDS: dict[str, object] = {
    "titles": ["灯籠まつりは雪を待つ?米里町の選択", "雪不足と観光の課題"],
    "lead": [
        "米里町の灯籠まつりが、雪不足で開けるかどうかの瀬戸際にある。町は人工の雪を使う案を示したが、職人たちは首を縦に振らない。"
    ],
    "sections": [
        {
            "heading": "雪のない一月",
            "question": "灯籠まつりは、予定どおり開けるのでしょうか?",
            "answer": "町は人工の雪で開きたい考え",
            "comments": ["機械の音がする冬は、少し落ち着きませんね。"],
            "points": [
                "米里町は、人工の雪を広場に敷く案をまとめた。",
                "費用は900万円で、半分を観光協会が負担する。",
            ],
            "sources": [
                (
                    "米里タイムズ",
                    "https://yonesato-times.example/2027/01/15/snow",
                    "米里町、人工雪でまつり開催へ",
                    date(2027, 1, 15),
                    False,
                )
            ],
            "body": ["町の担当者は、客足を守るには雪が要ると説明している。"],
            "remarks": ["雪だるまにも、ふるさとがあるのかもしれません。"],
        },
        {
            "heading": "職人の言い分",
            "question": "職人たちは、なぜ反対するのでしょうか?",
            "answer": "灯りの色が変わってしまう",
            "comments": ["灯りの色の話は、聞いているだけで暖かくなります。"],
            "points": [
                "灯籠職人組合は、人工の雪では灯りの色が変わると主張した。",
                "組合は、雪を待って二月に延ばす案を町に示した。",
            ],
            "sources": [
                (
                    "職人通信",
                    "https://shokunin.example/statement?id=12&lang=ja",
                    "灯籠職人組合、町の案に反対の声明",
                    date(2027, 1, 18),
                    False,
                )
            ],
            "body": ["組合の代表は、まつりを二月に延ばすよう求めている。"],
            "remarks": [],
        },
    ],
    "closing": [],
    "takeaways": [
        "町は人工の雪を使う案を示した。",
        "職人組合は案に反対している。",
        "結論は来月の町議会で出る。",
    ],
    "notices": [
        "Snow Lantern Digest Logo Menu opener",
        "灯籠まつりは雪を待つ?米里町の選択雪不足と観光の課題",
        "📘 この記事で分かる事!",
        "それでは、Chapter-1に進みましょう。",
        "Chapter-1では、町の案を詳しく見ていきましょう。",
        "スポンサーリンク",
        "Chapter-2では、職人組合の声を聞きます。",
        "1 / 2",
        "次のページへ",
    ],
    "unplaced": [],
    "language": "ja",
    "topic": "灯籠まつり",
    "published": None,
    "sample": False,
}

DOUBTS: list[tuple[int, str]] = [(3, "one title or two? It was cut where a headline could end.")]
