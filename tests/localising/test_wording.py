from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from bot.localising import words

WEDNESDAY = date(2025, 2, 19)


@pytest.mark.parametrize(
    ("locale", "spoken"),
    [
        pytest.param("ja", "ja", id="Japanese"),
        pytest.param("ja_JP", "ja", id="Japanese of a configuration"),
        pytest.param("en-US", "en", id="American English"),
        pytest.param("en-GB", "en", id="British English"),
        pytest.param("pt-BR", "en", id="a language we do not speak"),
        pytest.param("es-419", "en", id="a region that is a number"),
        pytest.param("", "en", id="nothing"),
        pytest.param("!?", "en", id="not a locale"),
        pytest.param(None, "en", id="None"),
    ],
)
def test_a_locale_reads_the_nearest_language(locale: str | None, spoken: str) -> None:
    assert words(locale).locale == spoken


def test_a_string_is_said_in_the_readers_language() -> None:
    assert words("ja")("Page {page} of {pages}", page=1, pages=3) == "1/3ページ"
    assert words("en-US")("Page {page} of {pages}", page=1, pages=3) == "Page 1 of 3"


def test_a_string_without_translation_is_said_in_english() -> None:
    assert words("ja")("nobody translated this") == "nobody translated this"


def test_a_value_with_braces_is_not_filled_in_again() -> None:
    assert words("en")("Page {page} of {pages}", page="{pages}", pages="{0.__class__}") == (
        "Page {pages} of {0.__class__}"
    )


@dataclass(frozen=True)
class Foreign:
    text: str


def test_values_that_are_not_ours_stay_apart_from_our_words() -> None:
    said = words("ja").mixed("Page {page} of {pages}", page=(Foreign("**1**"),), pages="3")

    assert said == (Foreign("**1**"), "/", "3", "ページ")


def test_a_row_of_foreign_values_is_written_as_the_language_does_it() -> None:
    row = (Foreign("A"), Foreign("B"), Foreign("C"))

    said = words("en").mixed("Page {page} of {pages}", page=row, pages=row[:1])

    assert said == ("Page ", row[0], ", ", row[1], ", and ", row[2], " of ", row[0])


def test_english_counts_one_apart_from_many() -> None:
    english = words("en")

    assert english.plural("{n} page", "{n} pages", 1) == "1 page"
    assert english.plural("{n} page", "{n} pages", 2000) == "2,000 pages"


@pytest.mark.parametrize(
    ("locale", "in_full", "with_weekday"),
    [
        pytest.param("ja", "2025年2月19日", "2025年2月19日(水)", id="ja"),
        pytest.param("en-US", "February 19, 2025", "Wed, Feb 19, 2025", id="en-US"),
        pytest.param("en-GB", "19 February 2025", "Wed, 19 Feb 2025", id="en-GB"),
        pytest.param("fr", "February 19, 2025", "Wed, Feb 19, 2025", id="a language we do not speak"),
    ],
)
def test_dates_look_as_the_reader_writes_them(locale: str, in_full: str, with_weekday: str) -> None:
    assert words(locale).date(WEDNESDAY) == in_full
    assert words(locale).day(WEDNESDAY) == with_weekday


def test_names_stand_in_a_row_as_the_language_does_it() -> None:
    assert words("ja").names(["甲", "乙", "丙"]) == "甲、乙、丙"
    assert words("en").names(["A", "B", "C"]) == "A, B, and C"
    assert words("en").names([]) == ""


def test_words_of_a_locale_are_made_once() -> None:
    assert words("ja") is words("ja")
