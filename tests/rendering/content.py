"""An invented article about an invented tram, and what can be asked about it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from briefings.model.answer import CitedIn, Coverage, SourcesAnswer, StanceAnswer, TopicAnswer
from briefings.model.article import Article, CitedSource, Passage, Role, Section
from briefings.model.briefing import Briefing, Story
from briefings.model.kept import KeptArticle, Statement
from briefings.model.scope import SHARED
from briefings.model.stance import Stance, StanceType
from briefings.model.topic import Actor, Topic

KEPT_AT = datetime(2026, 10, 7, tzinfo=UTC)
TOPIC = Topic(7, "青峰市の路面電車")

PAPER = CitedSource(
    "青峰日日", "https://aomine-nichinichi.example/tram", published=date(2026, 10, 5), start=100
)
WEEKLY = CitedSource("週刊レール", "https://rail-weekly.example/1_2", start=300, uncertain=True)


def passage(text: str, start: int = 0) -> Passage:
    return Passage(text, start, start + len(text))


STOPS = Section(
    heading=passage("消える停留所"),
    question=passage("なぜ停留所を減らす?"),
    answer=passage("運転士が足りないため。"),
    comments=(passage("駅前はにぎやかです。"),),
    points=(
        passage("市は停留所を*半分*にする方針だ。", 10),
        passage("運転士は3年で2割減った。", 40),
        passage("利用者の会は反対している。", 200),
    ),
    sources=(PAPER, WEEKLY),
    body=(passage("市長は会見で理由を述べた。"), passage("議会は来月決める。")),
    remarks=(passage("朝は混みますね。"),),
)
MONEY = Section(question=passage("費用はだれが払う?"), points=(passage("県に補助を求めた。", 400),))


def article(*, title: str = "路面電車はどこへ行く?", sample: bool = False) -> Article:
    return Article(
        text="(not read here)",
        titles=(passage(title), passage("残る線路、消える線路")),
        lead=(passage("青峰市の電車が変わる。"), passage("市民は心配している。")),
        sections=(STOPS, MONEY),
        closing=(passage("続きも見ていきます。"),),
        takeaways=(passage("停留所が半分になる。"), passage("県の判断を待つ。")),
        topic=TOPIC.name,
        published=date(2026, 10, 6),
        sample=sample,
    )


def kept(article: Article, *, number: int = 1) -> KeptArticle:
    name = f"{number:032x}"
    return KeptArticle(name, name, f"https://digest.example/{number}", SHARED, TOPIC, KEPT_AT, article)


def statement(
    text: str,
    kind: StanceType,
    role: Role,
    *,
    number: int = 1,
    source: CitedSource | None = PAPER,
    hedged: bool = False,
    reported_by: str | None = None,
    sample: bool = False,
) -> Statement:
    stance = Stance(
        "白浜湊", "白浜市長", kind, text, 0, len(text), 0, 1, hedged=hedged, reported_by=reported_by
    )
    return Statement(
        id=f"{number:032x}",
        stance=stance,
        role=role,
        revision_id=f"{number:032x}",
        article_title="路面電車はどこへ行く?",
        article_url=f"https://digest.example/{number}",
        section_heading="消える停留所" if source else None,
        source=source,
        article_sources=(PAPER, WEEKLY, PAPER),
        sha256="0" * 64,
        kept_at=KEPT_AT,
        sample=sample,
    )


def stance_answer(*statements: Statement, publishers: int = 2) -> StanceAnswer:
    articles = len({each.revision_id for each in statements})
    return StanceAnswer(
        Actor(3, "白浜湊", ("白浜市長", "白浜氏")),
        TOPIC,
        statements,
        Coverage(articles, publishers, date(2026, 10, 5), date(2026, 10, 6)),
    )


def topic_answer(*articles: Article) -> TopicAnswer:
    return TopicAnswer(TOPIC, tuple(kept(each, number=n) for n, each in enumerate(articles, start=1)))


def sources_answer(article: Article) -> SourcesAnswer:
    where = kept(article)
    return SourcesAnswer(
        TOPIC, (CitedIn(PAPER, "消える停留所", where), CitedIn(WEEKLY, "消える停留所", where))
    )


def story(title: str, *, new: bool = True, revised: bool = False, sample: bool = False) -> Story:
    return Story(
        revision_id="1" * 32,
        topic=TOPIC.name,
        title=title,
        url="https://digest.example/1",
        summary="青峰市の電車が変わる。\n市民は心配している。",
        takeaways=("停留所が半分になる。", "県の判断を待つ。"),
        sources=(PAPER,),
        actors=("白浜湊", "青峰市", "利用者の会", "県"),
        new=new,
        revised=revised,
        sample=sample,
    )


def briefing(*stories: Story, more: int = 0, skipped: tuple[date, ...] = ()) -> Briefing:
    return Briefing(date(2026, 10, 7), "Asia/Tokyo", "ja", stories, more=more, skipped=skipped)
