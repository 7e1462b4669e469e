from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language.lines import line_spans, stripped_spans, unify_ends

ENDS = ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


@given(st.lists(st.sampled_from(["a", "橋", " ", *ENDS])).map("".join))
def test_lines_are_those_of_splitlines(text: str) -> None:
    lines = [text[start:end] for start, end in line_spans(text)]

    # splitlines has no last line after a final line end; we count the empty one.
    assert lines[: len(text.splitlines())] == text.splitlines()
    assert lines[len(text.splitlines()) :] in ([], [""])


@given(st.lists(st.sampled_from(["a", "橋", " ", *ENDS])).map("".join))
def test_unified_text_has_the_same_lines_and_one_kind_of_end(text: str) -> None:
    unified = unify_ends(text)

    assert unified.splitlines() == text.splitlines()
    assert unified.split("\n") == [unified[start:end] for start, end in line_spans(unified)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\u3000\n", [], id="blank lines"),
        pytest.param(" 橋 \n\n\u3000町", [(1, 2), (6, 7)], id="space around words"),
    ],
)
def test_stripped_spans_hold_the_words_of_lines_that_are_not_blank(
    text: str, spans: list[tuple[int, int]]
) -> None:
    assert list(stripped_spans(text)) == spans
