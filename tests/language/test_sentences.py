from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language.sentences import brackets, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("海は青い。空も青い。", ["海は青い。", "空も青い。"], id="full stops"),
        pytest.param(
            "海は青い。\n\n空も青い", ["海は青い。", "空も青い"], id="a blank line and no stop at the end"
        ),
        pytest.param(
            "市長は「橋は古い。直す。」と述べた。",
            ["市長は「橋は古い。直す。」と述べた。"],
            id="a quotation with stops",
        ),
        pytest.param(
            "市長は「橋は古い。\n直す」と述べた。",
            ["市長は「橋は古い。\n直す」と述べた。"],
            id="a quotation over two lines",
        ),
        pytest.param(
            "市長は「橋は古い。\n直す。", ["市長は「橋は古い。", "直す。"], id="a quotation that never closes"
        ),
        pytest.param("市長(52。無所属)は黙った。", ["市長(52。無所属)は黙った。"], id="a stop in brackets"),
        pytest.param(
            "本当か?\uff01 本当だ。", ["本当か?", "\uff01", "本当だ。"], id="other marks, one of full width"
        ),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n 。", ["。"], id="hardly anything"),
    ],
)
def test_sentences_end_at_stops_outside_quotations(text: str, expected: list[str]) -> None:
    found = [sentence.text for sentence in sentences(text)]

    assert found == expected


def test_a_bracket_that_closes_too_far_away_is_none() -> None:
    text = "「" + "あ" * 700 + "」"

    assert brackets(text) == {}


def test_what_goes_on_without_a_stop_is_cut() -> None:
    found = sentences("あ" * 4_000)

    assert [len(each.text) for each in found] == [1_500, 1_500, 1_000]


@given(st.text(alphabet="あ亜「」『』()。!\n aé𠮷\ud800", max_size=200), st.integers(0, 10_000))
def test_every_sentence_is_a_verbatim_piece_and_only_white_space_lies_between(text: str, offset: int) -> None:
    found = sentences(text, offset=offset)

    assert all(text[each.start - offset : each.end - offset] == each.text for each in found)
    assert "".join("".join(each.text for each in found).split()) == "".join(text.split())
