from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from briefings.parsing import parse
from briefings.parsing.accounting import count_lines
from briefings.sources.samples import sample_documents
from briefings.stances.extractor import lexical_extractor
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from briefings.model.article import Article, Document
    from briefings.stances.extractor import LexicalExtractor

NOW = datetime(2026, 11, 2, 6, 30, tzinfo=UTC)
NAMES = ("tidal-barrier", "school-lunch", "rail-fares", "ferry-cut", "ferry-talks", "ceasefire")
INVENTED = tuple(name for name in NAMES if name != "ceasefire")

URLS = {
    "ceasefire": (
        "https://globe.asahi.com/article/15630313",
        "https://www.hokkaido-np.co.jp/article/1085460/",
    ),
    "ferry-cut": (
        "https://kamomehama-nippo.example/news/20261005-ferry",
        "https://minato-rodo.example/articles/3391",
        "https://tomoshima-dayori.example/2026/10/ferry?page=2",
    ),
    "ferry-talks": (
        "https://kamomehama-nippo.example/news/20261014-talks",
        "https://minato-rodo.example/articles/3402",
    ),
    "rail-fares": (
        "https://hokurei-jiho.example/economy/fares?id=8801&view=full",
        "https://kurashi-no-ashi.example/reports/12/",
    ),
    "school-lunch": (
        "https://hazuki-shimpo.example/city/2026/1020-lunch.html",
        "https://gikai-dayori.example/hazuki/88",
        "https://hazuki-shimpo.example/council/2026/1022-lunch.html",
        "https://daidokoro-shimbun.example/a/5512?from=top",
    ),
    "tidal-barrier": (
        "https://harbour-gazette.example/2026/10/02/barrier",
        "https://saltmarsh-review.example/essays/kestrel?part=1",
    ),
}
"""Every address that a sample cites, exactly and in reading order."""


def document(name: str) -> Document:
    return next(each for each in sample_documents(NOW) if each.address == f"sample:{name}")


def article(name: str) -> Article:
    return parse(document(name))


@pytest.fixture(scope="module")
def extractor() -> LexicalExtractor:
    """Loads its dictionary once; it keeps nothing between articles."""
    return lexical_extractor()


def longest_shared_run(text: str, other: str) -> str:
    """The longest piece of a line of `text` that also stands in `other`."""
    best = ""
    for line in text.splitlines():
        for start in range(len(line)):
            while (run := line[start : start + len(best) + 1]) in other and len(run) > len(best):
                best = run
    return best


def test_samples_come_in_a_fixed_order_with_the_last_seen_now() -> None:
    documents = sample_documents(NOW)

    assert [each.address for each in documents] == [f"sample:{name}" for name in NAMES]
    assert documents[-1].seen_at == NOW
    assert [each.seen_at for each in documents] == sorted({each.seen_at for each in documents})


def test_the_suffix_decides_the_media_type() -> None:
    assert {name: document(name).media_type for name in NAMES} == {
        "tidal-barrier": "text/plain; charset=utf-8",
        "school-lunch": "text/plain; charset=utf-8",
        "rail-fares": "text/html; charset=utf-8",
        "ferry-cut": "text/plain; charset=utf-8",
        "ferry-talks": "text/markdown; charset=utf-8",
        "ceasefire": "text/plain; charset=utf-8",
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_sample_finds_its_place(name: str) -> None:
    parsed = article(name)
    lines = count_lines(parsed)

    assert parsed.unplaced == ()
    assert lines.total == lines.placed


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_says_in_its_first_line_what_it_is(name: str) -> None:
    parsed = article(name)

    assert parsed.sample
    assert parsed.notices[0].text.startswith(("【見本】", "[Sample] "))
    assert parsed.notices[0].start == 0


@pytest.mark.parametrize(
    ("name", "titles", "topic", "language"),
    [
        pytest.param("ceasefire", 1, "米ロ停戦交渉", "ja", id="ceasefire"),
        pytest.param("ferry-cut", 2, "鴎浜フェリー減便", "ja", id="a doubled title"),
        pytest.param("ferry-talks", 1, "鴎浜フェリー減便", "ja", id="the same topic nine days later"),
        pytest.param("rail-fares", 1, "北嶺鉄道運賃改定", "ja", id="rail fares"),
        pytest.param("school-lunch", 1, "葉月市給食無償化", "ja", id="school lunch"),
        pytest.param("tidal-barrier", 1, "Kestrel Bay tidal barrier", "en", id="English"),
    ],
)
def test_a_sample_has_a_topic_a_reader_would_type(name: str, titles: int, topic: str, language: str) -> None:
    parsed = article(name)

    assert len(parsed.titles) == titles
    assert parsed.topic == topic
    assert parsed.language == language


@pytest.mark.parametrize(
    ("name", "points", "takeaways"),
    [
        pytest.param("ceasefire", [3, 3], 3, id="ceasefire"),
        pytest.param("ferry-cut", [4, 3], 3, id="two sources in the first section"),
        pytest.param("ferry-talks", [3, 3], 3, id="ferry-talks"),
        pytest.param("rail-fares", [3, 3], 3, id="rail-fares"),
        pytest.param("school-lunch", [3, 3, 3], 3, id="three sections"),
        pytest.param("tidal-barrier", [3, 3], 3, id="tidal-barrier"),
    ],
)
def test_a_sample_has_its_points_and_takeaways(name: str, points: list[int], takeaways: int) -> None:
    parsed = article(name)

    assert [len(section.points) for section in parsed.sections] == points
    assert len(parsed.takeaways) == takeaways


@pytest.mark.parametrize("name", NAMES)
def test_every_section_asks_answers_and_goes_on(name: str) -> None:
    sections = article(name).sections

    assert all(section.heading and section.question and section.answer for section in sections)
    assert all(section.comments or section.body or section.remarks for section in sections)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_cites_exactly_these_addresses(name: str) -> None:
    sources = article(name).sources

    assert tuple(source.url for source in sources) == URLS[name]
    assert not any(source.uncertain for source in sources)


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_sample_cites_no_real_host(name: str) -> None:
    text = document(name).content.decode("utf-8")

    addresses = re.findall(r"https?://[!-~]+", text)

    assert addresses
    assert all((urlsplit(address).hostname or "").endswith(".example") for address in addresses)


def test_the_retold_sample_names_the_cited_hosts_as_a_sample_of_them() -> None:
    publishers = [source.publisher for source in article("ceasefire").sources]

    assert publishers == ["見本(出典記事: globe.asahi.com)", "見本(出典記事: www.hokkaido-np.co.jp)"]


def test_the_retold_sample_claims_no_wording_of_its_publishers() -> None:
    notice = article("ceasefire").notices[0].text

    assert "自分たちの言葉で語り直した" in notice
    assert "引用ではありません" in notice


@pytest.mark.parametrize(
    ("name", "publishers", "published"),
    [
        pytest.param("ceasefire", None, [date(2025, 2, 19), None], id="a date in the first section only"),
        pytest.param(
            "ferry-cut",
            ["鴎浜日報", "港の労働新聞", "灯島しまだより"],
            [date(2026, 10, 5), None, date(2026, 10, 6)],
            id="full-width digits and weekdays",
        ),
        pytest.param(
            "ferry-talks",
            ["鴎浜日報", "港の労働新聞"],
            [date(2026, 10, 14), date(2026, 10, 15)],
            id="Markdown links",
        ),
        pytest.param(
            "rail-fares",
            ["北嶺時報", "くらしの足通信"],
            [date(2026, 10, 8), date(2026, 10, 11)],
            id="HTML links",
        ),
        pytest.param(
            "tidal-barrier",
            ["Harbour Gazette", "Saltmarsh Review"],
            [date(2026, 10, 2), date(2026, 10, 9)],
            id="English labels",
        ),
    ],
)
def test_sources_have_their_publisher_and_date(
    name: str, publishers: list[str] | None, published: list[date | None]
) -> None:
    sources = article(name).sources

    assert publishers is None or [source.publisher for source in sources] == publishers
    assert [source.published for source in sources] == published


def test_a_cited_title_before_the_date_goes_with_its_source() -> None:
    first, council, council_report, last = article("school-lunch").sources

    assert (first.publisher, first.title) == ("葉月新報", "葉月市長、給食費の半額負担を国に要望")
    assert (last.publisher, last.title) == ("台所新聞", "手作り給食を守って、調理員組合が署名を提出")
    assert [first.published, council.published, last.published] == [
        date(2026, 10, 20),
        date(2026, 10, 22),
        date(2026, 10, 24),
    ]
    assert (council.publisher, council.title) == ("議会だより葉月", None)
    assert council_report.publisher == ""


@needs_shared
def test_the_retold_sample_shares_no_longer_phrase_with_the_article_it_retells() -> None:
    seed = (SHARED / "articles" / "seed.txt").read_text(encoding="utf-8")
    sample = document("ceasefire").content.decode("utf-8")
    for url in URLS["ceasefire"]:
        seed, sample = seed.replace(url, "\n"), sample.replace(url, "\n")

    shared = longest_shared_run(sample, seed)

    assert len(shared) < 12, shared


def test_the_ferry_samples_name_the_same_actors_differently(extractor: LexicalExtractor) -> None:
    """What a reader needs to see that one question finds an actor under every name."""
    called = {
        name: {
            stance.actor_surface
            for stance in extractor.extract(article(name))
            if stance.shown and stance.actor == "三枝澄江"
        }
        for name in ("ferry-cut", "ferry-talks")
    }

    assert "三枝町長" in called["ferry-cut"]
    assert called["ferry-talks"] >= {"三枝氏", "三枝町長"}


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_has_several_actors_with_a_position_to_show(
    name: str, extractor: LexicalExtractor
) -> None:
    stances = extractor.extract(article(name))

    assert len({stance.actor for stance in stances if stance.shown}) >= 3
