from __future__ import annotations

from dataclasses import replace
from datetime import date

from inline_snapshot import snapshot

from bot.localising import words
from bot.rendering.briefing import briefing_message
from bot.rendering.embeds import posts
from tests.rendering.bodies import faults, screen
from tests.rendering.content import briefing, story

JAPANESE = words("ja")
ENGLISH = words("en-US")


def nonce(part: int) -> str:
    return f"{part}23456789abcdef012345678"


def test_a_briefing_leads_with_what_is_new_and_names_the_rest_briefly() -> None:
    told = briefing(
        story("路面電車はどこへ行く?", revised=True),
        story("港の倉庫に図書館ができる", sample=True),
        story("先週の祭り", new=False),
        more=3,
        skipped=(date(2026, 10, 5), date(2026, 10, 6)),
    )

    shown = screen(posts(briefing_message(told, JAPANESE), JAPANESE, nonce))

    assert shown == snapshot("""\
📰 2026年10月7日(水)のニュースまとめ
新しい記事が2件あります。
ほかに新しい記事が3件あります。/話題 の入力中に話題の候補が出ます。
⚠️ 2026年10月5日(月)、2026年10月6日(火)はまとめをお届けできませんでした。
(Asia/Tokyo)
----------
【更新】路面電車はどこへ行く?
https://digest.example/1
青峰市の電車が変わる。
市民は心配している。

- 💡 停留所が半分になる。
- 💡 県の判断を待つ。

出典: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>

💬 もっと読む: /話題 青峰市の路面電車
/立場 で聞ける人: 白浜湊、青峰市、利用者の会
----------
【見本】港の倉庫に図書館ができる
青峰市の電車が変わる。
市民は心配している。

- 💡 停留所が半分になる。
- 💡 県の判断を待つ。

出典: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>

💬 もっと読む: /話題 青峰市の路面電車
/立場 で聞ける人: 白浜湊、青峰市、利用者の会
----------
前にお伝えした記事
- 先週の祭り
  /話題 青峰市の路面電車
(#02345678)\
""")


def test_a_briefing_speaks_the_destinations_language_and_quotes_the_articles() -> None:
    told = briefing(story("路面電車はどこへ行く?"), more=1)

    shown = screen(posts(briefing_message(told, ENGLISH), ENGLISH, None))

    assert shown == snapshot("""\
📰 News briefing, Wed, Oct 7, 2026
1 new story
1 more is stored; /topic offers its topic as you type.
(Asia/Tokyo)
----------
路面電車はどこへ行く?
https://digest.example/1
青峰市の電車が変わる。
市民は心配している。

- 💡 停留所が半分になる。
- 💡 県の判断を待つ。

Source: 青峰日日 · October 5, 2026 · <https://aomine-nichinichi.example/tram>

💬 More: /topic 青峰市の路面電車
Ask /stance about 白浜湊, 青峰市, and 利用者の会\
""")


def test_a_briefing_is_exactly_what_is_posted() -> None:
    told = briefing(replace(story("題"), summary="", takeaways=(), sources=(), actors=()))

    assert posts(briefing_message(told, JAPANESE), JAPANESE, nonce) == snapshot(
        (
            {
                "embeds": [
                    {
                        "type": "rich",
                        "flags": 0,
                        "title": "📰 2026年10月7日(水)のニュースまとめ",
                        "description": "新しい記事が1件あります。",
                        "color": 3108775,
                        "footer": {"text": "Asia/Tokyo"},
                    },
                    {
                        "type": "rich",
                        "flags": 0,
                        "title": "題",
                        "description": "💬 もっと読む: /話題 青峰市の路面電車",
                        "url": "https://digest.example/1",
                        "color": 3108775,
                        "footer": {"text": "#02345678"},
                    },
                ],
                "tts": False,
                "allowed_mentions": {"parse": []},
                "nonce": "023456789abcdef012345678",
                "enforce_nonce": True,
            },
        )
    )


def test_a_briefing_without_news_says_so_and_what_can_be_asked() -> None:
    told = briefing(story("先週の祭り", new=False))

    shown = screen(posts(briefing_message(told, JAPANESE), JAPANESE, None))

    assert shown == snapshot("""\
📰 2026年10月7日(水)のニュースまとめ
前回のあと、新しい記事は届いていません。

これまでの記事は、いつでも聞けます。
- **/話題** 記事が伝えていること
- **/立場** 人物や国の主張や要求
- **/出典** 話題の出典
- **/ヘルプ** 聞けることの一覧
(Asia/Tokyo)
----------
前にお伝えした記事
- 先週の祭り
  /話題 青峰市の路面電車\
""")


def test_a_briefing_of_ten_long_stories_is_split_between_stories() -> None:
    long = replace(story("題" * 60), summary="あ" * 700, takeaways=("い" * 80,) * 3)

    bodies = posts(briefing_message(briefing(*[long] * 10), JAPANESE), JAPANESE, nonce)

    assert [len(body["embeds"]) for body in bodies] == [4, 3, 3, 1]
    assert [faults(body) for body in bodies] == [[], [], [], []]
    assert [body["nonce"] for body in bodies] == [nonce(part) for part in range(4)]
    assert bodies[1]["embeds"][-1]["footer"]["text"] == "2/4ページ · #12345678"


def test_the_number_of_posts_does_not_depend_on_the_nonces() -> None:
    message = briefing_message(briefing(*[story("題" * 100)] * 10), JAPANESE)

    assert len(posts(message, JAPANESE, None)) == len(posts(message, JAPANESE, nonce))
