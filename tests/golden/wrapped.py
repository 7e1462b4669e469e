"""Lines wrapped at a fixed width: sentences go on over line ends."""

from __future__ import annotations

from datetime import date

FIELDS: dict[str, object] = {
    "titles": ["市電の終電は早まるか：夜を働く人たちの帰り道"],
    "lead": [
        "鈴丘市の市電が、来月から終電を四十分早める計画を示した。運転士の\n数が足りないためだが、夜に働く人たちは帰る足を失うと訴えている。"
    ],
    "sections": [
        {
            "heading": "四十分の意味",
            "question": "市電は、なぜ終電を早める？",
            "answer": "運転士が足りないため。",
            "comments": ["夜の停留所には、看護師や皿洗いの人、警備の人が肩を並べて立って\nいます。"],
            "points": [
                "鈴丘市交通局は二十日、市電の終電を四十分早めて午後十一時ちょう\nどにする計画を発表した。",
                "交通局によると、運転士は定員より十八人少なく、休みの日に働く人\nが続いている。",
            ],
            "sources": [("鈴丘日報", "https://suzuoka.example/tram/9", None, date(2026, 5, 20), False)],
            "body": [
                "交通局は、運転士の採用を急ぐとともに、深夜のバスを走らせる案を検\n討すると説明した。",
                "看護師の組合は、終電を早めるなら病院の前に停まるバスを出すように\n求めた。",
            ],
            "remarks": [],
        }
    ],
    "closing": [],
    "takeaways": ["市電の終電は四十分早まる見通しだ。", "深夜のバスを走らせる案がある。"],
    "notices": [],
    "unplaced": [],
    "language": "ja",
    "topic": "市電の終電",
    "published": None,
    "sample": False,
}

DOUBTS: list[tuple[int, str]] = []
