"""Any number of articles in the seed's format, from sentences, people and places that we invented.

The same seed gives the same articles. They differ in topic, people, length and order of sentences;
every one has its number in it, so no two have the same text.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from briefings.model.article import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_SEEN = datetime(2025, 1, 6, 7, 0, tzinfo=UTC)

TOWNS = (
    *("灯町", "波野市", "霧ヶ原", "杜川村", "白帆町", "鈴谷市", "雨坂町", "石榴市", "葦原村", "鴎浜市"),
    *("藤棚町", "千草市", "月影町", "霜降村", "柊野市", "渚本町", "若葉台", "梢田村", "星崎市", "泉谷町"),
)
PROJECTS = (
    *(
        "大橋改修",
        "フェリー増便",
        "給食再編",
        "図書館移転",
        "水道統合",
        "駅前再開発",
        "防潮堤建設",
        "バス路線廃止",
    ),
    *("学校統合", "風力発電計画", "市場移転", "病院再編", "ごみ処理交渉", "観光税導入", "河川改修"),
)
SURNAMES = (
    *("灯岡", "波多瀬", "霧生谷", "杜崎", "白帆", "鈴谷原", "雨坂", "柘榴木", "葦名田", "鴎川"),
    *("藤棚", "千草", "月影", "霜川", "柊田", "渚沢", "若狭野", "梢川", "星河原", "泉谷"),
)
OFFICES = ("市長", "町長", "知事", "議員", "大臣", "会長", "社長", "教授")
PUBLISHERS = ("灯新聞デジタル", "波野日報", "霧ヶ原放送", "杜川通信", "白帆タイムズ")
TOPICS = len(TOWNS) * len(PROJECTS)
ACTORS = len(SURNAMES) * len(OFFICES)

POINTS = (
    "{a}は、{t}の{p}を急ぐべきだと主張している。",
    "{a}は{p}の費用が高すぎると批判した。",
    "{a}は{b}の提案に反対する考えを示した。",
    "{a}は住民への説明を求めた。",
    "{p}の見直しについて、{a}は慎重な姿勢を崩していない。",
)
BODY = (
    "{a}は{p}について、来年度までに結論を出すと述べています。",
    "関係者によると、{b}は{p}の延期を検討しているとみられます。",
    "{t}では説明会が開かれましたが、参加者からは費用を心配する声が上がりました。",
    "一方、{b}は計画そのものを否定し、別の案を提示しました。",
    "{a}は{b}との会談を希望しており、日程の調整が続いています。",
    "住民の間では賛否が分かれ、{p}の行方は見通せません。",
    "{t}の担当者は、{n}件の意見が寄せられたと明らかにしました。",
)
COMMENTS = (
    "{p}をめぐる議論は、まだ始まったばかりです。",
    "それぞれの立場の違いが見えてきましたね。",
    "{t}の今後に注目していきましょう。",
)
REMARKS = ("{p}って、難しいんですね。私は、みんなが話し合えるといいなと思いました。",)
TAKEAWAYS = (
    "{a}が{p}を進める一方、{b}は慎重で、協議は難航。",
    "{t}の住民への説明が次の焦点。",
    "費用の負担をどう分けるかが課題。",
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what one article is about."""

    number: int
    town: str
    project: str
    speaker: str
    opponent: str

    def say(self, sentence: str) -> str:
        """The sentence with its names filled in."""
        return sentence.format(t=self.town, p=self.project, a=self.speaker, b=self.opponent, n=self.number)


def documents(count: int, *, seed: int = 1) -> Iterator[Document]:
    """So many articles, a minute apart."""
    rng = random.Random(seed)  # noqa: S311 - nothing secret is made of it
    for number in range(count):
        yield Document(
            content=text(number, rng=rng).encode(),
            address=f"https://news.example/{number}",
            seen_at=FIRST_SEEN + timedelta(minutes=number),
            media_type="text/plain; charset=utf-8",
        )


def text(number: int, *, rng: random.Random) -> str:
    """One article of two or three sections, about as long as the seed."""
    speaker, opponent = rng.sample([(name, office) for name in SURNAMES for office in OFFICES], 2)
    cast = Cast(number, rng.choice(TOWNS), rng.choice(PROJECTS), "".join(speaker), "".join(opponent))
    subject = f"{cast.town}{cast.project}"
    lines = [
        f"{subject}は?{cast.speaker}と{cast.opponent}は折り合えるのか?{subject}の内側:第{number}回の会合",
        f"{cast.speaker}が{subject}を協議。{cast.opponent}は慎重で、合意の見通しは立たない。第{number}回の話し合いが続く。",
    ]
    for section in range(rng.choice((2, 2, 3))):
        lines += _section(cast, section, rng=rng)
    lines += [f"{subject}の協議は、次の会合へ持ち越しです。"]
    lines += [f"💡 {cast.say(each)}" for each in TAKEAWAYS]
    return "\n".join(lines)


def _section(cast: Cast, section: int, *, rng: random.Random) -> list[str]:
    published = date(2025, 1, 1) + timedelta(days=rng.randrange(60))
    host = f"https://p{rng.randrange(5)}.example/{cast.number}/{section}"
    body = [cast.say(each) for each in rng.sample(BODY, 5)]
    return [
        f"{cast.town}の立場と影響その{section + 1}",
        f"{cast.project}、{cast.speaker}が譲らない条件とは?",
        "費用の分担など、厳しい条件を提示。",
        *(cast.say(each) for each in rng.sample(COMMENTS, 2)),
        f"公開日:{published:%Y/%m/%d}",
        "",
        *(f"✅ {cast.say(each)}" for each in rng.sample(POINTS, 3)),
        f"さらに読む ⇒{rng.choice(PUBLISHERS)}出典/画像元: {host}それぞれの思惑が複雑に絡み合っていますね。",
        "今後の展開に注目です。",
        *body,
        cast.say(REMARKS[0]),
    ]
