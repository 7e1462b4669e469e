"""English, with numbered points, a source over three lines and takeaways under a heading."""

from __future__ import annotations

from datetime import date

FIELDS: dict[str, object] = {
    "titles": ["Tern Rock lighthouse: should the keeper come back?"],
    "lead": ["The last keeper left Tern Rock in June. Two boats have run aground since."],
    "sections": [
        {
            "heading": "A lamp without a keeper",
            "question": "Why did the keeper leave?",
            "answer": "The lamp was made automatic",
            "comments": ["It is hard to picture the stairs without footsteps."],
            "points": [
                "The Lights Board said the automatic lamp costs a\n   third as much as a keeper.",
                "The board plans to sell the keeper's cottage.",
            ],
            "sources": [
                (
                    "Skerry Post: news from the rocks",
                    "https://skerry-post.example/2026/06/30/keeper",
                    "Keeper leaves Tern Rock after 140 years",
                    date(2026, 6, 30),
                    False,
                )
            ],
            "body": ["The board rejected a petition from the harbour in May."],
            "remarks": ["I would have stayed for the gulls alone."],
        },
        {
            "heading": "Two groundings",
            "question": "Do the islanders feel safe?",
            "answer": "No, and the pilots do not either.",
            "comments": [],
            "points": [
                "Pilots told the board that the lamp failed twice in August.",
                "The Skerry Council demands a keeper for the winter.",
            ],
            "sources": [
                ("Tern Rock Sheet", "https://ternrock.example/a?b=1&c=2", None, date(2026, 9, 12), False)
            ],
            "body": ["The council wants the board to answer before October."],
            "remarks": [],
        },
    ],
    "closing": [],
    "takeaways": [
        "The lamp on Tern Rock has no keeper since June.",
        "The council demands one for the winter.",
    ],
    "notices": ["Key takeaways"],
    "unplaced": [],
    "language": "en",
    "topic": "Tern Rock lighthouse",
    "published": None,
    "sample": False,
}

DOUBTS: list[tuple[int, str]] = []
