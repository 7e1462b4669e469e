"""Small articles, each with one thing that a page may do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefings.parsing import parse
from tests.parsing.documents import document
from tests.parsing.laws import broken_laws

if TYPE_CHECKING:
    from briefings.model.article import Article, Section

FRONT = "港橋の値段は誰が払う?\n町は港橋を架け替える。費用をめぐって声が割れている。\n"
ASKED = "橋の値段\nいくらかかる?\n三億円の見込み。\n"
SOURCE = "さらに読む ⇒港新聞出典/画像元: https://minato.example/1\n"
LAMPS = "💡 橋は三億円かかる。\n💡 県が半分を払う。\n"


def read(text: str, *, address: str = "file:article.txt") -> Article:
    article = parse(document(text, address=address))
    assert broken_laws(article) == []
    return article


def section(text: str) -> Section:
    return read(text).sections[0]


def points(text: str) -> list[str]:
    return [point.text for point in section(FRONT + ASKED + text + LAMPS).points]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"✅ 町は三億円\nと見積もった。\n✅ 県は半分を払う。\n{SOURCE}",
            ["町は三億円\nと見積もった。", "県は半分を払う。"],
            id="a sentence over two lines",
        ),
        pytest.param(
            f"✅ 町は見積もった。\n  三億円だ。\n✅ 県は払う。\n{SOURCE}",
            ["町は見積もった。\n  三億円だ。", "県は払う。"],
            id="a second sentence on the next line",
        ),
        pytest.param(
            f"✅ 町は見積もった。\n✅ 県は払う。\n半分だ。\n{SOURCE}",
            ["町は見積もった。", "県は払う。\n半分だ。"],
            id="the last point goes on",
        ),
        pytest.param(
            f"✅ 町は見積もった。\n  - 三億円だ。\n✅ 県は払う。\n{SOURCE}",
            ["町は見積もった。", "三億円だ。", "県は払う。"],
            id="a list in the list",
        ),
        pytest.param(
            f"✅\n町は見積もった。\n✅\n県は払う。\n{SOURCE}",
            ["町は見積もった。", "県は払う。"],
            id="marks on lines of their own",
        ),
        pytest.param(
            f"✅ 町は見積もった。✅ 県は払う。\n{SOURCE}",
            ["町は見積もった。", "県は払う。"],
            id="two points in one line",
        ),
        pytest.param(
            f"・町は見積もった\n・県は払う\n{SOURCE}",
            ["町は見積もった", "県は払う"],
            id="bullets without full stops",
        ),
        pytest.param(f"■ 町は見積もった。\n{SOURCE}", ["町は見積もった。"], id="one square"),
        pytest.param(
            f"✅ 町は印「✅」を付けた。\n{SOURCE}", ["町は印「✅」を付けた。"], id="a mark inside a sentence"
        ),
    ],
)
def test_points_are_read_however_they_are_written(text: str, expected: list[str]) -> None:
    assert points(text) == expected


def test_what_follows_a_finished_point_without_source_is_no_part_of_it() -> None:
    found = section(
        f"{FRONT}{ASKED}✅ 町は三億円と見積もった。\n✅ 県は半分を払う。\n続報に注目です。\n"
        f"町は急ぐと述べています。\n{LAMPS}"
    )

    assert [point.text for point in found.points] == ["町は三億円と見積もった。", "県は半分を払う。"]
    assert [comment.text for comment in found.comments] == ["続報に注目です。"]
    assert [body.text for body in found.body] == ["町は急ぐと述べています。"]


@pytest.mark.parametrize(
    ("text", "titles", "dates"),
    [
        pytest.param(
            "町、橋を直す\n公開日:2026/04/08\n✅ 直す。\n",
            "町、橋を直す",
            date(2026, 4, 8),
            id="title before the date",
        ),
        pytest.param(
            "公開日:2026/04/08\n町、橋を直す\n✅ 直す。\n",
            "町、橋を直す",
            date(2026, 4, 8),
            id="title after the date",
        ),
        pytest.param(
            "町、橋を直す\n公開日:2026/04/08\n町、橋を直す\n✅ 直す。\n",
            "町、橋を直す",
            date(2026, 4, 8),
            id="title twice",
        ),
        pytest.param(
            "橋は直るか?\n公開日:2026/04/08\n✅ 直す。\n",
            "橋は直るか?",
            date(2026, 4, 8),
            id="a title that asks",
        ),
        pytest.param(
            "公開日:2026/04/08町、橋を直す\n✅ 直す。\n",
            "町、橋を直す",
            date(2026, 4, 8),
            id="title glued to the date",
        ),
        pytest.param("町、橋を直す\n✅ 直す。\n", "町、橋を直す", None, id="title without date"),
        pytest.param("公開日:2026/04/08\n✅ 直す。\n", None, date(2026, 4, 8), id="date without title"),
        pytest.param("✅ 直す。\n", None, None, id="neither"),
    ],
)
def test_a_date_and_a_title_belong_to_the_cited_article(
    text: str, titles: str | None, dates: date | None
) -> None:
    (source,) = section(f"{FRONT}{ASKED}見てみましょう。\n{text}{SOURCE}{LAMPS}").sources

    assert (source.title, source.published) == (titles, dates)


def test_a_date_after_the_source_belongs_to_it() -> None:
    (source,) = section(f"{FRONT}{ASKED}✅ 直す。\n{SOURCE}公開日:2026/04/08\n町は急ぐ。\n{LAMPS}").sources

    assert source.published == date(2026, 4, 8)


def test_each_of_several_sources_has_its_own_points_and_date() -> None:
    other = SOURCE.replace("港新聞", "川新聞").replace("/1", "/2")
    found = section(
        f"{FRONT}{ASKED}公開日:2026/04/08\n✅ 一。\n{SOURCE}公開日:2026/04/09\n✅ 二。\n{other}{LAMPS}"
    )

    assert [(each.publisher, each.published) for each in found.sources] == [
        ("港新聞", date(2026, 4, 8)),
        ("川新聞", date(2026, 4, 9)),
    ]
    assert [found.source_of(point) for point in found.points] == list(found.sources)


def test_a_date_without_any_source_is_kept_and_doubtful() -> None:
    article = read(f"{FRONT}{ASKED}公開日:2026/04/08\n✅ 一。\n✅ 二。\n{LAMPS}")

    assert article.sections[0].sources == ()
    assert article.labels[0].text == "公開日:2026/04/08"
    assert [doubt.line for doubt in article.warnings] == [6]


def test_the_pages_own_date_stands_before_the_sections_or_after_the_end() -> None:
    before = read(f"{FRONT}更新日:2026/05/01\n{ASKED}✅ 一。\n{SOURCE}{LAMPS}")
    after = read(f"{FRONT}{ASKED}✅ 一。\n{SOURCE}{LAMPS}公開日:2026/05/02\n")

    assert (before.published, after.published) == (date(2026, 5, 1), date(2026, 5, 2))
    assert before.sources[0].published is None
    assert after.sources[0].published is None


def test_a_source_without_address_is_kept_and_doubtful() -> None:
    article = read(f"{FRONT}{ASKED}✅ 一。\nさらに読む ⇒港新聞\n{LAMPS}")

    (source,) = article.sources
    assert (source.publisher, source.url) == ("港新聞", None)
    assert article.warnings[0].message == "the source has no address."


@pytest.mark.parametrize(
    ("front", "titles", "unplaced"),
    [
        pytest.param("港橋の値段は誰が払う?\n", ["港橋の値段は誰が払う?"], [], id="a title"),
        pytest.param(
            "Harbour News\n港橋の値段は誰が払う?\n",
            ["港橋の値段は誰が払う?"],
            ["Harbour News"],
            id="chrome first",
        ),
        pytest.param(
            "国際\n港橋の値段は誰が払う?\n", ["港橋の値段は誰が払う?"], ["国際"], id="a category first"
        ),
        pytest.param(
            "港橋の値段は誰が払う?\n港橋の舞台裏と町の思惑\n",
            ["港橋の値段は誰が払う?", "港橋の舞台裏と町の思惑"],
            [],
            id="two titles on two lines",
        ),
        pytest.param(
            "港橋の値段は誰が払う? | 港のニュース\n",
            ["港橋の値段は誰が払う?"],
            [],
            id="the site's name after it",
        ),
        pytest.param("港橋の値段は?\n港 太郎\n", ["港橋の値段は?"], ["港 太郎"], id="an author after it"),
        pytest.param("", [], [], id="none"),
    ],
)
def test_the_title_is_told_from_what_stands_around_it(
    front: str, titles: list[str], unplaced: list[str]
) -> None:
    lead = "町は港橋を架け替える。費用をめぐって声が割れている。\n"
    article = read(f"{front}{lead}{ASKED}✅ 一。\n✅ 二。\n{SOURCE}{LAMPS}")

    assert [title.text for title in article.titles] == titles
    assert [line.text for line in article.unplaced] == unplaced
    assert [line.text for line in article.lead] == [lead.strip()]


def test_a_table_of_contents_is_no_section() -> None:
    contents = "目次\n1. 橋の値段\n2. 橋の色\n"
    article = read(f"{FRONT}{contents}{ASKED}✅ 一。\n{SOURCE}橋の色\n何色になる?\n青だ。\n✅ 青。\n{SOURCE}")

    assert [each.heading.text for each in article.sections if each.heading] == ["橋の値段", "橋の色"]
    assert [line.text for line in article.notices] == ["目次", "1. 橋の値段", "2. 橋の色"]


def test_a_section_without_points_or_sources_keeps_its_words() -> None:
    article = read(
        f"{FRONT}橋の色\n何色になる?\n青になる。\n注目です。\n町は青を選んだと述べた。\n"
        f"{ASKED}✅ 一。\n{SOURCE}{LAMPS}"
    )

    first, second = article.sections
    assert (first.heading and first.heading.text, first.points, first.sources) == ("橋の色", (), ())
    assert ([each.text for each in first.comments], [each.text for each in first.body]) == (
        ["注目です。"],
        ["町は青を選んだと述べた。"],
    )
    assert len(second.points) == 1


def test_an_article_without_sections_is_title_lead_and_takeaways() -> None:
    article = read(f"{FRONT}公開日:2026/04/08\n{LAMPS}")

    assert article.sections == ()
    assert len(article.lead) == 1
    assert len(article.takeaways) == 2


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("「橋は町の背骨だ」", id="a quotation"),
        pytest.param("| 年 | 本数 |", id="a table row"),
        pytest.param("・町は急ぐ。", id="a list in the body"),
        pytest.param("なぜ急ぐのか?", id="a rhetorical question"),
        pytest.param("— 港 太郎 (@minato) 2026年4月8日に投稿", id="a post"),
    ],
)
def test_odd_lines_of_the_body_stay_in_the_body(line: str) -> None:
    found = section(
        f"{FRONT}{ASKED}✅ 一。\n{SOURCE}町は急ぐ方針だ。\n{line}\n県は半分を払うと決めた。\n{LAMPS}"
    )

    assert [each.text for each in found.body] == [
        "町は急ぐ方針だ。",
        line.removeprefix("・"),
        "県は半分を払うと決めた。",
    ]


@pytest.mark.parametrize(
    "line", ["スポンサーリンク", "広告", "PR", "2 / 3", "次のページへ", "---", "この記事をシェア"]
)
def test_lines_about_the_page_are_notices_wherever_they_stand(line: str) -> None:
    article = read(
        f"{FRONT}{ASKED}✅ 一。\n{line}\n{SOURCE}町は急ぐ方針だ。\n{line}\n県は払う。\n{LAMPS}{line}\n"
    )

    assert [notice.text for notice in article.notices] == [line] * 3
    assert len(article.sections[0].body) == 2


@pytest.mark.parametrize("mark", ["【見本】作り話です。", "[Sample] This is invented.", "【見本】"])
def test_a_sample_says_so_and_is_one(mark: str) -> None:
    article = read(f"{mark}\n{FRONT}{ASKED}✅ 一。\n✅ 二。\n{SOURCE}{LAMPS}")

    assert article.sample
    assert article.notices[0].text == mark
    assert article.titles[0].text == "港橋の値段は誰が払う?"


def test_closing_words_after_the_takeaways_are_closing_words() -> None:
    article = read(f"{FRONT}{ASKED}✅ 一。\n✅ 二。\n{SOURCE}{LAMPS}また一緒に見ていきましょう。\n港 太郎\n")

    assert [line.text for line in article.closing] == ["また一緒に見ていきましょう。"]
    assert [line.text for line in article.unplaced] == ["港 太郎"]


def test_what_sounds_like_neither_host_nor_report_stays_in_the_body_and_is_doubtful() -> None:
    article = read(
        f"{FRONT}{ASKED}✅ 一。\n✅ 二。\n{SOURCE}橋は町の東です。\n県は払うと述べています。\n{LAMPS}"
    )

    assert [line.text for line in article.sections[0].body] == [
        "橋は町の東です。",
        "県は払うと述べています。",
    ]
    assert article.warnings[0].message == "comment or body? Nothing marks the border; it is kept as body."


def test_the_suffix_or_the_look_decides_the_format() -> None:
    markdown = f"# {FRONT}## {ASKED}- ✅ 一。\n- ✅ 二。\n{SOURCE}{LAMPS}"
    html = "".join(
        f"<p>{line}</p>" for line in (FRONT + ASKED + "✅ 一。\n✅ 二。\n" + SOURCE + LAMPS).split("\n")
    )

    told = [
        read(markdown, address="file:x.md"),
        read(markdown, address="file:x"),
        read(html, address="file:x.html"),
        read(html, address="https://a.example/x"),
        read(f"<!DOCTYPE html>{html}", address="file:x.md"),
        read(f"{FRONT}{ASKED}✅ 一。\n✅ 二。\n{SOURCE}{LAMPS}", address="file:x.html"),
    ]

    assert {(each.title, len(each.sections[0].points), each.sources[0].url) for each in told} == {
        ("港橋の値段は誰が払う?", 2, "https://minato.example/1")
    }


@pytest.mark.parametrize(
    ("head", "address"),
    [
        pytest.param("---\ntitle: 港橋の値段は誰が払う?\n---\n", "file:x.md", id="front matter"),
        pytest.param(
            "<title>港橋の値段は誰が払う? | 港のニュース</title>", "file:x.html", id="a page's head"
        ),
    ],
)
def test_a_title_that_stands_outside_the_article_is_its_title(head: str, address: str) -> None:
    body = [
        FRONT.split("\n")[1],
        *ASKED.strip().split("\n"),
        "✅ 一。",
        "✅ 二。",
        SOURCE.strip(),
        *LAMPS.strip().split("\n"),
    ]
    text = "".join(f"<p>{line}</p>" for line in body) if address.endswith("html") else "\n".join(body)

    article = read(head + text, address=address)

    assert [title.text for title in article.titles] == ["港橋の値段は誰が払う?"]
    assert article.topic == "港橋の値段"
    assert article.warnings == ()


def test_a_second_report_in_a_section_may_have_its_own_title() -> None:
    other = SOURCE.replace("/1", "/2")
    found = section(
        f"{FRONT}{ASKED}公開日:2026/04/08\n✅ 一。\n{SOURCE}町は急ぐと述べています。\n"
        f"県、橋に補助金\n公開日:2026/04/09\n✅ 二。\n{other}{LAMPS}"
    )

    assert [(each.title, each.published) for each in found.sources] == [
        (None, date(2026, 4, 8)),
        ("県、橋に補助金", date(2026, 4, 9)),
    ]
    assert [line.text for line in found.body] == ["町は急ぐと述べています。"]


def test_points_without_any_opening_are_a_section_of_their_own() -> None:
    article = read(f"{FRONT}町、橋を直す\n公開日:2026/04/08\n✅ 一。\n✅ 二。\n{SOURCE}{LAMPS}")

    (only,) = article.sections
    assert (only.heading, only.question, only.answer) == (None, None, None)
    assert (only.sources[0].title, only.sources[0].published) == ("町、橋を直す", date(2026, 4, 8))
    assert len(article.lead) == 1


def test_points_that_lost_their_marks_and_their_source_stand_after_the_date() -> None:
    found = section(
        f"{FRONT}{ASKED}公開日:2026/04/08\n町は三億円と見積もった。\n県は半分を払う。\n町は急ぐと述べています。\n"
        f"橋の色\n何色になる?\n青だ。\n公開日:2026/04/09\n町は青を選んだ。\n{SOURCE}"
    )

    assert [point.text for point in found.points] == ["町は三億円と見積もった。", "県は半分を払う。"]
    assert [line.text for line in found.body] == ["町は急ぐと述べています。"]


def test_a_point_left_open_ends_where_its_sentence_ends() -> None:
    found = section(
        f"{FRONT}{ASKED}✅ 町は見積もった。\n✅ 県は半分を\n払う考えを示した。\n"
        f"町は急ぐと述べています。\n{LAMPS}"
    )

    assert [point.text for point in found.points] == ["町は見積もった。", "県は半分を\n払う考えを示した。"]
    assert [line.text for line in found.body] == ["町は急ぐと述べています。"]


def test_marks_lost_at_the_top_are_takeaways() -> None:
    article = read(f"{FRONT}? 橋は三億円かかる。\n? 県が半分を払う。\n{ASKED}? 一。\n{SOURCE}")

    assert [line.text for line in article.takeaways] == ["橋は三億円かかる。", "県が半分を払う。"]
    assert [point.text for point in article.sections[0].points] == ["一。"]


def test_short_lines_of_about_one_width_are_not_wrapped() -> None:
    heads = "".join(
        f"川の第{number}の橋のこれまでとゆくえ\n第{number}の橋は来年の春までに直る?\n直る。\n"
        f"✅ 直す方針だ。\n{SOURCE}"
        for number in "一二三四五六"
    )

    article = read(f"{FRONT}{heads}{LAMPS}")

    assert len(article.sections) == 6
    assert not any(source.uncertain for source in article.sources)
