"""Lines that fit a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from bot.cli.folding import folded


def lines(text: str, width: int) -> list[str]:
    return [line.plain for line in folded(Text(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("a\n\nb", 10, ["a", "", "b"], id="line ends stay"),
        pytest.param("one two three", 8, ["one two ", "three"], id="words stay whole"),
        pytest.param("橋を渡るたびに", 6, ["橋を渡", "るたび", "に"], id="Japanese breaks anywhere"),
        pytest.param("橋を渡る。町へ", 8, ["橋を渡", "る。町へ"], id="no full stop begins a line"),
        pytest.param("市長は「待て」と", 8, ["市長は", "「待て」", "と"], id="no bracket ends a line"),
        pytest.param("今日は2026年だ", 8, ["今日は", "2026年だ"], id="no number is cut"),
        pytest.param("https://a.example", 8, ["https://", "a.exampl", "e"], id="but what fits no line is"),
    ],
)
def test_lines_break_where_readers_expect_it(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(st.text(max_size=80), st.integers(min_value=2, max_value=40))
def test_nothing_is_lost_and_every_line_fits(text: str, width: int) -> None:
    found = folded(Text(text), width)

    assert "".join(line.plain for line in found) == Text(text).plain.replace("\n", "")
    assert all(cell_len(line.plain.rstrip()) <= width for line in found)


def test_styles_survive() -> None:
    first, second = folded(Text("一二三四", style="") + Text("五六", style="bold"), 10)

    assert (first.plain, second.plain) == ("一二三四五", "六")
    assert second.spans[0].style == "bold"
