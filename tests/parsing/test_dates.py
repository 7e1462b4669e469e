from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.parsing.aligning import fold_piece
from briefings.parsing.dates import find_date, read_date

DAY = date(2025, 2, 19)


def folded(text: str) -> str:
    return fold_piece(text, 0, len(text)).text.strip()


@pytest.mark.parametrize(
    "line",
    [
        "公開日:2025/02/19",
        "公開日：2025/2/19",
        "公開日 : 2025-02-19",
        "公開日 2025.02.19",
        "公開日:2025年2月19日",
        "公開日：２０２５年２月１９日（水）",
        "公開日:2025−02−19",
        "公開日:2025ー02ー19",
        "更新日:2025/02/19 10:30",
        "投稿日：2025年2月19日 水曜日",
        "配信:2025/02/19 午前7時30分",
        "最終更新日:2025/02/19",
        "2025年2月19日 配信",
        "2025/02/19 公開",
        "公開日:令和7年2月19日",
        "公開日:令和７年２月１９日",
        "公開日:R7.2.19",
        "公開日:㋿7年2月19日",
        "公開日:20250219",
        "公開日:2025/02/19 更新日:2025/03/01",
        "【公開日:2025/02/19】",
        "Published: 2025-02-19",
        "Published: February 19, 2025",
        "Published on Feb. 19, 2025",
        "Updated: 19 February 2025",
        "Posted: Wed, 19 Feb 2025 07:00:00 +0900",
        "Published: 2025-02-19T07:00:00+09:00",
        "公\u200b開日:2025/02/19",
    ],
)
def test_a_labelled_date_is_read(line: str) -> None:
    dated = read_date(folded(line))

    assert dated is not None
    assert (dated.value, dated.labelled) == (DAY, True)


@pytest.mark.parametrize("line", ["2025/02/19", "2025年2月19日(水)", "Feb 19, 2025", "令和7年2月19日"])
def test_a_line_that_is_only_a_date_is_read_without_a_label(line: str) -> None:
    dated = read_date(line)

    assert dated is not None
    assert (dated.value, dated.labelled) == (DAY, False)


@pytest.mark.parametrize(
    "line",
    [
        "2025年2月19日に町長は辞めた。",
        "公開日は2025年2月19日だ。",
        "発表 2025年の調査では、橋の半分が古い。",
        "2025",
        "橋の値段",
        "",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert read_date(line) is None


@pytest.mark.parametrize(
    "line", ["公開日:2025/02/30", "公開日:2025/13/01", "公開日:", "更新日:不明", "公開日:令和0年1月1日"]
)
def test_a_label_without_a_day_of_the_calendar_is_a_date_line_without_date(line: str) -> None:
    dated = read_date(line)

    assert dated is None or dated.value in {None, date(2018, 1, 1)}


def test_what_is_glued_to_a_date_begins_after_it() -> None:
    dated = read_date("公開日:2025/02/19町長、橋を直す考え")

    assert dated is not None
    assert (dated.value, dated.end) == (DAY, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("明治45年7月29日", date(1912, 7, 29), id="Meiji"),
        pytest.param("大正元年7月30日", date(1912, 7, 30), id="the first year of Taisho"),
        pytest.param("昭和64年1月7日", date(1989, 1, 7), id="Showa"),
        pytest.param("平成31年4月30日", date(2019, 4, 30), id="Heisei"),
        pytest.param("令和元年5月1日", date(2019, 5, 1), id="the first year of Reiwa"),
    ],
)
def test_an_era_year_counts_from_one(text: str, expected: date) -> None:
    assert find_date(text) == expected


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back_in_every_common_form(day: date) -> None:
    written = [
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.year}.{day.month:02}.{day.day:02}",
        f"{day.year}年{day.month}月{day.day}日",
    ]

    assert [find_date(each) for each in written] == [day] * 4
