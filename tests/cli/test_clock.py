"""Moments and zones that somebody typed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import typer

from bot.cli.clock import moment, now, zone


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("2026-08-01T07:00", datetime(2026, 7, 31, 22, tzinfo=UTC), id="local to the zone"),
        pytest.param("2026-08-01T07:00+02:00", datetime(2026, 8, 1, 5, tzinfo=UTC), id="its own offset"),
        pytest.param("2026-08-01T07:00Z", datetime(2026, 8, 1, 7, tzinfo=UTC), id="UTC by its letter"),
        pytest.param("2026-08-01", datetime(2026, 7, 31, 15, tzinfo=UTC), id="a day is its midnight"),
    ],
)
def test_a_typed_moment_is_aware(typed: str, meant: datetime) -> None:
    assert moment(typed, ZoneInfo("Asia/Tokyo")) == meant


@pytest.mark.parametrize("typed", ["tomorrow", "", "07:00", "2026-02-30T07:00", "１２"])
def test_anything_else_is_no_moment(typed: str) -> None:
    with pytest.raises(typer.BadParameter, match="is no moment"):
        moment(typed, ZoneInfo("UTC"))


@pytest.mark.parametrize(
    "typed", ["Tokyo", "", "../etc/passwd", "Asia", "Asia/Tokyo\0", "/etc/localtime", "日本"]
)
def test_what_is_no_time_zone_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(typer.BadParameter, match="Asia/Tokyo"):
        zone(typed)


def test_the_clock_is_aware() -> None:
    assert now().utcoffset() == timedelta(0)
