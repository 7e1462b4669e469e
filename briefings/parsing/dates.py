"""Dates as Japanese and English pages write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

# First years of the eras (国立天文台『理科年表』); a year counts from 1 (元).
_ERAS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_ERA_LETTERS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(_MONTHS)

# What pages put before the date (seed-format.md, section 6, and what WordPress themes write).
_LABEL = (
    r"(?:(?:最終)?(?:公開|更新|投稿|配信|掲載|作成|発行|発表|登録)(?:日時|日)?|日付|日時"
    r"|(?:first\ |last\ )?(?:published|updated|posted|modified)(?:\ on|\ at)?|publication\ date|date)"
)
_SEPARATOR = r"[-/.年ー~]"
_VALUE = rf"""
    (?:
        (?P<year>\d{{4}})\s?{_SEPARATOR}\s?(?P<month>\d{{1,2}})\s?[-/.月ー~]\s?(?P<day>\d{{1,2}})(?!\d)\s?日?
      | (?:(?P<era>{"|".join(_ERAS)})\s?|(?P<letter>[MTSHR])\.?)(?P<era_year>元|\d{{1,2}})
        \s?{_SEPARATOR}\s?(?P<era_month>\d{{1,2}})\s?[-/.月ー~]\s?(?P<era_day>\d{{1,2}})(?!\d)\s?日?
      | (?P<name>{_MONTH})\.?\s(?P<name_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<name_year>\d{{4}})(?!\d)
      | (?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<day_name>{_MONTH})\.?,?\s(?P<day_year>\d{{4}})(?!\d)
      | (?P<compact>(?:19|20)\d{{6}})(?!\d)
    )
"""
_WEEKDAY = r"\(?(?:[月火水木金土日](?:曜日?)?(?:・祝)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)\)?"
_TIME = (
    r"(?:T\s?)?(?:午前|午後|am|pm)?\s?\d{1,2}(?::|時)\s?\d{0,2}分?(?::?\d{2}(?:\.\d+)?秒?)?\s?(?:am|pm)?"
    r"\s?(?:Z|JST|GMT|UTC)?(?:\s?[+-]\d{2}:?\d{2})?"
)

_VALUE_PATTERN = re.compile(_VALUE, re.VERBOSE | re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"[(\[【]?(?P<label>{_LABEL}\s?[:;|-]?\s?)?[(\[【]?(?:{_WEEKDAY},?\s)?{_VALUE}"
    rf"(?:\s?,?\s?{_WEEKDAY})?(?:,?\s?{_TIME})?[)\]】]?\s?(?P<after>{_LABEL}(?![\w:]))?",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL_ALONE = re.compile(rf"{_LABEL}\s?[:;|]?\s?(?:不明|なし|-+|unknown)?", re.VERBOSE | re.IGNORECASE)
_LABEL_START = re.compile(rf"[(\[【]?{_LABEL}", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that tells a date.

    Attributes:
        value: The date, or None where the label stands without one that exists.
        end: Where in the folded words the date part ends; what follows is something else.
        labelled: It says what the date is.
    """

    value: date | None
    end: int
    labelled: bool


def read_date(words: str) -> DateLine | None:
    """Read a line as a date line, or return None if it is none.

    Args:
        words: The folded words of the line.
    """
    match = _DATE_LINE.match(words)
    if match is None:
        alone = _LABEL_ALONE.fullmatch(words)
        return DateLine(None, len(words), labelled=True) if alone else None
    labelled = bool(match["label"] or match["after"])
    end = _past_more_dates(words, match.end())
    if not labelled and end < len(words):
        return None
    if end < len(words) and not (match["label"] or "").rstrip().endswith((":", ";", "|")):
        return None
    return DateLine(date_of(match), end, labelled=labelled)


def labels_date(words: str) -> bool:
    """Whether folded words begin with what pages put before a date."""
    return bool(_LABEL_START.match(words))


def find_date(words: str) -> date | None:
    """The first date in folded words, or None."""
    match = _VALUE_PATTERN.search(words)
    return date_of(match) if match else None


def date_of(match: re.Match[str]) -> date | None:
    """The date of a match of `_VALUE`, or None if the calendar has no such day."""
    try:
        return date(*_numbers(match))
    except ValueError:
        return None


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    if match["year"]:
        return int(match["year"]), int(match["month"]), int(match["day"])
    if match["era_year"]:
        era = match["era"] or _ERA_LETTERS[match["letter"].upper()]
        count = 1 if match["era_year"] == "元" else int(match["era_year"])
        return _ERAS[era] + count - 1, int(match["era_month"]), int(match["era_day"])
    if match["name"]:
        return int(match["name_year"]), _MONTHS[match["name"].lower()], int(match["name_day"])
    if match["day_name"]:
        return int(match["day_year"]), _MONTHS[match["day_name"].lower()], int(match["day_first"])
    compact = match["compact"]
    return int(compact[:4]), int(compact[4:6]), int(compact[6:])


def _past_more_dates(words: str, end: int) -> int:
    """Where the dates end when a line tells several (`公開日:… 更新日:…`); the first one counts."""
    while end < len(words):
        start = end + len(words[end:]) - len(words[end:].lstrip(" /|・、,"))
        match = _DATE_LINE.match(words, start)
        if match is None or match.end() == end:
            break
        end = match.end()
    return end
