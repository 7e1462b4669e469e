from __future__ import annotations

from dataclasses import replace

import pytest
from inline_snapshot import snapshot

from bot.localising import words
from bot.rendering.answers import (
    help_message,
    notice_message,
    section_message,
    sources_message,
    stance_message,
    topic_message,
)
from bot.rendering.embeds import pages
from bot.rendering.labels import ROLE_LABELS, STANCE_LABELS
from bot.replies import reply
from briefings.errors import TopicUnknown
from briefings.model.answer import Coverage, SourcesAnswer, StanceAnswer
from briefings.model.article import STATEMENT_ROLES, Article, Role
from briefings.model.stance import StanceType
from briefings.model.topic import Actor
from tests.rendering.bodies import screen
from tests.rendering.content import (
    PAPER,
    TOPIC,
    article,
    kept,
    sources_answer,
    stance_answer,
    statement,
    topic_answer,
)

JAPANESE = words("ja")
ENGLISH = words("en-US")


def test_a_topic_shows_lead_sections_with_their_sources_and_takeaways() -> None:
    shown = screen(pages(topic_message(topic_answer(article()), JAPANESE), JAPANESE))

    assert shown == snapshot("""\
路面電車はどこへ行く?
https://digest.example/1
残る線路、消える線路
2026年10月6日

青峰市の電車が変わる。
市民は心配している。

### 消える停留所
Q. なぜ停留所を減らす?
A. 運転士が足りないため。

- ✅ 市は停留所を\\*半分\\*にする方針だ。
- ✅ 運転士は3年で2割減った。
出典メディアの報道: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>
- ✅ 利用者の会は反対している。
出典メディアの報道: 週刊レール · <https://rail-weekly.example/1_2>(アドレスは不確かです)

Q. 費用はだれが払う?

- ✅ 県に補助を求めた。
出典: 記載なし

**書き手の意見**
続きも見ていきます。

### この記事のポイント
- 💡 停留所が半分になる。
- 💡 県の判断を待つ。
(青峰市の路面電車)\
""")


def test_several_articles_of_a_topic_stand_under_its_name() -> None:
    short = Article(text="", lead=article().lead[:1], topic=TOPIC.name)

    shown = screen(pages(topic_message(topic_answer(short, short), ENGLISH), ENGLISH))

    assert shown == snapshot("""\
青峰市の路面電車
2 articles, newest first
----------
Untitled article
https://digest.example/1
青峰市の電車が変わる。
(青峰市の路面電車)
----------
Untitled article
https://digest.example/2
青峰市の電車が変わる。
(青峰市の路面電車)\
""")


def test_older_articles_of_a_large_topic_are_named_and_counted() -> None:
    articles = [Article(text="", titles=article(title=f"第{n}報").titles) for n in range(30)]

    (*_newest, last) = pages(topic_message(topic_answer(*articles), ENGLISH), ENGLISH)

    assert last["embeds"][-1]["title"] == "Older articles"
    assert last["embeds"][-1]["description"].startswith("- 第5報\n- 第6報\n")
    assert last["embeds"][-1]["description"].endswith("- 第24報\nand 5 older articles")


def test_a_section_shows_every_line_with_whose_word_it_is() -> None:
    shown = screen(pages(section_message(kept(article()), 0, JAPANESE), JAPANESE))

    assert shown == snapshot("""\
消える停留所
路面電車はどこへ行く?(2節中の第1節)

Q. なぜ停留所を減らす?
A. 運転士が足りないため。

**書き手の意見**
駅前はにぎやかです。

- ✅ 市は停留所を\\*半分\\*にする方針だ。
- ✅ 運転士は3年で2割減った。
出典メディアの報道: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>
- ✅ 利用者の会は反対している。
出典メディアの報道: 週刊レール · <https://rail-weekly.example/1_2>(アドレスは不確かです)

**記事の本文**
市長は会見で理由を述べた。
議会は来月決める。

**書き手の意見**
朝は混みますね。\
""")


def test_a_section_without_heading_is_named_by_its_question() -> None:
    (page,) = pages(section_message(kept(article()), 1, JAPANESE), JAPANESE)

    assert page["embeds"][0]["title"] == "費用はだれが払う?"


def test_a_section_that_is_not_there_is_an_index_error() -> None:
    with pytest.raises(IndexError):
        section_message(kept(article()), 2, JAPANESE)


def test_sources_are_listed_by_article_and_section() -> None:
    shown = screen(pages(sources_message(sources_answer(article()), JAPANESE), JAPANESE))

    assert shown == snapshot("""\
出典: 青峰市の路面電車
出典2媒体
----------
路面電車はどこへ行く?
https://digest.example/1
### 消える停留所
- 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>
- 週刊レール · <https://rail-weekly.example/1_2>(アドレスは不確かです)\
""")


def test_a_topic_without_sources_says_so() -> None:
    shown = screen(pages(sources_message(SourcesAnswer(TOPIC, ()), ENGLISH), ENGLISH))

    assert shown == "Sources: 青峰市の路面電車\nNo article on this topic names its sources."


def test_statements_are_grouped_by_kind_each_with_its_source() -> None:
    answer = stance_answer(
        statement("県の補助を求める", StanceType.DEMAND, Role.POINT, number=2),
        statement(
            "廃線にはしない", StanceType.INTEND, Role.BODY, number=2, hedged=True, reported_by="市の幹部"
        ),
        statement("国の支援を要望した", StanceType.DEMAND, Role.LEAD, number=1, source=None),
    )

    shown = screen(pages(stance_message(answer, JAPANESE), JAPANESE))

    assert shown == snapshot("""\
白浜湊の立場: 青峰市の路面電車
別の呼び方: 白浜市長、白浜氏

要求 2 · 意向 1

根拠: 記事2件 · 出典2媒体 · 2026年10月5日〜2026年10月6日
----------
要求 (2)
**出典メディアの報道** · 消える停留所
記事: 路面電車はどこへ行く? · <https://digest.example/2>
出典: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>
> 県の補助を求める

**記事のリード文**
記事: 路面電車はどこへ行く? · <https://digest.example/1>
記事の出典: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>
記事の出典: 週刊レール · <https://rail-weekly.example/1_2>(アドレスは不確かです)
> 国の支援を要望した
----------
意向 (1)
**記事の本文** · 消える停留所
⚠️ 推定(記事も断定していません)
⚠️ 伝聞(市の幹部による)
記事: 路面電車はどこへ行く? · <https://digest.example/2>
節の出典: 青峰日日 · 2026年10月5日 · <https://aomine-nichinichi.example/tram>
> 廃線にはしない\
""")


def test_the_only_article_of_an_answer_is_named_once() -> None:
    answer = stance_answer(
        statement("we want more money", StanceType.DEMAND, Role.COMMENT),
        statement("the line stays", StanceType.CLAIM, Role.TAKEAWAY, source=None),
        publishers=1,
    )

    shown = screen(pages(stance_message(answer, ENGLISH), ENGLISH))

    assert shown == snapshot("""\
白浜湊 on 青峰市の路面電車
Also called 白浜市長 and 白浜氏

Demands 1 · Claims 1

Rests on: 1 article · 1 publication · October 5, 2026 to October 6, 2026
⚠️ A single publication: other views may be missing.
Article: 路面電車はどこへ行く? · <https://digest.example/1>
----------
Demands (1)
**The host's opinion** · 消える停留所
The section's source: 青峰日日 · October 5, 2026 · <https://aomine-nichinichi.example/tram>
> we want more money
----------
Claims (1)
**This article's takeaway**
The article's source: 青峰日日 · October 5, 2026 · <https://aomine-nichinichi.example/tram>
The article's source: 週刊レール · <https://rail-weekly.example/1_2> (address uncertain)
> the line stays\
""")


def test_an_actor_without_statements_on_a_topic_gets_an_honest_answer() -> None:
    answer = StanceAnswer(Actor(1, "白浜湊"), None, (), Coverage(0, 0, None, None))

    shown = screen(pages(stance_message(answer, ENGLISH), ENGLISH))

    assert shown == snapshot("""\
白浜湊: what they say and want
The stored sources hold no statement on this.

Rests on: 0 articles · 0 publications · dates unknown\
""")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_page_about_a_sample_carries_its_mark(language: str) -> None:
    spoken = words(language)
    mark = {"ja": "【見本】", "en": "[Sample]"}[language]
    long = replace(
        article(sample=True), lead=tuple(replace(each, text="あ" * 1500) for each in article().lead)
    )
    wanted = statement("長" * 1000, StanceType.DEMAND, Role.POINT, sample=True)
    messages = [
        topic_message(topic_answer(long), spoken),
        section_message(kept(article(sample=True)), 0, spoken),
        sources_message(sources_answer(article(sample=True)), spoken),
        stance_message(stance_answer(wanted, wanted, wanted), spoken),
    ]

    shown = [screen([page]) for message in messages for page in pages(message, spoken)]

    assert len(shown) >= 7
    assert [text for text in shown if mark not in text] == []


def test_a_samples_points_are_never_called_the_publishers_words() -> None:
    message = topic_message(topic_answer(article(sample=True)), ENGLISH)
    wanted = statement("半分にする", StanceType.INTEND, Role.POINT, sample=True)

    shown = screen(
        (*pages(message, ENGLISH), *pages(stance_message(stance_answer(wanted), ENGLISH), ENGLISH))
    )

    assert "What the cited publisher reports" not in shown
    assert shown.count("A sample's point, not the publisher's wording") == 3


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_only_source_is_warned_about(language: str) -> None:
    wanted = statement("半分にする", StanceType.INTEND, Role.POINT, source=PAPER)
    warning = {"ja": "出典は1媒体だけです", "en": "A single publication"}[language]

    shown = screen(
        pages(stance_message(stance_answer(wanted, publishers=1), words(language)), words(language))
    )

    assert warning in shown


def test_help_shows_what_can_be_asked_with_examples_from_the_archive() -> None:
    message = help_message(JAPANESE, topic="青峰市の路面電車", actor="白浜湊")

    assert screen(pages(message, JAPANESE)) == snapshot("""\
聞けること
**/話題**
話題の記事を、リード文・各節・ポイントの順に表示します。
例: /話題 青峰市の路面電車

**/立場**
人物や国の主張や要求を、記事の文のまま、出典付きで表示します。
例: /立場 白浜湊

**/出典**
話題の出典を、アドレスと日付付きで表示します。
例: /出典 青峰市の路面電車

**/まとめ**
今のまとめを、あなただけに表示します。

**/ヘルプ**
この案内を、あなただけに表示します。
----------
記事は文のまま表示し、だれの言葉かを必ず添えます。
入力中に候補が出ます。名前の一部でも探せます。\
""")


def test_help_for_an_empty_archive_has_no_examples() -> None:
    assert "For example" not in screen(pages(help_message(ENGLISH), ENGLISH))


def test_a_notice_escapes_the_names_in_it() -> None:
    told = reply(TopicUnknown("**@everyone**", nearest=("青峰市_1", "港")), JAPANESE)

    assert screen(pages(notice_message(told, JAPANESE), JAPANESE)) == snapshot("""\
「\\*\\*\\@everyone\\*\\*」という話題はありません。
近い名前: 青峰市\\_1、港
入力中に話題の候補が出ます。\
""")


def test_a_sentence_of_ours_is_a_notice_too() -> None:
    assert screen(pages(notice_message("Please ask again.", ENGLISH), ENGLISH)) == "Please ask again."


def test_every_kind_and_every_role_of_a_statement_has_a_name() -> None:
    assert set(STANCE_LABELS) == set(StanceType)
    assert set(ROLE_LABELS) >= STATEMENT_ROLES


def test_an_answer_says_how_much_of_what_is_stored_it_leaves_out() -> None:
    wish = statement("停留所を残すべきだ", StanceType.DEMAND, Role.BODY)
    topic = replace(topic_answer(article(), article()), total=1234)
    sources = replace(sources_answer(article()), articles=1, total=30)
    stance = replace(stance_answer(wish, wish), total=3000)

    assert "記事1,234件のうち新しい2件" in screen(pages(topic_message(topic, JAPANESE), JAPANESE))
    assert "The newest 1 of 30 articles" in screen(pages(sources_message(sources, ENGLISH), ENGLISH))
    assert "発言3,000件のうち新しい2件" in screen(pages(stance_message(stance, JAPANESE), JAPANESE))


def test_an_answer_that_leaves_nothing_out_does_not_speak_of_it() -> None:
    stance = replace(stance_answer(statement("停留所を残すべきだ", StanceType.DEMAND, Role.BODY)), total=1)

    assert "newest" not in screen(pages(stance_message(stance, ENGLISH), ENGLISH))
